import type { Link, PhrasingContent, Text } from 'mdast'
import { foreignTag } from '../../../core/foreign-tags.ts'
import { SKIP, visit } from '../../../core/visit.ts'
import { hasHost } from '../host.ts'
import type { Extension } from './extension.ts'
import { replaceChild } from './replace.ts'
import { pieceOf } from './text.ts'

// An address ends before white space, "<", CJK punctuation, full-width forms, curly quotes, dashes and the ellipsis; and
// where Han begins behind a letter, a digit or the host (`https://a.example/了解`), but not behind another sign (`/wiki/潮汐`).
const address =
  /(?<![\p{sc=Latin}\p{N}/:.@_-])(?:https?:\/\/|www\.)(?:[^\s<\u3000-\u303F\uFF00-\uFF65“”‘’—…\p{sc=Han}]|(?<![A-Za-z0-9]|:\/\/[^\s/\p{sc=Han}]{1,253}\/)\p{sc=Han})+/giu
// GFM 6.9's extended e-mail autolink.
const mail = /(?<![\p{L}\p{N}._+/@-])[a-z0-9][\w.+-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z][a-z0-9-]{0,61}[a-z0-9](?![\w@-])/giu
const brackets = new Map([
  [')', '('],
  [']', '['],
])
const trailing = new Set('?!.,:*_~\'"')

/** Addresses of the web and of mail in prose become links (GFM 6.9), ended by Chinese punctuation too. */
export const autolinks: Extension = {
  mdast(tree, file) {
    // An escape, a character reference or a comment may be inside an address.
    if (!/https?:|www\.|[@&\\<]/i.test(String(file.value))) return
    visit(tree, (node, index, parent) => {
      if (node.type === 'link' || node.type === 'linkReference') return SKIP
      const parts = node.type === 'text' ? split(node) : undefined
      if (!parts || !parent || index === undefined) return undefined
      replaceChild(parent, index, parts)
      return [SKIP, index + parts.length]
    })
  },
}

function split(node: Text): PhrasingContent[] | undefined {
  if (!/https?:|www\.|@/i.test(node.value)) return undefined
  const parts: PhrasingContent[] = []
  let from = 0
  const tags = [...node.value.matchAll(foreignTag)].map((tag) => [tag.index, tag.index + tag[0].length] as const)
  for (const match of matchesIn(node.value)) {
    const found = trim(match[0])
    const url = urlOf(found)
    // An address in the attributes of a component is no link.
    if (url === undefined || match.index < from || isAttribute(node.value, match.index, tags)) continue
    if (match.index > from) parts.push(pieceOf(node, from, match.index))
    const text = pieceOf(node, match.index, match.index + found.length)
    parts.push({ type: 'link', url, title: null, children: [text], ...(text.position && { position: text.position }) } satisfies Link)
    from = match.index + found.length
  }
  if (from === 0) return undefined
  if (from < node.value.length) parts.push(pieceOf(node, from, node.value.length))
  return parts
}

/** Whether an address is in a tag of another generator, or the value of an attribute that a tag within it cut off. */
function isAttribute(text: string, index: number, tags: (readonly [number, number])[]): boolean {
  return /\w=["']$/.test(text.slice(Math.max(0, index - 3), index)) || tags.some(([start, end]) => index > start && index < end)
}

function matchesIn(text: string): RegExpExecArray[] {
  const found = [...text.matchAll(address), ...(text.includes('@') ? text.matchAll(mail) : [])]
  return found.sort((a, b) => a.index - b.index)
}

/** Where an address leads; undefined where no browser could say so: then it stays text. */
function urlOf(found: string): string | undefined {
  if (/^[^/:]*@/.test(found)) return `mailto:${found}`
  const url = /^www\./i.test(found) ? `http://${found}` : found
  const parsed = URL.parse(url)
  return parsed && hasHost(parsed) ? url : undefined
}

/**
 * Punctuation at the end is the sentence's; so is a closing bracket that nothing in the address opens, round or square
 * (`["https://a.example"]`). Read once from the end: text may hold thousands of such marks.
 */
function trim(found: string): string {
  const unopened = new Map([...brackets].map(([close, open]) => [close, found.split(close).length - found.split(open).length]))
  let end = found.length
  for (;;) {
    const last = found[end - 1] ?? ''
    const more = unopened.get(last) ?? 0
    if (more > 0) unopened.set(last, more - 1)
    else if (!trailing.has(last)) {
      const reference = last === ';' ? found.lastIndexOf('&', end - 1) : -1
      if (reference < 0 || !/^&[a-z]+;$/i.test(found.slice(reference, end))) return found.slice(0, end)
      end = reference + 1
    }
    end -= 1
  }
}
