import { join } from 'node:path'
import { type Config, reportSetting } from './config.ts'
import type { Report } from './diagnostics.ts'
import type { Cache } from './engine/cache.ts'
import { formatsOf } from './formats/index.ts'
import type { Theme } from './theme/theme.ts'
import type { Toolchain } from './toolchain.ts'

/** The theme with the site's own style sheets; without them where they cannot be used, which is reported. */
export async function siteTheme(config: Config, root: string, cache: Cache, toolchain: Toolchain, report: Report): Promise<Theme> {
  const { styles } = config.theme
  if (styles.length === 0) return rememberTheme(cache, toolchain)
  // Sheets may import others: what they are made of is known only when they are read.
  const { createTheme, missingStyles } = await import('./theme/theme.ts')
  const paths = styles.map((path) => join(root, path))
  const missing = missingStyles(paths)
  const wrong = (found: string, expects: string) => reportSetting(root, 'styles', found, expects, report)
  if (missing !== undefined) {
    wrong(styles[paths.indexOf(missing)] ?? '', 'the path of a style sheet, from the root of the site')
    return createTheme()
  }
  try {
    const theme = await createTheme(paths)
    for (const { refuses } of formatsOf(config.formats).on) {
      const limit = refuses?.(theme)
      if (limit !== undefined) wrong(styles.join(', '), limit)
    }
    return theme
  } catch (error) {
    wrong(styles.join(', '), `style sheets that can be read; ${error instanceof Error ? error.message : String(error)}`)
    return createTheme()
  }
}

/** The theme, compiled; the compilers are loaded only where the toolchain has changed. */
async function rememberTheme(cache: Cache, { drawing }: Toolchain): Promise<Theme> {
  const row = cache.rows('theme').get('theme')
  if (row?.stamp === drawing) return JSON.parse(row.text)
  const { createTheme } = await import('./theme/theme.ts')
  const theme = await createTheme()
  cache.put('theme', 'theme', { stamp: drawing, text: JSON.stringify(theme) })
  return theme
}
