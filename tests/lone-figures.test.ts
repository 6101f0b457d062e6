import { describe, expect, it } from 'vitest'
import { findingsOf, findingsOfChinese } from './support/pair.ts'

const figures = (english: string, chinese: string) => findingsOf('parity/figure', english, chinese).map(({ subject }) => subject)

const harbour = {
  en: 'The harbour opened in 1904, and the ferry still leaves from the old pier.',
  zh: '港口于1904年开放，渡船至今仍从旧码头出发。',
}
const light = { en: 'The light at the end of the pier burns from dusk to dawn.', zh: '码头尽头的灯从黄昏亮到黎明。' }

describe('what is said of figures where paragraphs differ', () => {
  it('of several paragraphs in a row that only one article has, the first figure', () => {
    const more = '售票处有12个窗口。\n\n每天售出3400张票。\n\n淡季只有5人值班，旺季有19人。'
    expect(figures(`${harbour.en}\n\n${light.en}`, `${harbour.zh}\n\n${more}\n\n${light.zh}`)).toHaveLength(1)
  })

  it('of a paragraph that says other things, the first', () => {
    const english = 'Crews laid 42 kilometres of rail, drove 1,700 piles and moved 96 houses before the winter of 1911.'
    const chinese = '工人们铺设了58公里铁轨，打下2300根桩，迁走71座房屋，赶在1913年入冬之前。'
    expect(figures(`${harbour.en}\n\n${english}\n\n${light.en}`, `${harbour.zh}\n\n${chinese}\n\n${light.zh}`)).toHaveLength(1)
  })

  it('of one slip among figures that agree, that slip', () => {
    const english = 'Crews laid 42 kilometres of rail, drove 1,700 piles and moved 96 houses before the winter of 1911.'
    const chinese = '工人们铺设了42公里铁轨，打下1700根桩，迁走69座房屋，赶在1911年入冬之前。'
    expect(figures(`${harbour.en}\n\n${english}`, `${harbour.zh}\n\n${chinese}`)).toEqual(['69'])
  })

  it('nothing of a table in another unit, as its head says', () => {
    const rows = (head: string, values: string[]) =>
      [`| ${head} | |`, '| --- | --- |', ...values.map((value, at) => `| ${2020 + at} | ${value} |`)].join('\n')
    const [english, chinese] = [rows('Revenue', ['232.7', '160.1', '98.4', '77.2']), rows('收入', ['2,327', '1,601', '984', '772'])]
    expect(figures(english, chinese)).toEqual([])
    expect(figures(english, english.replace('Revenue', '收入').replace('160.1', '1,601'))).toEqual(['1,601'])
  })

  it('nothing of lists whose items are links, each to a page of its own language', () => {
    const english = '- [How the lamps were lit](https://a.example/lamps-2), 2025-12-11, Ann Li'
    const chinese = '- [灯是怎样点亮的](https://a.example/denghuo)，2025-12-08，李安'
    const more = '- [码头旧事](https://a.example/matou)，2024-03-02，王明'
    expect(figures(`${light.en}\n\n${english}`, `${light.zh}\n\n${chinese}\n${more}`)).toEqual([])
    expect(figures(`${light.en}\n\n${english}`, `${light.zh}\n\n${chinese.replace('denghuo', 'lamps-2')}`)).toEqual(['2025-12-08'])
  })

  it('nothing of formulas that are written in another order, and of a note by the translator', () => {
    const english = 'The density is $$f(x) = \\exp\\left(\\frac{-1}{2}x^2\\right)$$ here.'
    const chinese = '密度为 $$f(x) = \\exp\\left(-\\frac{1}{2}x^2\\right)$$。\n\n译注 1：此处沿用1998年版的译名。'
    expect(figures(`${english}\n\n${light.en}`, `${chinese}\n\n${light.zh}`)).toEqual([])
  })
})

