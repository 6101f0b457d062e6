import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Report } from '../core/diagnostics.ts'
import type { Config } from '../core/settings/config.ts'
import { commentsClients } from '../render/comments/index.ts'
import { formatsOf } from '../render/formats/index.ts'
import { withIcon } from '../render/theme/icon.ts'
import type { createTheme, Theme } from '../render/theme/theme.ts'
import { inspect } from '../source/picture.ts'
import { readBytes } from '../source/scan.ts'
import { reportSetting } from '../source/settings/report-setting.ts'
import type { Cache } from './engine/cache.ts'
import { publicFolder } from './public-files.ts'
import { tables } from './tables.ts'
import type { Toolchain } from './toolchain.ts'

/** The theme with the site's own icon, `public/icon.svg`, and style sheets; without these where they cannot be used, which is reported. */
export async function siteTheme(config: Config, root: string, cache: Cache, toolchain: Toolchain, report: Report): Promise<Theme> {
  const theme = await styledTheme(config, root, cache, toolchain, report)
  const path = `${publicFolder}/icon.svg`
  if (!existsSync(join(root, path))) return theme
  const bytes = readBytes(root, path, report)
  const isUsable = bytes && inspect(path, 'image/svg+xml', bytes, report).width !== undefined
  return isUsable ? withIcon(theme, new TextDecoder().decode(bytes).trim()) : theme
}

async function styledTheme(config: Config, root: string, cache: Cache, toolchain: Toolchain, report: Report): Promise<Theme> {
  const { styles } = config.theme
  const parts = {
    client: config.comments && commentsClients[config.comments.provider],
    math: config.markdown.math,
    offline: config.offline,
    facing: config.bilingual.length > 0,
  }
  if (styles.length === 0) return cachedTheme(cache, toolchain, parts)
  // Sheets may import others: what they are made of is known only when they are read.
  const { createTheme: compile, missingStyles } = await import('../render/theme/theme.ts')
  const paths = styles.map((path) => join(root, path))
  const missing = missingStyles(paths)
  const wrong = (found: string, expects: string) => reportSetting(root, 'styles', found, expects, report)
  if (missing !== undefined) {
    wrong(styles[paths.indexOf(missing)] ?? '', 'the path of a style sheet, from the root of the site')
    return compile([], parts, toolchain.tools)
  }
  try {
    const theme = await compile(paths, parts, toolchain.tools)
    for (const { refuses } of formatsOf(config.formats).on) {
      const limit = refuses?.(theme)
      if (limit !== undefined) wrong(styles.join(', '), limit)
    }
    return theme
  } catch (error) {
    wrong(styles.join(', '), `style sheets that can be read; ${error instanceof Error ? error.message : String(error)}`)
    return compile([], parts, toolchain.tools)
  }
}

/** The site's own style sheets and all that they import, as paths from the root; undefined where they cannot be read. */
export async function sheetsOf({ theme: { styles } }: Config, root: string): Promise<string[] | undefined> {
  const { sourcesOfStyles } = await import('../render/theme/theme.ts')
  try {
    return styles.flatMap((path) => sourcesOfStyles(join(root, path))).map((path) => relative(root, path))
  } catch {
    return undefined
  }
}

/** The theme, compiled; the compilers are loaded only where the toolchain has changed. */
async function cachedTheme(cache: Cache, { rendering, tools }: Toolchain, parts: Parameters<typeof createTheme>[1]): Promise<Theme> {
  const row = tables.theme.get(cache, 'theme')
  if (row?.key === rendering) return row.value
  const compiler = await import('../render/theme/theme.ts')
  const theme = await compiler.createTheme([], parts, tools)
  tables.theme.put(cache, 'theme', { key: rendering, value: theme })
  return theme
}
