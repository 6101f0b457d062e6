import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { order } from '../core/diagnostics.ts'
import { keyOf } from '../core/hash.ts'
import type { Cache } from './engine/cache.ts'
import type { PublishedFiles } from './engine/output-state.ts'
import type { Output, Stage, Staged } from './engine/stage.ts'
import { languageOfIndex, pageForIndex } from './search-page.ts'
import { tables } from './tables.ts'

/** A story's page as it is published. */
export interface Searchable {
  /** Of its file, from the output folder. */
  path: string
  /** Where the result leads: with the site's base path, percent-encoded. */
  href: string
  /** Of the page's bytes: whether it must be read at all. */
  hash: string
  /** The HTML page. Its `lang` decides in which index it is. */
  text: string
}

/** Of an article's page, what is said around the text and not in it. */
const excluded = [
  '.toolbar',
  '.article-foot',
  '.related',
  '.beside',
  '.byline',
  '.dateline',
  '.notice',
  '.footnote-back',
  '.printed',
  'sup',
]
/** What a page needs to search: Pagefind's own interfaces are left out, ours is the search page. */
const kept = /^(?:pagefind(?:-entry\.json|-worker\.js|\.js|\..*\.pf_meta)|wasm\..*|(?:index|fragment|filter)\/.*)$/

/** The records of the search's files, and where the files are published. */
interface OutputsToCheck {
  cache: Cache
  /** Covers Pagefind and what is indexed of a page. */
  toolchain: string
  published: PublishedFiles
  stage: Stage
  progress?: ((stage: string, done: number, total: number) => void) | undefined
}

/** The search's own files, ready to be published below `folder`: made again only where a story's page is another. */
export async function stageSearch(
  stories: Searchable[],
  folder: string,
  { cache, toolchain, published, stage, progress }: OutputsToCheck,
): Promise<Staged[]> {
  const pages = stories.toSorted((a, b) => order(a.href, b.href))
  const key = keyOf(toolchain, folder, ...pages.flatMap(({ href, hash }) => [href, hash]))
  const row = tables.search.get(cache, folder)
  const known = row?.key === key ? row.value.files : []
  const intact = known.flatMap(([path, rank, hash]) => published.intact(path, rank, hash) ?? [])
  if (known.length > 0 && intact.length === known.length) return intact
  const staged = await published.prepare(await searchFiles(pages, folder, progress), stage)
  const indexed = pages.map(({ href, path, hash }): [string, string, string] => [href, path, hash])
  const files = staged.map(({ path, rank, hash }): [string, number, string] => [path, rank, hash])
  tables.search.put(cache, folder, { key, value: { stories: indexed, files } })
  return staged
}

/** The pages of the last index, all of them published in `out`; `changed` has the hashes of files that are others now. */
export function storiesAgain(cache: Cache, folder: string, out: string, changed: Map<string, string>): Searchable[] {
  const { stories } = tables.search.get(cache, folder)?.value ?? { stories: [] }
  return stories.map(([href, path, hash]) => searchable(href, { path, hash: changed.get(path) ?? hash }, out))
}

/** A page that is read only when the index asks for it: a large site does not fit into memory. */
export function searchable(href: string, { path, hash, file }: Pick<Staged, 'path' | 'hash' | 'file'>, out: string): Searchable {
  return {
    href,
    path,
    hash,
    get text() {
      return readFileSync(file ?? join(out, path), 'utf8')
    },
  }
}

/** Pages that are in memory at a time. */
const atOnce = 64

/**
 * Makes the search's own files below `folder` (pagefind.app): one index for each language. The same pages give the same
 * bytes. Pagefind's program is started only here, and ended again.
 */
async function searchFiles(pages: Searchable[], folder: string, progress: OutputsToCheck['progress']): Promise<Output[]> {
  const { close, createIndex } = await import('pagefind')
  try {
    const { index, errors } = await createIndex({ rootSelector: 'main', excludeSelectors: excluded })
    if (!index) throw new Error(errors.join('; '))
    const failed: string[] = []
    for (let from = 0; from < pages.length; from += atOnce) {
      const some = pages.slice(from, from + atOnce)
      const added = await Promise.all(some.map(({ href, text }) => index.addHTMLFile({ url: href, content: pageForIndex(text) })))
      failed.push(...added.flatMap(({ errors: found }) => found))
      progress?.('search index', from + some.length, pages.length)
    }
    const made = await index.getFiles()
    failed.push(...made.errors)
    if (failed.length > 0) throw new Error(failed.join('; '))
    return made.files.flatMap(({ path, content }) => {
      if (!kept.test(path)) return []
      const bytes = path === 'pagefind-entry.json' ? inOrder(content) : content
      // The entry names all others: it comes last, as what lists the stories does.
      return [{ path: folder + path, rank: path === 'pagefind-entry.json' ? 3 : 1, bytes: () => bytes }]
    })
  } finally {
    await close()
  }
}

/** Pagefind lists its languages in no order. */
function inOrder(content: Uint8Array): string {
  const entry: { languages: Record<string, unknown> } = JSON.parse(new TextDecoder().decode(content))
  const found = Object.entries(entry.languages).map(([tag, index]): [string, unknown] => [languageOfIndex(tag), index])
  const languages = Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify({ ...entry, languages })
}
