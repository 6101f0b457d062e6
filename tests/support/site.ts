import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../../pipeline/build/build.ts'
import { manifestPath, writeManifest } from '../../pipeline/build/engine/manifest.ts'
import type { BuildResult } from '../../pipeline/build/options.ts'
import { formatDiagnostic } from '../../pipeline/core/diagnostics.ts'
import { folder } from './folder.ts'
import { buildOnce } from './shared.ts'

export { folder }

/** Settings that make lists by the theme's view, with a line of the site's own below: `own` is an expression. */
export const ownLists = (own: string): string =>
  `views: { list: await import(${JSON.stringify(join(import.meta.dirname, '../../pipeline/index.ts'))}).then(({ html }) => (model, context, standard) => html\`\${standard(model, context)}<hr data-own="\${${own}}">\`) }`

export const project = fileURLToPath(new URL('../..', import.meta.url))
export const now = '2026-11-24T00:00:00Z'

/** Path → contents of a miniature site; `null` takes away a file that every site is given. */
export type Files = Record<string, string | Uint8Array | null>

const words = {
  en: { title: 'The Test Paper', description: 'A paper for tests.' },
  zh: { title: '测试报', description: '供测试用的报纸。' },
}
const labels = {
  en: { sections: { world: 'World', china: 'China' }, tags: { tea: 'Tea', tides: 'Tides' } },
  zh: { sections: { world: '国际', china: '中国' }, tags: { tea: '茶', tides: '潮汐' } },
}

/** Rules for tests that take stories away and write them at random: what readers miss is not their subject. */
export const carefreeRules = [
  'link/vanished',
  'parity/figure',
  'parity/link',
  'parity/picture',
  'parity/structure',
  'parity/omission',
  'parity/untranslated',
  'parity/name',
  'parity/word',
  'parity/negation',
  'parity/quote',
  'text/punctuation',
]
  .map((rule) => `'${rule}': 'off'`)
  .join(', ')
export const carefree = `rules: { ${carefreeRules} }`
export const carefreeSettings: Files = {
  'diglot.config.ts': `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', ${carefree} }\n`,
}

/** A site with an English and a Chinese edition, the project's interface words, and the files given. */
export function site(files: Files = {}): string {
  const root = folder()
  for (const locale of ['en', 'zh'] as const) {
    for (const name of ['interface.json', 'edition.json'])
      put(root, `locales/${locale}/${name}`, readFileSync(join(project, 'locales', locale, name)))
    put(root, `locales/${locale}/site.json`, JSON.stringify({ ...words[locale], ...labels[locale] }, null, 2))
  }
  put(root, 'diglot.config.ts', "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai' }\n")
  for (const [path, contents] of Object.entries(files)) {
    if (contents === null) rmSync(join(root, path), { recursive: true, force: true })
    else put(root, path, contents)
  }
  return root
}

function put(root: string, path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), contents)
}

/** Two small articles of one story, for sites whose subject is something else. */
export const pair: Files = {
  'content/world/tides/en.md':
    '---\ntitle: Tides\ndate: 2026-03-02T09:00:00+08:00\ntags: [tides]\nauthors: [Desk]\n---\n\nThe sea rises and falls.\n',
  'content/world/tides/zh.md': '---\ntitle: 潮汐\nauthors: [编辑部]\n---\n\n海水有涨有落。\n',
}

export interface Built extends BuildResult {
  root: string
  out: string
  /** Diagnostics as people read them. */
  messages: string[]
  read(path: string): string
  files(): string[]
}

/** Builds a site into its own `dist/`. */
export async function buildSite(files: Files = {}, root = site(files), cache?: string): Promise<Built> {
  return toBuilt(await buildIn(root, cache), root)
}

const buildIn = (root: string, cache?: string) => build({ root, out: join(root, 'dist'), now, write: true, cache })

function toBuilt(result: BuildResult, root: string): Built {
  const out = join(root, 'dist')
  return {
    ...result,
    root,
    out,
    messages: result.diagnostics.map(formatDiagnostic),
    read: (path) => readFileSync(join(out, path), 'utf8'),
    files: () => list(out),
  }
}

/** A manifest that lists these files. */
export function manifestWith(...paths: string[]): string {
  const home = folder()
  writeManifest(home, new Map(paths.map((path) => [path, 'x'])))
  return readFileSync(manifestPath(home), 'utf8')
}

/** Every file below a folder, in order, by its path from there. */
export function list(path: string, prefix = ''): string[] {
  return readdirSync(path)
    .sort()
    .flatMap((name) => (isFolder(join(path, name)) ? list(join(path, name), `${prefix}${name}/`) : [prefix + name]))
}

/** A link may lead nowhere. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

let sample: Promise<Built> | undefined

/** The sample site of this repository, built once for all test files: read it, and change nothing. */
export function buildSample(): Promise<Built> {
  sample ??= buildOnce('sample', buildSampleIn).then((result) => toBuilt(result, result.root))
  return sample
}

function buildSampleIn(root: string): Promise<BuildResult> {
  copySample(root)
  return buildIn(root, join(project, 'node_modules/.cache/diglot'))
}

/** The sources of the sample site, without what was built of it. */
export function copySample(root: string): void {
  for (const name of ['content', 'locales']) cpSync(join(project, name), join(root, name), { recursive: true })
  const settings = readFileSync(join(project, 'diglot.config.ts'), 'utf8')
  put(root, 'diglot.config.ts', settings.replace("'./pipeline/index.ts'", JSON.stringify(join(project, 'pipeline/index.ts'))))
}
