import { describe, expect, it } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import { formatDiagnostic } from '../pipeline/core/diagnostics.ts'
import { article } from './support/articles.ts'
import { buildSite, pair } from './support/site.ts'

/** The messages about a story with these lines of front matter, built for 2026-11-24 00:00 UTC (08:00 in Shanghai). */
async function messagesOf(lines: string, translation = ''): Promise<string[]> {
  const built = await buildSite({
    ...pair,
    'content/world/ships/en.md': `---\ntitle: Ships\ndate: 2026-03-02\n${lines}\n---\n\nShips.\n`,
    'content/world/ships/zh.md': `---\ntitle: 船\n${translation}\n---\n\n船。\n`,
    'diglot.config.ts':
      "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', rules: { 'parity/correction': 'off' } }\n",
  })
  return built.messages
}

const at = (line: number) => `content/world/ships/en.md:${line}:1`

describe('dates are compared', () => {
  it.each([
    [
      'updated: 2026-03-01',
      `${at(4)} warning: "updated" is 2026-03-01, before the story was published ("date": 2026-03-02). Correct one of them. [front-matter/dates]`,
    ],
    ['updated: 2027-03-01', `${at(4)} warning: "updated" is 2027-03-01, which is in the future. Correct the date. [front-matter/dates]`],
    [
      'lastmod: 2026-11-24T08:01:00+08:00',
      `${at(4)} warning: "updated" is 2026-11-24 08:01, which is in the future. Correct the date. [front-matter/dates]`,
    ],
    [
      'corrections: [{ date: 2027-01-01, text: The moon. }]',
      `${at(4)} warning: the date of a correction is 2027-01-01, which is in the future. Correct the date. [front-matter/dates]`,
    ],
    [
      'corrections: [{ date: 2025-01-01, text: The moon. }]',
      `${at(4)} warning: the date of a correction is 2025-01-01, before the story was published ("date": 2026-03-02). Correct one of them. [front-matter/dates]`,
    ],
    [
      'publishAt: 2026-06-01\nexpires: 2026-05-01',
      `${at(5)} error: "expires" is 2026-05-01, not after "publishAt" (2026-06-01), so the story would never be published. Correct one of them. [front-matter/dates]`,
    ],
    [
      'expires: 2026-03-02',
      `${at(4)} error: "expires" is 2026-03-02, not after "date" (2026-03-02), so the story would never be published. Correct one of them. [front-matter/dates]`,
    ],
  ])('%s', async (lines, message) => {
    expect(await messagesOf(lines)).toEqual([message])
  })

  it.each([
    ['updated: 2026-03-02'],
    ['updated: 2026-11-24T08:00:00+08:00'],
    ['corrections: [{ date: 2026-03-02, text: The moon. }]'],
    ['publishAt: 2026-06-01\nexpires: 2026-06-02'],
    ['publishAt: 2026-12-01\nupdated: 2026-12-01'],
    ['draft: true\nexpires: 2020-01-01'],
  ])('%s is fine', async (lines) => {
    expect(await messagesOf(lines)).toEqual([])
  })

  it('an hour on the day of publication is not before it', async () => {
    expect(await messagesOf('updated: 2026-03-02', 'updated: 2026-03-02T00:00:00+08:00')).toEqual([])
  })

  it('a translation is compared with the date of its original', async () => {
    expect(await messagesOf('tags: [tides]', 'updated: 2026-01-01')).toEqual([
      expect.stringMatching(/^content\/world\/ships\/zh\.md:3:1 warning: "updated" is 2026-01-01, before/),
    ])
  })

  it('a cached build reports a date that is yet to come until it has come', async () => {
    const built = await buildSite({ ...pair, 'content/world/ships/en.md': article('Ships', 'Ships.', 'updated: 2026-12-24') })
    expect(built.messages).toEqual([expect.stringContaining('in the future')])
    const again = (now: string) => build({ root: built.root, out: built.out, now, write: true })
    expect((await again('2026-12-01T00:00:00Z')).diagnostics.map(formatDiagnostic)).toEqual([expect.stringContaining('in the future')])
    expect((await again('2026-12-25T00:00:00Z')).diagnostics).toEqual([])
  })
})
