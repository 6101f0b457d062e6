import type { Figure, FoundFigure } from '../figure.ts'

/** A number with a fraction behind a name or the word version is one of a release: Python 3.10. */
const named = /(?:(?<![\p{sc=Latin}\d])\p{Lu}[\p{sc=Latin}\d.+#-]*|\b[vV]ersions?|版本?)\s?$/u
const isVersion = /^\s?版(?![权面画税块图式])/u

/** The number of a release as it was written, where it is one: of releases 3.10 is not 3.1. */
export function releaseOf(
  written: string,
  { unit, measure }: FoundFigure,
  preceding: string,
  following: string,
): Pick<FoundFigure, 'code'> {
  const isOne =
    unit === 'number' &&
    measure === undefined &&
    /^\d+\.\d+$/.test(written) &&
    (named.test(preceding.slice(-24)) || isVersion.test(following))
  return isOne ? { code: written } : {}
}

/** Both are releases of one value, written with other digits behind the point. */
export function isOtherRelease({ code: a = '' }: Figure, { code: b = '' }: Figure): boolean {
  const [first, second] = [a, b].map((code) => /^\d+\.(\d+)$/.exec(code)?.[1] ?? '0')
  return first !== second && Number(first) > 0 && Number(second) > 0
}

/** Section 6.3 is 第三小节 of its chapter. */
export function isOfChapter({ unit, value, within, until }: Figure, { text, within: other, start }: Figure): boolean {
  if (unit !== 'ordinal' || !/^小?节/u.test(within.slice(until))) return false
  const [, section] = /^\d{1,2}\.(\d{1,2})$/.exec(text) ?? []
  return section !== undefined && Number(section) === value && /\bsections? $/i.test(other.slice(0, start))
}

/** 5.1 and 5.1.2 are of the series 5.x. */
export function isOfSeries({ code: series = '' }: Figure, { code, value, unit }: Figure): boolean {
  return series.endsWith('.x') && (unit === 'number' || unit === 'code') && `${code ?? value}.`.startsWith(series.slice(0, -1))
}
