import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chinese } from '../pipeline/check/parity/figures/chinese/chinese.ts'
import { compareFigures } from '../pipeline/check/parity/figures/compare/compare.ts'
import type { Group } from '../pipeline/check/parity/figures/compare/difference.ts'
import { english } from '../pipeline/check/parity/figures/english/english.ts'
import type { Figure } from '../pipeline/check/parity/figures/figure.ts'
import { acknowledgementOf } from '../pipeline/core/diagnostics.ts'
import { withoutForeignTags } from '../pipeline/core/foreign-tags.ts'
import { createConvert, loadOpenCC } from '../pipeline/source/convert/opencc.ts'
import { figuresReported } from './support/pair.ts'
import { buildSample, buildSite, type Files, project } from './support/site.ts'

const read = (name: string) =>
  readFileSync(join(project, 'tests/parity', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

function group(original: string, translation: string): Group<Figure> {
  return { original: english(original), translation: chinese(translation) }
}

function show(groups: Group<Figure>[]): string[] {
  return compareFigures(groups).map(({ original, translation }) => `${original?.text ?? '—'} / ${translation?.text ?? '—'}`)
}

function pairs(name: string) {
  return read(name).map((line) => {
    const [verdict = '', original = '', translation = ''] = line.split(' | ')
    return { verdict, original, translation }
  })
}

/** Articles of a set; `wrong` is the figure of the translation that was made wrong, where one was. */
function articlesIn(name: string): { wrong?: string | undefined; groups: Group<Figure>[] }[] {
  const found: { wrong?: string | undefined; groups: Group<Figure>[] }[] = []
  for (const line of read(name)) {
    const [original = '', translation = '', figure] = line.split(' | ')
    if (line.startsWith('= ')) found.push({ wrong: figure, groups: [] })
    else found.at(-1)?.groups.push(group(original, translation))
  }
  return found
}

const articles = (name: string) => articlesIn(name).flatMap(({ wrong, groups }) => (wrong === undefined ? [groups] : []))

/** Each hard figure of the translations in turn made ten times, or ten thousand times, what it was: share that is found. */
function slips(all: Group<Figure>[][]): { made: number; found: number; missed: string[] } {
  const result = { made: 0, found: 0, missed: [] as string[] }
  for (const article of all)
    for (const [index, { original, translation }] of article.entries())
      for (const figure of translation) {
        if (figure.weight !== 'hard' || figure.unit !== 'number') continue
        for (const factor of [10, 0.1, 10_000]) {
          const wrong = translation.map((other) => (other === figure ? { ...figure, value: figure.value * factor } : other))
          const mutated = article.map((other, at) => (at === index ? { original, translation: wrong } : other))
          result.made += 1
          if (compareFigures(mutated).length > 0) result.found += 1
          else result.missed.push(`${figure.text} × ${factor}`)
        }
      }
  return result
}

// The measure that each set had before it was tuned on is in its file.
describe.each(['', 'held-out-', 'second-', 'sealed-', 'fresh-', 'last-', 'archive-', 'kinds-', 'unseen-'])('%sfigures', (set) => {
  const all = pairs(`${set}pairs.txt`)
  const right = all.filter(({ verdict }) => verdict === 'right')
  const wrong = all.filter(({ verdict }) => verdict === 'wrong')

  it('finds wrong figures', () => {
    const missed = wrong.filter(({ original, translation }) => show([group(original, translation)]).length === 0)
    expect(wrong.length).toBeGreaterThan(19)
    expect(missed.length / wrong.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(0.05)
  })

  it('leaves right ones alone', () => {
    const disturbed = right.flatMap(({ original, translation }) =>
      show([group(original, translation)]).map((found) => `${found}: ${translation}`),
    )
    expect(disturbed).toEqual([])
  })
})

it.each([
  { set: 'news', most: { missed: 4, disturbed: 3 } },
  { set: 'agency', most: { missed: 4, disturbed: 3 } },
  { set: 'wire', most: { missed: 4, disturbed: 3 } },
  { set: 'bureau', most: { missed: 4, disturbed: 4 } },
  { set: 'styles', most: { missed: 4, disturbed: 3 } },
  { set: 'desk', most: { missed: 4, disturbed: 3 } },
  { set: 'press', most: { missed: 4, disturbed: 3 } },
  { set: 'dispatch', most: { missed: 4, disturbed: 3 } },
  { set: 'edition', most: { missed: 4, disturbed: 3 } },
  { set: 'column', most: { missed: 4, disturbed: 3 } },
  { set: 'proof', most: { missed: 4, disturbed: 3 } },
  { set: 'gazette', most: { missed: 4, disturbed: 3 } },
  { set: 'bulletin', most: { missed: 4, disturbed: 3 } },
])(
  'misses at most $most.missed % of the wrong figures in $set pairs that others wrote, and reports at most $most.disturbed % of the right ones',
  ({ set, most }) => {
    const all = pairs(`${set}-pairs.txt`).map(({ verdict, original, translation }) => {
      const texts = [original, translation].map(withoutForeignTags)
      return { verdict, pair: `${original} | ${translation}`, found: show([group(texts[0] ?? '', texts[1] ?? '')]).length > 0 }
    })
    const missed = all.filter(({ verdict, found }) => verdict === 'wrong' && !found)
    const disturbed = all.filter(({ verdict, found }) => verdict === 'right' && found)
    expect(missed.length / all.filter(({ verdict }) => verdict === 'wrong').length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(
      most.missed / 100,
    )
    expect(
      disturbed.length / all.filter(({ verdict }) => verdict === 'right').length,
      JSON.stringify(disturbed, null, 1),
    ).toBeLessThanOrEqual(most.disturbed / 100)
  },
)

/** Sets of pairs → most percent that the whole check, with its filter for evidence, misses of the wrong ones. */
const whole = {
  'held-out': 0,
  second: 3,
  sealed: 0,
  fresh: 0,
  last: 0,
  archive: 0,
  kinds: 1,
  unseen: 0,
  news: 0,
  agency: 1,
  wire: 2,
  bureau: 2,
  styles: 0,
  desk: 0,
  press: 0,
  dispatch: 0,
  edition: 2,
  column: 5,
  proof: 4,
  gazette: 0,
  bulletin: 2,
  courier: 1,
  herald: 0,
  tribune: 1,
  chronicle: 0,
  ledger: 1,
  journal: 5,
  review: 1,
  observer: 0,
  monitor: 1,
  inquirer: 0,
  register: 1,
  examiner: 3,
  mercury: 0,
  recorder: 1,
  standard: 8,
  argus: 17,
  beacon: 21,
  clarion: 20,
  echo: 13,
  sentinel: 23,
  vega: 0,
  rigel: 0,
  deneb: 2,
  altair: 1,
  mira: 1,
  spica: 0,
  lyra: 2,
  corvus: 2,
  carina: 0,
  fornax: 2,
  hydra: 1,
  pavo: 2,
  ursa: 1,
  vela: 2,
  cetus: 0,
  auriga: 2,
  dorado: 3,
  grus: 8,
  lupus: 2,
  indus: 2,
  octans: 2,
  norma: 3,
  volans: 5,
  pyxis: 2,
  caelum: 2,
  antlia: 3,
  mensa: 2,
  scutum: 2,
  sagitta: 7,
  phoenix: 2,
  tucana: 1,
  pictor: 1,
  hydrus: 8,
  reticulum: 2,
  crater: 2,
  columba: 4,
  delphinus: 2,
  eridanus: 0,
}
/** The same → most percent of the right ones that it reports; none of a set that is not here. */
const disturbed: Record<string, number> = {
  antlia: 1,
  beacon: 2,
  carina: 1,
  clarion: 1,
  corvus: 1,
  courier: 3,
  echo: 2,
  fornax: 1,
  hydra: 1,
  indus: 1,
  journal: 1,
  pavo: 2,
  pyxis: 1,
  review: 1,
  sentinel: 1,
  styles: 1,
  tribune: 1,
  ursa: 1,
  volans: 1,
  hydrus: 1,
  delphinus: 2,
}

it.each(Object.entries(whole))(
  'the whole check finds the wrong figures in %s pairs but for at most %s percent, and leaves right ones alone',
  (set, most) => {
    const all = pairs(`${set}-pairs.txt`).map((pair) => ({ ...pair, found: figuresReported(pair).length > 0 }))
    const share = (verdict: string, isFound: boolean) => {
      const own = all.filter((pair) => pair.verdict === verdict)
      const failed = own.filter(({ found }) => found === isFound)
      return { percent: (failed.length / own.length) * 100, failed: JSON.stringify(failed, null, 1) }
    }
    const [missed, reported] = [share('wrong', false), share('right', true)]
    expect(missed.percent, missed.failed).toBeLessThanOrEqual(most)
    expect(reported.percent, reported.failed).toBeLessThanOrEqual(disturbed[set] ?? 0)
  },
)

describe('figures of articles in traditional characters', () => {
  it.each(['ledger', 'journal', 'chronicle', 'desk'])('%s pairs: the same is found as in simplified ones', async (set) => {
    await loadOpenCC()
    for (const region of ['tw', 'hk'] as const) {
      const convert = createConvert(region, [])
      const differs = pairs(`${set}-pairs.txt`).flatMap((pair) => {
        const translation = convert(pair.translation)
        const [simplified, traditional] = [figuresReported(pair), figuresReported({ ...pair, translation }, 'zh-Hant')]
        return simplified.length > 0 === traditional.length > 0 ? [] : [`${pair.original} | ${translation}: ${traditional}`]
      })
      expect(differs).toEqual([])
    }
  })

  it.each([
    ['The budget is NT$3.2 trillion.', '預算為3.2兆元。', '預算為3.2億元。'],
    ['The budget is NT$3.25 trillion.', '預算為3兆2500億元。', '預算為3兆5200億元。'],
    ['The plot has 240 ping.', '該地240坪。', '該地240平方公尺。'],
    ['It is 60 metres deep.', '深60公尺。', '深60公分。'],
    ['It has 512 bytes.', '它有512個位元組。', '它有512GB。'],
  ])('reads the units of Taiwan: %s', (original, translation, wrong) => {
    expect(figuresReported({ original, translation }, 'zh-Hant')).toEqual([])
    expect(figuresReported({ original, translation: wrong }, 'zh-Hant')).toHaveLength(1)
  })

  it('names a figure as it is written', () => {
    expect(figuresReported({ original: 'It cost 3 million dollars.', translation: '耗資 30 萬美元。' }, 'zh-TW')).toEqual([
      '"30 萬美元" is 10 times less than the original\'s "3 million dollars" (en.md:1:9). Correct one of them.',
    ])
  })
})

describe.each(['', 'held-out-', 'second-', 'sealed-'])('figures of %sarticles', (set) => {
  it('has nothing to say of articles that agree', () => {
    const groups = articles(`${set}articles.txt`)
    expect(groups.length).toBeGreaterThan(5)
    expect(groups.flatMap(show)).toEqual([])
  })

  it('finds what was made wrong in articles, and names it', () => {
    for (const { wrong, groups } of articlesIn(`${set}articles.txt`)) {
      if (wrong === undefined) continue
      const found = compareFigures(groups).map(({ translation }) => translation?.text)
      expect(
        found.some((text) => text !== undefined && (wrong.startsWith(text) || text.includes(wrong))),
        `${wrong}: ${found}`,
      ).toBe(true)
    }
  })

  it('finds slips of zeros in articles', () => {
    const { made, found, missed } = slips(articles(`${set}articles.txt`))
    expect(made).toBeGreaterThan(50)
    expect(found / made, missed.join(', ')).toBeGreaterThanOrEqual(0.95)
  })
})

const pair = (en: string, zh: string, more: Files = {}): Files => ({
  'content/world/tides/en.md': `---\ntitle: Tides\ndate: 2026-03-02\n---\n\n${en}\n`,
  'content/world/tides/zh.md': `---\ntitle: 潮汐\nslug: tides\ntranslation:\n  from: en\n---\n\n${zh}\n`,
  ...more,
})
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

describe('each rule, broken once', () => {
  it.each<{ name: string; files: Files; says: string }>([
    {
      name: 'a zero too many',
      files: pair('It came to 4 trillion bytes.', '资料共40万亿字节。'),
      says: 'content/world/tides/zh.md:8:4 error: "40万亿" is 10 times more than the original\'s "4 trillion" (en.md:6:12). Correct one of them. [parity/figure]',
    },
    {
      name: 'million for billion',
      files: pair('It cost $3 billion.', '耗资300万美元。'),
      says: 'content/world/tides/zh.md:8:3 error: "300万美元" is 1,000 times less than the original\'s "$3 billion" (en.md:6:9). Million for billion? Correct one of them. [parity/figure]',
    },
    {
      name: '万 for 亿',
      files: pair('The dam holds 4 million tonnes.', '大坝蓄水400亿吨。'),
      says: 'content/world/tides/zh.md:8:5 error: "400亿" is 10,000 times more than the original\'s "4 million" (en.md:6:15). 万 for 亿? Correct one of them. [parity/figure]',
    },
    {
      name: 'a bound that was lost',
      files: pair('More than 250 were freed.', '250人获释。'),
      says: 'content/world/tides/zh.md:8:1 error: the original says "More than 250" (en.md:6:11), a lower limit; the translation says "250". Add "多" or "以上", or remove the limit from the original. [parity/figure]',
    },
    {
      name: 'the opposite bound',
      files: pair('Nearly 500 homes were flooded.', '500多户人家被淹。'),
      says: 'content/world/tides/zh.md:8:1 error: "500多" is a lower limit; the original\'s "Nearly 500" (en.md:6:8) is an upper limit. Correct one of them. [parity/figure]',
    },
    {
      name: 'a rise that became a fall',
      files: pair('Rents rose 2.4 percent.', '房租下降2.4%。'),
      says: 'content/world/tides/zh.md:8:5 error: "2.4%" is a decrease; in the original, "2.4 percent" (en.md:6:12) is an increase. Correct one of them. [parity/figure]',
    },
    {
      name: 'a span that begins where it should end',
      files: pair('Reply within 14 days.', '请于14天后回复。'),
      says: 'content/world/tides/zh.md:8:3 error: "14" is counted from then on; in the original, "within 14" (en.md:6:14) is a span in which something happens. Correct one of them. [parity/figure]',
    },
    {
      name: 'both ends of a range exchanged',
      files: pair('The share rose from 40 to 60 percent.', '比重从60%升至40%。'),
      says: 'content/world/tides/zh.md:8:9 error: "40%" is where the change ends; in the original, "40" (en.md:6:21) is where the change begins. Correct one of them. [parity/figure]',
    },
    {
      name: 'two figures exchanged',
      files: pair('It has 240 nurses and 35 doctors.', '医院有35名护士和240名医生。'),
      says: 'content/world/tides/zh.md:8:4 error: "35" is in the place of the original\'s "240" (en.md:6:8), which is elsewhere. Exchange the two, if they are swapped. [parity/figure]',
    },
    {
      name: 'a figure left out',
      files: pair('Police seized 6,000 phones.', '警方缴获手机。'),
      says: 'content/world/tides/en.md:6:15 error: "6,000" is not in the translation (zh.md). Add it there, or remove it here. [parity/figure]',
    },
    {
      name: 'a link left out',
      files: pair('See [the list](https://www.iana.org/).', '请看名单。'),
      says: 'content/world/tides/zh.md:8:1 error: the original has the link "https://www.iana.org/" (en.md:6:5); the translation does not. Add it here, or remove it there. [parity/link]',
    },
    {
      name: 'a picture that was added',
      files: pair('Look.', '请看。\n\n![海](sea.png)', { 'content/world/tides/sea.png': picture }),
      says: 'content/world/tides/zh.md:10:1 error: the picture "sea.png" is not in the original. Remove it here, or add it to en.md. [parity/picture]',
    },
    {
      name: 'a heading of another level',
      files: pair('## Results\n\nText.', '### 结果\n\n正文。'),
      says: 'content/world/tides/zh.md:8:1 warning: the original has a heading of level 2 (en.md:6:1); the translation has a heading of level 3. Give both the same structure. [parity/structure]',
    },
    {
      name: 'a quotation lost',
      files: pair('“We saw the water go out,” she said.', '她看到水退了。', {
        'diglot.config.ts':
          "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', rules: { 'parity/quote': 'warning' } }\n",
      }),
      says: 'content/world/tides/zh.md:8:1 warning: the original has a direct quotation (en.md:6:1); the translation has none. Add quotation marks around the translated words. [parity/quote]',
    },
    {
      name: 'a forbidden term',
      files: pair('The web users agree.', '网友同意。', {
        'locales/glossary.yaml': '- term: { en: web user, zh: 网民 }\n  forbidden: { zh: 网友 }\n',
      }),
      says: 'content/world/tides/zh.md:8:1 error: "网友" is forbidden by the glossary. Use "网民". [parity/glossary]',
    },
    {
      name: 'a term that was lost',
      files: pair('The web users agree.', '大家同意。', { 'locales/glossary.yaml': '- term: { en: web user, zh: 网民 }\n' }),
      says: 'content/world/tides/zh.md:8:1 error: the original says "web user" (en.md:6:5); the glossary has "网民". Use that word. [parity/glossary]',
    },
    {
      name: 'a glossary for no edition',
      files: pair('Text.', '正文。', { 'locales/glossary.yaml': '- term: { en: web user, fr: internaute }\n' }),
      says: 'locales/glossary.yaml:1:3 error: "fr" is not an edition; expected one of: en, zh. [glossary/invalid]',
    },
    {
      name: 'an acknowledgement of nothing',
      files: pair('Text.', '正文。', {
        'content/world/tides/zh.md':
          '---\ntitle: 潮汐\nslug: tides\ntranslation:\n  from: en\nacknowledge:\n  - rule: parity/figure\n    finding: "16"\n    reason: miles\n---\n\n正文。\n',
      }),
      says: 'content/world/tides/zh.md:7:5 error: this acknowledgement matches no finding: parity/figure, "16". Delete it, or copy the finding from the message. [parity/acknowledgement]',
    },
  ])('$name', async ({ files, says }) => {
    expect((await buildSite(files)).messages).toEqual([says])
  })

  it('a finding has the lines of front matter that acknowledge it, but for the reason', async () => {
    const { diagnostics } = await buildSite(pair('It came to 4 trillion bytes.', '资料共40万亿字节。'))
    const [yaml = ''] = diagnostics.map(acknowledgementOf)
    const files = pair('It came to 4 trillion bytes.', '资料共40万亿字节。')
    files['content/world/tides/zh.md'] = String(files['content/world/tides/zh.md']).replace('slug:', `${yaml}\nslug:`)
    expect((await buildSite(files)).messages).toEqual([
      'content/world/tides/zh.md:6:5 error: "acknowledge.0.reason" is "…"; expected why the difference is intended, in a few words. [front-matter/invalid]',
    ])
    files['content/world/tides/zh.md'] = files['content/world/tides/zh.md'].replace('…', 'as it was said')
    expect((await buildSite(files)).messages).toEqual([])
  })

  it('an acknowledged finding is not reported', async () => {
    const files = pair('It is 10 blocks (16 kilometres) away.', '距离16公里。')
    const en = String(files['content/world/tides/en.md'])
    files['content/world/tides/en.md'] = en.replace(
      'date:',
      'acknowledge:\n  - { rule: parity/figure, finding: "10", reason: Miles are for readers of English. }\ndate:',
    )
    expect((await buildSite(files)).messages).toEqual([])
  })

  it('the same story in the edition of each is one link', async () => {
    const other = {
      'content/world/ships/en.md': '---\ntitle: Ships\ndate: 2026-03-02\n---\n\nShips.\n',
      'content/world/ships/zh.md': '---\ntitle: 船\nslug: ships\n---\n\n船。\n',
    }
    expect((await buildSite(pair('See [ships](../ships/en.md).', '请看[船](../ships/zh.md)。', other))).messages).toEqual([])
  })
})

it('the sample site passes without an acknowledgement', async () => {
  const built = await buildSample()
  expect(built.messages).toEqual([])
  expect(built.outcome).toBe('built')
})
