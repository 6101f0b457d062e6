import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { browserslistToTargets, bundle } from 'lightningcss'

/** The style sheets and scripts of the pages, ready to be published. `files` go to `dist/` as they are. */
export interface Theme {
  files: { address: string; text: string }[]
  styles: string
  script: string
  chooser: string
  /** The text of the style sheet, for formats that hold theirs inside the page. */
  stylesText: string
}

// Browsers of the last five years: nesting is lowered, which every format can read.
const targets = browserslistToTargets(['chrome 100', 'safari 15.4', 'firefox 100'])

/** Compiles the theme. */
export async function createTheme(): Promise<Theme> {
  const css = styles('site.css')
  const files = [
    { name: 'site', ending: 'css', text: css },
    { name: 'page', ending: 'js', text: await compileScript('page') },
    { name: 'chooser', ending: 'js', text: await compileScript('chooser') },
  ].map(({ name, ending, text }) => ({ address: `/assets/${name}.${hash(text)}.${ending}`, text }))
  const [site, page, chooser] = files.map(({ address }) => address)
  return { files, styles: site ?? '', script: page ?? '', chooser: chooser ?? '', stylesText: css }
}

function styles(name: string): string {
  const { code } = bundle({ filename: fileURLToPath(new URL(`./styles/${name}`, import.meta.url)), minify: true, targets })
  return new TextDecoder().decode(code)
}

/** One of the browser's scripts, by the name of its file. */
export async function compileScript(name: string): Promise<string> {
  // In the published package the scripts have been compiled.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const entry = fileURLToPath(new URL(`./scripts/${name}.${extension}`, import.meta.url))
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: 'es2022', write: false })
  return outputFiles.map(({ text }) => text).join('')
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
