import { describe, expect, it } from 'vitest'
import { summary } from '../pipeline/commands/summary.ts'
import { fixedRules, type RuleId } from '../pipeline/core/rules.ts'
import { buildSite, type Files, pair } from './support/site.ts'

const en = 'content/world/tea/en.md'
const settings = (rules: string[], more = '') => ({
  'diglot.config.ts': `export default { url: 'https://paper.example', rules: { ${rules.map((rule) => `'${rule}': 'warning'`).join(', ')} }, ${more} }\n`,
})
const article = (head: string, body = 'Tea.') => ({ [en]: `---\ntitle: Tea\ndate: 2026-03-02\n${head}---\n\n${body}\n` })

/** One mistake for each rule of an article's file that a site can soften. */
const mistakes: [RuleId, Files, string?][] = [
  ['front-matter/html', { [en]: '---\ntitle: A <b>bold</b> claim\nslug: tea\ndate: 2026-03-02\n---\n\nTea.\n' }],
  ['front-matter/unknown-key', article('mood: high\n')],
  ['front-matter/unknown-key', article('image:\n  src: https://pictures.example/tea.jpg\n  alt: Tea\n  width: 3\n')],
  ['front-matter/unknown-key', article('corrections:\n  - { date: 2026-03-03, text: Hot., who: Ann }\n')],
  ['content/cdata-end', article('', 'Tea ]]> tea.')],
  ['translation/original', article('translation: { from: fr }\n')],
  ['markdown/html', article('', 'Tea <em>hot</em>.')],
  ['markdown/embed', article('', '::video[Tea]{youtube=1}')],
  ['link/missing', article('', '[Ships](../ships/en.md)')],
  ['picture/missing', article('', '![A cup](cup.png)')],
  ['picture/alt', article('', '![](https://pictures.example/tea.jpg)')],
]

describe('a rule that is softened to a warning leaves no article out', () => {
  it.each(mistakes)('%s: %j', async (rule, files) => {
    const { outcome, messages, articles, leftOut, files: list } = await buildSite({ ...pair, ...files, ...settings([rule]) })
    expect(messages.filter((message) => message.endsWith(`[${rule}]`))).not.toEqual([])
    expect({ outcome, articles, leftOut }).toEqual({ outcome: 'built', articles: 3, leftOut: 0 })
    expect(list()).toContain('en/world/tea/index.html')
  })

  it('content.unknownKeys: a key inside of a field too', async () => {
    const [, files] = mistakes[2] ?? []
    const built = await buildSite({ ...pair, ...files, ...settings([], "content: { unknownKeys: 'warn' }") })
    expect(built).toMatchObject({ outcome: 'built', articles: 3 })
  })

  it('a text that no plugin could read is an error, whatever the rules say', async () => {
    const plugin = "markdown: { remarkPlugins: [() => () => { throw new Error('no') }] }"
    expect((await buildSite({ ...pair, ...settings(['markdown/plugin'], plugin) })).outcome).toBe('content')
  })

  it('an empty file is an error, whatever the rules say: the rest of its story depends on it', () => {
    expect(fixedRules.has('content/empty')).toBe(true)
  })
})

it('the last line counts what is held back, and what is left out', async () => {
  const built = await buildSite({
    ...pair,
    ...article('draft: true\n'),
    'content/world/later/en.md': '---\ntitle: Later\ndate: 2099-03-02\n---\n\nLater.\n',
    'content/world/tea/fr.md': '---\ntitle: Thé\ndate: 2026-03-02\n---\n\nThé.\n',
    'content/notes.md': 'Notes.\n',
    ...settings(['content/locale', 'content/path']),
  })
  expect(built.messages.map((message) => message.split(':')[0]).toSorted()).toEqual(['content/notes.md', 'content/world/tea/fr.md'])
  expect(summary(built, 'build', 1)).toMatch(/^Built 1 story in 2 articles \(2 held back, 2 left out; next change 2099-03-02 00:00 UTC\): /)
  // … and so when nothing has changed.
  expect(summary(await buildSite({}, built.root), 'build', 1)).toMatch(
    /^Built 1 story in 2 articles \(2 held back, 2 left out; next change 2099-03-02 00:00 UTC\): /,
  )
})

it('the last line counts the stories that an edition does not have', async () => {
  const built = await buildSite({ ...pair, 'content/world/ships/en.md': '---\ntitle: Ships\ndate: 2026-03-02\n---\n\nShips.\n' })
  expect(summary(built, 'build', 1)).toMatch(/^Built 2 stories in 3 articles \(1 not in zh\): /)
})

it('pages of sections of Hugo are one warning, and nothing else is held up', async () => {
  const pages = ['content/world/_index.en.md', 'content/world/_index.zh.md', 'content/culture/_index.md']
  const { outcome, messages, leftOut } = await buildSite({
    ...pair,
    ...Object.fromEntries(pages.map((path) => [path, '---\ntitle: World\n---\n'])),
  })
  expect({ outcome, leftOut }).toEqual({ outcome: 'built', leftOut: 3 })
  expect(messages).toEqual([
    'content/culture/_index.md:1:1 warning: this and 2 more `_index.md` are pages of sections for Hugo, and are not published: Diglot makes these pages itself. Write the names of sections into "sections" of locales/*/site.json (diglot import does), and delete the files. [content/section-page]',
  ])
})
