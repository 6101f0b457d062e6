import type { BookPage } from '../../../site/pages/models.ts'
import type { Built, FormatContext } from '../format.ts'
import { type Chapter, chapterText } from './chapter.ts'
import { navigation } from './navigation.ts'
import { type File, packageDocument } from './package-document.ts'
import { bookStyles } from './styles.ts'
import { coverPage, titlePage } from './title-page.ts'
import { type Document, writeDocuments } from './xhtml.ts'
import { zipBook } from './zip.ts'

/** Writes a book. */
export function writeBook(page: BookPage, context: FormatContext): Built {
  const chapters = page.chapters.map((chapter, index): Chapter => ({ ...chapter, file: `story-${index + 1}.xhtml` }))
  const documents: Document[] = [
    ...(page.cover === undefined ? [] : [{ file: 'cover.xhtml', html: coverPage(page, context).text }]),
    { file: 'title.xhtml', html: titlePage(page, context).text },
    { file: 'nav.xhtml', html: navigation(chapters, context).text },
    ...chapters.map((chapter) => ({ file: chapter.file, html: chapterText(chapter, page, context).text, chapter })),
  ]
  const pictures = picturesOf(page, context)
  const files: File[] = [
    ...writeDocuments(documents, pictures, context.addresses.url('/')),
    { path: 'styles.css', type: 'text/css', bytes: bookStyles },
    ...pictures,
  ]
  return {
    text: zipBook(packageDocument(page, files, context), files),
    shown: documents.flatMap(({ html, chapter }) =>
      chapter ? chapter.articles.map(({ body }, index) => ({ html, article: body.id, isRepeated: index > 0 })) : [{ html }],
    ),
  }
}

/** The pictures of a book as files of it. */
function picturesOf({ pictures, cover }: BookPage, { file }: FormatContext): (File & { href: string })[] {
  return pictures.flatMap(({ href, address, type }, index) => {
    const bytes = file(address)
    const [, ending = ''] = /(\.[a-z]+)$/i.exec(address) ?? []
    const properties = href === cover ? ['cover-image'] : []
    return bytes ? [{ href, path: `pictures/${index + 1}${ending.toLowerCase()}`, type, bytes, properties }] : []
  })
}
