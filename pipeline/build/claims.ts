import { order, type Place, type Report, startOf } from '../core/diagnostics.ts'
import { nameOf, toPath } from '../core/files.ts'
import { placeOfKeys } from '../core/places.ts'
import type { ListPage, PageModel } from '../site/pages/models.ts'
import type { Site } from '../site/site.ts'

/** Records which source publishes each file: one source per file, and no file where a folder is needed. */
export interface Claims {
  /** Whether the page may have the address; if another has it, the error names both sources. */
  take(address: string, page: PageModel): boolean
}

export function createClaims(site: Pick<Site, 'byPath' | 'editions'>, report: Report): Claims {
  const files = new Map<string, string>()
  const folders = new Map<string, string>()
  /** What lists are made of, by their source. */
  const lists = new Map<string, { of: ListPage['of']; locale: string }>()
  return {
    take(address, page) {
      if (page.kind === 'list') lists.set(page.source, page)
      const path = nameOf(toPath(address))
      const above = newFolders(path, folders)
      const other = files.get(path) ?? folders.get(path) ?? above.map((folder) => files.get(folder)).find((source) => source !== undefined)
      if (other !== undefined) {
        const [first, second] = [other, page.source].sort(order)
        report.add(
          'route/collision',
          // An article can be given another address more easily than a list.
          (page.kind === 'article' ? undefined : placeOfSource(other, lists, site)) ?? placeOfPage(page, site) ?? startOf('content'),
          `two pages would be published at ${address}: ${first} and ${second}. ${remedyOf(page, other)}`,
        )
        return false
      }
      files.set(path, page.source)
      for (const folder of above) folders.set(folder, page.source)
      return true
    },
  }
}

/** A key of front matter for an article. For others, what they are made from. */
function remedyOf({ kind }: PageModel, other: string): string {
  return kind === 'article' || other.endsWith('.md')
    ? 'Give one of them another "slug", or an address of its own: "url".'
    : 'Give one of them another name.'
}

/** The folders above a file that have no other file yet, outermost first. The folders above a known one are known. */
function newFolders(path: string, known: Map<string, string>): string[] {
  const found: string[] = []
  for (let end = path.lastIndexOf('/'); end > 0 && !known.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1))
    found.unshift(path.slice(0, end))
  return found
}

/** Where a message about a page points: to the article, or to the first that a list is made of. */
export function placeOfPage(page: PageModel, site: Pick<Site, 'byPath' | 'editions'>): Place | undefined {
  if (page.kind === 'article') return startOf(page.path)
  if (page.kind === 'list' && page.introduction) return startOf(page.introduction.path)
  return page.kind === 'list' ? placeOfList(page, site) : placeOfSource(page.source, new Map(), site)
}

/** The same for what is known of a page by its source alone. */
function placeOfSource(
  source: string,
  lists: Map<string, Pick<ListPage, 'of' | 'locale'>>,
  site: Pick<Site, 'byPath' | 'editions'>,
): Place | undefined {
  const list = lists.get(source)
  if (list) return placeOfList(list, site)
  const article = site.byPath.get(source) ?? site.byPath.get(source.replace(/ \([^()]*\)$/, ''))
  return article && (article.path === source ? startOf(source) : placeOfKeys(article, 'aliases', 'redirect'))
}

/** The key, in the first article that has it, of a section, a tag or an author. */
function placeOfList({ of: { kind, key }, locale }: Pick<ListPage, 'of' | 'locale'>, site: Pick<Site, 'editions'>): Place | undefined {
  const has = kind === 'section' ? 'section' : kind === 'tag' ? 'tags' : 'authors'
  const entry = site.editions.get(locale)?.findLast(({ article }) => kind !== 'archive' && [article[has]].flat().includes(key))
  return entry && placeOfKeys(entry.article, has)
}
