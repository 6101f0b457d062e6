import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { browserslistToTargets, bundle } from 'lightningcss'

/** The style sheets and scripts of the pages, ready to be published. `files` go to `dist/` as they are. */
export interface Theme {
  files: { address: string; text: string }[]
  styles: string
  script: string
  chooser: string
  search: string
  /** The text of the script that stands in the head of every page. */
  early: string
  /** The text of the style sheet, for formats that hold theirs inside the page. */
  stylesText: string
}

// Browsers of the last five years: nesting is lowered, which every format can read.
const targets = browserslistToTargets(['chrome 100', 'safari 15.4', 'firefox 100'])

/** Compiles the theme. `extra` are the paths of the site's own style sheets, which come after ours. */
export async function createTheme(extra: string[] = []): Promise<Theme> {
  const css = [fileURLToPath(new URL('./styles/site.css', import.meta.url)), ...extra].map(styles).join('')
  const files = [
    { name: 'site', ending: 'css', text: css },
    { name: 'page', ending: 'js', text: await compileScript('page') },
    { name: 'chooser', ending: 'js', text: await compileScript('chooser') },
    { name: 'search', ending: 'js', text: await compileScript('search') },
  ].map(({ name, ending, text }) => ({ address: `/assets/${name}.${hash(text)}.${ending}`, text }))
  const [site = '', page = '', chooser = '', search = ''] = files.map(({ address }) => address)
  return { files, styles: site, script: page, chooser, search, early: await compileScript('early', 'iife'), stylesText: css }
}

/** The first of a site's own style sheets that is not there. */
export function missingStyles(paths: string[]): string | undefined {
  return paths.find((path) => !existsSync(path))
}

function styles(filename: string): string {
  const { code } = bundle({ filename, minify: true, targets })
  return new TextDecoder().decode(code)
}

/** One of the browser's scripts, by the name of its file. */
export async function compileScript(name: string, format: 'esm' | 'iife' = 'esm'): Promise<string> {
  // In the published package the scripts have been compiled.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const entry = fileURLToPath(new URL(`./scripts/${name}.${extension}`, import.meta.url))
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, format, target: 'es2022', write: false })
  return outputFiles.map(({ text }) => text.trim()).join('')
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
