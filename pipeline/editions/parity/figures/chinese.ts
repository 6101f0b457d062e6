import { before, bounded, coin, coins, weightOf } from './chinese-beside.ts'
import { number, numerals, scaleOf, toValue } from './chinese-number.ts'
import { timeForms } from './chinese-time.ts'
import type { FigureReader, Found } from './figure.ts'
import { measureOf } from './measures.ts'
import { createScanner, type Form, figure, joinRanges, readName } from './scan.ts'

/** A row for each way in which figures are written. */
export const forms: Form[] = [
  { needs: ['://', 'www.'], pattern: /(?:https?:\/\/|www\.)[^\s\u3000-\u303F\uFF00-\uFF65]+/gu, read: () => [] },
  {
    needs: /\d(?:(?<=\p{sc=Latin}[-–−+]?\d)|[A-Z])/u,
    pattern: /\p{sc=Latin}+[-–−+]?\d+(?:[:.-]?\d+)*\p{sc=Latin}*|\d+[A-Z](?![a-z])/gu,
    read: readName,
  },
  ...timeForms,
  // 十四五规划 is the 14th plan.
  {
    begins: '十',
    pattern: /十(?<plan>[一二三四五六七])五(?=[”"」]?(?:规划|时期|期间|计划))/gu,
    read: ({ groups = {} }) => [figure(10 + toValue(groups.plan), 'number')],
  },
  // Vague: 数十, 几百, 上万, 十几, 成千上万; 三四十 is between two.
  {
    begins: '成数几上十',
    pattern: /成千上万|(?:[数几]|上(?=[千万]|百(?!分|度|货|年)))(?<size>[十百千万亿]+)|(?<teen>十)[几来](?![年天个月])/gu,
    read: readVague,
  },
  {
    begins: numerals,
    pattern:
      /(?<low>[一二三四五六七八九])(?=[一二三四五六七八九](?![〇零一二三四五六七八九折]))(?<high>[一二三四五六七八九])(?<scale>[十百千万亿]*)(?![一二三四五六七八九])/gu,
    read: ({ groups = {} }) => [groups.low, groups.high].map((end) => figure(toValue(end) * scaleOf(groups.scale ?? ''), 'number', 'soft')),
  },
  // 过万 is more than ten thousand.
  {
    begins: '过超破逾',
    pattern: /[过超破逾](?<size>[百千万亿]+)(?![一二三四五六七八九])/gu,
    read: ({ groups = {} }) => [figure(scaleOf(groups.size ?? ''), 'number', 'soft', { approx: 'more' })],
  },
  // 八折 and 85折 are discounts of 20 and 15 percent.
  {
    needs: ['折'],
    begins: numerals,
    pattern: /(?<tenths>[一二三四五六七八九]{1,2}|\d(?:\.\d)?|\d{2})折(?![扣叠射磨腾断线纸返]|价率)/gu,
    read: ({ groups = {} }) => [figure(100 - percentOfFold(groups.tenths ?? ''), 'percent')],
  },
  { needs: ['百分之'], begins: '百', pattern: new RegExp(`百分之(?<value>${number})`, 'gu'), bound: before, read: readPercent },
  { needs: ['%', '％'], begins: numerals, pattern: new RegExp(`(?<value>${number})[%％]`, 'gu'), bound: before, read: readPercent },
  {
    needs: ['百分点'],
    begins: numerals,
    pattern: new RegExp(`(?<value>${number})个?百分点`, 'gu'),
    bound: before,
    read: (match, text) => [bounded(figure(toValue(match.groups?.value), 'points'), match, text)],
  },
  {
    needs: ['成'],
    begins: numerals,
    pattern: /(?<value>[一二两三四五六七八九])成(?<half>半)?(?![立为功员长本果绩都语年份交千百就熟])/gu,
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
      `(?<![每\\d])(?<below>[二三四五六七八九十]|十[一二三四五六七八九]?|\\d{1,2})\\p{sc=Han}{1,3}?[中里](?:就|便)?有(?<above>${number})`,
      'gu',
    ),
    read: ({ groups = {} }) => ratio(groups.above, groups.below),
    shares: true,
  },
  {
    begins: '每',
    pattern: new RegExp(`每(?<below>${number})\\p{sc=Han}{1,3}?[中里](?:就|便)?有(?<above>${number})`, 'gu'),
    read: ({ groups = {} }) => ratio(groups.above, groups.below),
  },
  // 两个半小时, 三年半, 十小时一刻钟.
  {
    needs: ['半', '一刻'],
    begins: numerals,
    pattern: new RegExp(
      `(?<value>${number})(?:个|年|天|岁|倍|公里|小时|个小时|吨|米|里|斤)(?:(?<half>半)(?!决赛|岛|导体|径|球|成品|夜|路|数|价)|一刻钟?)`,
      'gu',
    ),
    bound: before,
    read: readHalf,
  },
  {
    needs: ['刻钟'],
    begins: '一三',
    pattern: /(?<quarters>[一三])刻钟/gu,
    read: ({ groups = {} }) => [figure(toValue(groups.quarters) / 4, 'number')],
  },
  {
    begins: '翻',
    pattern: /翻(?:了)?(?<count>[一两三四])?番/gu,
    read: ({ groups }) => [times(2 ** Math.max(1, toValue(groups?.count ?? '一')))],
  },
  {
    needs: ['倍'],
    begins: `增涨高升长加多快大贵${numerals}`,
    pattern: new RegExp(`(?<growth>[增涨高升长加多快大贵](?:长|加|多|到|至|出|了)?了?(?<to>[至到为])?)?(?<value>${number})(?:多)?倍`, 'gu'),
    read: readTimes,
  },
  {
    begins: `第零负-−${numerals}`,
    pattern: new RegExp(
      `(?<ordinal>第)?(?<sign>零下|负|(?<=^|[\\s（(，为至到达])[-−](?=\\d))?(?<value>${number})(?<more>[多余来](?<scale>[十百千万亿]*))?${coin}?`,
      'gu',
    ),
    bound: before,
    read: readNumber,
  },
  { begins: '半', pattern: /半/gu, read: () => [figure(0.5, 'number', 'soft')] },
]

const scan = createScanner(forms)

/** Reads figures of Chinese prose, simplified characters. */
export const chinese: FigureReader = (text) =>
  joinRanges(scan(text), text, /^(?:至|到|或|和|—|-|–|~|～)$/u, { from: /[从由自]$/u, to: /^[%％]?\p{sc=Han}{0,6}[至到为]$/u })

function readPercent(match: RegExpExecArray, text: string): Found[] {
  return [bounded(figure(toValue(match.groups?.value), 'percent'), match, text)]
}

function ratio(above: string | undefined, below: string | undefined): Found[] {
  const value = toValue(above) / toValue(below)
  return Number.isFinite(value) ? [figure(value, 'number', 'soft')] : []
}

function readVague({ groups = {} }: RegExpExecArray): Found[] {
  if (groups.size === undefined && groups.teen === undefined) return [figure(1000, 'vague', 'small', { also: [10_000] })]
  return [figure(scaleOf(groups.size ?? '十'), 'vague', 'small')]
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
  const unit = /倍/.test(match[0]) ? 'times' : 'number'
  const measure = measureOf(
    /[年天岁里时吨米斤]/.test(match[0])
      ? (/(?:公里|个?小时|[年天岁吨米里斤])/u.exec(match[0])?.[0] ?? '')
      : text.slice(match.index + match[0].length),
    'chinese',
  )
  return [bounded(figure(value, unit, 'hard', measure && { measure }), match, text)]
}

function times(value: number, also?: number[]): Found {
  return figure(value, 'times', 'small', also && { also })
}

/** 是三倍 and 涨至三倍 are three times; 上涨了两倍 is three times too. */
function readTimes({ groups = {} }: RegExpExecArray): Found[] {
  const value = toValue(groups.value)
  if (!Number.isFinite(value)) return []
  const index = groups.growth?.length ?? 0
  const grown = groups.growth !== undefined && groups.to === undefined && !/[至到为]/.test(groups.growth)
  return [figure(value, 'times', /\d/.test(groups.value ?? '') ? 'hard' : 'small', { index, ...(grown && { also: [value + 1] }) })]
}

function readNumber(match: RegExpExecArray, text: string): Found[] {
  const { ordinal, sign, value: written = '', more, scale = '', coin } = match.groups ?? {}
  if (/^[零〇]$/u.test(written)) return []
  // 千万, 万一, 百: no figure without a digit before.
  if (/^[十百千万亿]*[百千万亿][十百千万亿]*一?$/u.test(written)) return []
  const value = toValue(written) * scaleOf(scale) * (sign === undefined ? 1 : -1)
  if (!Number.isFinite(value) || (value < 0 && sign === undefined)) return []
  const following = text.slice(match.index + match[0].length)
  const weight = ordinal === undefined ? weightOf(written, following, more !== undefined || coin !== undefined) : 'soft'
  const currency = coins.find(([word]) => word.test(coin ?? ''))?.[1]
  const measure = currency ? undefined : measureOf(following, 'chinese')
  const read = currency ? figure(value, 'money', weight, { currency }) : figure(value, 'number', weight, measure && { measure })
  return [more === undefined ? bounded(read, match, text) : { ...read, approx: more.startsWith('来') ? 'about' : 'more' }]
}
