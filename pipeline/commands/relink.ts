import { posix } from 'node:path'
import type { Nodes } from 'mdast'
import { decodeAddress } from '../core/decode-address.ts'
import { visit } from '../core/visit.ts'
import type { Site } from '../site/site.ts'
import { parseSource } from '../source/markdown/source.ts'

/** From where to where a text moves: paths of files, and locales. */
export interface Move {
  from: string
  to: string
  fromLocale: string
  toLocale: string
}

/** What links are resolved with. */
type Linked = Pick<Site, 'find' | 'byPath' | 'byId'>

/** A body as it is written in another file: links lead to the other locale's articles, and pictures to where they are. */
export function relink(body: string, move: Move, site: Linked): string {
  const edits: { start: number; end: number; text: string }[] = []
  visit(parseSource(body), (node: Nodes) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    const url = moved(node.url, move, site)
    const at = body.slice(start, end).lastIndexOf(node.url)
    if (url !== node.url && at >= 0) edits.push({ start: start + at, end: start + at + node.url.length, text: url })
  })
  return applyEdits(body, edits)
}

/** Replaces stretches of a text, which may be in each other: the inner one counts. */
export function applyEdits(text: string, edits: { start: number; end: number; text: string }[]): string {
  let result = text
  let last = Number.POSITIVE_INFINITY
  for (const edit of edits.toSorted((a, b) => b.start - a.start)) {
    if (edit.end > last) continue
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end)
    last = edit.start
  }
  return result
}

/** `../tides/en.md` → `../tides/zh.md`; a file beside the original, from where the translation is. */
function moved(url: string, { from, to, fromLocale, toLocale }: Move, site: Linked): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? []
  if (path === '' || /^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path)) return url
  const target = site.find(posix.join(posix.dirname(from), decodeAddress(path)))
  const article = site.byPath.get(target)
  const linked = article && site.byId.get(`${article.story}:${toLocale}`)
  // What is not there yet may be translated next.
  if (!article && /\.md$/.test(path)) return url.replace(new RegExp(`\\b${RegExp.escape(fromLocale)}(?=\\.md\\b)`), toLocale)
  const end = linked?.path ?? target
  return end === target && posix.dirname(from) === posix.dirname(to) ? url : encodeURI(posix.relative(posix.dirname(to), end)) + rest
}
