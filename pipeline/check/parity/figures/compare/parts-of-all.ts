import type { Figure } from '../figure.ts'
import type { Difference, Group } from './difference.ts'
import { isSameNumber } from './same.ts'

const all =
  /(?<!\b(?:not|nearly|almost|but|than) )\b(?:all|every one of|each(?: one)? of|both)(?: of)?(?: the| these| those| his| her| their| its| our| my)? (?=(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/iu
const leavesOut =
  /\b(?:but|except|save|only|some|half|part|most|rest|others?|another|none|neither|of (?:them|whom|which))\b|n't\b|\bnot\b/iu
/** Between all of them and those of whom something is said: 五面镜子，有三面. */
const ofThem = /^\p{sc=Han}{1,6}?(?:[，,]|[里中内]|[当之]中)(?:(?:就|也|只|仅)?有|其中)$/u

/** "Every one of the five mirrors", 五面镜子，有三面: a part, where the original says all. */
export function partsOfAll<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  const [{ within = '' } = {}] = original
  if (!all.test(within)) return []
  const parts = translation.filter((figure) => isPartOfAll(figure, within) && !original.some((other) => isSameNumber(figure, other)))
  return parts.map((figure) => ({ translation: figure }))
}

/** Whether a figure is such a part. `other`: the text of the original. */
export function isPartOfAll({ unit, value, within, start }: Figure, other: string): boolean {
  if (unit !== 'number' || value < 1 || !all.test(other) || leavesOut.test(other)) return false
  const [, count, gap = ''] =
    /([二两三四五六七八九十\d]+)(\p{sc=Han}{1,6}?(?:[，,]|[里中内]|[当之]中)\p{sc=Han}{0,2})$/u.exec(within.slice(0, start)) ?? []
  return count !== undefined && ofThem.test(gap)
}
