import type { Output } from './engine/emit.ts'

/** A story's page as it is published. */
export interface Searchable {
  /** Where the result leads: with the site's base path, percent-encoded. */
  href: string
  /** The HTML page. Its `lang` decides in which index it stands. */
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
  '.printed-from',
  'sup',
]
/** What a page needs to search: Pagefind's own interfaces are left out, ours is the search page. */
const kept = /^(?:pagefind(?:-entry\.json|-worker\.js|\.js|\..*\.pf_meta)|wasm\..*|(?:index|fragment|filter)\/.*)$/

/**
 * Makes the search's own files below `folder` (pagefind.app): one index for each language. The same pages give the same
 * bytes. Pagefind's program is started only here, and ended again.
 */
export async function searchFiles(pages: Searchable[], folder: string): Promise<Output[]> {
  const { close, createIndex } = await import('pagefind')
  try {
    const { index, errors } = await createIndex({ rootSelector: 'main', excludeSelectors: excluded })
    if (!index) throw new Error(errors.join('; '))
    const added = await Promise.all(pages.map(({ href, text }) => index.addHTMLFile({ url: href, content: text })))
    const made = await index.getFiles()
    const failed = [...added.flatMap((result) => result.errors), ...made.errors]
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
  const languages = Object.fromEntries(Object.entries(entry.languages).sort(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify({ ...entry, languages })
}
