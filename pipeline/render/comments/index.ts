import type { Provider } from './provider.ts'
import { waline } from './waline/waline.ts'

/** One row per kind of server, by its name in the settings. */
export const providers: Record<string, Provider> = { waline }
