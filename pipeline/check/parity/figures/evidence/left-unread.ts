import { isSameNumber } from '../compare/same.ts'
import type { Figure } from '../figure.ts'
import type { InPlace } from './in-place.ts'

/** Figures of the other text (`side`) that are no counterpart of one that a text has alone: each of its number is one of another. */
export function withCounterparts(figure: Figure, others: InPlace['others'], side: keyof InPlace['others']): Figure[] {
  const own = others[side === 'translation' ? 'original' : 'translation']
  let twins = own.filter((other) => isSameNumber(other, figure)).length
  return others[side].filter((other) => {
    if (other.unit === 'code' || other.unit === 'weekday' || !isSameNumber(other, figure)) return true
    twins -= 1
    return twins >= 0
  })
}

/** A text without the figures that have their counterpart: what is left of it may have others, which were not read. */
export function leftUnread(text: string, figures: Figure[]): string {
  return figures.reduce((rest, { text, until, unit, weight }) => {
    // 2020 may be 20年, and 第1~2周 the first week.
    const isOrdinal = unit === 'ordinal' && !/^第 ?\d+$/.test(text)
    const mayBeOther = until === 0 || unit === 'year' || isOrdinal || (weight === 'soft' && unit !== 'code')
    const at = mayBeOther ? -1 : rest.indexOf(text)
    const isRange = unit === 'ordinal' && /^\s?[~～\-–—至到、和及与]/.test(rest.slice(at + text.length))
    return at < 0 || isRange || /[\d.,]$/.test(rest.slice(0, at)) ? rest : `${rest.slice(0, at)} ${rest.slice(at + text.length)}`
  }, text)
}
