import type { Figure } from '../figure.ts'

/** "None" is 0, "every" or "single" 1, "one" and "the other" are two, "fully" 100 percent, and "this year" a year, in words that are no numbers. */
export function mayBeWord({ value, unit, text: written, measure, within, index }: Figure, text: string): boolean {
  if (measure?.[0] === 'data' && value !== 0) return value === 1 && oneOfData.test(text)
  // "All" says it only where the other text does not say "all" as well.
  if (value === 100 && unit === 'percent')
    return fully.test(text) || countOf(all, text) > (grown.test(within.slice(0, index)) ? 0 : countOf(all, within))
  if (unit === 'year') return relativeYear.test(text)
  if (unit === 'month' || unit === 'day') return false
  if (value === 0.25 && unit === 'number' && quarter.test(text)) return true
  if (value === 2 && unit === 'number' && !/\d/.test(written) && oneAndOther.test(text)) return true
  return value === 0 ? none.test(text) : Math.abs(value) === 1 && !/\.0$/.test(written) && unit !== 'percent' && single.test(text)
}

/** "A megabyte". */
const oneOfData = /\b(?:an?|one|each|every|per|single) (?:\p{L}*bytes?|bits?|[KMGT]i?B)\b|[每单]/iu
/** What doubles grows by 100 percent. */
const grown = /(?:[提上][升高涨]|增[长加多]|\bby|\b(?:increase|rise|growth) of) ?了?$/u
const countOf = (words: RegExp, text: string) => text.match(words)?.length ?? 0
/** In an article of 2018, "April 2018" is 今年4月. */
const relativeYear = /[今去前明后次翌本同当]年|\b(?:this|last|next|previous|following|same|that) year\b/iu
/** "The quarter, rather than the third": alone it is read as a part of a year, or not at all. */
const quarter = /\bquarters?\b/iu
const oneAndOther = /\bone\b[^.;]{1,80}\bthe other\b|[一某][个個种種项項条條方边邊][^。；]{1,40}另一/iu
const none =
  /\b(?:no|none|nil|not|zero|without|never|nobody)\b|[没沒无無]|未|零|不|(?:全[部数體体]?|[均都皆])(?:遇[难難]|死亡|丧生|喪生|落[败敗选選]|失[败敗踪蹤]|缺席|拒[绝絕]|否[认認]|反[对對]|[关關][闭閉]|[损損]?[坏壞]|失[灵靈效]|落空|倒[闭閉])|依[旧舊然]|如故/iu
const single = /\b(?:an?|each|every|per|single|once|the)\b|每|(?<![菜表简清名订账榜])单(?![元位词纯击号据])/iu
const fully =
  /\b(?:entirely|full(?:y)?|whole|wholly|complete(?:ly)?|total(?:ly)?|perfect(?:ly)?|absolutely)\b|满(?=[负載载员員分额額电電格])|完全|全[然力心面程]|十足|彻底|绝对/iu
const all = /\b(?:all|every|each|entire)\b|全部|所有/giu
