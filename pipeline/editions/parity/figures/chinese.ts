import type { Approximation, Figure, FigureReader } from './figure.ts'
import { type Form, figure, joinRanges, scan } from './scan.ts'
import { valueOfWords } from './words.ts'

const digits = '〇零一二三四五六七八九'
const han = '[〇零一二两三四五六七八九十百千万亿]'
const number = `(?:\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?(?:[十百千]?[万亿]*|[百千])(?:\\d+(?:\\.\\d+)?[千万]+)?|${han}+(?:点[${digits}]+)?)`
const coins: [word: RegExp, code: string][] = [
  [/^美元|^美金/, 'USD'],
  [/^欧元/, 'EUR'],
  [/^英镑/, 'GBP'],
  [/^日元/, 'JPY'],
  [/^港[元币]/, 'HKD'],
  [/^(?:元|块钱|人民币)/, 'CNY'],
]
/** Words that a number up to ten must stand before to be one: `三人`, `四个`, but not `四川`. */
const measures =
  '个名人位家次年月天日周条项种只辆艘架起件套张本篇页倍成国省市县区岁元米里公吨斤克层座间户对双支把块颗棵头匹台部门所处场批届期代步级分秒小星世季排组队枚株艇幢栋轮片点大吋英盎司枝万千百剂趟瓶根'
const approximations: [RegExp, Approximation][] = [
  [/^(?:超过|逾|至少|多于|超)/, 'more'],
  [/^(?:不到|不足|近|将近|接近|少于|低于)/, 'less'],
  [/^./, 'about'],
]
const before = '(?<approx>超过|逾|至少|多于|不到|不足|将近|接近|近|少于|低于|约|大约|大概|左右)?'

const forms: Form[] = [
  { pattern: /(?:https?:\/\/|www\.)[^\s\u3000-\u303F\uFF00-\uFF65]+/gu, read: () => [] },
  { pattern: /\p{sc=Latin}+[-–−+]?\d+(?:[:.-]?\d+)*\p{sc=Latin}*|\d+[A-Z](?![a-z])/gu, read: readName },
  // Vague: 数十, 几百, 十几, 三四十.
  {
    pattern:
      /[数几][十百千万亿]+|十[几来]|[一二三四五六七八九](?=[一二三四五六七八九](?![〇零一二三四五六七八九]))[一二三四五六七八九][十百千万亿]*(?![一二三四五六七八九])/gu,
    read: () => [],
  },
  { pattern: /(?:(?<century>\d{1,2}|上)世纪)?(?<decade>\d{4}|[一二三四五六七八九]十|\d0)年代/gu, read: readDecade },
  {
    pattern: new RegExp(
      `(?:(?<year>\\d{4}|[${digits}]{4})年)?(?<month>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?!球|亮|饼|台)(?:(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?`,
      'gu',
    ),
    read: readDate,
  },
  { pattern: new RegExp(`(?<year>\\d{4}|[${digits}]{4})年`, 'gu'), read: readDate },
  { pattern: /(?<day>\d{1,2})[日号]/gu, read: readDate },
  {
    pattern:
      /(?<day>上午|下午|早上|早晨|晚上|凌晨|傍晚|中午|夜里)(?<hour>\d{1,2}|[一二两三四五六七八九十]{1,2})[点时](?:(?<minute>\d{1,2})分|(?<half>半))?|(?<hour24>\d{1,2}):(?<minute24>\d{2})|(?<hourOnly>\d{1,2})时(?!代|候|间|速)(?:(?<minuteOnly>\d{1,2})分)?/gu,
    read: readTime,
  },
  {
    pattern: new RegExp(`${before}百分之(?<value>${number})`, 'gu'),
    read: (match) => [withApprox(figure(toValue(match.groups?.value), 'percent'), match)],
  },
  {
    pattern: new RegExp(`${before}(?<value>${number})(?:[%％]|个百分点)`, 'gu'),
    read: (match) => [withApprox(figure(toValue(match.groups?.value), 'percent'), match)],
  },
  {
    pattern: new RegExp(`${before}(?<value>[一二两三四五六七八九])成(?![立为功员长本果绩都语年份交千百就熟])`, 'gu'),
    read: (match) => [withApprox(figure(toValue(match.groups?.value) * 10, 'percent'), match)],
  },
  {
    pattern: new RegExp(`${before}(?<below>${number})分之(?<above>${number})`, 'gu'),
    read: (match) => [withApprox(figure(toValue(match.groups?.above) / toValue(match.groups?.below), 'number'), match)],
  },
  {
    pattern: new RegExp(
      `(?<ordinal>第)?${before}(?<value>${number})(?<more>[多余来](?<scale>[十百千万亿]*))?(?<coin>美元|美金|欧元|英镑|日元|港[元币]|元(?!代|旦|月|素|件|首|老|宵)|块钱|人民币)?(?<about>左右)?`,
      'gu',
    ),
    read: readNumber,
  },
  { pattern: /半/gu, read: () => [figure(0.5, 'number', 'soft')] },
]

