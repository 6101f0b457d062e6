import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepare } from '../../pipeline/build/build.ts'
import { createClock } from '../../pipeline/site/clock.ts'
import { cleanOutcome, outcomeOf } from '../support/outcomes.ts'
import { carefreeRules, type Files, now, pair, site } from '../support/site.ts'

const english = 'content/world/wells/en.md'
const chinese = 'content/world/wells/zh.md'
const front = (lines: string, title = 'Wells') => `---\ntitle: ${title}\nsummary: In short.\n${lines}\n---\n\nWater.\n`
const both = (lines: string, translation: string) => ({
  [english]: front(lines),
  [chinese]: front(translation, '水井').replace('Water', '水'),
})

/** What may be said of time, and the instants at which a site with it is built one after the other. */
const sites: [what: string, instants: string[], files: Files][] = [
  ['a story that expires', ['2026-12-24'], { [english]: front('date: 2026-03-02\nexpires: 2026-12-20') }],
  ['a draft that expires', ['2026-12-24'], { [english]: front('date: 2026-03-02\nexpires: 2026-12-20\ndraft: true') }],
  [
    'a draft that expires and leads elsewhere',
    ['2026-12-24'],
    { [english]: front('date: 2026-03-02\nexpires: 2026-12-20\nredirect: /en/archive/\ndraft: true') },
  ],
  ['a translation of a draft that expires', ['2026-12-24'], both('date: 2026-03-02\nexpires: 2026-12-20\ndraft: true', '')],
  ['a translation of a draft that appears', ['2026-12-24'], both('date: 2026-03-02\npublishAt: 2026-12-20\ndraft: true', '')],
  ['a translation of a draft that is dated later', ['2026-12-24'], both('date: 2026-12-20\ndraft: true', '')],
  ['a lead whose place ends', ['2026-11-30', '2026-12-24'], both('date: 2026-03-01\nfront: { place: lead, until: 2026-12-20 }', '')],
  [
    'breaking news on all pages that ends',
    ['2026-11-30', '2026-12-24'],
    both('date: 2026-03-01\nfront: { place: breaking, until: 2026-12-20, pages: all }', ''),
  ],
  ['a story dated by its translation', ['2026-12-24'], both('', 'date: 2026-12-20')],
  ['a story dated by its path', ['2026-12-24'], { 'content/world/2026-12-20-wells/en.md': front('') }],
  ['a story dated by its update', ['2026-12-24'], { [english]: front('updated: 2026-12-20') }],
  [
    'a correction that is yet to come',
    ['2026-11-30', '2026-12-24'],
    { [english]: front('date: 2026-03-02\ncorrections: [{ date: 2026-12-20, text: The depth. }]') },
  ],
  [
    'a translation that becomes an error',
    ['2026-11-30', '2026-12-24'],
    both('date: 2026-03-02\nupdated: 2026-11-10', 'translation: { from: en, basis: abcdef }'),
  ],
]

const settings = `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', stale: { errorAfter: 30 }, rules: { ${carefreeRules} } }\n`

const edits: [what: string, edit: (text: string) => string][] = [
  ['nothing has changed', (text) => text],
  ['a text of the same size', (text) => text.replace('rises', 'risen')],
  ['a longer text', (text) => `${text}\nMore of it.\n`],
]

describe.each(edits)('while time goes on and there is %s, a cached build equals a clean one', (_, edit) => {
  it.each(sites)('%s', async (_, instants, files) => {
    const tides = String(pair['content/world/tides/en.md']).replace('title: Tides', 'title: Tides\nsummary: In short.')
    const root = site({ ...pair, 'content/world/tides/en.md': tides, 'diglot.config.ts': settings, ...files })
    const out = join(root, 'dist')
    const session = {}
    await outcomeOf(root, out)
    await prepare({ root, out, now, write: true, session })
    for (const instant of instants) {
      const path = join(root, 'content/world/tides/en.md')
      writeFileSync(path, edit(readFileSync(path, 'utf8')))
      writeFileSync(join(root, '.now'), `${instant}T00:00:00Z`)
      const [cached, clean] = [await outcomeOf(root, out, { session }), await cleanOutcome(root)]
      expect({ ...cached, files: {} }).toEqual({ ...clean, files: {} })
      if (clean.outcome === 'built') expect(cached.files).toEqual(clean.files)
    }
  })
})

describe('a clock knows until when its answers are the same', () => {
  const clock = () => createClock('2026-11-24T00:00:00Z')
  it('for ever, if nothing was asked, or only what is past', () => {
    const asked = clock()
    expect(asked.isPast('2026-11-24T08:00:00+08:00')).toBe(true)
    expect(asked.until).toBeUndefined()
  })
  it('until the first instant that is yet to come', () => {
    const asked = clock()
    for (const instant of ['2027-01-01T00:00:00Z', '2026-12-01T00:00:00+08:00', Date.parse('2026-12-02')])
      expect(asked.isPast(instant)).toBe(false)
    expect(asked.until).toBe(Date.parse('2026-11-30T16:00:00Z'))
  })
  it('until the end of the day in a time zone, if the day was asked', () => {
    const asked = clock()
    expect(asked.dayIn('America/New_York')).toBe('2026-11-23')
    expect(asked.until).toBe(Date.parse('2026-11-24T05:00:00Z'))
    expect(clock().dayIn('Asia/Shanghai')).toBe('2026-11-24')
  })
  it('for no other instant, if the time itself was asked', () => {
    const asked = clock()
    expect(asked.now).toBe('2026-11-24T00:00:00Z')
    expect(asked.until).toBe(Date.parse('2026-11-24'))
  })
})
