import type { Sense } from './opposites.ts'

/** What a figure is of, as far as words beside it can tell which way it goes. */
export type Kind = 'amount' | 'single' | 'span' | 'moment' | 'position' | 'date'
export type Language = 'english' | 'chinese'

/** Words, in lower case, right in front of a figure up to its bound (the pattern ends there: `$`), right behind it, and within it ("doubled", 翻番). */
interface Words {
  before?: RegExp
  behind?: RegExp
  inside?: RegExp
}

/** A row for each sense: which figures may have it, and the words of each language that say so. */
export interface SenseRow extends Record<Language, Words> {
  sense: Sense
  of: Kind[]
  /** Only of sums of money, of votes, of the score of a match, of games, of a length, of a span behind which 后 is, or of no price in tenths (六折). */
  only?: 'money' | 'votes' | 'score' | 'games' | 'length' | 'behindSpan' | 'undiscounted'
}

export const rough = '(?:about|around|just|only|at least|some|nearly|almost)'
/** The unit of a span of time, behind it. */
export const spanUnit = '[ -](?:\\p{L}+ )?\\p{L}+'
/** 约, 了 and the like, between a verb and its figure. */
export const roughly = '(?:[了约近达至到为出]|至少|大约|将近|仅|只)*'
export const verb = (words: string) => new RegExp(`(?:${words})${roughly}$`, 'u')
/** 比去年同期多: what is compared is said before. */
export const than = (words: string) =>
  `(?:(?:比|较)[^，。；]{1,16}|同比|环比|平均)(?:仅|只|还|要|更|都|整整|至少)*(?:${words})|(?<![最至])(?:${words})(?:了|出)`
