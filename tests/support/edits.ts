import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { picture } from './articles.ts'
import { runCommand } from './command.ts'
import { damages } from './damages.ts'
import { additions, conversions, lines, mildRules, mores, said, settings, texts, titles, words } from './edit-contents.ts'
import { clock } from './outcomes.ts'
import { now, project, site } from './site.ts'
import { type SourceFile, sourceFiles } from './source-files.ts'

/** One thing that may happen to a site between two builds. */
export interface Edit {
  apply(root: string): Promise<void>
  /** How a run that fails shows it. */
  [fc.toStringMethod]: () => string
}

/** A kind of edit: what is to be chosen, and what is done with it. Runs that fail print `what` and the choice. */
function kind<Given>(what: string, weight: number, given: fc.Arbitrary<Given>, apply: (root: string, given: Given) => unknown) {
  const arbitrary = given.map(
    (chosen): Edit => ({
      apply: async (root) => void (await apply(root, chosen)),
      [fc.toStringMethod]: () => `${what} ${JSON.stringify(chosen)}`,
    }),
  )
  return { weight, arbitrary }
}

const story = fc.nat({ max: 4 })
/** Two are there from the beginning; articles of the third wait for it. */
const locale = fc.oneof({ weight: 9, arbitrary: fc.constantFrom('en', 'zh') }, { weight: 1, arbitrary: fc.constantFrom('de', 'zh-Hant') })
const among = (list: readonly unknown[]) => fc.nat({ max: list.length - 1 })
/** Which article. */
const one = { story, locale }

/** When a site may be built: stories appear and are taken down in between. */
const times = [now, '2026-12-01T00:00:00Z', '2026-12-15T00:00:00Z', '2026-12-24T00:00:00Z', '2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z']

const word = kind('word', 1, fc.record({ locale: fc.constantFrom('en', 'zh'), word: among(words) }), (root, given) =>
  say(root, `locales/${given.locale}/interface.json`, words[given.word] ?? ''),
)

const source = sourceFiles.map((file, index) =>
  kind(`source ${file.path}`, 1, among(file.contents), (root, contents) => putSource(root, index, contents)),
)

/** With summaries, lists show nothing of a text: from the second time on, texts alone have changed. */
const several = kind(
  'add to several',
  1,
  fc.record({ locale: fc.constantFrom('en', 'zh'), text: among(additions) }),
  (root, { locale, text }) => {
    for (const story of [0, 1, 2])
      change(root, { story, locale }, (path) =>
        writeFileSync(
          path,
          `${withLine(readFileSync(path, 'utf8'), `summary: ${said(['In short.', '大意。'], locale)}`)}\n${said(additions[text], locale)}\n`,
        ),
      )
  },
)

const kinds = [
  kind('write', 50, fc.record({ ...one, title: among(titles), text: among(texts), more: among(mores) }), writeArticle),
  kind('add', 60, fc.record({ ...one, text: among(additions) }), (root, { text, ...one }) =>
    change(root, one, (path) => appendFileSync(path, `\n${said(additions[text], one.locale)}\n`)),
  ),
  kind('line', 60, fc.record({ ...one, line: among(lines) }), (root, { line, ...one }) =>
    change(root, one, (path) => writeFileSync(path, withLine(readFileSync(path, 'utf8'), said(lines[line], one.locale)))),
  ),
  { ...several, weight: 20 },
  kind('replace, same size', 30, fc.record(one), (root, one) =>
    change(root, one, (path) => writeFileSync(path, readFileSync(path, 'utf8').replace(/rises|risen|有涨|会涨/, swapped))),
  ),
  kind('touch', 10, fc.record(one), (root, one) => change(root, one, (path) => utimesSync(path, 1_700_000_000, 1_700_000_000))),
  kind('rename', 10, fc.record({ ...one, to: story }), (root, { to, ...one }) =>
    change(root, one, (path) => {
      if (to === one.story) return
      const target = join(root, pathOf({ ...one, story: to }))
      mkdirSync(dirname(target), { recursive: true })
      renameSync(path, target)
    }),
  ),
  kind('delete', 10, fc.record(one), (root, one) => change(root, one, (path) => rmSync(path))),
  kind('picture', 10, fc.record({ story, there: fc.boolean() }), (root, { story, there }) => {
    const path = `content/world/${nameOf(story)}/sea.png`
    if (there) put(root, path, picture)
    else rmSync(join(root, path), { force: true })
  }),
  kind('setting', 15, among(settings), (root, setting) => set(root, settings[setting] ?? '')),
  kind('search', 6, fc.boolean(), (root, is) => set(root, `search: ${is},`)),
  kind('edition', 8, fc.constantFrom('Zeitung', 'Tageblatt', null), (root, title) => {
    rmSync(join(root, 'locales/de'), { recursive: true, force: true })
    if (title === null) return
    cpSync(join(root, 'locales/en/interface.json'), join(root, 'locales/de/interface.json'))
    const names = readFileSync(join(root, 'locales/en/site.json'), 'utf8')
    put(root, 'locales/de/site.json', names.replace(/"title": "[^"]*"/, `"title": "${title}"`))
  }),
  kind('converted edition', 12, among(conversions), (root, index) => {
    rmSync(join(root, 'locales/zh-Hant'), { recursive: true, force: true })
    for (const [name, text] of Object.entries(conversions[index] ?? {})) put(root, `locales/zh-Hant/${name}`, text)
  }),
  kind('time goes on', 20, fc.constantFrom(1, 1, 1, 1, 2, -1), (root, steps) => {
    const at = existsSync(join(root, clock)) ? times.indexOf(readFileSync(join(root, clock), 'utf8')) : 0
    put(root, clock, times[Math.max(0, Math.min(times.length - 1, at + steps))] ?? now)
  }),
  kind('baseline', 8, fc.constant(null), writeBaseline),
  kind('restore', 5, fc.constant(null), restore),
  kind('break', 4, fc.record({ story, how: fc.constantFrom('', '---\ntitle: [\n---\n', 'No front matter.\n') }), (root, { story, how }) =>
    put(root, pathOf({ story, locale: 'en' }), how),
  ),
  { ...word, weight: 15 },
  { weight: 60, arbitrary: fc.oneof(...source) },
]

/** What builds have left is damaged, deleted, or put back as it was some time ago. */
const damage = kind('damage', 40, among(damages), (root, index) => damages[index]?.[1](root))

/** Edits as they come in life: mostly texts, now and then anything else. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 4 })

/** The same, and damage. */
export const editsAndDamage: fc.Arbitrary<Edit[]> = fc.array(fc.oneof(...kinds, damage), { minLength: 1, maxLength: 4 })

/** Edits of several texts at once, and of nothing else. */
export const textEdits: fc.Arbitrary<Edit[]> = fc.array(several.arbitrary, { minLength: 1, maxLength: 2 })

/** Edits of the words of the interface. */
export const rewordings: fc.Arbitrary<Edit[]> = fc.array(word.arbitrary, { minLength: 1, maxLength: 2 })

const nameOf = (number: number) => 'abcde'[number] ?? 'a'
const pathOf = ({ story, locale }: { story: number; locale: string }) => `content/world/${nameOf(story)}/${locale}.md`
const swapped = (text: string) => ({ rises: 'risen', risen: 'rises', 有涨: '会涨', 会涨: '有涨' })[text] ?? text

function put(root: string, path: string, contents: string | Uint8Array): void {
  // A file may be where a folder was, or the other way round.
  for (let above = dirname(path); above !== '.'; above = dirname(above)) if (is(root, above)?.isFile()) rmSync(join(root, above))
  if (is(root, path)?.isDirectory()) rmSync(join(root, path), { recursive: true })
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), contents)
}

