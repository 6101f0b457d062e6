import type { Figure } from '../figure.ts'
import { isOtherScale } from '../forms/sizes.ts'
import type { Difference, Group } from './difference.ts'

/** A code of which only a sign differs from one of the translation: A320 and A330, 4K and 8K, H5N1 and H7N9. */
export function changedCodes<F extends Figure>(original: F[], translation: F[], all: Group<F>): Difference<F>[] {
  if (!original.some(isCode)) return []
  const left = translation.filter((other) => isCode(other) && !all.original.some((figure) => isSameCode(figure, other)))
  return original.flatMap((figure) => {
    if (!isCode(figure) || figure.weight === 'hard') return []
    const index = left.findIndex((other) => isNear(figure, other))
    const [other] = index >= 0 ? left.splice(index, 1) : []
    return other ? [{ original: figure, translation: other }] : []
  })
}

/** What has the same digits and another letter for its scale: 3K and 3M. */
export function changedScales<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  return original.flatMap((figure) => {
    const other = figure.until > 0 && translation.find((one) => one.until > 0 && isOtherScale(figure, one))
    return other ? [{ original: figure, translation: other }] : []
  })
}

function isCode({ unit }: Figure): boolean {
  return unit === 'code'
}

/** The same code, or its number written without the letters: A320 and 空客320. */
function isSameCode(a: Figure, b: Figure): boolean {
  if (a.unit === 'code' && b.unit === 'code') return a.code === b.code || (isNumberedName(b) && a.value === b.value)
  // The 3 of a date or of 3 percent is no GPT-3.
  if (![a, b].every(({ unit, measure }) => plain.has(unit) && !measure)) return false
  // "At least one" is no A1.
  if ([a, b].some(({ unit, weight, text }) => unit !== 'code' && weight === 'soft' && !/\d/.test(text))) return false
  return [a, b].some(isCode) && [a.value, ...(a.also ?? [])].some((value) => [b.value, ...(b.also ?? [])].includes(value))
}

const plain: ReadonlySet<Figure['unit']> = new Set(['code', 'number', 'ordinal', 'item'])

/** The letters of a code, its series: those of A320 and A330. Of base 16, letters are digits. */
export const lettersOf = (code = '') => /^(?:0x(?=[\da-f])|rated:|letter:[a-z]+:)/.exec(code)?.[0] ?? code.replace(/[+-]?\d+/g, '#')

/** 嫦娥六号: the name has no letters. */
const isNumberedName = ({ code }: Figure) => code?.startsWith('号') === true

/** Whether one code may be in the place of another: the same letters with other digits or another sign, or the same digits with one other letter. */
export function isNear({ code: a = '', value }: Figure, other: Figure): boolean {
  const { code: b = '' } = other
  if (isNumberedName(other)) return /^[^\d号]+\d+$/.test(a) && value !== other.value
  if (a.startsWith('rated:') && b.startsWith('rated:')) return a !== b
  const digits = (code: string) => code.replace(/\D+/g, '')
  return (
    lettersOf(a) === lettersOf(b) ||
    (digits(a) === digits(b) &&
      (digits(a).length > 1 || [a, b].every((code) => /^\d[a-z]$/.test(code))) &&
      lettersOf(a).length === lettersOf(b).length)
  )
}
