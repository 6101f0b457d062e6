import type { Sense } from './senses/opposites.ts'

/** A figure of a text, as a value. */
export interface Figure {
  /** As it was written, with its bound: `超过 4 万亿`, `$13,000`. */
  text: string
  value: number
  /** Other values that it may have: the 2 of "2 to 3 million" is 2 or 2 million. */
  also?: number[]
  unit: Unit
  /** Of money: the currencies that its sign or name may stand for (ISO 4217). */
  currency?: string[]
  /** What is measured, and how much of its base one of it is: a kilometre is `['length', 1000]`. */
  measure?: Measure
  approx?: Approximation
  /** Its bound says little, and may be missing in the other language: "up to 900", "over the network". */
  weak?: true
  /** Of a change: where it begins or ends (`from 40 to 60`), or how large it is (`by 20`). */
  end?: 'from' | 'to' | 'by'
  /** What words beside it say of it: whether it is more or less, first or last, where in time it lies. `sensesOf` reads them, `sense-words.ts` has the words. */
  senses?: () => readonly Sense[]
  /** Of a code such as A320 or 1.2.3: how it is compared, `a320`. */
  code?: string
  /** What it is by: the `hour` of "140 kilometres an hour". */
  per?: string
  /** Of a time: the hours from UTC of its zone, where that is said. */
  zone?: number[]
  /** Of a time: which half of the day it is in was said. */
  sure?: true
  /**
   * `hard`: must have a counterpart. `small`: a number word up to ten, which languages drop and add; it must not
   * contradict another. `soft`: a counterpart of others, never asked for itself.
   */
  weight: 'hard' | 'small' | 'soft'
  /** Where it begins and ends in `within`, in UTF-16 code units. */
  index: number
  until: number
  /** Where it begins with its bound: the "about" of "about 60". */
  start: number
  /** Where it begins in the text as written. */
  at: number
  /** The text around it, normalized: its words say what is counted. */
  within: string
}

/** A figure as a row of a reader gives it: `scan` adds where it is. */
export type FoundFigure = Omit<Figure, 'text' | 'until' | 'within' | 'at' | 'start'>

/**
 * Percent and points as written (3.5), months 1 to 12, times of day in seconds, decades by their first year, centuries by
 * their number, years before Christ below zero, weekdays from Monday (1) on; `times` are multiples of what it was, `half`
 * is one of two, `part` a third of a month, `item` is the number of an item of a list or of a section, seasons from spring (1) on, `relative` a time by what it is from now (`relative-times.ts`), `every` how often something happens (`intervals.ts`), in seconds, `vague` is the size of "hundreds" and 数百 (100), `code` is the first number in a code.
 */
export type Unit =
  | 'number'
  | 'percent'
  | 'points'
  | 'times'
  | 'vague'
  | 'money'
  | 'year'
  | 'month'
  | 'day'
  | 'weekday'
  | 'time'
  | 'decade'
  | 'century'
  | 'quarter'
  | 'half'
  | 'part'
  | 'season'
  | 'relative'
  | 'every'
  | 'ordinal'
  | 'item'
  | 'code'
export type Approximation = 'more' | 'less' | 'about'
export type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'duration'
  | 'data'
  | 'rate'
  | 'frequency'
  | 'power'
  | 'energy'
  | 'voltage'
  | 'celsius'
  | 'fahrenheit'
  | 'kelvin'
  | 'occasions'
  | 'rounds'
  | 'share'
  | 'current'
  | 'charge'
  | 'pressure'
  | 'sound'
  | 'pixels'
  | 'sides'
  | 'nights'
export type Measure = [of: Dimension, base: number]

/** Reads the figures of one text, in one language. */
export type FigureReader = (text: string) => Figure[]

/** "A" and 一个 say nothing of an hour, nor of 100 percent. */
export const isArticle = ({ weight, value, measure, until }: Figure) => weight === 'soft' && value === 1 && until > 0 && !measure