describe('an English translation of a Chinese original', () => {
  it('keeps the English that the original quotes', () => {
    const quoted = 'The light burns from dusk to dawn.'
    expect(findingsOfChinese('parity/untranslated', `${quoted}\n\n${light.zh}`, `${quoted}\n\n${light.en}`)).toEqual([])
    expect(
      findingsOfChinese(
        'parity/untranslated',
        `我们的 harbour 仍然用 docker 注册表。\n\n${light.zh}`,
        `我们的 harbour 仍然用 docker 注册表。\n\n${light.en}`,
      ),
    ).toHaveLength(1)
  })

  it('an old quotation is shown as it is, with what it means below it', () => {
    const old = '> 海者百川之所歸也，其深不可測，其廣不可量。'
    const meaning = '> The sea is where all rivers come home; nobody can measure how deep it is, and nobody knows how wide.'
    const untranslated = (english: string) => findingsOfChinese('parity/untranslated', `${light.zh}\n\n${old}`, `${light.en}\n\n${english}`)
    expect(untranslated(`${old}\n>\n${meaning}`)).toEqual([])
    expect(untranslated(old)).toHaveLength(1)
  })

  it('has words of its own that are near a name', () => {
    const names = (chinese: string, english: string) => findingsOfChinese('parity/name', chinese, english).map(({ subject }) => subject)
    expect(names('先跳转后加载（Load Later）。', 'Build it layer by layer.')).toEqual([])
    expect(names('欢迎每一位 Contributor 参与。', 'Documentation Contribution is welcome.')).toEqual([])
    expect(names('我们在 Shenzhen 举办展览。', 'We held a fair in Shenzen this year.')).toEqual(['Shenzen'])
  })
})

describe('a passage of the original that stays as it is', () => {
  it('is a motto, and what it means below it in both', () => {
    const motto = '> A bad plan is better than no plan.'
    const untranslated = (english: string, chinese: string) =>
      findingsOf('parity/untranslated', `${motto}\n>\n> ${english}\n\n${light.en}`, `${motto}\n>\n> ${chinese}\n\n${light.zh}`)
    expect(untranslated('坏计划也好过没有计划。', '坏计划也好过没有计划。')).toEqual([])
    expect(untranslated('We have had many plans since, and none of them was bad.', '此后我们有过许多计划，没有一个糟糕。')).toHaveLength(1)
  })

  it('has words that are near a name', () => {
    const names = (english: string, chinese: string) => findingsOf('parity/name', english, chinese).map(({ subject }) => subject)
    const english = 'The report is by Clark and others.\n\n> Seen from the pier, the harbour lies still.'
    expect(names(english, '报告由多人撰写。\n\n> Written by Clara in her old house near the harbour, says the note.')).toEqual([])
    expect(names('The report is by Clark and others.', '报告由 Clerk 等人撰写。')).toEqual(['Clerk'])
  })

  it('may be a work by its author, title, publisher and year', () => {
    const work = 'Ann Reed, The harbour bonus: how great teams pay off in towns (Oxford, Example University Press, 2019).'
    expect(findingsOf('parity/untranslated', `${light.en}\n\n${work}`, `${light.zh}\n\n${work}`)).toEqual([])
    expect(findingsOf('parity/untranslated', `${harbour.en}\n\n${light.en}`, `${harbour.zh}\n\n${light.en}`)).toHaveLength(1)
  })
})

it('a picture in another format is the same picture', () => {
  const found = (english: string, chinese: string) => findingsOf('parity/picture', english, chinese)
  expect(found('![Pier](a/pier_en.jpg)', '![码头](a/pier.png)')).toEqual([])
  expect(found('![Pier](en/en-pier.png)', '![码头](zh/zh-pier.png)')).toEqual([])
  expect(found('![Pier](a/pier.jpg)', '![码头](a/quay.png)')).toHaveLength(1)
})

describe('one slip is one finding', () => {
  it.each([
    ['the dead and the injured exchanged', 'The blast killed 12 people and wounded 47.', '爆炸造成47人死亡、12人受伤。', ['47']],
    ['another unit of a range', 'Between 20 and 40 mm of rain is expected.', '预计降雨20至40厘米。', ['40']],
    ['another currency of a range', 'Repairs cost between $3 million and $5 million.', '维修费用在300万至500万欧元之间。', ['500万欧元']],
    ['every other day', 'Water the seedlings every other day.', '幼苗要每天浇一次水。', ['每天']],
    ['another time for the same number', 'Water the fern twice a week in summer.', '夏天每月给蕨类浇两次水。', ['每月']],
    ['another number in the same time', 'Snapshots are taken twice a day.', '快照每天拍摄三次。', ['三']],
    ['another time of a rate', 'The limit is 100 requests per second.', '限额为每分钟100次请求。', ['每分钟']],
    ['units exchanged', 'Knead for ten minutes and let it rise for two hours.', '揉两分钟，然后发酵十小时。', ['十']],
    ['digits exchanged', 'Louis XVI called the estates in 1789.', '1798年，路易十六召集三级会议。', ['1798年']],
    ['two slips are two', 'Rents rose 3 percent, and 1,200 homes were sold.', '房租上涨5%，售出1500套住房。', ['5%', '1500']],
  ])('%s', (_, english, chinese, found) => {
    expect(figures(english, chinese)).toEqual(found)
  })
})
