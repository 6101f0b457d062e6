import { createSlugger, type Slugger } from './content/slug.ts'
import type { Cache } from './engine/cache.ts'
import type { Toolchain } from './toolchain.ts'
import type { SourceArticle } from './types.ts'

/** The slugs of all names and headlines; the dictionary of pinyin is loaded for new ones alone. */
export async function rememberSlugs(articles: SourceArticle[], cache: Cache): Promise<Slugger> {
  const known = new Map<string, string>()
  const before = cache.rows('slugs')
  for (const [text, row] of before) known.set(text, row.text)
  const names = articles.flatMap(({ matter }) => [
    ...(matter.slug === undefined ? [matter.title] : []),
    ...(matter.authors ?? []),
    ...(matter.tags ?? []),
  ])
  const slugger = await createSlugger(names, known)
  const wanted = new Set(names)
  for (const text of wanted) if (!before.has(text)) cache.put('slugs', text, { stamp: '', text: slugger(text) })
  for (const text of before.keys()) if (!wanted.has(text)) cache.delete('slugs', text)
  return slugger
}

/** What was read with other tools counts for nothing. */
export function forgetOthers(cache: Cache, { reading }: Toolchain): void {
  if (cache.rows('toolchain').get('reading')?.stamp === reading) return
  for (const table of ['articles', 'pairs', 'parity', 'pictures', 'slugs']) cache.clear(table)
  cache.put('toolchain', 'reading', { stamp: reading, text: '' })
}
