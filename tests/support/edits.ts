import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { type BuildOptions, build } from '../../pipeline/build.ts'
import { formatDiagnostic } from '../../pipeline/diagnostics.ts'
import { picture } from './articles.ts'
import { carefreeRules, folder, list, now, project, site } from './site.ts'
import { type SourceFile, sourceFiles } from './source-files.ts'

/** One thing that may happen to a site between two builds. */
type Edit =
  | { what: 'write'; story: number; locale: string; title: number; text: number; more: number }
  | { what: 'go on'; story: number; locale: string; text: number }
  | { what: 'rename'; story: number; to: number; locale: string }
  | { what: 'delete'; story: number; locale: string }
  | { what: 'picture'; story: number; there: boolean }
  | { what: 'setting'; setting: number }
  | { what: 'word'; locale: string; word: number }
  | { what: 'source'; source: number; contents: number }
  | { what: 'touch'; story: number; locale: string }
  | { what: 'time'; time: number }
  | { what: 'restore' }
  | { what: 'break'; how: number; story: number }

/** In English and in Chinese; some are in the wrong language, and some lead nowhere. */
type Both = [en: string, zh: string]

const texts: Both[] = [
  ['The sea rises and falls.', '海水有涨有落。'],
  ['A link to [the other](../b/en.md) and one to [the third](../c/en.md).', '请看[另一篇](../b/zh.md)和[第三篇](../c/zh.md)。'],
  ['A picture: ![The sea](sea.png)', '一张图：![大海](sea.png)'],
  ['One[^1] note.\n\n[^1]: The note.\n', '一条[^1]注释。\n\n[^1]: 注释。\n'],
  ['A link to [a page](/en/archive/) and to [nothing](/en/nowhere/).', '请看[往期](/zh/archive/)。'],
  ['## A heading\n\n| a | b |\n| - | - |\n| 1 | 2 |', '## 标题\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |'],
  ['Plain {{< shortcode >}} text, and :zh[潮汐] in it.', '普通的文字，还有:en[tides]。'],
  ['More is in [the paper](paper.pdf).', '详见[全文](paper.pdf)。'],
  ['海水有涨有落。', 'The sea rises and falls, and nobody has translated it.'],
]
/** What may be added to a text, and mostly changes nothing but its own page. */
const additions: Both[] = [
  ['It goes on.', '还有下文。'],
  ['It rose by 15 metres.', '海水上涨了15米。'],
  ['**More** of it, and a [link](/en/archive/).', '**更多**内容，还有[链接](/zh/archive/)。'],
  ['## More', '## 更多'],
  ['还有下文。', 'And nobody has translated this one into Chinese yet.'],
]
const titles: Both[] = [
  ['Tides', '潮汐'],
  ['Wells and rivers', '水井与河流'],
  ['The *plain* truth', '朴素的真相'],
  ['Tides & wells', '潮汐与水井'],
  ['A guide to Kubernetes', 'Kubernetes 使用指南'],
  ['潮汐', 'Tides and nothing else, in English'],
]
const said = (both: Both | undefined, language: string) => both?.[language === 'zh' ? 1 : 0] ?? ''
const mores = [
  '',
  'tags: [tides]',
  'tags: [tides, tea]',
  'draft: true',
  'summary: In short.',
  'publishAt: 2027-01-01',
  'expires: 2026-12-20',
  'expires: 2026-12-20\nredirect: /en/archive/',
  'together: true',
  'aliases: [/old/tides/, older]',
  'authors: [Desk, 曹林]',
  'image: { src: sea.png, alt: The sea }',
  'slug: same',
]
/** Most findings are warnings, and refuse nothing: bytes are compared where a site is built. */
const mildRules = `${carefreeRules}, 'edition/leak': 'warning', 'link/missing': 'warning', 'picture/missing': 'warning', 'parity/glossary': 'warning'`

/** Lines of the settings; the first takes all others away. */
export const settings = [
  '',
  'pageSize: 2,',
  'feedSize: 1,',
  "untranslated: 'show',",
  'formats: { amp: false },',
  'formats: { rss: false, sitemap: false },',
  `rules: { ${carefreeRules} },`,
  `rules: { ${carefreeRules}, 'edition/leak': 'off' },`,
  "timeZone: 'America/New_York',",
  "url: 'https://paper.example/deep/',",
  ...['a', 'b'].map(
    (own) =>
      `theme: { views: { list(model, context, standard) { const tree = standard(model, context); tree.children[1].properties.dataOwn = '${own}'; return tree } } },`,
  ),
  'theme: { views: { list(model, context, standard) { const tree = standard(model, context); tree.children[1].properties.dataOwn = [...context.editions.values()].map(({ site }) => site.description).join(); return tree } } },',
  ...['surges', 'swells'].map(
    (word) =>
      `markdown: { remarkPlugins: [() => function change(node) { if (node.type === 'text') node.value = node.value.replaceAll('rises', '${word}'); for (const child of node.children ?? []) change(child) }] },`,
  ),
  "defaultLocale: 'zh',",
  'pictures: { enabled: false },',
  'pictures: { widths: [16, 32], formats: [] },',
  'openGraph: { cards: true },',
  "links: { elsewhere: ['/en/nowhere/'] },",
  "gone: ['/en/world/tides/'],",
  'stale: { notice: false },',
  'markdown: { allowHtml: true },',
  "content: { unknownKeys: 'warn' },",
  "comments: { provider: 'waline', server: 'https://talk.example' },",
  'search: true,',
  'nonsense: 1,',
]

