import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusFile } from './corpus.ts'
import type { Builder } from './peers.ts'

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

/** `{locale}/{section}/{slug}`: the folder of an article's HTML page, in every generator of the bench. */
export function folderOf(path: string): string {
  return path.replace(/\.md$/, '')
}

export function titleOf(text: string): string {
  return /^title: "?(.*?)"?$/m.exec(text)?.[1] ?? ''
}

/** Throws unless a generator made what each of them must make of the corpus. */
export function verifySite({ name, out, amp }: Pick<Builder, 'name' | 'out' | 'amp'>, files: CorpusFile[]): void {
  for (const { path, text } of files) {
    const folder = folderOf(path)
    expectWords(name, join(out, folder, 'index.html'), [titleOf(text), 'rel="canonical"', 'application/ld+json', 'hreflang', 'mailto:'])
    expectWords(name, join(out, amp(folder)), [titleOf(text), 'cdn.ampproject.org/v0.js', 'amp-boilerplate'])
    expectCount(name, join(out, amp(folder)), /<amp-img\b/g, text.match(/^!\[/gm)?.length ?? 0)
  }
  for (const locale of ['en', 'zh']) expectCount(name, join(out, locale, 'feed.xml'), /<content:encoded>/g, Math.min(50, files.length / 2))
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
