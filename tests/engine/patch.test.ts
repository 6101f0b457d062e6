import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build, prepare } from '../../pipeline/build/build.ts'
import type { Session } from '../../pipeline/build/session.ts'
import { formatDiagnostic } from '../../pipeline/core/diagnostics.ts'
import { cleanOutcome, outcomeOf } from '../support/outcomes.ts'
import { type Built, buildSite, carefree, now, pair } from '../support/site.ts'

const settings = (more = '') =>
  `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', ${carefree.replace("'parity/figure': 'off', ", '')}, ${more} }\n`

const tides = 'content/world/tides/en.md'
const zh = 'content/world/tides/zh.md'
const summed = { [tides]: String(pair[tides]).replace('title: Tides', 'title: Tides\nsummary: In short.') }
const published = (more = '', files: Record<string, string> = summed) =>
  buildSite({ ...pair, ...files, 'diglot.config.ts': settings(more) })
const front = 'dist/en/index.html'

function edit({ root }: Built, path: string, from: string, to: string): string {
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, path), text.replace(from, to))
  return join(root, path)
}

/** A build that knows what has changed, and a damaged front page: only a whole build looks at it, and repairs it. */
async function builtInPart(site: Built, changed: string[]) {
  writeFileSync(join(site.root, front), 'spoilt')
  const result = await build({ root: site.root, out: site.out, now, write: true, changed })
  const whole = readFileSync(join(site.root, front), 'utf8') !== 'spoilt'
  // The output is that of a clean build of the same site, except the damaged page.
  const { files } = await outcomeOf(site.root, site.out)
  expect(files).toEqual((await cleanOutcome(site.root)).files)
  return { result, whole }
}

it('a changed text: its pages and its feeds, and nothing else, are rendered', async () => {
  const site = await published()
  const { result, whole } = await builtInPart(site, [edit(site, tides, 'rises', 'rises slowly')])
  expect(whole).toBe(false)
  // The story in HTML and AMP, and in the feeds of the edition and the section.
  expect(result).toMatchObject({ outcome: 'built', stories: 1, articles: 2, emitted: { written: 4, deleted: 0 } })
  expect(site.read('en/world/tides/index.html')).toContain('rises slowly')
})

it('a changed text on a site with a search: its pages, and the index', async () => {
  const site = await published('search: true')
  const index = () => site.files().filter((path) => path.startsWith('search-index/'))
  const before = index()
  const { result, whole } = await builtInPart(site, [edit(site, tides, 'rises', 'surges')])
  expect(whole).toBe(false)
  expect(index()).not.toEqual(before)
  expect(result.emitted?.deleted).toBeGreaterThan(0)
  // A later build finds all of it as it was left.
  edit(site, tides, 'surges', 'swells')
  expect((await builtInPart(site, [join(site.root, tides)])).whole).toBe(false)
  expect(await build({ root: site.root, out: site.out, now, write: true })).toMatchObject({ emitted: { written: 0, deleted: 0 } })
})

const wholes: [string, (site: Built) => string][] = [
  ['a headline', (site) => edit(site, tides, 'title: Tides', 'title: High tides')],
  ['a tag', (site) => edit(site, tides, '[tides]', '[tea]')],
  ['a link', (site) => edit(site, tides, 'The sea', 'The [sea](/en/archive/)')],
  ['a catalogue', (site) => edit(site, 'locales/en/site.json', 'A paper', 'The paper')],
]

const parts: [string, (site: Built) => string][] = [
  ['a headline of a story with a slug', (site) => edit(site, zh, 'title: 潮汐', 'title: 潮水')],
  ['an excerpt, which lists show', (site) => edit(site, zh, '有涨有落', '涨落')],
  ['a link to an address elsewhere', (site) => edit(site, tides, 'The sea', 'The [sea](https://example.org/)')],
  ['a heading that no other article links to', (site) => edit(site, zh, '海水', '## 潮\n\n海水')],
  ['a link that leads to an anchor of its own text', (site) => edit(site, tides, 'The sea', 'The [sea](#main)')],
]

