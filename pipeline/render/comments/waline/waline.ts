import type { Provider } from '../provider.ts'
import { words } from './words.ts'

// In the published package the script has been compiled.
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/** Waline (waline.js.org). Its API answers `{"errno": 0, "errmsg": "", "data": [3, 0]}`, in the order of the paths. */
export const waline: Provider = {
  client: { script: new URL(`./client.${extension}`, import.meta.url), styles: new URL('./client.css', import.meta.url), words },
  countUrl: (server, paths) => `${server.replace(/\/$/, '')}/api/comment?type=count&url=${paths.map(encodeURIComponent).join(',')}`,
  items: 'data',
}
