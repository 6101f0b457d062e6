import { createSlugger, type Slugger, slugKey } from '../site/slug.ts'
import { sluggables } from '../site/sluggables.ts'
import type { SourceArticle } from '../source/article.ts'
import type { Cache } from './engine/cache.ts'
import { tables } from './tables.ts'
import type { Toolchain } from './toolchain.ts'

/** The slugs of all names and headlines; rules of a language are loaded for new ones alone. */
export async function cachedSlugger(
  articles: SourceArticle[],
  languageOf: (locale: string) => string | undefined,
  cache: Cache,
): Promise<Slugger> {
  const before = new Map(tables.slugs.values(cache))
  const names = sluggables(articles)
  const slugger = await createSlugger(names, languageOf, new Map(before))
  const wanted = new Map(names.map((name) => [slugKey(name[0], languageOf(name[1])), name]))
  for (const [key, [text, locale]] of wanted) if (!before.has(key)) tables.slugs.put(cache, key, { key: '', value: slugger(text, locale) })
  tables.slugs.retain(cache, wanted)
  return slugger
}

/** What was cached with another toolchain is not used: another version of Diglot may have cached it in another form. */
export function clearOutdated(cache: Cache, { reading }: Toolchain): void {
  if (tables.toolchain.get(cache, 'reading')?.key === reading) return
  cache.clear()
  tables.toolchain.put(cache, 'reading', { key: reading, value: null })
}