it.each(parts)('%s: the pages that show it, and no others', async (_, change) => {
  const site = await published('', { ...summed, [zh]: String(pair[zh]).replace('title: 潮汐', 'title: 潮汐\nslug: chaoxi') })
  expect((await builtInPart(site, [change(site)])).whole).toBe(false)
})

it('a heading that another article links to is for a whole build', async () => {
  const linked = { [tides]: `${summed[tides]}\n\n## Ebb\n\nIt falls.\n`, [zh]: `${pair[zh]}\n\n[退潮](/en/world/tides/#ebb)\n` }
  const site = await published('', linked)
  const wrong = await rebuildKnowing(site, [edit(site, tides, '## Ebb', '## Flow')])
  expect(wrong).toMatchObject({ outcome: 'content', whole: true, messages: wrong.clean })
  expect(wrong.messages.join()).toContain('"#ebb"')
})

it.each(wholes)('%s is for a whole build', async (_, change) => {
  const site = await published()
  expect((await builtInPart(site, [change(site)])).whole).toBe(true)
})

/** What a build reports that is given the changed files, and whether it looked at more than those. */
async function rebuildKnowing(site: Built, changed: string[]) {
  const stages = new Set<string>()
  const { outcome, diagnostics } = await build({
    root: site.root,
    out: site.out,
    now,
    write: true,
    changed,
    progress: (stage) => stages.add(stage),
  })
  const clean = await cleanOutcome(site.root)
  return { outcome, messages: diagnostics.map(formatDiagnostic), clean: clean.messages, whole: stages.size > 0 }
}

const mistakes: [string, string, string, string][] = [
  ['front matter', 'date: 2026', 'date: x2026', 'front-matter/invalid'],
  ['a text', 'The sea', '<script>x</script> The sea', 'markdown/html'],
  ['a figure', 'rises', 'rises 15 metres', 'parity/figure'],
]

it.each(mistakes)('what is wrong in %s is reported at once, and its correction needs no whole build', async (_, from, to, rule) => {
  const site = await published()
  const path = edit(site, tides, from, to)
  const wrong = await rebuildKnowing(site, [path])
  expect(wrong).toMatchObject({ outcome: 'content', whole: false, messages: wrong.clean })
  expect(wrong.messages.join()).toContain(`[${rule}]`)
  expect(site.read('en/world/tides/index.html')).not.toContain('15 metres')
  edit(site, tides, to, from)
  edit(site, tides, 'rises', 'rises slowly')
  expect((await builtInPart(site, [path])).whole).toBe(false)
})

it('two stories at once: what is wrong in each is reported', async () => {
  const second = Object.fromEntries(
    [tides, zh].map((path) => [path.replace('tides/', 'ebb/'), String({ ...pair, ...summed }[path]).replace('---\n', '---\nslug: ebb\n')]),
  )
  const site = await published('', { ...summed, ...second })
  const paths = [tides, tides.replace('tides/', 'ebb/')].map((path) => edit(site, path, 'rises', 'rises 15 metres'))
  const wrong = await rebuildKnowing(site, paths)
  expect(wrong).toMatchObject({ outcome: 'content', whole: false, messages: wrong.clean })
  expect(wrong.messages).toHaveLength(2)
})

it('a text with an error is compared with nothing', async () => {
  const site = await published()
  const paths = [edit(site, tides, 'rises', 'rises 15 metres'), edit(site, zh, '有涨', '有15米的涨')]
  edit(site, tides, 'date: 2026', 'date: x2026')
  const { messages } = await rebuildKnowing(site, paths)
  expect(messages).toEqual([expect.stringContaining('[front-matter/invalid]')])
})

