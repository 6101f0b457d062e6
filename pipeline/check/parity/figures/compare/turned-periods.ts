import type { Figure } from '../figure.ts'
import type { Difference, Group } from './difference.ts'
import { isSameValue } from './same.ts'

/** Between what is and what was: "0.8 ms against 0.9", "51.2, versus 49.8". */
const against =
  /^[^\d;.]{0,24}?,? (?:(?<=, )from|(?:as )?(?:against|compared (?:with|to)|versus|vs\.?)|(?:up|down) from) (?:about |just |only |some )?[$€£¥]?$/u
/** Words for what was, right in front of it. */
const then =
  /(?:(?<release>\d+(?:\.\d+)+) ?版|此前|之前|先前|原先|原来|原为|旧版本?|上一?版本?|前值|前一?个?[年月周日季天]度?|上一?个?(?:月|周|季度?|年|赛季|财年)|去年|一[年周]前|一个月前)\p{sc=Han}{0,8}$/u

/** "Reads take 0.8 ms against 0.9", 读取0.9毫秒（旧版为0.8毫秒）: what is, and what was. */
export function turnedPeriods<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  const [latin, han] = /\p{sc=Han}/u.test(original[0]?.within ?? '') ? [translation, original] : [original, translation]
  for (const [at, now] of latin.entries()) {
    const was = latin[at + 1]
    if (!was || !areCompared(now, was)) continue
    const [here, there] = [onlyOf(now, han), onlyOf(was, han)]
    if (!here || !there || here === there || !(isSaidOfThen(here, was) && !isSaidOfThen(there, was))) continue
    return [
      original === latin ? { original: now, translation: there, isSwapped: true } : { original: there, translation: now, isSwapped: true },
    ]
  }
  return []
}

/** Whether two figures of English, and two of Chinese, say both times which of them was. */
export function areOfSamePeriods(now: Figure, was: Figure, here: Figure, there: Figure): boolean {
  return areCompared(now, was) && isSaidOfThen(there, was) && !isSaidOfThen(here, was)
}

function areCompared({ within, until, unit, measure }: Figure, was: Figure): boolean {
  if (was.unit !== unit || (was.measure && was.measure[0] !== measure?.[0])) return false
  return was.within === within && was.start >= until && against.test(within.slice(until, was.start))
}

/** Whether a figure of Chinese is of the time before, or of the release that the English sentence says it was of. */
function isSaidOfThen({ within, start }: Figure, was: Figure): boolean {
  const found = then.exec(within.slice(Math.max(0, start - 24), start))
  const release = found?.groups?.release
  return found !== null && (release === undefined || ` ${was.within}`.includes(` in ${release}`))
}

/** The one figure of a value. */
function onlyOf<F extends Figure>(figure: Figure, others: F[]): F | undefined {
  const [one, ...more] = others.filter((other) => other.unit !== 'code' && isSameValue(figure, other))
  return more.length === 0 ? one : undefined
}