const is = (root: string, path: string) => statSync(join(root, path), { throwIfNoEntry: false })

/** An article with a line of front matter in place of the one of the same key. */
function withLine(article: string, line: string): string {
  const key = line.slice(0, line.indexOf(':') + 1)
  const others = article.split('\n').slice(1)
  const end = others.indexOf('---')
  if (end < 0) return article
  return ['---', ...others.slice(0, end).filter((other) => !other.startsWith(key)), line, ...others.slice(end)].join('\n')
}

/** Does something to the file of an article, if it is there. */
function change(root: string, one: { story: number; locale: string }, act: (path: string) => void): void {
  const path = join(root, pathOf(one))
  if (existsSync(path)) act(path)
}

interface Written {
  story: number
  locale: string
  title: number
  text: number
  more: number
}

function writeArticle(root: string, { title, text, more, ...one }: Written): void {
  const extra = said(mores[more], one.locale)
  // A page has no date. Some stories are new at some of the times, and old at others.
  const day = one.story < 2 ? `2026-0${one.story + 1}-02` : `2026-11-${10 + 4 * one.story}`
  const date = extra.startsWith('weight') ? '' : `date: ${day}\n`
  const front = `title: ${JSON.stringify(said(titles[title], one.locale))}\n${date}${extra}`
  put(root, pathOf(one), `---\n${front}\n---\n\n${said(texts[text], one.locale)}\n`)
}

/** Gives a source other contents, and the settings the line with which it counts. */
export function putSource(root: string, source: number, contents: number): void {
  const { path, needs, contents: all } = sourceFiles[source] as SourceFile
  if (needs !== undefined) set(root, needs)
  const text = all[contents] ?? null
  if (text !== null) put(root, path, text)
  else if (is(root, path)?.isFile()) rmSync(join(root, path))
}

/** Puts a line into the settings, in place of the one of the same key; an empty one takes all others away. */
export function set(root: string, line: string): void {
  const base = ["url: 'https://paper.example',", `rules: { ${mildRules} },`]
  const path = join(root, 'diglot.config.ts')
  const lines = line === '' ? [] : readFileSync(path, 'utf8').split('\n').slice(1, -2)
  const byKey = new Map([...base, ...lines, line].map((one) => [one.trim().split(':')[0], one.trim()]))
  put(root, 'diglot.config.ts', `export default {\n${[...byKey.values()].filter(Boolean).join('\n')}\n}\n`)
}

/** Puts a word in place of the one that its key has. */
function say(root: string, path: string, word: string): void {
  const text = readFileSync(join(root, path), 'utf8')
  writeFileSync(join(root, path), text.replace(new RegExp(`${word.split(':')[0]}: "[^"]*"`), word))
}

/** Accepts what is found by now. With settings or a baseline that cannot be used, nothing is written. */
async function writeBaseline(root: string): Promise<void> {
  const time = existsSync(join(root, clock)) ? readFileSync(join(root, clock), 'utf8') : now
  await runCommand('baseline', { root, now: time }).catch(() => {})
}

/** Every source but the articles as it was at first. */
function restore(root: string): void {
  for (const [index] of sourceFiles.entries()) putSource(root, index, 0)
  for (const language of ['en', 'zh'])
    cpSync(join(project, `locales/${language}/interface.json`), join(root, `locales/${language}/interface.json`))
  rmSync(join(root, 'diglot-baseline.json'), { force: true })
  set(root, '')
}

/** A site with something in it, to be edited. */
export function editable(): string {
  const root = site()
  restore(root)
  for (const story of [0, 1, 2])
    for (const [index, locale] of ['en', 'zh'].entries())
      writeArticle(root, { story, locale, title: story, text: 0, more: index === 0 ? story * 2 : 0 })
  return root
}
