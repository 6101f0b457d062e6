import type { Figure, FoundFigure } from './figure.ts'

/** A number with a fraction behind a name or the word version is one of a release: Python 3.10. */
const named = /(?:(?<![\p{sc=Latin}\d])\p{Lu}[\p{sc=Latin}\d.+#-]*|\b[vV]ersions?|版本?)\s?$/u

/** The number of a release as it was written, where it is one: of releases 3.10 is not 3.1. */
export function releaseOf(written: string, { unit, measure }: FoundFigure, preceding: string): Pick<FoundFigure, 'code'> {
  const isOne = unit === 'number' && measure === undefined && /^\d+\.\d+$/.test(written) && named.test(preceding.slice(-24))
  return isOne ? { code: written } : {}
}

/** Both are releases of one value, written with other digits behind the point. */
export function isOtherRelease({ code: a = '' }: Figure, { code: b = '' }: Figure): boolean {
  const [first, second] = [a, b].map((code) => /^\d+\.(\d+)$/.exec(code)?.[1] ?? '0')
  return first !== second && Number(first) > 0 && Number(second) > 0
}

/** 5.1 and 5.1.2 are of the series 5.x. */
export function isOfSeries({ code: series = '' }: Figure, { code, value, unit }: Figure): boolean {
  return series.endsWith('.x') && (unit === 'number' || unit === 'code') && `${code ?? value}.`.startsWith(series.slice(0, -1))
}
