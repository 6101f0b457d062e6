import { parseChineseNumber, scaleOf } from '../chinese/number.ts'
import { magnitudeOf } from '../english/number.ts'
import type { Figure } from '../figure.ts'
import type { Difference, Group } from './difference.ts'
import type { Matched } from './matching.ts'

/** "$0.45 per million", "14 deaths per 100,000". */
const english =
  /^(?: (?!per\b)[\p{L}-]+){0,3}? (?:per|(?:for|in) every) (?<base>1(?:,?000)+|10{1,2}(?:,?000)*|(?<tens>ten |hundred )?(?<scale>hundred|thousand|million|billion))\b(?! (?:kilo)?(?:gram|watt|met|lit))/u
/** 每百万次0.45美元, 每10万人14例; 每千克 and 每百米 are by one unit. */
const base = '(?<digits>\\d{1,7})?\\s?(?<scale>[十百千万亿]{0,2})(?![克瓦米帕卡伏赫安焦分公])'
const before = new RegExp(`每\\s?${base}[^\\d，。；、十百千万亿]{0,8}$`, 'u')
const behind = new RegExp(`^\\s?[/／]\\s?${base}`, 'u')

/** "$0.45 per million", 每千次0.45美元: the sum is the same, and what it is for is another number. */
export function changedBases<F extends Figure>(pairs: Matched<F>['pairs'], { original, translation }: Group<F>): Difference<F>[] {
  return pairs.flatMap((pair) => {
    const own = baseOf(pair.original)
    const there = own === undefined ? undefined : baseOf(pair.translation)
    if (own === undefined || there === undefined || own === there) return []
    const [one, other] = [figureNear(pair.original, own, original), figureNear(pair.translation, there, translation)]
    return one && other ? [{ original: one, translation: other }] : []
  })
}

/** Of how many a figure is said. */
function baseOf({ within, start, until, weight, unit }: Figure): number | undefined {
  if (weight === 'soft' || (unit !== 'money' && unit !== 'number')) return undefined
  const following = within.slice(until, until + 48)
  if (!/\p{sc=Han}/u.test(within)) {
    const { base = '', tens, scale } = english.exec(following)?.groups ?? {}
    if (base === '') return undefined
    return scale === undefined
      ? Number(base.replaceAll(',', ''))
      : magnitudeOf(scale) * (tens === undefined ? 1 : tens === 'ten ' ? 10 : 100)
  }
  const { digits, scale = '' } = (before.exec(within.slice(Math.max(0, start - 20), start)) ?? behind.exec(following))?.groups ?? {}
  if (digits === undefined && scale === '') return undefined
  return (digits === undefined ? 1 : parseChineseNumber(digits)) * (scale === '' ? 1 : scaleOf(scale))
}

/** The figure of that value that is the nearest to another. */
const figureNear = <F extends Figure>({ within, index }: F, value: number, figures: F[]): F | undefined =>
  figures
    .filter((figure) => figure.value === value && figure.within === within)
    .sort((a, b) => Math.abs(a.index - index) - Math.abs(b.index - index))[0]
