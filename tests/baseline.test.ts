import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import { runCommand } from './support/command.ts'
import { edit } from './support/repository.ts'
import { buildSite, type Files, now, site } from './support/site.ts'

const [en, zh] = ['content/world/tides/en.md', 'content/world/tides/zh.md']
const file = 'diglot-baseline.json'

/** An archive with an error and two warnings. */
const archive: Files = {
  [en]: '---\ntitle: Tides\ndate: 2026-03-02\n---\n\nThe sea rises 4 metres.\n\nBoats wait.\n',
  [zh]: '---\ntitle: 潮汐\nslug: tides\n---\n\n海水涨40米,又落,再涨。\n\n船在等( 候。\n',
}

const write = (root: string, ...flags: string[]) => runCommand('baseline', { root, flags: new Set(flags) })
const lines = (root: string): { path: string; rule: string; count: number }[] => JSON.parse(readFileSync(join(root, file), 'utf8')).findings
const check = (root: string) => build({ root, out: join(root, 'dist'), now, write: false, useCache: false })
const rules = async (root: string) => (await check(root)).diagnostics.map(({ ruleId }) => ruleId)

async function accepted(files: Files = archive): Promise<string> {
  const root = site(files)
  await write(root)
  return root
}

describe('a baseline', () => {
  it('accepts what is found: the site is published, and what is accepted is counted', async () => {
    const root = site(archive)
    expect(await rules(root)).toEqual(['parity/figure', 'text/punctuation', 'text/punctuation'])
    expect(await write(root)).toBe(`${file} has 4 findings.`)
    // Two marks in one finding count as two.
    expect(lines(root).map(({ path, rule, count }) => [path, rule, count])).toEqual(
      expect.arrayContaining([
        [zh, 'parity/figure', 1],
        [zh, 'text/punctuation', 1],
        [zh, 'text/punctuation', 2],
      ]),
    )
    const built = await buildSite({}, root)
    expect([built.outcome, built.messages, built.accepted.fixed]).toEqual(['built', [], 0])
    expect(built.accepted.own).toBe(4)
  })

  it('has a line for each finding, in order, and the same bytes each time', async () => {
    const root = await accepted()
    const text = readFileSync(join(root, file), 'utf8')
    expect(text.split('\n').filter((line) => line.includes('"fingerprint"'))).toHaveLength(3)
    await write(root)
    expect(readFileSync(join(root, file), 'utf8')).toBe(text)
  })

  it.each<[what: string, change: (root: string) => void]>([
    ['lines move', (root) => edit(root, zh, '海水涨', '海。\n\n海水涨')],
    [
      'lines move in both',
      (root) => {
        edit(root, en, 'The sea', 'The sea.\n\nThe sea')
        edit(root, zh, '海水涨', '海。\n\n海水涨')
      },
    ],
    [
      'the story gets another folder',
      (root) => {
        mkdirSync(join(root, 'content/world/ocean'))
        for (const path of [en, zh]) renameSync(join(root, path), join(root, path.replace('tides', 'ocean')))
      },
    ],
    ['one of several marks is corrected', (root) => edit(root, zh, '落,再', '落，再')],
    ['another story comes', (root) => put(root, 'content/world/ships/en.md', '---\ntitle: Ships\ndate: 2026-03-01\n---\n\nShips sail.\n')],
  ])('reports nothing again when %s', async (_, change) => {
    const root = await accepted()
    change(root)
    expect(await rules(root)).toEqual([])
  })

  it.each<[what: string, change: (root: string) => void, found: string[]]>([
    ['another figure is wrong', (root) => edit(root, zh, '再涨', '再涨7公里'), ['parity/figure']],
    [
      'the same figure is wrong once more',
      (root) => {
        edit(root, en, 'Boats', 'The sea rises 4 metres.\n\nBoats')
        edit(root, zh, '船在', '海水涨40米。\n\n船在')
      },
      ['parity/figure'],
    ],
    ['another mark is half-width', (root) => edit(root, zh, '船在', '船,在'), ['text/punctuation']],
    [
      'another file has the same',
      (root) => {
        put(root, 'content/world/ships/en.md', '---\ntitle: Ships\ndate: 2026-03-01\n---\n\nShips sail.\n')
        put(root, 'content/world/ships/zh.md', '---\ntitle: 船\nslug: ships\n---\n\n船( 在航行。\n')
      },
      ['text/punctuation'],
    ],
  ])('reports what is new when %s', async (_, change, found) => {
    const root = await accepted()
    change(root)
    expect(await rules(root)).toEqual(found)
  })

  it('names nothing that is fixed as found; --prune takes it away, and adds nothing', async () => {
    const root = await accepted()
    edit(root, zh, '40米', '4米')
    edit(root, zh, '等(', '等(( ')
    const { accepted: found, diagnostics } = await check(root)
    expect([found.fixed, diagnostics.length]).toEqual([1, 1])
    expect(await write(root, 'prune')).toBe(`${file} has 3 findings, and had 4 before.`)
    expect(await rules(root)).toEqual(['text/punctuation'])
  })

  it('is compared before long lists are cut', async () => {
    const row = (index: number) => `Read [this](https://a.example/tides/${index + 100}).\n`
    const text = (row: (index: number) => string) => Array.from({ length: 30 }, (_, index) => row(index)).join('\n')
    const root = await accepted({
      [en]: `---\ntitle: Tides\ndate: 2026-03-02\n---\n\n${text(row)}`,
      [zh]: `---\ntitle: 潮汐\nslug: tides\n---\n\n${text((index) => `请看[这里](https://a.example/tides/${index + 5000})。\n`)}`,
    })
    const before = lines(root).length
    expect(before).toBeGreaterThan(25)
    edit(root, zh, 'tides/5000', 'tides/100')
    expect(await rules(root)).toEqual([])
    expect(await write(root)).toContain(`and had ${before} before`)
    expect(lines(root).length).toBeLessThan(before)
  })

  it('cannot have errors that prevent publication, and reports them', async () => {
    const root = site({ ...archive, 'content/world/ships/en.md': 'No front matter.\n' })
    expect(await write(root)).toBe(
      `${file} has 4 findings.\n1 finding cannot be in a baseline (front-matter/missing): run "diglot check", and fix it.`,
    )
    expect(await rules(root)).toEqual(['front-matter/missing'])
    // Nor by hand.
    const text = readFileSync(join(root, file), 'utf8')
    const [first] = lines(root)
    put(
      root,
      file,
      text.replace(/"rule":"parity\/figure"/, '"rule":"front-matter/missing"').replace(String(first?.path), 'content/world/ships/en.md'),
    )
    expect(await rules(root)).toContain('front-matter/missing')
  })

  it('retains the findings of an article that cannot be read at present', async () => {
    const root = await accepted()
    const text = readFileSync(join(root, zh), 'utf8')
    put(root, zh, text.replace('title: 潮汐', 'title: ['))
    expect(await write(root)).toContain('has 4 findings, and had 4 before')
    put(root, zh, text)
    expect(await rules(root)).toEqual([])
  })

  it('that cannot be read is an error, hides nothing, and is not replaced', async () => {
    for (const text of ['{', '{}', '{ "version": 2, "findings": [] }']) {
      const root = site({ ...archive, [file]: text })
      expect(await rules(root)).toEqual(['parity/figure', 'text/punctuation', 'text/punctuation', 'baseline/invalid'])
      await expect(write(root)).rejects.toThrow('Restore it from a copy')
      expect(readFileSync(join(root, file), 'utf8')).toBe(text)
    }
  })

  it('has the name that the settings give, and none leaves the site', async () => {
    const named = (path: string) => ({
      'diglot.config.ts': `export default { url: 'https://paper.example', baseline: '${path}' }\n`,
    })
    const root = site({ ...archive, ...named('checks/known.json') })
    await write(root)
    expect(existsSync(join(root, 'checks/known.json'))).toBe(true)
    expect(await rules(root)).toEqual([])
    await expect(write(site({ ...archive, ...named('../known.json') }))).rejects.toThrow('leaves the site')
  })

  it('counts in the next build, cached or not', async () => {
    const root = site(archive)
    const out = join(root, 'dist')
    const said = async (useCache: boolean) => {
      const { outcome, diagnostics, accepted: found } = await build({ root, out, now, write: true, useCache })
      return { outcome, found, rules: diagnostics.map(({ ruleId }) => ruleId) }
    }
    expect((await said(true)).outcome).toBe('content')
    await write(root)
    for (const step of [() => {}, () => edit(root, zh, '船在', '船,在'), () => rmSync(join(root, file))]) {
      step()
      const cached = await said(true)
      expect(await said(false)).toEqual(cached)
      expect(await said(true)).toEqual(cached)
    }
  })
})

function put(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}