it('a file that is gone, and one that is no text, are for a whole build', async () => {
  const site = await published()
  const path = join(site.root, tides)
  writeFileSync(path, Uint8Array.of(0xff, 0xfe, 0x00))
  const wrong = await rebuildKnowing(site, [path])
  expect(wrong).toMatchObject({ whole: true, messages: wrong.clean })
  rmSync(path)
  const gone = await rebuildKnowing(site, [path])
  expect(gone).toMatchObject({ whole: true, messages: gone.clean })
  expect(gone.messages.join()).not.toContain('content/unreadable')
})

it('what an article acknowledges is looked up again', async () => {
  const acknowledged = '\nacknowledge:\n  - { rule: parity/figure, finding: "15", reason: Said in the picture. }'
  const site = await published('', {
    ...summed,
    [tides]: String(summed[tides]).replace('\nsummary', `${acknowledged}\nsummary`).replace('rises', 'rises 15 metres'),
  })
  expect(site.diagnostics).toEqual([])
  const wrong = await rebuildKnowing(site, [edit(site, tides, '15 metres', '16 metres')])
  expect(wrong).toMatchObject({ outcome: 'content', whole: false, messages: wrong.clean })
})

it('of a text that was translated, what differs is reported at once, and that the translation is out of date', async () => {
  const dated = String(pair[zh]).replace('title: 潮汐', 'title: 潮汐\ntranslation: { from: en, basis: aaaaaa bbbbbb }')
  const site = await published('', { ...summed, [zh]: dated })
  expect(site.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['parity/stale'])
  const path = edit(site, tides, 'rises', 'rises 15 metres')
  const wrong = await rebuildKnowing(site, [path])
  expect(wrong).toMatchObject({ outcome: 'content', whole: false })
  expect(wrong.messages.join()).toContain('[parity/figure]')
  edit(site, tides, '15 metres', 'slowly')
  const corrected = await rebuildKnowing(site, [path])
  expect(corrected).toMatchObject({ outcome: 'built', whole: false, messages: corrected.clean })
})

it('a build of few changes keeps nothing where there are errors: the next one goes on from the last good one', async () => {
  const site = await published()
  const path = edit(site, tides, 'rises', 'rises 15 metres')
  // Without the list of changed files, it reports everything.
  expect(await build({ root: site.root, out: site.out, now, write: true })).toMatchObject({ outcome: 'content' })
  edit(site, tides, 'rises 15 metres', 'rises slowly')
  expect((await builtInPart(site, [path])).whole).toBe(false)
})

it('a headline is for a whole build after one that failed too', async () => {
  const site = await published()
  const path = edit(site, tides, 'title: Tides', 'title: Tides 潮汐的故事在这里')
  await build({ root: site.root, out: site.out, now, write: true, changed: [path] })
  edit(site, tides, 'title: Tides 潮汐的故事在这里', 'title: Ebb')
  await build({ root: site.root, out: site.out, now, write: true, changed: [path] })
  expect(site.read('en/index.html')).toContain('Ebb')
})

it('with views of the site, a changed text is built as without them', async () => {
  const site = await published('theme: { views: { notFound: (model, context, standard) => standard(model, context) } }')
  expect((await builtInPart(site, [edit(site, tides, 'rises', 'rises slowly')])).whole).toBe(false)
})

it('an edition that came and went with a failed build is on no page', async () => {
  const site = await published()
  const session: Session = {}
  const options = { root: site.root, out: site.out, now, write: true, threads: 0, session }
  const folder = join(site.root, 'locales/zh-Hant')
  expect((await build(options)).outcome).toBe('built')
  mkdirSync(folder)
  writeFileSync(join(folder, 'edition.json'), '{ "from": "en" }')
  expect((await build(options)).outcome).not.toBe('built')
  await prepare(options)
  rmSync(folder, { recursive: true })
  edit(site, zh, '有涨有落', '涨落')
  expect((await build(options)).outcome).toBe('built')
  const { files } = await outcomeOf(site.root, site.out)
  expect(files).toEqual((await cleanOutcome(site.root)).files)
  expect(readFileSync(join(site.out, 'zh/index.html'), 'utf8')).not.toContain('zh-Hant')
})
