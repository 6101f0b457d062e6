import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusFile } from './corpus.ts'

/** Every file below a folder, by its path there, as it stands: a file that was written anew has another stamp. */
export type Snapshot = Map<string, string>

export function snapshot(folder: string): Snapshot {
  const stamps: Snapshot = new Map()
  for (const entry of globSync('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const { ino, size, mtimeMs, ctimeMs } = statSync(path)
    stamps.set(path.slice(folder.length + 1), [ino, size, mtimeMs, ctimeMs].join(' '))
  }
  return stamps
}

/** Paths of files that were written, or taken away, between the two. */
export function differences(before: Snapshot, after: Snapshot): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
}

/** Where an article is published, in every generator of the bench. */
export function pagesOf({ path }: Pick<CorpusFile, 'path'>): { html: string; amp: string } {
  const folder = path.replace(/\.md$/, '')
  return { html: `${folder}/index.html`, amp: `${folder}/amp/index.html` }
}

export function titleOf(text: string): string {
  return /^title: "?(.*?)"?$/m.exec(text)?.[1] ?? ''
}

/** Throws unless a generator made what each of them must make of the corpus. */
export function verifySite(name: string, out: string, files: CorpusFile[]): void {
  for (const file of files) {
    const { html, amp } = pagesOf(file)
    const must = [titleOf(file.text), 'https://example.org/', 'rel="canonical"']
    expectWords(name, join(out, html), [...(must.filter((word) => file.text.includes(word) || word.startsWith('rel'))), 'application/ld+json', 'hreflang'])
    expectWords(name, join(out, amp), [must[0] ?? '', 'cdn.ampproject.org/v0.js', 'amp-boilerplate'])
    const pictures = [...file.text.matchAll(/^!\[/gm)].length
    expectCount(name, join(out, amp), /<amp-img\b/g, pictures)
  }
  const perEdition = Math.min(50, files.length / 2)
  for (const locale of ['en', 'zh']) expectCount(name, join(out, locale, 'feed.xml'), /<content:encoded>/g, perEdition)
}

function expectWords(name: string, path: string, words: string[]): void {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  if (text === undefined) throw new Error(`${name} did not make ${path}`)
  for (const word of words) if (!text.includes(word)) throw new Error(`${name} made ${path} without "${word}"`)
}

function expectCount(name: string, path: string, pattern: RegExp, least: number): void {
  const found = existsSync(path) ? (readFileSync(path, 'utf8').match(pattern)?.length ?? 0) : 0
  if (found < least) throw new Error(`${name} made ${path} with ${found} of ${pattern}; expected ${least} or more`)
}
