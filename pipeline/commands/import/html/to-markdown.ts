import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toMdast } from 'hast-util-to-mdast'
import type { Root as MdastRoot } from 'mdast'
import { writeMarkdown } from '../../../source/markdown/source.ts'
import { lostBetween } from './compare.ts'
import { handlers } from './handlers.ts'
import { prepareHtml } from './prepare.ts'
import { oneBlock } from './raw-block.ts'

/** What became of a text in HTML. */
export interface ConvertedHtml {
  markdown: string
  /** Elements that are still HTML, by name; `everything` if no part could be Markdown. */
  raw: string[]
  /** What became something else, or was left out on purpose. */
  changed: string[]
  /** What neither Markdown nor sanitised HTML can have. */
  lost: string[]
}

/**
 * HTML as Markdown, where nothing is lost: what is written is read again as Diglot reads it, and text, links, pictures,
 * headings, lists, tables and code are compared. Parts that Markdown cannot have stay HTML; if something is lost all the
 * same, the whole text does.
 */
export function htmlToMarkdown(html: string): ConvertedHtml {
  const raw = new Set<string>()
  const changed = new Set<string>()
  const tree = fromHtml(html, { fragment: true })
  prepareHtml(tree, changed)
  const anchors = anchorsOf(tree)
  const mdast = toMdast(tree, { handlers: handlers({ html, raw, anchors }), document: true })
  const markdown = mdast.type === 'root' ? writeMarkdown(withoutEmpty(mdast)) : ''
  const lost = lostBetween(html, markdown)
  if (lost.length === 0) return { markdown, raw: [...raw].sort(), changed: [...changed], lost }
  const whole = `${oneBlock(html)}\n`
  const lostInWhole = lostBetween(html, whole)
  // HTML that loses as much is no better than Markdown.
  if (lostInWhole.length < lost.length) return { markdown: whole, raw: ['everything'], changed: [...changed], lost: lostInWhole }
  return { markdown, raw: [...raw].sort(), changed: [...changed], lost }
}

/** Ids that links of the same text lead to. */
function anchorsOf(tree: Root): Set<string> {
  const found = new Set<string>()
  const visit = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue
      const { href } = child.properties
      if (typeof href === 'string' && href.startsWith('#')) found.add(href.slice(1))
      visit(child)
    }
  }
  visit(tree)
  return found
}

function withoutEmpty(tree: MdastRoot): MdastRoot {
  return { ...tree, children: tree.children.filter((node) => node.type !== 'paragraph' || node.children.length > 0) }
}
