import type { Element, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { copyPlaces, type Placed } from './places.ts'

/** A published page, or what a feed has of a story, as HTML. */
export interface PublishedPage {
  html: string
  body?: PublishedBody | undefined
}

/** An article's body as a page was given it. */
interface PublishedBody {
  html: string
  /** Its offset in the page, in UTF-16 code units; -1 if the page does not have it. */
  from: number
  /** Where its parts stand in the article's file. */
  places(): Placed[]
}

export function publishedPage(html: string, body?: Omit<PublishedBody, 'from'>): PublishedPage {
  // Blocks begin with a tag; what is shorter may be anywhere.
  return { html, body: body && { ...body, from: body.html.startsWith('<') ? html.indexOf(body.html) : -1 } }
}

const placeholder = 'diglot-body'

/** The page as browsers read it. What comes from the article has its place in the article's file; nothing else has one. */
export function treeOf(published: PublishedPage): Root {
  const { html, body } = published
  const from = body?.from ?? -1
  const whole = from < 0 ? html : `${html.slice(0, from)}<${placeholder}></${placeholder}>${html.slice(from + (body?.html.length ?? 0))}`
  const tree = withoutPlaces(fromHtml(whole, { fragment: !/^<(?:!doctype|html)/i.test(html) }))
  if (from >= 0) replaceBody(tree, bodyOf(published))
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
