import { parseChineseNumber } from '../chinese/number.ts'
import type { Figure } from '../figure.ts'
import type { Difference, Group } from './difference.ts'

/** "Grows by ten": how many more there are, up to the end of what is said of it. */
const by =
  /\b(?:gr[eo]w(?:s|n|ing)?|r[io]se(?:s|n)?|rising|increas(?:e[sd]?|ing)|expand(?:s|ed|ing)?|(?:go|goes|going|gone|went) up|climb(?:s|ed|ing)?|up|enlarged|extended|shr[aiu]nk(?:s|ing)?|f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|decreas(?:e[sd]?|ing))(?: again)? by (?:about |some |another )?$/iu
const ends =
  /^(?:[.,;)]|$| (?:when|while|whenever|if|each|every|last|this|in|on|at|after|before|to|over|during|since|and|but|as|for|from|until)\b)/u
const multiplies = /\b(?:factors?|multipl\p{L}+|times|orders?|\p{L}+fold)\b|\d ?[x×]/iu

/** "The pool grows by ten", 增大十倍: so many more are no multiple. */
export function multiplesForCounts<F extends Figure>({ original, translation }: Group<F>): Difference<F>[] {
  return translation.flatMap((multiple) => {
    const count = multiple.unit === 'times' ? original.find((figure) => isMultipleForCount(figure, multiple)) : undefined
    return count ? [{ original: count, translation: multiple }] : []
  })
}

export function isMultipleForCount({ unit, measure, value, within, start, until }: Figure, multiple: Figure): boolean {
  if (unit !== 'number' || measure || !Number.isInteger(value) || multiple.unit !== 'times') return false
  const [, written] = /([\d一二两三四五六七八九十百]+)倍$/u.exec(multiple.text) ?? []
  if (written === undefined || parseChineseNumber(written) !== value) return false
  return by.test(within.slice(0, start)) && ends.test(within.slice(until)) && !multiplies.test(within)
}
