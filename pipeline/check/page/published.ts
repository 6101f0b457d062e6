import type { Element, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { copyPlaces, type Placed } from './places.ts'

/** A published page, or what a feed has of a story, as HTML. */
export interface PublishedPage {
  html: string
  body?: PublishedBody | undefined
  /** Where the bodies of its articles are, in order; none that is not as it was given. */
  ranges: Range[]
  /** Whether these are parts of several bodies, each of which has a page of its own. */
  isFacing: boolean
}

/** From one place up to another, in UTF-16 code units. */
export interface Range {
  from: number
  to: number
}

/** An article's body as a page was given it. */
interface PublishedBody {
  html: string
  /** Where its parts are in the article's file. */
  places(): Placed[]
}

/** A page with a body; `parts` are those of all its bodies in the order of the page, where it has more than one. */
export function publishedPage(html: string, body?: PublishedBody, parts?: readonly string[]): PublishedPage {
  return { html, body, ranges: body ? rangesOf(parts ?? [body.html], html) : [], isFacing: parts !== undefined }
}

function rangesOf(parts: readonly string[], html: string): Range[] {
  const ranges: Range[] = []
  let at = 0
  for (const part of parts) {
    // Blocks begin with a tag; what is shorter may be anywhere.
    const from = part.trimStart().startsWith('<') ? html.indexOf(part, at) : -1
    if (from < 0) return []
    at = from + part.length
    ranges.push({ from, to: at })
  }
  return ranges
}

const placeholder = 'diglot-body'

/** The page as browsers read it. What comes from the article has its place in the article's file; nothing else has one. */
export function treeOf(published: PublishedPage): Root {
  const { html, ranges, isFacing } = published
  let [whole, at] = ['', 0]
  for (const { from, to } of ranges) {
    whole += `${html.slice(at, from)}<${placeholder}></${placeholder}>`
    at = to
  }
  whole += html.slice(at)
  const tree = withoutPlaces(fromHtml(whole, { fragment: !/^<(?:!doctype|html)/i.test(html) }))
  // What is wrong in a body is found on the article's own page.
  if (ranges.length > 0 && !isFacing) replaceBody(tree, bodyOf(published))
  return tree
}

/** The body as it is published, with its places. */
export function bodyOf({ body }: PublishedPage): RootContent[] {
  if (!body) return []
  const parsed = withoutPlaces(fromHtml(body.html, { fragment: true }))
  copyPlaces(parsed, body.places())
  return parsed.children
}

function replaceBody(node: Root | Element, body: RootContent[]): boolean {
  const children = node.children as RootContent[]
  for (const [index, child] of children.entries()) {
    if (child.type !== 'element') continue
    if (child.tagName === placeholder) {
      children.splice(index, 1, ...body)
      return true
    }
    if (replaceBody(child, body)) return true
  }
  return false
}

function withoutPlaces<Node extends Root | RootContent>(node: Node): Node {
  delete node.position
  if ('children' in node) for (const child of node.children) withoutPlaces(child)
  return node
}
