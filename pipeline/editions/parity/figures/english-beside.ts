import type { Approximation, Figure, Found } from './figure.ts'
import { measureOf } from './measures.ts'
import { figure } from './scan.ts'

const currencies: [words: RegExp, code: string][] = [
  [/^(?:yuan|renminbi|RMB|CNY|[¥￥])/u, 'CNY'],
  [/^HK(?:\$| dollars)/u, 'HKD'],
  [/^A(?:\$|ustralian dollars)/u, 'AUD'],
  [/^C(?:\$|anadian dollars)/u, 'CAD'],
  [/^(?:US ?\$|USD|\$|(?:US )?dollars?)/u, 'USD'],
  [/^(?:€|euros?|EUR)/u, 'EUR'],
  [/^(?:£|pounds? sterling)/u, 'GBP'],
  [/^(?:yen|JPY)/u, 'JPY'],
  [/^won/u, 'KRW'],
  [/^rou?bles?/u, 'RUB'],
  [/^rupees?/u, 'INR'],
]

const bounds: [Approximation, string][] = [
  [
    'more',
    'more than|over|at least|above|(?:old|long|high|larg|bigg|tall|deep|heavi|great|fast|wid)er than|upwards of|in excess of|exceed(?:s|ed|ing)?|topp(?:ed|ing)|surpass(?:es|ed|ing)?|(?:no|not) (?:fewer|less|(?:low|short|young|small)er) than',
  ],
  [
    'less',
    'fewer than|less than|(?:low|short|young|small|light|cheap)er than|not quite|nearly|almost|close to|(?:just )?under|below|at (?:the )?most|(?:no|not) (?:more|(?:old|long|high|larg|bigg|tall|deep|heavi|great|fast|wid)er) than|a maximum of',
  ],
  ['less', 'up to|as (?:many|much|high) as'],
  ['about', 'about|around|some|roughly|approximately|an estimated|or so|more or less'],
]
/** What may stand before a number and bounds it. */
export const before = new RegExp(
  `\\b(?:${bounds
    .map(([, words]) => words)
    .reverse()
    .join('|')})\\s+(?:an? )?$`,
  'iu',
)
const saying = bounds.map(([bound, words]) => [bound, new RegExp(`^(?:${words})\\s`, 'i')] as const)
/** Written so that they can be put into a pattern: before and behind the digits. */
export const sign = '(?<sign>minus\\s|(?<![\\d\\p{L}%])[-−](?=\\d))?'
export const coin = '(?:(?:HK|A|C|US ?)\\$|[$€£¥￥])'
export const after =
  '(?<after>\\s?%|[\\s-](?:percent|per cent)(?:age points?)?\\b|\\s(?:percentage points?|yuan|renminbi|RMB|(?:US |HK |Australian |Canadian )?dollars?|euros?|yen|won|rou?bles?|rupees?|pounds sterling)\\b)?'

/** A number with what stands beside it: its sign, its bound, its unit. */
export function withUnit(value: number, weight: Figure['weight'], groups: Record<string, string>, following: string): Found {
  const { coin: mark, after: unit = '', approx = '', sign } = groups
  const negative = sign !== undefined || /^ (?:degrees?(?: Celsius| Fahrenheit)?|C|F|°C)? ?below (?:zero|freezing)/i.test(following)
  const said = boundOf(approx, following)
  const more = { ...(said && { approx: said }) }
  const signed = negative ? -value : value
  if (/^[\s-]?(?:%|per)/i.test(unit)) return figure(signed, /points?$/i.test(unit) ? 'points' : 'percent', weight, more)
  const currency = currencies.find(([words]) => words.test(mark?.trim() ?? unit.trim()))?.[1]
  if (currency !== undefined) return figure(signed, 'money', weight, { ...more, currency })
  if (/^[\s-](?:times|fold)\b/i.test(following) && !/^ times (?:in|on|since|this|last|a|and)\b/i.test(following))
    return figure(signed, 'times', weight, more)
  const measure = measureOf(following, 'english')
  return figure(signed, 'number', weight, { ...more, ...(measure && { measure }) })
}

/** "More than 250", "250 or more", "nearly 250"; but "over ten years" is a time in which something happens. */
function boundOf(approx: string, following: string): Approximation | undefined {
  const trailing = /^(?: \p{L}+)? or (?<bound>more|less|fewer|so)\b|^(?<plus>\+)/iu.exec(following)?.groups
  if (trailing) return trailing.bound === 'so' ? 'about' : /less|fewer/i.test(trailing.bound ?? '') ? 'less' : 'more'
  if (/^over\b/i.test(approx) && /^ (?:\p{L}+ )?(?:hours|days|weeks|months|years|decades)\b/iu.test(following)) return undefined
  return approx === '' ? undefined : saying.find(([, words]) => words.test(approx))?.[0]
}
