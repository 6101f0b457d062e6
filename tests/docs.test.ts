import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commandsWith } from '../docs/reference/code.ts'
import { type CommandRow, commands } from '../pipeline/commands/index.ts'
import { type OptionName, options, optionWords } from '../pipeline/commands/options.ts'
import { reporters } from '../pipeline/commands/reporters/index.ts'
import { createReport } from '../pipeline/core/report.ts'
import { fixedRules, rules } from '../pipeline/core/rules.ts'
import { checkSettings, settingNames } from '../pipeline/core/settings/check.ts'
import { networks } from '../pipeline/render/share/networks.ts'
import { aliases, fieldNames } from '../pipeline/source/front-matter/fields.ts'
import { layoutKeys } from '../pipeline/source/front-matter/layout-keys.ts'
import { editionSchema } from '../pipeline/source/locales/edition.ts'
import { list, project } from './support/site.ts'

const editionKeys = Object.keys(editionSchema.shape)
const reference = readFileSync(join(project, 'REFERENCE.md'), 'utf8')

it.each(Object.entries(rules))('REFERENCE.md has the rule %s, with its severity and whether it is fixed', (id, severity) => {
  expect(reference).toContain(`| \`${id}\` | ${severity} | ${fixedRules.has(id) ? 'yes ' : ''}| `)
})

it.each([
  ...fieldNames.map((name) => `| \`${name}\` |`),
  ...[...Object.keys(aliases), ...layoutKeys].map((name) => `\`${name}\``),
  ...Object.keys(networks).map((name) => `\`${name}\``),
])('REFERENCE.md has %s', (text) => {
  expect(reference).toContain(text)
})

/** The cells of the rows whose first cell is this name. */
function rowsOf(name: string): string[][] {
  const rows = reference.split('\n').filter((line) => line.startsWith(`| \`${name}\` | `))
  return rows.map((line) => line.split(' | ').slice(1))
}

it.each([...settingNames(), ...editionKeys])('REFERENCE.md has one row for the setting %s', (name) => {
  // A key of front matter has the same name.
  expect(rowsOf(name).length).toBe(name === 'url' ? 3 : 1)
})

const defaults = checkSettings({ name: 'x', text: '', value: { url: 'https://paper.example' }, modules: [] }, createReport())

it.each(settingNames())('REFERENCE.md has the default of the setting %s', (name) => {
  const value = name.split('.').reduce<unknown>((at, key) => Reflect.get(Object(at), key), defaults)
  const isPlain = typeof value === 'boolean' || typeof value === 'string' || (Array.isArray(value) && !name.startsWith('theme.'))
  const written = typeof value === 'number' ? String(value) : `\`${JSON.stringify(value)?.replaceAll('"', "'").replaceAll(',', ', ')}\``
  if (name !== 'url' && (isPlain || typeof value === 'number')) expect(rowsOf(name)[0]?.[1]).toBe(written)
})

const optionNames = Object.keys(options) as OptionName[]

it.each(optionNames.filter((name) => name !== 'help' && name !== 'version'))('REFERENCE.md has --%s, with its commands', (name) => {
  expect(reference).toContain(`| \`${optionWords(name)}\` | ${commandsWith(name)} |`)
})

it.each(Object.entries<CommandRow>(commands))('REFERENCE.md has the command %s', (name, { words }) => {
  expect(reference).toContain(`| \`${['diglot', name, words].filter(Boolean).join(' ')}\` |`)
})

it.each(Object.keys(reporters))('REFERENCE.md has the format %s', (name) => {
  expect(reference).toContain(`| \`${name}\` | `)
})

it('REFERENCE.md names no rule that there is not', () => {
  const named = [...reference.matchAll(/^\| `([a-z-]+\/[a-z-]+)` \|/gm)].map(([, id]) => id)
  expect(named.toSorted()).toEqual(Object.keys(rules).toSorted())
})

const documents = ['README.md', 'README.zh.md', 'ARCHITECTURE.md', 'REFERENCE.md', 'REFERENCE.zh.md']
const files = ['pipeline', 'tests', 'content', 'locales', 'docs', '.github'].flatMap((folder) =>
  list(join(project, folder)).map((path) => `${folder}/${path}`),
)
const names = new Set(files.map((path) => path.slice(path.lastIndexOf('/') + 1)))

const atRoot = new Set(files.map((path) => path.slice(0, path.indexOf('/'))))

/** A file of ours: `pipeline/core/rules.ts`, `core/rules.ts` below `pipeline/` (but for a folder that is at the root too), or a bare name after one of its folder. */
function isThere(path: string): boolean {
  if (atRoot.has(path.slice(0, path.indexOf('/')))) return files.includes(path)
  return path.includes('/') ? files.includes(path) || files.includes(`pipeline/${path}`) : names.has(path)
}

