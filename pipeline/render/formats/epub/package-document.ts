import { x } from 'xastscript'
import type { BookPage } from '../../../site/pages/models.ts'
import { bookTitle } from '../../views/text.ts'
import type { FormatContext } from '../format.ts'
import { onlyXml, writeXml } from '../xml.ts'

/** A file of a book. */
export interface File {
  /** From the package document. */
  path: string
  /** Its media type. */
  type: string
  bytes: string | Uint8Array
  /** What a document has that must be declared (EPUB 3.3, appendix D.4). */
  properties?: string[] | undefined
}

/** Where no story has a date. */
const noDate = '1980-01-01T00:00:00.000Z'

/** The package document (EPUB 3.3, chapter 5). The book is known by its address, and is another with each change that its stories name. */
export function packageDocument(page: BookPage, files: readonly File[], context: FormatContext): string {
  const { words, view } = context
  const { tag, direction } = words.edition
  const manifest = files.map(({ path, type, properties = [] }) =>
    x('item', { id: idOf(path), href: path, 'media-type': type, properties: properties.length > 0 ? properties.join(' ') : null }),
  )
  const spine = files.filter(({ type }) => type === 'application/xhtml+xml').map(({ path }) => x('itemref', { idref: idOf(path) }))
  const authors = new Set(page.chapters.flatMap(({ articles }) => articles.flatMap((article) => article.authors.map(({ name }) => name))))
  const translators = new Set(page.chapters.flatMap(({ articles }) => articles.flatMap(({ translator }) => translator ?? [])))
  const editions = page.locales.flatMap((locale) => view.editions.get(locale) ?? [])
  const metadata = [
    x('dc:identifier', { id: 'book' }, page.url),
    ...editions.map((own) => x('dc:title', { 'xml:lang': own.edition.tag }, fullTitle(page, own))),
    ...editions.map((own) => x('dc:language', own.edition.tag)),
    ...[...authors].map((name) => x('dc:creator', name)),
    ...[...translators].flatMap((name, index) => [
      x('dc:contributor', { id: `translator-${index + 1}` }, name),
      x('meta', { refines: `#translator-${index + 1}`, property: 'role', scheme: 'marc:relators' }, 'trl'),
    ]),
    x('dc:publisher', words.site.title),
    x('dc:description', words.site.description),
    x('meta', { property: 'dcterms:modified' }, (page.updated ?? noDate).replace(/\.\d+Z$/, 'Z')),
    ...accessibility(files).map(([property, value]) => x('meta', { property: `schema:${property}` }, value)),
  ]
  const root = { xmlns: 'http://www.idpf.org/2007/opf', version: '3.0', 'unique-identifier': 'book', 'xml:lang': tag, dir: direction }
  const parts = [
    x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, metadata),
    x('manifest', manifest),
    x('spine', { 'page-progression-direction': direction }, spine),
  ]
  return onlyXml(writeXml(x('package', root, parts)))
}

/** With the name of the site. */
export function fullTitle({ of }: Pick<BookPage, 'of'>, words: FormatContext['words']): string {
  return `${words.site.title} – ${bookTitle(of, words)}`
}

function idOf(path: string): string {
  return path.replace(/[^a-z\d]+/gi, '-')
}

/** What readers with a disability can know before they open the book (EPUB Accessibility 1.1, section 2.2). Pictures have alternative texts: the build asks for them. */
function accessibility(files: readonly File[]): [property: string, value: string][] {
  const hasPictures = files.some(({ type }) => type.startsWith('image/'))
  const hasFormulas = files.some(({ properties }) => properties?.includes('mathml'))
  const mayMove = files.some(({ type }) => type === 'image/gif' || type === 'image/webp')
  const features = ['tableOfContents', 'structuralNavigation', 'readingOrder', 'displayTransformability']
  return [
    ['accessMode', 'textual'],
    ...(hasPictures ? ([['accessMode', 'visual']] as [string, string][]) : []),
    ['accessModeSufficient', 'textual'],
    ...[...features, ...(hasPictures ? ['alternativeText'] : []), ...(hasFormulas ? ['MathML'] : [])].map((value): [string, string] => [
      'accessibilityFeature',
      value,
    ]),
    ['accessibilityHazard', mayMove ? 'unknown' : 'none'],
  ]
}
