import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { browserslistToTargets, bundle } from 'lightningcss'
import type { CommentsClient } from '../comments/provider.ts'
import { hashed, type Icons, noIcons, withIcon } from './icon.ts'
import { rulesOf, type StyleRule } from './rules.ts'
import { tints } from './tints.ts'

/** The style sheets and scripts of the pages, ready to be published. `files` go to `dist/` as they are. */
export interface Theme {
  files: { address: string; text: string }[]
  styles: string
  /** The style sheet of the front page and of lists, which comes first. */
  lists: string
  script: string
  /** The script of pages with players of videos. */
  video: string
  chooser: string
  search: string
  /** The script of pages with two languages side by side. */
  facing?: string | undefined
  icons: Icons
  /** The colour of the page, by day and by night, for what is around it (CSS). */
  paper: { light: string; dark: string }
  /** The text of the script in the head of every page. */
  early: string
  /** The script that goes with every article, what it fetches when a reader opens the comments, and the words for that. */
  comments?: { page: string; client: string; styles: string; words: CommentsClient['words'] } | undefined
  /** The script of all pages that keeps what is read, and the text of the worker. */
  offline?: { page?: string; worker: string } | undefined
  /** The rules of the style sheet, for formats that hold those that they need inside the page. */
  rules: StyleRule[]
}

// Browsers of the last five years: nesting is lowered, which every format can read.
const targets = browserslistToTargets(['chrome 100', 'safari 15.4', 'firefox 100'])

/** What only some sites need of a theme. */
interface ThemeParts {
  /** The client for comments. */
  client?: CommentsClient | undefined
  /** Whether articles have formulas. */
  math?: boolean
  /** Whether two languages are published side by side. */
  facing?: boolean
  /** Whether stories that were read can be read without a network; `remove` ends that. */
  offline?: boolean | 'remove'
}

/** Compiles the theme: `extra` are the paths of the site's own style sheets, which come after ours. */
export async function createTheme(
  extra: string[] = [],
  { client, math = false, facing = false, offline = false }: ThemeParts = {},
): Promise<Theme> {
  const files: Theme['files'] = []
  const publish = (name: string, text: string): string => {
    const [stem, ending] = name.split('.')
    const address = `/assets/${stem}.${hashed(text)}.${ending}`
    files.push({ address, text })
    return address
  }
  const lists = sheet('lists')
  const stylesText = [
    sheet('site'),
    math ? mathStyles() + sheet('math') : '',
    facing ? sheet('facing') : '',
    ...extra.map(styles),
    tints,
  ].join('')
  const rules = rulesOf(lists + stylesText)
  const icon = readFileSync(new URL('./icon.svg', import.meta.url), 'utf8').trim()
  return withIcon(
    {
      files,
      icons: noIcons,
      rules,
      paper: paperOf(rules),
      styles: publish('site.css', stylesText),
      lists: publish('lists.css', lists),
      script: publish('page.js', await compileScript('page')),
      video: publish('video.js', await compileScript('video')),
      chooser: publish('chooser.js', await compileScript('chooser')),
      search: publish('search.js', await compileScript('search')),
      facing: facing ? publish('facing.js', await compileScript('facing')) : undefined,
      early: await compile(scriptUrl(facing ? 'early-facing' : 'early'), 'iife'),
      offline:
        offline === false
          ? undefined
          : {
              ...(offline === true && { page: publish('offline.js', await compileScript('offline')) }),
              worker: await compile(scriptUrl('worker'), 'iife'),
            },
      comments: client && {
        page: publish('discussion.js', await compileScript('discussion')),
        client: publish('comments.js', await compile(client.script)),
        styles: publish('comments.css', await compile(client.styles)),
        words: client.words,
      },
    },
    icon,
  )
}

/** What lightningcss makes of `light-dark(…)`, with shorter names: it is there some thirty times, and some pages contain their style sheet. */
const [longNames, shortNames] = ['--lightningcss-', '--in-']
const byScheme = new RegExp(`^var\\(${shortNames}light,(.*)\\)\\s*var\\(${shortNames}dark,(.*)\\)$`)

/** The ground of the page as the last of the style sheets has it, but for paper. */
function paperOf(rules: StyleRule[]): Theme['paper'] {
  const found = { light: '#fff', dark: '#000' }
  for (const { text, within } of rules) {
    const [, value = ''] = /--paper:([^;}]*)/.exec(text) ?? []
    if (value === '' || within.some((rule) => rule.includes('print'))) continue
    const [, light = value, dark = value] = byScheme.exec(value) ?? []
    if (!light.includes('var(')) Object.assign(found, { light, dark })
  }
  return found
}

/** The first of a site's own style sheets that is not there. */
export function missingStyles(paths: string[]): string | undefined {
  return paths.find((path) => !existsSync(path))
}

/** One of our own style sheets. */
const sheet = (name: string): string => styles(fileURLToPath(new URL(`./styles/${name}.css`, import.meta.url)))

/** What MathML by temml asks for, but for its font, which would only draw script capitals finer. */
function mathStyles(): string {
  return styles(fileURLToPath(import.meta.resolve('temml/dist/Temml-Local.css'))).replace(/@font-face\{[^}]*\}/g, '')
}

function styles(filename: string): string {
  const { code } = bundle({ filename, minify: true, targets })
  return new TextDecoder().decode(code).replaceAll(longNames, shortNames)
}

/** The files that a style sheet is made of: itself, and what it imports. */
export function sourcesOfStyles(filename: string): string[] {
  const { map } = bundle({ filename, sourceMap: true, projectRoot: '/' })
  const { sources }: { sources: string[] } = JSON.parse(new TextDecoder().decode(map ?? undefined))
  return sources.map((path) => resolve('/', path))
}

/** One of the browser's scripts, by the name of its file. */
export const compileScript = (name: string): Promise<string> => compile(scriptUrl(name))

/** In the published package the scripts have been compiled. */
function scriptUrl(name: string): URL {
  return new URL(`./scripts/${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)
}

async function compile(entry: URL, format: 'esm' | 'iife' = 'esm'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    legalComments: 'none',
    write: false,
  })
  return outputFiles.map(({ text }) => text.trim()).join('')
}
