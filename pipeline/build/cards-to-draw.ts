import { startOf } from '../core/diagnostics.ts'
import type { CardWish } from '../core/media.ts'
import { createLocalizer } from '../render/localize/translate.ts'
import { bookTitle } from '../render/views/text.ts'
import { booksOf } from '../site/pages/books.ts'
import { wishedCards } from '../site/pages/pictures.ts'
import type { Site } from '../site/site.ts'

/** What is drawn from words (`openGraph.cards`): headlines of stories without a picture, and covers of books. */
export function cardsToDraw(site: Site): CardWish[] {
  return site.config.openGraph.cards ? [...wishedCards(site), ...covers(site)] : []
}

/** The cover of a book is in its first language. */
function covers(site: Site): CardWish[] {
  return booksOf(site).flatMap(({ address, of, locales: [locale] }) => {
    const entry = site.entries.get(locale)
    if (!entry || entry.unusable) return []
    const words = createLocalizer(entry, site.config.timeZone)
    const { tag, direction } = entry.edition
    const place = startOf(`locales/${locale}/site.json`)
    return [{ address, title: bookTitle(of, words), paper: words.site.title, section: '', tag, direction, shape: 'cover' as const, place }]
  })
}
