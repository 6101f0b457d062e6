import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** A published page, or what a feed has of a story, as HTML. */
export interface Published {
  html: string
  body?: PublishedBody | undefined
}

/** An article's body as a page was given it. */
interface PublishedBody {
  html: string
  /** Where it stands in the page, in UTF-16 code units; -1 where it does not. */
  from: number
  /** The tree that it was written from, with its places in the article's file. */
  tree(): Root
}

export function publishedPage(html: string, body?: Omit<PublishedBody, 'from'>): Published {
  // Blocks begin with a tag; what is shorter may be anywhere.
  return { html, body: body && { ...body, from: body.html.startsWith('<') ? html.indexOf(body.html) : -1 } }
}

const placeholder = 'diglot-body'

/** The page as browsers read it. What comes from the article has its place in the article's file; nothing else has one. */
export function treeOf(published: Published): Root {
  const { html, body } = published
  const from = body?.from ?? -1
  const whole = from < 0 ? html : `${html.slice(0, from)}<${placeholder}></${placeholder}>${html.slice(from + (body?.html.length ?? 0))}`
  const tree = withoutPlaces(fromHtml(whole, { fragment: !/^<(?:!doctype|html)/i.test(html) }))
  if (from >= 0) replaceBody(tree, bodyOf(published))
  return tree
}

/** The body as it is published, with its places. */
export function bodyOf({ body }: Published): RootContent[] {
  if (!body) return []
  const parsed = withoutPlaces(fromHtml(body.html, { fragment: true }))
  copyPlaces(parsed, body.tree())
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

/**
 * A body has the elements of the tree that it was written from, but for pictures and videos, which are written in more
 * than one element. Texts that are the interface's are not those of the tree, and get no place.
 */
function copyPlaces(to: Root | Element, from: Root | Element): void {
  const [elements, texts] = [elementsOf(from), textRunsOf(from)]
  for (const [index, element] of elementsOf(to).entries()) {
    const source = elements[index]
    if (!source) continue
    setPlace(element, source)
    if (element.tagName === source.tagName) copyPlaces(element, source)
    else for (const inner of elementsOf(element)) setPlace(inner, source)
  }
  let run = 0
  to.children = (to.children as ElementContent[]).flatMap((child) => {
    const source = child.type === 'text' ? texts[run++] : undefined
    return source?.map(({ value }) => value).join('') === (child as Text).value ? (source ?? [child]) : [child]
  })
}

function setPlace(to: Element, { position }: Element): void {
  if (position) to.position = position
}

function elementsOf({ children }: Root | Element): Element[] {
  return (children as RootContent[]).filter((child) => child.type === 'element')
}

/** Texts that stand beside each other are one for a parser. */
function textRunsOf({ children }: Root | Element): Text[][] {
  const runs: Text[][] = []
  for (const [index, child] of children.entries()) {
    if (child.type !== 'text') continue
    if (children[index - 1]?.type === 'text') runs.at(-1)?.push(child)
    else runs.push([child])
  }
  return runs
}
