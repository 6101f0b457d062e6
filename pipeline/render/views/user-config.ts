import type { ConfigInput } from '../../core/settings/config.ts'
import type { OwnComponents, Views } from './context.ts'

type ThemeInput = NonNullable<ConfigInput['theme']>

/** Settings as a site writes them. */
export interface UserConfig extends Omit<ConfigInput, 'theme'> {
  theme?: (Omit<ThemeInput, 'views' | 'components'> & { views?: Views | undefined; components?: OwnComponents | undefined }) | undefined
}

/** Gives a `diglot.config.ts` its types; returns what it is given. */
export function defineConfig(config: UserConfig): UserConfig {
  return config
}
