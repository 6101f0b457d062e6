import type { Element, ElementContent } from 'hast'
import { h } from '../h.ts'
import type { Words } from '../i18n/translate.ts'

const sentinel = '\uE000'

/**
 * Words with an element in place of a placeholder: `fill((slot) => t('article.updated', {date: slot}), h('time'))`.
 * The words stay whole in the catalogue, whatever their order.
 */
export function fill(say: (...slots: string[]) => string, ...slots: (Element | ElementContent[])[]): ElementContent[] {
  const names = slots.map((_, index) => `${sentinel}${index}${sentinel}`)
  return say(...names)
    .split(/(\uE000\d+\uE000)/)
    .flatMap((part) => {
      const slot = slots[names.indexOf(part)]
      if (slot) return slot
      return part === '' ? [] : [{ type: 'text' as const, value: part }]
    })
}

/** Elements in a list as the edition writes one: `a, b and c`, `甲、乙和丙`. */
export function listOf(words: Words, items: Element[]): ElementContent[] {
  return fill((...names) => words.list(names), ...items)
}

export function time(words: Words, instant: string, form: 'date' | 'dateTime' = 'date'): Element {
  return h('time', { dateTime: instant }, words[form](instant))
}

/** The words for a number that may be unknown, none, or some: three states, never an empty pair of brackets. */
export function commentsCount({ t }: Words, count: number | undefined): string {
  return isCount(count) ? t('comments.count', { count }) : t('comments.unknown')
}

/** How often a story was shared, or nothing where that is not known. */
export function sharesCount({ t }: Words, count: number | undefined): string | undefined {
  return isCount(count) ? t('shares.count', { count }) : undefined
}

function isCount(count: number | undefined): count is number {
  return Number.isInteger(count) && (count ?? -1) >= 0
}
