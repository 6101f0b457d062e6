import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Place, Report } from '../core/diagnostics.ts'
import { elementsOf } from '../core/elements-of.ts'
import { isPlaceholder, placeholder } from '../core/placeholder.ts'
import { type Places, placeOfKeys } from '../core/places.ts'
import { SKIP, visit } from '../core/visit.ts'
import type { FrontMatter } from '../source/article.ts'

interface Input {
  path: string
  matter: FrontMatter
  places: Places
  tree: Root | undefined
}

/** Where a placeholder is: a key of front matter, or a block of the text. */
export interface FoundPlaceholder {
  place: Place
  /** `"title"`, `this paragraph` */
  what: string
}

/** The placeholders of an article, in order. Code is not looked into. */
export function placeholdersIn({ path, matter, places, tree }: Input): FoundPlaceholder[] {
  const keys = Object.entries(matter).flatMap(([key, value]) => placeholderKeys(value, key))
  const inMatter = keys.map((key) => ({ place: placeOfKeys({ path, places }, key, key.split('.')[0] ?? key), what: `"${key}"` }))
  return [...inMatter, ...(tree ? inBody(tree, path) : [])]
}

/** Reports what is still to be written in an article that is no draft. */
export function checkPlaceholders(input: Input, report: Report): void {
  if (input.matter.draft === true) return
  for (const { place, what } of placeholdersIn(input))
    report.add(
      'content/placeholder',
      place,
      `${what} still has the placeholder "${placeholder}". Write the text, or keep the article back with "draft: true".`,
    )
}

function placeholderKeys(value: unknown, key: string): string[] {
  if (typeof value === 'string') return isPlaceholder(value) ? [key] : []
  if (Array.isArray(value)) return value.some((item) => placeholderKeys(item, key).length > 0) ? [key] : []
  // An acknowledgement quotes what it is about.
  if (value === null || typeof value !== 'object' || key === 'acknowledge') return []
  return Object.entries(value).flatMap(([name, item]) => placeholderKeys(item, `${key}.${name}`))
}

const names: Record<string, string> = {
  p: 'this paragraph',
  li: 'this item',
  td: 'this cell',
  th: 'this cell',
  figcaption: 'this caption',
  blockquote: 'this quotation',
}

function inBody(tree: Root, path: string): FoundPlaceholder[] {
  const found: FoundPlaceholder[] = []
  if (!mayHavePlaceholder(tree)) return found
  const add = ({ position }: Element, what: string) => {
    if (position) found.push({ place: { path, line: position.start.line, column: position.start.column }, what })
  }
  visit(tree, 'element', (node: Element) => {
    if (node.tagName === 'pre') return SKIP
    if (node.tagName === 'img') {
      if ([node.properties.alt, node.properties.title].some((text) => isPlaceholder(String(text ?? '')))) add(node, 'this picture')
      return
    }
    const what = /^h[1-6]$/.test(node.tagName) ? 'this heading' : names[node.tagName]
    if (what !== undefined && !isAround(node) && isPlaceholder(textOf(node))) add(node, what)
  })
  return found
}

/** All text, as one that is read once. */
function wordsOf({ children }: Root | Element, before: string): string {
  let words = before
  for (const child of children)
    words = child.type === 'text' ? words + child.value : child.type === 'element' ? wordsOf(child, words) : words
  return words
}

/** Nearly all articles are settled here. */
function mayHavePlaceholder(tree: Root): boolean {
  return (
    wordsOf(tree, '').includes(placeholder) ||
    elementsOf(tree).some(({ properties: { alt, title } }) => [alt, title].some((text) => String(text ?? '').includes(placeholder)))
  )
}

/** Around other blocks, of which the inner one is named; or it begins with code. */
function isAround({ children }: Element): boolean {
  const isBlock = (tagName: string) => tagName in names || /^(?:h[1-6]|ul|ol|pre)$/.test(tagName)
  return children.some((child, index) => child.type === 'element' && (isBlock(child.tagName) || (index === 0 && child.tagName === 'code')))
}
