import type { Element } from 'hast'
import { h } from '../h.ts'
import type { Words } from '../i18n/translate.ts'
import type { Original } from '../pages/models.ts'
import { fill } from './text.ts'

/** Tells readers that the original has changed since it was translated, and where it stands. */
export function staleNotice(original: Original | undefined, words: Words): Element | undefined {
  if (!original) return undefined
  const { url, tag } = original
  return h(
    'p',
    { className: ['notice', 'stale'] },
    fill((slot) => words.t('article.stale', { language: slot }), [h('a', { href: url, hrefLang: tag }, words.language(tag))]),
  )
}
