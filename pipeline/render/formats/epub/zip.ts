import { strToU8, type Zippable, zipSync } from 'fflate'
import type { File } from './package-document.ts'

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`

/** The files of a book in its container (EPUB 3.3, chapter 4): its type first, as it is, where every reader looks for it. */
export function zipBook(packageDocument: string, files: readonly File[]): Uint8Array {
  const entries: Zippable = {
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(packageDocument),
  }
  for (const { path, bytes } of files) {
    // Pictures are as small as they can be.
    if (typeof bytes === 'string') entries[`EPUB/${path}`] = strToU8(bytes)
    else entries[`EPUB/${path}`] = [bytes, { level: 0 }]
  }
  // The first day that a ZIP file can have, which fflate writes as it is in the machine's time zone: the same book has the same bytes.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) })
}
