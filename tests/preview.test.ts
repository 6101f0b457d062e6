import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import type { BuildResult } from '../pipeline/build/options.ts'
import { formatDiagnostic } from '../pipeline/core/diagnostics.ts'
import { isStopping, rules } from '../pipeline/core/rules.ts'
import { article } from './support/articles.ts'
import { around, filesOf, sections } from './support/examples.ts'
import { cleanDevOutcome, devOutcome, served } from './support/serving.ts'
import { buildSite, type Files, now, pair, site } from './support/site.ts'

/** Builds the preview that `diglot dev` shows. */
async function preview(root: string): Promise<BuildResult & { messages: string[]; shows(path: string): boolean }> {
  const cacheFolder = join(root, '.cache/diglot/dev')
  const result = await build({
    root,
    out: served(root),
    cacheFolder,
    deployed: join(root, 'dist'),
    now,
    write: true,
    preview: true,
    threads: 0,
  })
  return { ...result, messages: result.diagnostics.map(formatDiagnostic), shows: (path) => existsSync(served(root, path)) }
}

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const drafts: Files = {
  ...pair,
  'content/world/wells/en.md': article('Wells', 'Water.', 'draft: true'),
  'content/world/rivers/en.md': article('Rivers', 'Water.', 'publishAt: 2026-12-01T08:00:00+08:00'),
  'content/world/lakes/en.md': article('Lakes', 'Water.').replace(/date: .*/, 'date: 2027-03-01'),
  'content/world/ponds/en.md': article('Ponds', 'Water.', 'together: true'),
  'content/world/bogs/en.md': article('Bogs', 'Water.', 'expires: 2026-05-01'),
}