it.each(documents)('%s names no file that there is not', (document) => {
  const written = [...readFileSync(join(project, document), 'utf8').matchAll(/`((?:[\w-]+\/)*[\w-]+(?:\.test)?\.ts)`/g)].map(
    ([, path = '']) => path,
  )
  expect(written.filter((path) => !isThere(path))).toEqual([])
})

/** Files that a site may have, and this one need not: rows of "Files of a site" that end with "optional". */
const optional = new Set(Array.from(reference.matchAll(/^\| `([^`]+)` \| .*, optional \|$/gm), ([, path]) => path))

/** Whether there is a file or a folder at a path. Any name fits `*` or `<story>`, as in `content/<section>/<story>/en.md`. */
function fits(path: string): boolean {
  const parts = path.replace(/\/$/, '').split(/\*|<[^<>]*>/)
  const pattern = new RegExp(`^${parts.map((part) => RegExp.escape(part)).join('[^/]+')}(?:/|$)`)
  return files.some((file) => pattern.test(file))
}

it.each(documents)('%s has no path below a folder of this repository that does not exist', (document) => {
  const text = readFileSync(join(project, document), 'utf8')
  const written = Array.from(text.matchAll(/(?:`|\]\()([^`\s()#]+\/[^`\s()#]*)/g), ([, path = '']) => path)
  const own = written.filter((path) => atRoot.has(path.slice(0, path.indexOf('/'))) && !Object.hasOwn(rules, path))
  expect(own.length).toBeGreaterThan(5)
  expect(own.filter((path) => !fits(path) && !optional.has(path))).toEqual([])
})

it.each([
  ['docs/README.md', 'en'],
  ['docs/README.zh.md', 'zh'],
])('%s links to every page of the documentation that is written by hand', (document, locale) => {
  const text = readFileSync(join(project, document), 'utf8')
  const linked = Array.from(text.matchAll(/\]\((content\/[^)]*)\)/g), ([, path]) => `docs/${path}`)
  const pages = files.filter((path) => /^docs\/content\/(?!reference\/)/.test(path) && path.endsWith(`/${locale}.md`))
  expect(pages.length).toBeGreaterThan(5)
  expect(linked.toSorted()).toEqual(pages.toSorted())
})

/** The folders that a row of a table names, or names a file of. */
function foldersIn(row: string): string[] {
  const paths = [...row.matchAll(/`((?:[\w-]+\/)+)[\w.-]*`/g)].map(([, folder = '']) => folder)
  return paths.map((folder) => (atRoot.has(folder.slice(0, folder.indexOf('/'))) ? folder : `pipeline/${folder}`))
}

it('ARCHITECTURE.md names a file alone only in a row that names its folder', () => {
  const rows = readFileSync(join(project, 'ARCHITECTURE.md'), 'utf8').match(/^\|.*`pipeline\/.*/gm) ?? []
  expect(rows.length).toBeGreaterThan(40)
  const lost = rows.flatMap((row) => {
    const here = files.filter((path) => foldersIn(row).some((folder) => path.startsWith(folder)))
    const alone = [...row.matchAll(/`([\w-]+\.ts)`/g)].map(([, name = '']) => name)
    return alone.filter((name) => !here.some((path) => path.endsWith(`/${name}`)))
  })
  expect(lost).toEqual([])
})

/** What a README has in every language: commands and files, what is named in backticks, where it leads, figures, rows of tables. */
function skeletonOf(document: string) {
  const text = readFileSync(join(project, document), 'utf8').replace(/^\[.*\]\(README.*\)\n/m, '')
  const prose = text.replace(/^```.*?^```$/gms, '')
  const all = (pattern: RegExp) => Array.from(prose.matchAll(pattern), ([, one = '']) => one).toSorted()
  return {
    // A comment says in words what a command does.
    code: Array.from(text.matchAll(/^```(\w+)\n(.*?)^```$/gms), ([, language, code = '']) => [language, code.replace(/ +#.*/g, '')]),
    names: all(/`([^`]+)`/g),
    // The other documents are there in both languages.
    links: all(/\]\(([^)]+)\)/g).map((link) => link.replace(/^(docs\/README|REFERENCE)\.zh\.md/, '$1.md')),
    figures: all(/(\d[\d.,]*)(?!\d)/g)
      .map((figure) => figure.replace(/[.,]$/, ''))
      .toSorted(),
    rows: prose.match(/^\|/gm)?.length,
    headings: prose.match(/^#+ /gm)?.length,
  }
}

it('the Chinese README says what the English one says', () => {
  expect(skeletonOf('README.zh.md')).toEqual(skeletonOf('README.md'))
})
