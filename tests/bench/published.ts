import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { CorpusFile } from './corpus.ts'
import { expectedOf, missingParts } from './parts.ts'
import type { Builder } from './peers.ts'

/** Every file below a folder, by its path there, with its stamp: a file that was written again has another one. */
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

/** Throws unless a generator made what each of them must make of the corpus: every page with every part, and full feeds. */
export function verifySite({ name, out, amp }: Pick<Builder, 'name' | 'out' | 'amp'>, files: CorpusFile[]): void {
  const expected = expectedOf(files)
  for (const { path, text } of files) {
    const folder = folderOf(path)
    for (const [format, page] of [['html', join(out, folder, 'index.html')] as const, ['amp', join(out, amp(folder))] as const]) {
      const html = existsSync(page) ? readFileSync(page, 'utf8') : undefined
      if (html === undefined) throw new Error(`${name} did not make ${page}`)
      const [missing] = missingParts(html, { ...expectedAt(expected, path), format })
      if (missing !== undefined) throw new Error(`${name} made ${page} without its part "${missing}"`)
    }
    expectCount(name, join(out, amp(folder)), /cdn\.ampproject\.org\/v0\.js/g, 1)
    expectCount(name, join(out, amp(folder)), /<amp-img\b/g, text.match(/!\[/g)?.length ?? 0)
    for (const [written, shown] of bodyParts) expectCount(name, join(out, folder, 'index.html'), shown, text.match(written)?.length ?? 0)
  }
  for (const locale of ['en', 'zh']) expectCount(name, join(out, locale, 'feed.xml'), /<content:encoded>/g, Math.min(50, files.length / 2))
}

/** What an article has in Markdown, and as what it is shown: every generator must read all of GFM. */
const bodyParts: [written: RegExp, shown: RegExp][] = [
  [/^\[\^\d+\]:/gm, /<li id="(?:user-content-)?fn[:-]?\d+"/g],
  [/^ *- \[[x ]\] /gm, /<input[^>]*type="checkbox"/g],
  [/~~[^~\n`]+~~/g, /<(?:del|s)>/g],
  [/^\|? ?:?-{2,}:? \|/gm, /<table/g],
  [/(?<!\()<https:[^>]+>/g, /<a href="https:[^>]+>https:/g],
]

function expectedAt<Value>(expected: Map<string, Value>, path: string): Value {
  const found = expected.get(path)
  if (found === undefined) throw new Error(`${path} is not in the corpus`)
  return found
}

function expectCount(name: string, path: string, pattern: RegExp, least: number): void {
  const found = existsSync(path) ? (readFileSync(path, 'utf8').match(pattern)?.length ?? 0) : 0
  if (found < least) throw new Error(`${name} made ${path} with ${found} of ${pattern}; expected ${least} or more`)
}
