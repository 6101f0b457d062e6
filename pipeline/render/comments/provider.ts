import type { WidgetWord } from '../../core/edition.ts'

/** A server of comments that a publisher runs. One folder here, and its row in `index.ts`. */
export interface Provider {
  /** A script for the browser that exports `mount` (see `Mount`), its style sheet, and the words that it shows. Browsers fetch the first two when a reader opens the comments. */
  client: { script: URL; styles: URL; words: WidgetWords }
  /** The address that tells how many comments each path of the site has: JSON, readable from any origin. */
  countUrl(server: string, paths: string[]): string
  /** Key of the list of numbers, one per path, in the JSON that stands there. */
  items: string
}

/** The provider's name of each word that its client shows → the word of the catalogue, below `comments.widget`. */
export type WidgetWords = Record<string, WidgetWord>

/**
 * Puts the comments of a page into an element. `lang` is the BCP 47 tag of the edition. `words` are the edition's, by the
 * provider's names; the placeholder of a level is `{level}`.
 */
export type Mount = (element: HTMLElement, options: { server: string; path: string; lang: string; words: Record<string, string> }) => void

/**
 * Asks how many comments each path has; throws an error in words for people where the server does not tell.
 * `paths` are as the site links to them (`/en/world/tides/`).
 */
export async function fetchCounts({ countUrl, items }: Provider, server: string, paths: string[]): Promise<number[]> {
  const response = await fetch(countUrl(server, paths), { signal: AbortSignal.timeout(20_000) })
  if (!response.ok) throw new Error(`${server} answered ${response.status} ${response.statusText}`)
  const answer: unknown = await response.json()
  const counts: unknown = Reflect.get(Object(answer), items)
  if (Array.isArray(counts) && counts.length === paths.length && counts.every((count) => Number.isInteger(count) && count >= 0))
    return counts
  throw new Error(`${server} did not answer with a count for each address, but with ${JSON.stringify(answer).slice(0, 100)}`)
}
