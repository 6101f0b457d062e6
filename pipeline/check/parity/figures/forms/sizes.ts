import type { Figure } from '../figure.ts'

/** The letter behind the digits of `3K`, whatever it is of; the m of `30m` may be metres. */
const letterBehind = /\d ?([kKMB])\+?$/

/** Whether two figures have the same digits with another letter behind them: 3K and 3M, 10G and 10 MB. */
export function isOtherScale(a: Figure, b: Figure): boolean {
  if (isOtherSize(a, b)) return true
  const [own, there] = [a, b].map(({ text }) => letterBehind.exec(text)?.[1]?.toUpperCase())
  return own !== undefined && there !== undefined && own !== there && digitsIn(a) === digitsIn(b)
}

/** Whether one of two figures is an amount of data, and the other has the same digits and the letter of another magnitude: 10 MB and 10G. */
export function isOtherSize(a: Figure, b: Figure): boolean {
  if (isData(a) === isData(b)) return false
  const [own, there] = [sizeOf(a), sizeOf(b)]
  return own !== undefined && there !== undefined && own !== there && digitsIn(a) === digitsIn(b)
}

const isData = ({ measure }: Figure) => measure?.[0] === 'data'
const digitsIn = ({ text }: Figure) => /\d[\d.,]*/.exec(text)?.[0]

const sizes = [
  ['K', 1e3, 1024],
  ['M', 1e6, 1_048_576],
  ['G', 1e9, 1_073_741_824],
  ['T', 1e12, 1_099_511_627_776],
] as const
const sizeWithin = /\d ?([kKmMgGtT])[bB]?$/
const sizeBehind = /^[ -]?([kKmMgGtT])[bB]?(?![\p{L}\d])/u

/** The letter of a size: of an amount of data, or of what may be one (10M, 10mb). */
function sizeOf({ measure, text, within, until }: Figure): string | undefined {
  const [, base] = measure ?? []
  if (base !== undefined) return sizes.find(([, decimal, binary]) => base === decimal || base === binary)?.[0]
  return (sizeWithin.exec(text) ?? sizeBehind.exec(within.slice(until, until + 4)))?.[1]?.toUpperCase()
}
