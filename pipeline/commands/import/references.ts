import type { Definition, Html, Image, Link, LinkReference, Node } from 'mdast'
import { visit } from '../../core/visit.ts'
import { isLinkable } from '../../source/markdown/addresses.ts'
import { parseSource } from '../../source/markdown/source.ts'

/** An address in a text of Markdown, and where it is written there (offsets in UTF-16 code units). */
export interface WrittenAddress {
  url: string
  isPicture: boolean
  start: number
  end: number
  /** Inside of an attribute of HTML, where `&` and quotation marks are escaped. */
  inHtml: boolean
  hasAlt: boolean
  /** Of a link whose scheme is not published: its text and its address, in place of the whole link. */
  asText?: string
}

const inBrackets = /\]\(\s*(<[^<>\n]*>|[^\s]*?)(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)$/s
const behindColon = /^\[(?:[^\]\\]|\\.)*\]:\s*(<[^<>\n]*>|\S+)/s
const attribute = /(<[a-z][\w-]*\s[^<>]*?)?\b(src|href|poster)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi

/** Every address of a link or a picture in a text, in order. Code has none. */
export function addressesIn(markdown: string): WrittenAddress[] {
  const found: WrittenAddress[] = []
  const tree = parseSource(markdown)
  const unpublished = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!isLinkable(url)) unpublished.set(identifier, url)
  })
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image') add(node, inBrackets)
    else if (node.type === 'linkReference') addReference(node)
    else if (node.type === 'definition' && unpublished.has(node.identifier)) addText(node, node.url, '')
    else if (node.type === 'definition') add(node, behindColon)
    else if (node.type === 'html') found.push(...addressesInHtml(node))
  })
  return found.sort((a, b) => a.start - b.start)

  function addText(node: Link | LinkReference | Definition, url: string, asText: string): void {
    const range = rangeOf(node)
    if (range) found.push({ url, isPicture: false, ...range, inHtml: false, hasAlt: true, asText })
  }

  function addReference(node: LinkReference): void {
    const url = unpublished.get(node.identifier)
    if (url !== undefined) addText(node, url, asTextOf(node, url, markdown))
  }

  function add(node: Link | Image | Definition, pattern: RegExp): void {
    const range = rangeOf(node)
    if (!range) return
    if (node.type === 'link' && !isLinkable(node.url)) {
      addText(node, node.url, asTextOf(node, node.url, markdown))
      return
    }
    const slice = markdown.slice(range.start, range.end)
    const match = pattern.exec(slice)
    const written = match?.[1] ?? (slice === node.url || slice === `<${node.url}>` ? slice : undefined)
    if (written === undefined || written === '') return
    const at =
      range.start + (match ? match.index + match[0].indexOf(written, match[0].startsWith('](') ? 2 : match[0].lastIndexOf(']:')) : 0)
    const hasAlt = node.type !== 'image' || Boolean(node.alt?.trim())
    found.push({ url: node.url, isPicture: node.type === 'image', start: at, end: at + written.length, inHtml: false, hasAlt })
  }
}

/** A link that is not published (`irc:`, no host), as text and code. */
function asTextOf({ children }: Link | LinkReference, url: string, markdown: string): string {
  const [start, end] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset]
  const label = start === undefined || end === undefined ? '' : markdown.slice(start, end)
  const code = `\`${url.replaceAll('`', '%60')}\``
  return label === '' || label === url ? code : `${label} (${code})`
}

function addressesInHtml(node: Html): WrittenAddress[] {
  const range = rangeOf(node)
  if (!range) return []
  return [...node.value.matchAll(attribute)].flatMap((match) => {
    const [whole, , name = '', double, single] = match
    const value = double ?? single ?? ''
    const start = range.start + match.index + whole.length - value.length - 1
    const tag = node.value.slice(0, match.index + whole.length).lastIndexOf('<')
    const element = node.value.slice(tag).split('>')[0] ?? ''
    const isPicture = name.toLowerCase() === 'src' && /^<img\b/i.test(element)
    return [
      {
        url: value.replaceAll('&amp;', '&'),
        isPicture,
        start,
        end: start + value.length,
        inHtml: true,
        hasAlt: !isPicture || /\balt\s*=/i.test(element),
      },
    ]
  })
}

function rangeOf({ position }: Node): { start: number; end: number } | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset]
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** A text with some of its addresses replaced. `replace` gives the new one, or undefined if it stays. */
export function replaceAddresses<Address extends WrittenAddress>(
  markdown: string,
  addresses: readonly Address[],
  replace: (address: Address) => string | undefined,
): string {
  let text = ''
  let from = 0
  for (const address of addresses) {
    const url = address.start < from ? undefined : replace(address)
    if (url === undefined) continue
    text += markdown.slice(from, address.start) + (address.inHtml ? url.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : url)
    from = address.end
  }
  return text + markdown.slice(from)
}

/** A path as an address: what Markdown would read as its end is written by its code. */
export function encodePath(path: string): string {
  return encodeURI(path).replace(/[()#?'[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
