import type { Approximation, Figure, Found } from './figure.ts'

export const coins: [word: RegExp, code: string][] = [
  [/^美元|^美金/, 'USD'],
  [/^欧元/, 'EUR'],
  [/^英镑/, 'GBP'],
  [/^日元/, 'JPY'],
  [/^港[元币]/, 'HKD'],
  [/^澳元/, 'AUD'],
  [/^加元/, 'CAD'],
  [/^韩元/, 'KRW'],
  [/^卢布/, 'RUB'],
  [/^卢比/, 'INR'],
  [/^(?:元|块钱|人民币)/, 'CNY'],
]
export const coin = '(?<coin>美元|美金|欧元|英镑|日元|港[元币]|澳元|加元|韩元|卢布|卢比|元(?!代|旦|月|素|件|首|老|宵)|块钱|人民币)'
/** Words that a number up to ten must stand before to be one: `三人`, `四个`, but not `四川`. */
const measures =
  '个名人位家次年月天日周条项种只辆艘架起件套张本篇页倍成国省市县区岁元米里公吨斤克层座间户对双支把块颗棵头匹台部门所处场批届期代步级分秒小星世季排组队枚株艇幢栋轮片点大吋英盎司枝万千百剂趟瓶根'
const bounds: [Approximation, string][] = [
  ['less', '不到|不足|不满|未满|未达|不超过|不多于|不过|快|至多|最多|高达|多达|将近|接近|近|少于|低于|小于'],
  ['more', '超过|年过|年逾|逾|至少|多于|不少于|不低于|高于|大于|突破|超'],
  ['about', '大约|约|大概|估计'],
]
const words = bounds.map(([, row]) => row).join('|')
// 最近, 很快 and 合约 end in such a word, and are none.
export const before = new RegExp(
  `(?:(?<![最附靠邻临远亲])近|(?<![很尽加赶更最飞])快|(?<![合条预签公节制违邀婚])约|${words.replace(/\|(?:近|快|约)(?=\|)/g, '')})$`,
  'u',
)
/** `三年多`, `5%以上`, `400人左右`. */
const trailing: [RegExp, Approximation][] = [
  [/^(?:[个年天倍岁吨米成]|公里|小时|个月)?[多余](?![次家名人种项地方数元样少么])/u, 'more'],
  [/^\p{sc=Han}{0,4}?(?:以上|开外)/u, 'more'],
  [/^\p{sc=Han}{0,4}?(?:以下|以内)/u, 'less'],
  [/^\p{sc=Han}{0,4}?(?:左右|上下)/u, 'about'],
]

/** A number up to ten in characters is a figure only before a measure word. `marked`: something else says that it is one. */
export function weightOf(written: string, following: string, marked: boolean): Figure['weight'] {
  if (/\d/.test(written) || marked) return 'hard'
  if (written === '一') return 'soft'
  if (written.length > 1) return 'hard'
  return following !== '' && measures.includes(following[0] ?? '') ? 'small' : 'soft'
}

/** With what stands before it or behind it: 超过, 近, 多, 以上. */
export function bounded(read: Found, match: RegExpExecArray, text: string): Found {
  const { approx } = match.groups ?? {}
  const following = text.slice(match.index + match[0].length, match.index + match[0].length + 12)
  const said =
    approx === undefined
      ? trailing.find(([words]) => words.test(following))?.[1]
      : bounds.find(([, row]) => row.split('|').includes(approx))?.[0]
  return { ...read, ...(said && { approx: said }) }
}