/** Words of the interface: in either language, in sentences, with signs that HTML writes otherwise, and lacking what they need. */
const words = [
  '"home": "Home"',
  '"home": "首页"',
  '"home": "Start"',
  '"print": "Press"',
  '"print": "Paper & ink"',
  '"print": "印"',
  '"footnotes": "Below"',
  '"footnotes": "RSS"',
  '"published": "Since {{date}}"',
  '"published": "Since then"',
  '"published": "{{date}}: first seen"',
  '"byWithSource": "{{source}} ({{authors}})"',
  '"byWithSource": "{{authors}}, {{source}}"',
  '"minutes_one": "{{count, number}} moment"',
  '"minutes_other": "{{count, number}} moments"',
  '"alsoIn": "{{languages}}"',
  '"on": "Over to {{network}}, then"',
  '"moreFrom": "{{section}}, and more"',
  '"stories_other": "In all {{count, number}}"',
  '"large": "Big"',
  '"x": "Y"',
]

const story = fc.nat({ max: 4 })
const locale = fc.constantFrom('en', 'zh')
const among = (list: readonly unknown[]) => fc.nat({ max: list.length - 1 })
const is = <const What extends Edit['what']>(what: What) => fc.constant<What>(what)
const exactly = { noNullPrototype: true }

const word: fc.Arbitrary<Edit> = fc.record({ what: is('word'), locale, word: among(words) }, exactly)

const source: fc.Arbitrary<Edit> = fc.oneof(
  ...sourceFiles.map(({ contents }, index) =>
    fc.record({ what: is('source'), source: fc.constant(index), contents: fc.nat({ max: contents.length - 1 }) }, exactly),
  ),
)

/** When a site may be built: stories appear and are taken down in between. */
const times = ['2026-11-24T00:00:00Z', '2026-12-24T00:00:00Z', '2027-02-01T00:00:00Z', '2026-03-20T00:00:00Z']

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ what: is('write'), story, locale, title: among(titles), text: among(texts), more: among(mores) }, exactly),
  },
  { weight: 4, arbitrary: fc.record({ what: is('go on'), story, locale, text: among(additions) }, exactly) },
  fc.record({ what: is('rename'), story, to: story, locale }, exactly),
  fc.record({ what: is('delete'), story, locale }, exactly),
  fc.record({ what: is('picture'), story, there: fc.boolean() }, exactly),
  fc.record({ what: is('setting'), setting: among(settings) }, exactly),
  word,
  { weight: 4, arbitrary: source },
  fc.record({ what: is('touch'), story, locale }, exactly),
  fc.record({ what: is('time'), time: among(times) }, exactly),
  { weight: 2, arbitrary: fc.record({ what: is('restore') }, exactly) },
  fc.record({ what: is('break'), how: fc.nat({ max: 2 }), story }, exactly),
)

/** Edits as they come in life: mostly texts, now and then anything else. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(anyEdit, { minLength: 1, maxLength: 5 })

/** Edits of whoever goes through the words of the interface. */
export const rewordings: fc.Arbitrary<Edit[]> = fc.array(word, { minLength: 1, maxLength: 2 })

const nameOf = (number: number) => 'abcde'[number] ?? 'a'
const pathOf = (number: number, language: string) => `content/world/${nameOf(number)}/${language}.md`

function put(root: string, path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), contents)
}

