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

/**
 * Compiles the theme: `extra` are the paths of the site's own style sheets, which come after ours. `version` names what
 * Diglot's own sheets and scripts are: this process compiles each version of them once.
 */
export async function createTheme(
  extra: string[] = [],
  { client, math = false, facing = false, offline = false }: ThemeParts = {},
  version?: string,
): Promise<Theme> {
  const { sheet, script, file } = compiledOf(version)
  const files: Theme['files'] = []
  const publish = (name: string, text: string): string => {
    const [stem, ending] = name.split('.')
    const address = `/assets/${stem}.${hashed(text)}.${ending}`
    files.push({ address, text })
    return address
  }
  const early = facing ? 'early-facing' : 'early'
  // They are compiled side by side.
  const names = ['page', 'video', 'chooser', 'search', ...(facing ? ['facing'] : []), ...(offline === true ? ['offline'] : [])]
  const whole = [early, ...(offline === false ? [] : ['worker'])].map((name) => script(name, 'iife'))
  const clients = client ? [script('discussion'), file(client.script), file(client.styles)] : []
  await Promise.all([...names.map((name) => script(name)), ...whole, ...clients])
  const lists = sheet('lists')
  const own = ['site', ...(math ? ['math'] : []), ...(facing ? ['facing'] : [])].map(sheet)
  const others = [...extra.map(styles), tints].join('')
  const rules = [lists, ...own].flatMap((part) => part.rules).concat(rulesOf(others))
  const stylesText = own.map(({ text }) => text).join('') + others
  const icon = readFileSync(new URL('./icon.svg', import.meta.url), 'utf8').trim()
  return withIcon(
    {
      files,
      icons: noIcons,
      rules,
      paper: paperOf(rules),
      styles: publish('site.css', stylesText),
      lists: publish('lists.css', lists.text),
      script: publish('page.js', await script('page')),
      video: publish('video.js', await script('video')),
      chooser: publish('chooser.js', await script('chooser')),
      search: publish('search.js', await script('search')),
      facing: facing ? publish('facing.js', await script('facing')) : undefined,
      early: await script(early, 'iife'),
      offline:
        offline === false
          ? undefined
          : {
              ...(offline === true && { page: publish('offline.js', await script('offline')) }),
              worker: await script('worker', 'iife'),
            },
      comments: client && {
        page: publish('discussion.js', await script('discussion')),
        client: publish('comments.js', await file(client.script)),
        styles: publish('comments.css', await file(client.styles)),
        words: client.words,
      },
    },
    icon,
  )
}

interface Sheet {
  text: string
  rules: StyleRule[]
}

/** What this process has compiled of one version of Diglot: its sheets and scripts. */
interface Compiled {
  version: string | undefined
  sheet(name: string): Sheet
  script(name: string, format?: Format): Promise<string>
  file(url: URL): Promise<string>
}

let compiled: Compiled | undefined

/** Without a version everything is compiled again. */
function compiledOf(version: string | undefined): Compiled {
  if (version !== undefined && compiled?.version === version) return compiled
  const sheets = new Map<string, Sheet>()
  const scripts = new Map<string, Promise<string>>()
  const once = <Made>(made: Map<string, Made>, name: string, make: () => Made): Made => {
    const known = made.get(name) ?? make()
    made.set(name, known)
    return known
  }
  compiled = {
    version,
    sheet: (name) => once(sheets, name, () => compileSheet(name)),
    script: (name, format = 'esm') => once(scripts, name, () => compile(scriptUrl(name), format)),
    file: (url) => once(scripts, url.href, () => compile(url)),
  }
  return compiled
}

function compileSheet(name: string): Sheet {
  const text = (name === 'math' ? mathStyles() : '') + styles(fileURLToPath(new URL(`./styles/${name}.css`, import.meta.url)))
  return { text, rules: rulesOf(text) }
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

const scriptUrl = (name: string) => new URL(`./scripts/${name}.ts`, import.meta.url)

type Format = 'esm' | 'iife'

async function compile(entry: URL, format: Format = 'esm'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    // Not that of a folder above, which may be a site's.
    tsconfigRaw: { compilerOptions: { strict: true, verbatimModuleSyntax: true } },
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    legalComments: 'none',
    write: false,
  })
  return outputFiles.map(({ text }) => text.trim()).join('')
}
