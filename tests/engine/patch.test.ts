import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../../pipeline/build.ts'
import { cleanOutcome, outcomeOf } from '../support/edits.ts'
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

/** A build that is told what has changed, and the front page spoilt: only a whole build looks at it, and mends it. */
async function builtInPart(site: Built, changed: string[]) {
  writeFileSync(join(site.root, front), 'spoilt')
  const result = await build({ root: site.root, out: site.out, now, write: true, changed })
  const whole = readFileSync(join(site.root, front), 'utf8') !== 'spoilt'
  // What stands now is what a clean build makes of the same site, but for what was spoilt.
  const { files } = await outcomeOf(site.root, site.out)
  expect(files).toEqual((await cleanOutcome(site.root)).files)
  return { result, whole }
}

it('a changed text: its pages and its feeds, and nothing else, are made anew', async () => {
  const site = await published()
  const { result, whole } = await builtInPart(site, [edit(site, tides, 'rises', 'rises slowly')])
  expect(whole).toBe(false)
  // The story in HTML and AMP, and in the feeds of the edition and the section.
  expect(result).toMatchObject({ outcome: 'built', stories: 1, articles: 2, emitted: { written: 4, deleted: 0 } })
  expect(site.read('en/world/tides/index.html')).toContain('rises slowly')
})

const wholes: [string, (site: Built) => string][] = [
  ['a headline', (site) => edit(site, tides, 'title: Tides', 'title: High tides')],
  ['a tag', (site) => edit(site, tides, '[tides]', '[tea]')],
  ['a heading, which other articles may link to', (site) => edit(site, tides, 'The sea', '## Ebb\n\nThe sea')],
  ['an excerpt, which lists show', (site) => edit(site, zh, '有涨有落', '涨落')],
  ['a link', (site) => edit(site, tides, 'The sea', 'The [sea](/en/archive/)')],
  ['a catalogue', (site) => edit(site, 'locales/en/site.json', 'A paper', 'The paper')],
]

it.each(wholes)('%s is for a whole build', async (_, change) => {
  const site = await published()
  expect((await builtInPart(site, [change(site)])).whole).toBe(true)
})

it('what is found in a text is told by a whole build, and so is its mending', async () => {
  const site = await published()
  const path = edit(site, tides, 'rises', 'rises 15 metres')
  const told = await build({ root: site.root, out: site.out, now, write: true, changed: [path] })
  expect(told.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['parity/figure'])
  expect(site.read('en/world/tides/index.html')).not.toContain('15 metres')
  edit(site, tides, '15 metres', 'slowly')
  expect((await build({ root: site.root, out: site.out, now, write: true, changed: [path] })).outcome).toBe('built')
  expect(site.read('en/world/tides/index.html')).toContain('slowly')
})

it('after a build that failed, a whole build is needed', async () => {
  const site = await published()
  const path = edit(site, tides, 'title: Tides', 'title: Tides 潮汐的故事在这里')
  await build({ root: site.root, out: site.out, now, write: true, changed: [path] })
  edit(site, tides, 'title: Tides 潮汐的故事在这里', 'title: Ebb')
  await build({ root: site.root, out: site.out, now, write: true, changed: [path] })
  expect(site.read('en/index.html')).toContain('Ebb')
})

it('plugins and own views may show anything of a text', async () => {
  const site = await published('theme: { views: { notFound: (model, context, standard) => standard(model, context) } }')
  expect((await builtInPart(site, [edit(site, tides, 'rises', 'rises slowly')])).whole).toBe(true)
})
