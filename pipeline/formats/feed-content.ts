import type { Element, ElementContent, Root } from 'hast'
import type { FeedItem } from '../pages/program-models.ts'
import { figure } from '../views/figure.ts'
import { html } from '../views/html.ts'
import { staleNotice } from '../views/stale.ts'
import type { FormatContext } from './format.ts'

/** The full text of a story for a feed reader: its picture first, every address absolute. */
export function feedContent(item: FeedItem, { view }: FormatContext): Root {
  const lead = item.image ? figure({ image: item.image, className: 'lead', isFirst: true }) : []
  const content = [...staleNotice(item.stale, view.words), ...lead, ...view.body(item.body)]
  const absolute = content.map((node) => toAbsolute(node, item.url))
  return { type: 'root', children: item.tag === undefined ? absolute : html`<div lang="${item.tag}">${absolute}</div>` }
}

const kept = new Set([
  'href',
  'src',
  'width',
  'height',
  'alt',
  'lang',
  'dir',
  'id',
  'title',
  'translate',
  'colSpan',
  'rowSpan',
  'start',
  'type',
  'checked',
  'disabled',
  'dateTime',
  'hrefLang',
  'ariaLabel',
])

/** Addresses made absolute; properties that mean nothing outside our pages taken off. */
function toAbsolute(node: ElementContent, base: string): ElementContent {
  if (node.type !== 'element') return node
  // Feed readers choose no sizes and play nothing: the picture alone, and the link to a video.
  const alone = node.tagName === 'picture' || node.tagName === 'video' ? node.children.at(-1) : undefined
  if (alone) return toAbsolute(alone, base)
  const properties: Element['properties'] = {}
  for (const [name, value] of Object.entries(node.properties)) {
    if (!kept.has(name)) continue
    properties[name] = (name === 'href' || name === 'src') && typeof value === 'string' ? new URL(value, base).href : value
  }
  // Feed readers have none of our classes; all of them know the old attribute.
  const [, align] = /\balign-(\w+)/.exec(String(node.properties.className ?? '')) ?? []
  if (align) properties.align = align
  return { ...node, properties, children: node.children.map((child) => toAbsolute(child, base)) }
}
