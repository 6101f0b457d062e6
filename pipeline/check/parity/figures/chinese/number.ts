import { digits as latinDigits } from '../forms/begins.ts'
import { valueOfWords } from '../forms/words.ts'

export const chineseDigits = '〇零一二三四五六七八九'
const han = '〇零一二两三四五六七八九十百千万亿'
/** What a number can begin with. */
export const chineseNumerals = `${latinDigits}${han}`
/** 3.2兆元, as Taiwan counts; elsewhere 兆 is mega. */
const trillion = '兆(?=(?:\\d{1,4}亿)?(?:新?台币|人民币|[美欧日港韩新台])?[元圆])'
/** A number in digits, in characters or in both: `4万亿`, `1.2`, `六万五千`, `三点五`. Behind a number, 两 is a weight: 半斤八两. */
export const number = `(?:\\d千\\d百(?:\\d十)?[万亿]|(?:(?<![\\d，])\\d{1,2}(?:，\\d{3}(?!\\d))+|\\d+(?:,\\d{3}(?!\\d))*)(?:\\.\\d+)?(?:[十百千]?[万亿]+|${trillion}|[百千](?![瓦赫克米卡字兆伏帕焦]|分[之位点比数])|十(?=万|亿)|)(?:\\d+(?:\\.\\d+)?[千万]+|(?<=\\d万)\\d{1,4}亿|(?<=\\d兆)\\d{1,4}亿)?|(?<=(?:周|星期|礼拜)[一二三四五六])两(?![百千万亿])|(?:[${han.replace('两', '')}]|(?<![\\d${han}])两|两(?=[百千万亿])){1,24}(?:点[${chineseDigits}]+(?![十${chineseDigits}])|${trillion})?)`

/** `4万亿`, `3亿5000万`, `二〇一二`, `六万五千`. Not a number where it cannot be read. */
export function parseChineseNumber(written = ''): number {
  if (/^\d{1,12}$/.test(written)) return Number(written)
  const plain = written.replace(/[,，]/g, '')
  if (/^\d/.test(plain)) {
    // 2千5百万 is 25 million.
    const [, parts, whole] = /^(\d千\d百(?:\d十)?)([万亿])$/.exec(plain) ?? []
    if (parts !== undefined) return parseChineseNumber(parts) * scaleOf(whole ?? '')
    // 1万3460亿 is 13,460 times a hundred million.
    const [, high, low] = /^(\d+)万(\d{1,4})亿$/.exec(plain) ?? []
    if (high !== undefined) return (Number(high) * 1e4 + Number(low)) * 1e8
    let sum = 0
    for (const [, count = '', scale = ''] of plain.matchAll(/(\d+(?:\.\d+)?)([十百千万亿兆]*)/g)) sum += Number(count) * scaleOf(scale)
    return Number(sum.toPrecision(12))
  }
  if (plain.endsWith('兆')) return parseChineseNumber(plain.slice(0, -1)) * scaleOf('兆')
  if (plain === '两') return 2
  if (plain === '十') return 10
  if (/^[百千万亿]$/.test(plain)) return scaleOf(plain)
  if (plain.length === 1) return [...'零一二三四五六七八九'].indexOf(plain === '〇' ? '零' : plain)
  if (plain.length > 2 && [...plain].every((character) => chineseDigits.includes(character)))
    return Number([...plain].map((character) => Math.max(0, chineseDigits.indexOf(character) - 1)).join(''))
  return valueOfWords(plain, 'zh-cn') ?? Number.NaN
}

export function scaleOf(scale: string): number {
  const steps: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8, 兆: 1e12 }
  return [...scale].reduce((product, step) => product * (steps[step] ?? 1), 1)
}

/** A number of the Chinese calendar: 初五, 廿三, 三十, 冬月 (11), 腊月 (12), 正月 (1). */
export function lunarOf(written: string): number {
  const named: Record<string, number> = { 正: 1, 元: 1, 冬: 11, 腊: 12 }
  if (written in named) return named[written] ?? 0
  if (written.startsWith('初')) return parseChineseNumber(written.slice(1))
  if (written.startsWith('廿')) return 20 + (written.length > 1 ? parseChineseNumber(written.slice(1)) : 0)
  return parseChineseNumber(written)
}
