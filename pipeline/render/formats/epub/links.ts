import type { BookArticle } from '../../../site/pages/models.ts'
import { xmlName } from './xml-name.ts'

/** File → the ids in it, as they were written. */
export type IdsByFile = Map<string, ReadonlySet<string>>

/** Where the links and pictures of a book lead. */
export interface Links {
  /** An absolute address → a place in the book, if the book has what is there. */
  resolve(address: string, from: string): string
  /** The file of a picture, by its address in a page; undefined for one that the book does not have. */
  picture(src: string): string | undefined
  /** An address from the root of the site, absolute. */
  absolute(address: string): string
}

/** `site`: the URL of the site. `pictures`: address in a page → file. */
export function createLinks(
  chapters: readonly { file: string; articles: readonly BookArticle[] }[],
  anchors: IdsByFile,
  site: string,
  pictures: ReadonlyMap<string, string>,
): Links {
  const places = new Map(
    chapters.flatMap(({ file, articles }) => articles.map(({ url, body: { idPrefix = '' } }) => [url, { file, idPrefix }] as const)),
  )
  const absolute = (address: string) => URL.parse(address, site)?.href ?? address
  return {
    absolute,
    resolve(address, from) {
      const [url = '', fragment = ''] = address.split('#', 2)
      const place = places.get(url)
      if (!place) return absolute(address)
      const { file, idPrefix } = place
      if (fragment === '') return file
      const written = decode(fragment)
      // Of two articles in one document, the ids of the second have a prefix; its own links have it already.
      const id = [idPrefix + written, written].find((one) => anchors.get(file)?.has(one))
      // Not all places of the page are in the book.
      if (id === undefined) return address
      return `${file === from ? '' : file}#${encodeURI(xmlName(id))}`
    },
    picture(src) {
      const [href = '', part] = src.split('#', 2)
      const path = pictures.get(href)
      return path === undefined || part === undefined ? path : `${path}#${part}`
    },
  }
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
