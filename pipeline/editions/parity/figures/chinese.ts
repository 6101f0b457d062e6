import { before, bounded, currencyOf, weightOf } from './chinese-beside.ts'
import { idiomPattern, idiomStarts } from './chinese-idioms.ts'
import { multipleForms } from './chinese-multiples.ts'
import { number, numerals, scaleOf, toValue } from './chinese-number.ts'
import { timeForms } from './chinese-time.ts'
import { code, codeForms, commonForms } from './common-forms.ts'
import { chineseCompounds } from './compounds.ts'
import { nameBefore, nameBehind, signBefore } from './currencies.ts'
import { magnitudeOf } from './english-number.ts'
import { dateForms } from './english-time.ts'
import type { FigureReader, Found } from './figure.ts'
import { chineseHolidays } from './holidays.ts'
import { measureOf } from './measures.ts'
import { normalizeChinese } from './normalize.ts'
import { rateBefore, rateBehind } from './rates.ts'
import { createScanner, type Form, figure, joinRanges } from './scan.ts'

const one = '[一二三四五六七八九]'

/** A row for each way in which figures are written. */
export const forms: Form[] = [
  ...commonForms,
  ...codeForms.map(
    (form): Form => ({ ...form, bound: before, read: (match, text) => form.read(match, text).map((read) => bounded(read, match, text)) }),
  ),
  ...dateForms,
  { begins: idiomStarts, pattern: idiomPattern, read: () => [] },
  // The G7 in words.
  {
    needs: ['国集团', '国峰会'],
    begins: numerals,
    pattern: new RegExp(`(?<count>${number})国(?:集团|峰会)`, 'gu'),
    read: ({ groups = {} }) => [code(`G${toValue(groups.count)}`, 'hard')],
  },
  ...chineseHolidays,
  ...chineseCompounds,
  ...timeForms,
  // 十四五规划 is the 14th plan.
  {
    begins: '十',
    pattern: /十(?<plan>[一二三四五六七])五(?=[”"」]?(?:规划|时期|期间|计划))/gu,
    read: ({ groups = {} }) => [figure(10 + toValue(groups.plan), 'number')],
  },
  // Vague: 数十, 几百, 上万, 十几, 数以千计, 成千上万.
  {
    begins: '成数几上十好',
    pattern:
      /成千上万|数以(?<by>[十百千万亿]+)计|(?:[数几]|好几|上(?=[千万]|百(?!分|度|货|年)))(?<size>[十百千万亿]+)|(?<teen>十)[几来](?![年天个月])/gu,
    read: readVague,
  },
  // 三四十 is between two, and so is 三四百.
  {
    begins: numerals,
    pattern: new RegExp(`(?<low>${one})(?=${one}(?![〇零一二三四五六七八九折]))(?<high>${one})(?<scale>[十百千万亿]*)(?!${one})`, 'gu'),
    read: ({ groups = {} }) =>
      [groups.low, groups.high].map((end) =>
        figure(toValue(end) * scaleOf(groups.scale ?? ''), 'number', /[百千万亿]/.test(groups.scale ?? '') ? 'hard' : 'soft'),
      ),
  },
  // 年过七旬 is over seventy; 千兆 and 万兆 are 1 and 10 gigabits.
  {
    needs: ['旬'],
    begins: numerals,
    pattern: /(?<tens>[二三四五六七八九])旬/gu,
    read: ({ groups = {} }) => [figure(toValue(groups.tens) * 10, 'number', 'soft', { approx: 'more', weak: true })],
  },
  {
    needs: ['兆'],
    begins: '千万',
    pattern: /(?:(?<one>千)|万)兆/gu,
    read: ({ groups = {} }) => [figure(groups.one === undefined ? 10 : 1, 'number', 'soft')],
  },
  // 过万 is more than ten thousand.
  {
    begins: '过超破逾近上',
    pattern: /(?:[过超破逾]|(?<near>近))(?<size>[百千万亿]+)(?!一二三四五六七八九|[年分])/gu,
    read: ({ groups = {} }) => [
      figure(scaleOf(groups.size ?? ''), 'number', 'soft', { approx: groups.near === undefined ? 'more' : 'less' }),
    ],
  },
  // 八折 and 85折 are discounts of 20 and 15 percent.
  {
    needs: ['折'],
    begins: numerals,
    pattern: /(?<tenths>[一二三四五六七八九]{1,2}|\d(?:\.\d)?|\d{2})折(?![扣叠射磨腾断线纸返]|价率)/gu,
    read: ({ groups = {} }) => [figure(100 - percentOfFold(groups.tenths ?? ''), 'percent')],
  },
  { needs: ['百分之'], begins: '百', pattern: new RegExp(`百分之(?<value>${number}|百)`, 'gu'), bound: before, read: readPercent },
  {
    needs: ['%', '‰'],
    begins: `${numerals}-−+`,
    pattern: new RegExp(`(?<sign>(?<![\\d%])[-−])?(?<value>${number})(?:(?<mille>‰)|%)`, 'gu'),
    bound: before,
    read: readPercent,
  },
  {
    needs: ['百分点', '基点'],
    begins: numerals,
    pattern: new RegExp(`(?<value>${number})(?<many>多)?个?(?:百分点|(?<basis>基点))`, 'gu'),
    bound: before,
    read: readPoints,
  },
  {
    needs: ['成'],
    begins: numerals,
    pattern: /(?<value>[一二两三四五六七八九]|(?<!\d)[1-9])成(?<half>半)?(?![立为功员长本果绩都语年份交千百就熟了])/gu,
    bound: before,
    read: (match, text) => [bounded(figure(toValue(match.groups?.value) * 10 + (match.groups?.half ? 5 : 0), 'percent'), match, text)],
  },
  {
    needs: ['分之'],
    begins: numerals,
    pattern: new RegExp(`(?<below>${number})分之(?<above>${number})`, 'gu'),
    bound: before,
    read: (match, text) => [bounded(figure(toValue(match.groups?.above) / toValue(match.groups?.below), 'number'), match, text)],
  },
  // 十块里有一块 may be a tenth, and 每十块里有一块 is.
  {
    needs: ['有'],
    begins: numerals,
    pattern: new RegExp(
      `(?<![每\\d])(?<below>[二三四五六七八九十]|十${one}?|\\d{1,2})\\p{sc=Han}{1,3}?[中里](?:就|便)?有(?<above>${number})`,
      'gu',
    ),
    read: ({ groups = {} }) => ratio(groups.above, groups.below),
    shares: true,
  },
  {
    begins: '每',
    pattern: /每(?<size>[百千万亿]+)(?=人|名|个|位|股|吨|元|件|次|例|户|辆)/gu,
    read: ({ groups = {} }) => [figure(scaleOf(groups.size ?? ''), 'number', 'soft')],
  },
  {
    begins: '每',
    pattern: new RegExp(`每(?<below>${number})\\p{sc=Han}{1,8}?(?:[中里](?:[就便只仅]|大约|约)*|[就便只仅])有(?<above>${number})`, 'gu'),
    read: ({ groups = {} }) => ratio(groups.above, groups.below),
  },
  // 两个半小时, 三年半, 十小时一刻钟.
  {
    needs: ['半', '一刻'],
    begins: numerals,
    pattern: new RegExp(
      `(?<value>${number})(?:个|年|天|岁|公里|小时|个小时|吨|米|里|斤)(?:(?<half>半)(?!决赛|岛|导体|径|球|成品|夜|路|数|价|年)|一刻钟?)`,
      'gu',
    ),
    bound: before,
    read: readHalf,
  },
  // 半年 is six months, 半小时 thirty minutes: a counterpart of others.
  {
    begins: '半',
    pattern: /半个?(?<unit>世纪|年|月|小时|钟头|天|分钟)(?!度|报|刊|导)/gu,
    read: ({ groups = {} }) => {
      const measure = measureOf(/世纪|月|小时|钟头/.test(groups.unit ?? '') ? `个${groups.unit}` : (groups.unit ?? ''), 'chinese')
      return [figure(0.5, 'number', 'soft', measure && { measure })]
    },
  },
  {
    needs: ['刻钟'],
    begins: '一三',
    pattern: /(?<quarters>[一三])刻钟/gu,
    read: ({ groups = {} }) => [figure(toValue(groups.quarters) / 4, 'number', 'hard', { measure: ['duration', 3600] })],
  },
  {
    begins: '一半',
    pattern: /(?<half>一?半)/gu,
    bound: before,
    read: (match, text) => [bounded(figure(0.5, 'number', 'soft'), match, text)],
  },
  ...multipleForms,
  // 3角 is 0.30 yuan, 5分钱 0.05; 三角 is a triangle.
  {
    needs: ['角', '毛', '分钱', '美分', '欧分'],
    begins: `${numerals}`,
    pattern: new RegExp(
      `(?:(?<whole>${number})(?:元|块))?(?<part>${number})(?:(?<ten>角|毛)(?:(?<last>${one}|\\d)分)?(?![形星度落色膜线函恋洲兽线])|(?<cents>分钱|美分|欧分))`,
      'gu',
    ),
    read: readCoins,
  },
  {
    begins: `第零负-−$€£¥￥₩₹₽฿₫₱₺₦新台人港澳加坡马韩${numerals}`,
    lead: { of: /\$|(?<![A-Za-z])(?:[A-Z]{3} ?|Rs\.? ?|RM ?)(?=\d)/g, reach: 4 },
    pattern: new RegExp(
      `(?<ordinal>第)?(?<mark>(?:(?<![A-Za-z])${signBefore}|${nameBefore})\\s?)?(?<sign>零下|负|(?<![\\d%)）\\p{L}])[-−](?=\\d)|(?<=[\\s（(，为至到达回是值取])[-−](?=\\d))?(?<value>${number})(?:(?<short>k|[mMwW]|bn|B|M)(?![A-Za-z\\d]))?(?<more>[多余来](?<scale>[十百千万亿]*))?(?:\\s?(?<coin>${nameBehind.chinese}))?`,
      'gu',
    ),
    bound: before,
    read: readNumber,
  },
  { begins: '双', pattern: /双/gu, read: () => [figure(2, 'number', 'soft')] },
]

const scan = createScanner(forms, normalizeChinese)

const movement = {
  from: /[从由自]$/u,
  to: /^[%％]?\p{sc=Han}{0,6}[至到为]$/u,
  grewBy: /[增升涨降减跌缩扩]\p{sc=Han}?了$/u,
  grewTo: /[增升涨降减跌缩扩]\p{sc=Han}?[至到](?:原来的|了)?$/u,
}

/** Reads figures of Chinese prose, simplified characters. */
export const chinese: FigureReader = (text) => joinRanges(scan(text), /^(?:至|到|或|和|—|——|-|–|~|～|、)$/u, movement)

function readPercent(match: RegExpExecArray, text: string): Found[] {
  const { value, sign, mille } = match.groups ?? {}
  const percent = toValue(value) * (sign === undefined ? 1 : -1) * (mille === undefined ? 1 : 0.1)
  return Number.isFinite(percent) ? [bounded(figure(percent, 'percent'), match, text)] : []
}

function readPoints(match: RegExpExecArray, text: string): Found[] {
  const { value, basis, many } = match.groups ?? {}
  const read = bounded(figure(toValue(value) * (basis === undefined ? 1 : 0.01), 'points'), match, text)
  return [many === undefined ? read : { ...read, approx: 'more' }]
}

function ratio(above: string | undefined, below: string | undefined): Found[] {
  const value = toValue(above) / toValue(below)
  return Number.isFinite(value) ? [figure(value, 'number', 'soft')] : []
}

function readVague({ groups = {} }: RegExpExecArray): Found[] {
  const size = groups.size ?? groups.by
  if (size === undefined && groups.teen === undefined) return [figure(1000, 'vague', 'small', { also: [10_000] })]
  return [figure(scaleOf(size ?? '十'), 'vague', 'small')]
}

/** What is paid, in percent: 八折, 八五折, 8.5折, 85折. */
function percentOfFold(tenths: string): number {
  if (/^\d/.test(tenths)) return Number(tenths) < 10 ? Number(tenths) * 10 : Number(tenths)
  const [first = '', second] = tenths
  return toValue(first) * 10 + (second === undefined ? 0 : toValue(second))
}

function readHalf(match: RegExpExecArray, text: string): Found[] {
  const value = toValue(match.groups?.value) + (match.groups?.half === undefined ? 0.25 : 0.5)
  if (!Number.isFinite(value)) return []
  const measure = measureOf(
    /[年天岁里时吨米斤]/.test(match[0])
      ? (/(?:公里|个?小时|[年天岁吨米里斤])/u.exec(match[0])?.[0] ?? '')
      : text.slice(match.index + match[0].length),
    'chinese',
  )
  return [bounded(figure(value, 'number', 'hard', measure && { measure }), match, text)]
}

function readCoins({ groups = {} }: RegExpExecArray): Found[] {
  const { whole, part, ten, last, cents } = groups
  if (ten !== undefined && whole === undefined && !/\d/.test(part ?? '') && (part ?? '').length < 2)
    return [figure(toValue(part) / 10, 'money', 'soft', { currency: ['CNY'] })]
  const value =
    (whole === undefined ? 0 : toValue(whole)) +
    toValue(part) * (ten === undefined ? 0.01 : 0.1) +
    (last === undefined ? 0 : toValue(last) / 100)
  if (!Number.isFinite(value)) return []
  return [
    figure(Number(value.toPrecision(12)), 'money', 'hard', { currency: [cents === '美分' ? 'USD' : cents === '欧分' ? 'EUR' : 'CNY'] }),
  ]
}

function readNumber(match: RegExpExecArray, text: string): Found[] {
  const { ordinal, sign, value: written = '', more, scale = '', coin, mark, short } = match.groups ?? {}
  if (/^[零〇]$/u.test(written)) return []
  // 千万, 万一, 百: no figure without a digit before.
  if (/^[十百千万亿]*[百千万亿][十百千万亿]*一?$/u.test(written)) return []
  const factor = short === undefined ? 1 : short.toLowerCase() === 'w' ? 1e4 : magnitudeOf(short)
  const value = toValue(written) * scaleOf(scale) * (sign === undefined ? 1 : -1)
  if (!Number.isFinite(value) || (value < 0 && sign === undefined)) return []
  const following = text.slice(match.index + match[0].length)
  const currency = currencyOf(mark, coin, text)
  const isBase =
    value === 1 &&
    currency !== undefined &&
    (/^(?:可?兑|折?合|约合|等于)/u.test(following) || /[兑每]\s?$/u.test(text.slice(Math.max(0, match.index - 2), match.index)))
  const weight = isBase
    ? 'soft'
    : ordinal === undefined
      ? weightOf(written, following, more !== undefined || currency !== undefined)
      : 'soft'
  const per =
    rateBefore(
      text.slice(Math.max(0, match.index - (match.groups?.approx?.length ?? 0) - 16), match.index - (match.groups?.approx?.length ?? 0)),
    ) ?? rateBehind(following)
  const read = { ...withUnit(Number((value * factor).toPrecision(12)), weight, currency, following), ...(per !== undefined && { per }) }
  if (ordinal !== undefined)
    return [
      value > 20
        ? { ...read, weight: 'hard' }
        : figure(value, 'ordinal', /^\d/.test(written) && value > 1 ? 'hard' : value > 1 ? 'small' : 'soft'),
    ]
  const full = factor > 1 && currency === undefined ? { ...read, also: [value] } : read
  return [more === undefined ? bounded(full, match, text) : { ...full, approx: more.startsWith('来') ? 'about' : 'more' }]
}

function withUnit(value: number, weight: Found['weight'], currency: string[] | undefined, following: string): Found {
  if (currency) return figure(value, 'money', weight, { currency })
  const measure = measureOf(following, 'chinese')
  return figure(value, 'number', weight, measure && { measure })
}