/** Reads figures of Chinese prose, simplified characters. */
export const chinese: FigureReader = (text) => joinRanges(scan(text, forms), text, /^(?:至|到|或|和|—|-|–|~|～)$/u)

/** `4万亿`, `3亿5000万`, `二〇一二`, `六万五千`. Not a number where it cannot be read. */
function toValue(written = ''): number {
  const plain = written.replace(/[,，]/g, '')
  if (/^\d/.test(plain)) {
    let sum = 0
    for (const [, count = '', scale = ''] of plain.matchAll(/(\d+(?:\.\d+)?)([十百千万亿]*)/g)) sum += Number(count) * scaleOf(scale)
    return Number(sum.toPrecision(12))
  }
  if (plain === '两') return 2
  if (plain === '十') return 10
  if (plain.length === 1) return [...'零一二三四五六七八九'].indexOf(plain === '〇' ? '零' : plain)
  if (plain.length > 2 && [...plain].every((character) => digits.includes(character)))
    return Number([...plain].map((character) => Math.max(0, digits.indexOf(character) - 1)).join(''))
  return valueOfWords(plain, 'zh-cn') ?? Number.NaN
}

function scaleOf(scale: string): number {
  const steps: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }
  return [...scale].reduce((product, step) => product * (steps[step] ?? 1), 1)
}

function readName([whole]: RegExpExecArray): Omit<Figure, 'text'>[] {
  return [...whole.matchAll(/\d+/g)].map((found) => figure(Number(found[0]), 'number', 'soft', { index: found.index }))
}

function readDecade({ groups = {} }: RegExpExecArray): Omit<Figure, 'text'>[] {
  const written = toValue(groups.decade)
  const century = groups.century === undefined || groups.century === '上' ? 19 : Number(groups.century) - 1
  return [figure(written >= 100 ? written : century * 100 + written, 'decade')]
}

function readDate({ groups = {} }: RegExpExecArray): Omit<Figure, 'text'>[] {
  const { year, month, day } = groups
  return [
    ...(year === undefined ? [] : [figure(toValue(year), 'year')]),
    ...(month === undefined ? [] : [figure(toValue(month), 'month', day === undefined && year === undefined ? 'soft' : 'hard')]),
    ...(day === undefined ? [] : [figure(toValue(day), 'day')]),
  ]
}

function readTime({ groups = {} }: RegExpExecArray): Omit<Figure, 'text'>[] {
  const hour = toValue(groups.hour ?? groups.hour24 ?? groups.hourOnly)
  const minute = groups.half === undefined ? Number(groups.minute ?? groups.minute24 ?? groups.minuteOnly ?? 0) : 30
  return [figure((/[下晚傍]/.test(groups.day ?? '') && hour < 12 ? hour + 12 : hour) * 60 + minute, 'time')]
}

function readNumber(match: RegExpExecArray, text: string): Omit<Figure, 'text'>[] {
  const { ordinal, value: written = '', more, scale = '', coin, about } = match.groups ?? {}
  if (/^[零〇]$/u.test(written)) return []
  // 千万, 万一, 百: no figure without a digit before.
  if (/^[十百千万亿]*[百千万亿][十百千万亿]*一?$/u.test(written)) return []
  const value = toValue(written) * scaleOf(scale)
  if (!Number.isFinite(value) || value < 0) return []
  const following = text.slice(match.index + match[0].length)
  const weight = ordinal === undefined ? weightOf(written, following, more !== undefined || coin !== undefined) : 'soft'
  const currency = coins.find(([word]) => word.test(coin ?? ''))?.[1]
  const read = withApprox(currency ? figure(value, 'money', weight, { currency }) : figure(value, 'number', weight), match)
  if (more !== undefined) return [{ ...read, approx: 'more' }]
  return [about === undefined ? read : { ...read, approx: 'about' }]
}

function weightOf(written: string, following: string, marked: boolean): Figure['weight'] {
  if (/\d/.test(written) || marked) return 'hard'
  if (written === '一' || following.startsWith('倍')) return 'soft'
  if (written.length > 1) return 'hard'
  return following !== '' && measures.includes(following[0] ?? '') ? 'small' : 'soft'
}

function withApprox(read: Omit<Figure, 'text'>, { groups = {} }: RegExpExecArray): Omit<Figure, 'text'> {
  const { approx } = groups
  const said = approx === undefined ? undefined : approximations.find(([words]) => words.test(approx))?.[1]
  return said === undefined ? read : { ...read, approx: said, index: read.index + (approx?.length ?? 0) }
}