describe('what is not public yet', () => {
  it('is shown in a preview, with the reason and the time, and by no build', async () => {
    const root = site(drafts)
    const { outcome, previews, shows } = await preview(root)
    expect({ outcome, previews }).toEqual({
      outcome: 'built',
      previews: expect.arrayContaining([
        expect.objectContaining({ path: 'content/world/wells/en.md', address: '/en/world/wells/', why: 'draft' }),
        expect.objectContaining({ address: '/en/world/rivers/', why: 'scheduled', at: expect.stringContaining('2026-12-01') }),
        expect.objectContaining({ address: '/en/world/lakes/', why: 'scheduled', at: expect.stringContaining('2027-0') }),
        expect.objectContaining({ address: '/en/world/ponds/', why: 'together' }),
      ]),
    })
    expect(previews).toHaveLength(4)
    for (const story of ['wells', 'rivers', 'lakes', 'ponds']) expect(shows(`en/world/${story}/index.html`), story).toBe(true)
    // What has expired is not public any more, and readers see that.
    expect(shows('en/world/bogs/index.html')).toBe(false)
    expect(existsSync(join(root, 'dist'))).toBe(false)
    const built = await buildSite({}, root)
    expect(built.files().filter((path) => /wells|rivers|lakes|ponds/.test(path))).toEqual([])
    expect(built.previews).toBeUndefined()
  })

  it('changes nothing that a build publishes: the preview has its own folder and cache', async () => {
    const root = site(drafts)
    const before = await buildSite({}, root)
    const files = before.files().map((path) => [path, before.read(path)])
    await preview(root)
    const after = await buildSite({}, root)
    expect(after.emitted).toMatchObject({ written: 0, deleted: 0 })
    expect(after.files().map((path) => [path, after.read(path)])).toEqual(files)
  })

  it('is a warning where something is found in it, which no build would say', async () => {
    const draft = article('潮汐', '潮高 17 米。[那里](nowhere.md)', 'draft: true').replace(/date: .*\n/, '')
    const root = site({
      ...pair,
      'content/world/tides/en.md': article('Tides', 'It rose by 15 metres.'),
      'content/world/tides/zh.md': draft,
      'content/world/wells/zh.md': article('水井', '水。'),
    })
    const { outcome, diagnostics, shows } = await preview(root)
    expect(outcome).toBe('built')
    expect(diagnostics.filter(({ path }) => path.endsWith('tides/zh.md')).map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(
      expect.arrayContaining(['parity/figure warning', 'link/missing warning']),
    )
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(shows('zh/world/chao-xi/index.html')).toBe(true)
    expect((await buildSite({}, root)).messages).toEqual([])
  })

  it.each<[string, Files]>([
    ['in its text', { 'content/world/wells/en.md': article('Wells', '[here](javascript:alert(1))', 'draft: true') }],
    ['in what it needs elsewhere', { 'content/world/wells/en.md': article('Wells', 'Water.', 'draft: true\ntags: [unheard]') }],
  ])('keeps nothing else back where it cannot be shown: %s', async (_, files) => {
    const root = site({ ...pair, 'content/world/rivers/en.md': article('Rivers', 'Water.', 'draft: true'), ...files })
    const { outcome, diagnostics, shows } = await preview(root)
    expect(outcome).toBe('built')
    expect(shows('en/world/tides/index.html')).toBe(true)
    expect(shows('en/world/wells/index.html')).toBe(false)
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect((await buildSite({}, root)).messages).toEqual([])
    // And when it is fixed, it is shown.
    put(root, 'content/world/wells/en.md', article('Wells', 'Water.', 'draft: true'))
    expect((await preview(root)).shows('en/world/wells/index.html')).toBe(true)
  })

  it('is an error where a build has it too', async () => {
    const root = site({ ...pair, 'content/world/wells/en.md': article('Wells', 'Water.', 'draft: perhaps') })
    const { outcome, diagnostics } = await preview(root)
    expect(outcome).toBe('content')
    expect(diagnostics.map(({ path, severity }) => `${path} ${severity}`)).toEqual(['content/world/wells/en.md error'])
  })

  it.each([
    ['by the path of its file', '[wells](../wells/en.md)'],
    ['by its address', '[wells](/en/world/wells/)'],
  ])('may not be linked from what is public, which would lead nowhere: %s', async (_, link) => {
    const root = site({ ...drafts, 'content/world/tides/en.md': article('Tides', `The sea, and ${link}.`) })
    const shown = await preview(root)
    expect(shown).toMatchObject({ outcome: 'built' })
    expect(shown.diagnostics).toContainEqual(
      expect.objectContaining({ ruleId: 'link/missing', severity: 'error', path: 'content/world/tides/en.md' }),
    )
    expect((await buildSite({}, root)).diagnostics.map(({ ruleId }) => ruleId)).toContain('link/missing')
    // A draft may lead to another.
    put(root, 'content/world/tides/en.md', article('Tides', 'The sea.'))
    put(root, 'content/world/rivers/en.md', article('Rivers', link, 'draft: true'))
    expect((await preview(root)).messages).toEqual([])
  })
})

describe('what was published', () => {
  it('is what a build says, not what a preview wrote', async () => {
    const root = site(pair)
    const tides = String(pair['content/world/tides/en.md'])
    expect((await preview(root)).messages).toEqual([])
    put(root, 'content/world/tides/en.md', tides.replace('title: Tides', 'title: High tides'))
    rmSync(join(root, 'content/world/tides/zh.md'))
    put(root, 'content/world/wells/zh.md', article('水井', '水。'))
    expect(await preview(root)).toMatchObject({ outcome: 'built', messages: [] })
    expect((await buildSite({}, root)).messages).toEqual([])
    // Now it is published, and the preview says what a build will refuse, and shows it.
    put(root, 'content/world/tides/en.md', tides)
    for (const round of [1, 2]) {
      const { outcome, messages, shows } = await preview(root)
      expect({ round, outcome, messages }).toEqual({
        round,
        outcome: 'built',
        messages: [expect.stringContaining('/en/world/high-tides/')],
      })
      expect(shows('en/world/tides/index.html')).toBe(true)
    }
    expect(await buildSite({}, root)).toMatchObject({ outcome: 'content', messages: [expect.stringContaining('[link/vanished]')] })
  })

  it('is what the manifest says that "deployed" names, for builds into an empty folder too', async () => {
    const settings = "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', deployed: 'deployed.json' }\n"
    const root = site({ ...pair, 'diglot.config.ts': settings })
    const missing = await buildSite({}, root)
    expect(missing.messages).toEqual([
      expect.stringContaining('"deployed" is "deployed.json"; expected the path of a copy of dist/.diglot.json'),
    ])
    put(root, 'deployed.json', '{}\n')
    const first = await buildSite({}, root)
    expect(first.messages).toEqual([])
    put(root, 'deployed.json', first.read('.diglot.json'))
    put(root, 'content/world/tides/en.md', String(pair['content/world/tides/en.md']).replace('title: Tides', 'title: High tides'))
    // As often as it is asked, and with an empty output folder.
    rmSync(join(root, 'dist'), { recursive: true })
    for (const _ of [1, 2])
      expect((await buildSite({}, root)).messages).toEqual([expect.stringMatching(/\/en\/world\/tides\/.*link\/vanished/s)])
    expect((await preview(root)).messages).toEqual([expect.stringMatching(/\/en\/world\/tides\/.*link\/vanished/s)])
    // Another deployment is noticed although nothing else has changed.
    put(root, 'deployed.json', '{}\n')
    expect((await preview(root)).messages).toEqual([])
    expect((await buildSite({}, root)).messages).toEqual([])
    for (const wrong of ['', '[', 'null', '"a"']) {
      put(root, 'deployed.json', wrong)
      expect((await buildSite({}, root)).messages, wrong).toEqual([expect.stringContaining('[config/invalid]')])
    }
  })
})

describe('a page is shown although something is found in it', () => {
  // Of two that are built one after the other it is tested above what was published.
  // A preview shows drafts: what a build finds because they are not public, it does not.
  const examples = [...sections].filter(
    ([, section]) => !section.includes('\nPublished so, and then:\n') && !/^draft: true$/m.test(section),
  )

  it('of REFERENCE there are examples for most rules', () => expect(examples.length).toBeGreaterThan(15))

  it.each(examples)('%s', async (rule, section) => {
    const root = site({ ...around, ...filesOf(section.split('\nCorrected: ')[0] ?? '') })
    const { outcome, diagnostics, shows } = await preview(root)
    const found = diagnostics.filter(({ ruleId }) => ruleId === rule)
    if (found.some(isStopping)) expect(outcome).toBe('content')
    else {
      expect(outcome).toBe('built')
      expect(shows('en/world/ships/index.html')).toBe(true)
      // The preview finds what a build finds.
      const built = await buildSite({}, root)
      expect(diagnostics.map(formatDiagnostic)).toEqual(built.messages)
    }
    // What is cached is what is made from nothing.
    expect(await devOutcome(root)).toEqual(await cleanDevOutcome(root))
  })

  it('rules that say that there is no page to show are not among them', () => {
    const stopping = Object.keys(rules).filter((ruleId) => isStopping({ ruleId, severity: 'error' } as Parameters<typeof isStopping>[0]))
    for (const rule of ['front-matter/yaml', 'config/invalid', 'route/collision', 'link/unsafe', 'page/failed', 'catalogue/missing-key'])
      expect(stopping).toContain(rule)
    for (const rule of ['parity/figure', 'edition/leak', 'link/missing', 'loss/undeclared', 'picture/alt'])
      expect(stopping).not.toContain(rule)
  })
})
