import { keyOf } from '../engine/hash.ts'
import { fingerprint } from '../pages/fingerprint.ts'
import type { PageModel } from '../pages/models.ts'
import type { PairJob } from './compare-pair.ts'
import type { Reading } from './reading.ts'
import type { RenderSetup } from './render-page.ts'
import { bodyIds } from './shown.ts'
import type { Toolchain } from './toolchain.ts'

// What is remembered counts while its key is the same (ARCHITECTURE, "Incremental builds"). A key that covers too
// little publishes what is old; one that covers too much takes time.

/** What the cache holds of one article's file. */
export interface Remembered {
  hash: string
  tag?: string | undefined
  reading: Reading
}

/** Of an article's stored body: what read it, its language tag, the hash of its file. */
export function bodyKey(toolchain: string, { tag, hash }: Pick<Remembered, 'tag' | 'hash'>): string {
  return `${toolchain} ${tag} ${hash}`
}

/** Of all that is found between two versions: what the job says, both bodies, and who reads them. */
export function keyOfPair({ reading }: Toolchain, job: PairJob, keyOfBody: (id: string) => string | undefined): string {
  return keyOf(reading, JSON.stringify(job), keyOfBody(job.translation.id), keyOfBody(job.original.id))
}

/**
 * Of what is said on pages: the locale of an edition → the key of its words; `all` of those of all editions, for a page
 * that speaks for them; `none` for a page that says nothing.
 */
function wordKeys({ config, theme, locales: { entries } }: RenderSetup, toolchain: string) {
  // An edition's front page has the names of the others.
  const editions = [...entries.values()].map(({ edition, words: { site } }) => [edition, Reflect.get(Object(site), 'title')])
  const none = keyOf(toolchain, JSON.stringify([config, theme, editions]))
  const words = new Map([...entries].map(([locale, entry]) => [locale, keyOf(none, JSON.stringify(entry.words))]))
  return { words, all: keyOf(...words.values()), none }
}

/**
 * Of a page: its model, its edition's words (and all else that pages are made with), the bodies that it shows. A site's
 * own views may use the words of any edition.
 */
export function pageKeys(
  setup: RenderSetup,
  toolchain: string,
  keyOfBody: (id: string) => string | undefined,
  hasOwnViews = false,
): (page: PageModel) => string {
  const { words, all, none } = wordKeys(setup, toolchain)
  const messagesOf = ({ kind, locale }: PageModel) =>
    hasOwnViews || kind === 'chooser' ? all : kind === 'sitemap' ? none : words.get(locale)
  return (page) => {
    const ids = bodyIds(page)
    return `${keyOf(fingerprint(page))} ${messagesOf(page) ?? ''} ${ids.length === 0 ? '' : keyOf(...ids.map(keyOfBody))}`
  }
}

/**
 * The key of a page in which something is found. That may come from any article: each whole build renders the page again,
 * since its key is never the same.
 */
export function withFindings(key: string): string {
  return `${key} found`
}

/** The part of a page's key that is its model's. */
export function modelOf(key: string): string {
  return key.slice(0, key.indexOf(' '))
}