export function apply(root: string, edit: Edit): void {
  switch (edit.what) {
    case 'write':
      put(
        root,
        pathOf(edit.story, edit.locale),
        `---\ntitle: ${JSON.stringify(said(titles[edit.title], edit.locale))}\ndate: 2026-0${edit.story + 1}-02\n${mores[edit.more]}\n---\n\n${said(texts[edit.text], edit.locale)}\n`,
      )
      break
    case 'go on': {
      const path = join(root, pathOf(edit.story, edit.locale))
      if (existsSync(path)) appendFileSync(path, `\n${said(additions[edit.text], edit.locale)}\n`)
      break
    }
    case 'rename': {
      const [from, to] = [pathOf(edit.story, edit.locale), pathOf(edit.to, edit.locale)]
      if (!existsSync(join(root, from)) || from === to) return
      mkdirSync(dirname(join(root, to)), { recursive: true })
      renameSync(join(root, from), join(root, to))
      break
    }
    case 'delete':
      rmSync(join(root, pathOf(edit.story, edit.locale)), { force: true })
      break
    case 'picture':
      if (edit.there) put(root, `content/world/${nameOf(edit.story)}/sea.png`, picture)
      else rmSync(join(root, `content/world/${nameOf(edit.story)}/sea.png`), { force: true })
      break
    case 'setting':
      set(root, settings[edit.setting] ?? '')
      break
    case 'word':
      say(root, `locales/${edit.locale}/interface.json`, words[edit.word] ?? '')
      break
    case 'source': {
      const { path, needs, contents } = sourceFiles[edit.source] as SourceFile
      if (needs !== undefined) set(root, needs)
      const text = contents[edit.contents] ?? null
      if (text === null) rmSync(join(root, path), { force: true })
      else put(root, path, text)
      break
    }
    case 'touch': {
      const path = join(root, pathOf(edit.story, edit.locale))
      if (existsSync(path)) utimesSync(path, 1_700_000_000, 1_700_000_000)
      break
    }
    case 'restore':
      restore(root)
      break
    case 'time':
      put(root, clock, times[edit.time] ?? now)
      break
    case 'break':
      put(root, pathOf(edit.story, 'en'), ['', '---\ntitle: [\n---\n', 'No front matter.\n'][edit.how] ?? '')
  }
}

/** The file that has the time to build for; no source of a site. */
const clock = '.now'

/** Puts a line into the settings, in place of the one of the same key; an empty one takes all others away. */
function set(root: string, line: string): void {
  const base = ["url: 'https://paper.example',", `rules: { ${mildRules} },`]
  const path = join(root, 'diglot.config.ts')
  const lines = line === '' ? [] : readFileSync(path, 'utf8').split('\n').slice(1, -2)
  const byKey = new Map([...base, ...lines, line].map((one) => [one.trim().split(':')[0], one.trim()]))
  put(root, 'diglot.config.ts', `export default {\n${[...byKey.values()].filter(Boolean).join('\n')}\n}\n`)
}

/** Puts a word in place of the one that its key has. */
function say(root: string, path: string, word: string): void {
  replace(root, path, new RegExp(`${word.split(':')[0]}: "[^"]*"`), word)
}

function replace(root: string, path: string, from: RegExp, to: string): void {
  writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8').replace(from, to))
}

/** Every source but the articles as it was at first. */
function restore(root: string): void {
  for (const { path, contents } of sourceFiles) {
    const [first] = contents
    if (first === null || first === undefined) rmSync(join(root, path), { force: true })
    else put(root, path, first)
  }
  for (const language of ['en', 'zh'])
    cpSync(join(project, `locales/${language}/interface.json`), join(root, `locales/${language}/interface.json`))
  set(root, '')
}

/** A site with something in it, to be edited. */
export function editable(): string {
  const root = site()
  restore(root)
  for (const number of [0, 1, 2])
    for (const [index, language] of ['en', 'zh'].entries())
      apply(root, {
        what: 'write',
        story: number,
        locale: language,
        title: number,
        text: 0,
        more: index === 0 ? 1 : 0,
      })
  return root
}

/** What one build says and, if it published, what stands in its folder then. */
export interface Outcome {
  outcome: string
  messages: string[]
  counts: unknown
  files: Record<string, string>
}

export async function outcomeOf(root: string, out: string, options: Partial<Omit<BuildOptions, 'root' | 'out'>> = {}): Promise<Outcome> {
  const time = existsSync(join(root, clock)) ? readFileSync(join(root, clock), 'utf8') : now
  const { outcome, diagnostics, stories, articles, pages } = await build({ root, out, now: time, write: true, threads: 0, ...options })
  const files = existsSync(out) ? Object.fromEntries(list(out).map((path) => [path, contentsOf(join(out, path))])) : {}
  // Node names modules that it cannot find by their whole path.
  const messages = diagnostics.map((diagnostic) => formatDiagnostic(diagnostic).replaceAll(root, ''))
  return { outcome, messages, counts: { stories, articles, pages: [...pages] }, files }
}

function contentsOf(path: string): string {
  try {
    return readFileSync(path, 'base64')
  } catch {
    return 'nothing that can be read'
  }
}

/** The same site built from nothing: no cache, and a folder of its own. */
export async function cleanOutcome(root: string, options: Partial<BuildOptions> = {}): Promise<Outcome> {
  return copyOutcome(root, ['dist', '.cache'], options)
}

/** The same site built without a cache, into what was published before. */
export async function coldOutcome(root: string, options: Partial<BuildOptions> = {}): Promise<Outcome> {
  return copyOutcome(root, ['.cache'], options)
}

async function copyOutcome(root: string, without: string[], options: Partial<BuildOptions>): Promise<Outcome> {
  const copy = folder()
  for (const name of readdirSync(root))
    if (!without.includes(name)) cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true })
  const outcome = await outcomeOf(copy, join(copy, 'dist'), { ...options, remember: false })
  rmSync(copy, { recursive: true })
  return outcome
}
