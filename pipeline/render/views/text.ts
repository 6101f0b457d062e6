import type { BookOf } from '../../site/pages/book-models.ts'
import { type Html, html } from '../html/html.ts'
import type { Localizer } from '../localize/translate.ts'

const sentinel = '\uE000'

/**
 * Words with markup in place of a placeholder: `fill((slot) => t('article.updated', {date: slot}), html`<time>…</time>`)`.
 * The words stay whole in the catalogue, whatever their order.
 */
export function fill(say: (...slots: string[]) => string, ...slots: Html[]): Html {
  const names = slots.map((_, index) => `${sentinel}${index}${sentinel}`)
  // Every second part is the number of a slot.
  return html`${say(...names)
    .split(/\uE000(\d+)\uE000/)
    .map((part, index) => (index % 2 === 0 ? part : slots[Number(part)]))}`
}

/** Elements in a list as the edition writes one: `a, b and c`, `甲、乙和丙`. */
export function listOf(words: Localizer, items: Html[]): Html {
  return fill((...names) => words.list(names), ...items)
}

export function time(words: Localizer, instant: string, form: 'date' | 'zonedDateTime' = 'date', title?: string): Html {
  return html`<time datetime="${instant}" title="${title}">${words[form](instant)}</time>`
}

/** What a book is called, without the name of the site. */
export function bookTitle({ kind, key }: BookOf, words: Localizer): string {
  return kind === 'section' ? words.section(key) : kind === 'month' ? words.period(key) : words.book(key)
}

/** What a mail to a friend says, percent-encoded. */
export function mailBodyOf({ title, url }: { title: string; url: string }, { t }: Localizer): string {
  return t('toolbar.mailBody', { title, url })
}

/** The words for a number that may be unknown, none, or some: three states, never an empty pair of brackets. */
export function commentsCount({ t }: Localizer, count: number | undefined): string {
  return isCount(count) ? t('comments.count', { count }) : t('comments.unknown')
}

export function isCount(count: number | undefined): count is number {
  return Number.isInteger(count) && (count ?? -1) >= 0
}
