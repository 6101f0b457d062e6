import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** The files of a book by their paths, in the order of the archive. */
export function openBook(path: string): Map<string, Buffer> {
  return new Map(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, Buffer.from(bytes)]))
}

/** What is wrong with the XML of a book's documents, with its manifest, and with the links between its files. */
export function faultsInBook(files: Map<string, Buffer>): string[] {
  const text = (path: string) => files.get(path)?.toString() ?? ''
  const xml = [...files.keys()].filter((path) => /\.(?:xhtml|opf|xml)$/.test(path))
  const listed = [...text('EPUB/package.opf').matchAll(/<item [^>]*href="([^"]*)"/g)].map(([, href]) => `EPUB/${href}`)
  const others = [...files.keys()].filter((path) => path.startsWith('EPUB/') && path !== 'EPUB/package.opf')
  return [
    ...xml.flatMap((path) => faultsInXml(text(path)).map((fault) => `${path}: ${fault}`)),
    ...others.filter((path) => !listed.includes(path)).map((path) => `${path} is not in the manifest`),
    ...listed.filter((path) => !files.has(path)).map((path) => `${path} is not in the book`),
    ...xml.filter((path) => path.endsWith('.xhtml')).flatMap((path) => brokenLinks(path, text)),
  ]
}

function faultsInXml(text: string): string[] {
  const found: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => found.push(message))
  parser.write(text).close()
  return found
}

function brokenLinks(path: string, text: (path: string) => string): string[] {
  const targets = [...text(path).matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, target = '']) => target)
  return targets.flatMap((target) => {
    if (/^[a-z]+:/.test(target)) return []
    const [file = '', id] = target.split('#')
    const other = text(file === '' ? path : `EPUB/${file}`)
    const isThere = other !== '' && (id === undefined || other.includes(` id="${decodeURIComponent(id)}"`) || file.endsWith('.svg'))
    return isThere ? [] : [`${path}: ${target} leads nowhere`]
  })
}
