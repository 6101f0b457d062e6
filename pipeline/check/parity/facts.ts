import type { Element, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Point } from '../../core/diagnostics.ts'
import { headingTags } from '../../core/elements.ts'
import { elementsOf } from '../../core/elements-of.ts'
import { visit } from '../../core/visit.ts'
import { type Block, flowOf, isProse, pointInBlock } from './prose.ts'

/** What the checks of parity take from the body of an article: plain data, made from its tree once, when it is read. */
export interface BodyFacts {
  /** Prose, code, pictures and empty blocks, in reading order. */
  flow: Block[]
  links: PointerFact[]
  pictures: PointerFact[]
  /** What the body says in place of its pictures. */
  alts: { text: string; point: Point }[]
  outline: PartFact[]
  /** Where direct quotations begin. */
  quotes: Point[]
  /** Places that a link may lead to. */
  ids: string[]
  /** Formulas in TeX. */
  formulas: { tex: string; point: Point }[]
}

/** An address that the body points to, as written. */
export interface PointerFact {
  url: string
  point: Point
  /** The words of a link. */
  text: string
  /** The index in the flow of the block that it is in; none in markup that has no blocks. */
  block?: number | undefined
}

/** One part of the structure: `heading 2`, `list of 4`, `table of 3 × 5`, `footnote`. */
export interface PartFact {
  what: 'heading' | 'list' | 'table' | 'footnotes'
  shape: string
  point: Point
  /** The line in which its last text begins. */
  end: number
}

/** Reads a body for the checks. `tag` is BCP 47. */
export function readFacts(tree: Root, tag: string): BodyFacts {
  const owners = new Map<Element, Block>()
  const flow = flowOf(tree, owners)
  const indexes = new Map(flow.map((block, index) => [block, index]))
  const blockOf = (node: Element) => indexes.get(owners.get(node) as Block)
  return {
    flow,
    ...pointersOf(tree, blockOf),
    alts: altsOf(tree),
    outline: outlineOf(tree),
    quotes: quotesOf(flow.filter(isProse), tag),
    ids: idsOf(tree),
    formulas: formulasOf(tree),
  }
}

function pointersOf(tree: Root, blockOf: (node: Element) => number | undefined): Pick<BodyFacts, 'links' | 'pictures'> {
  const found: Pick<BodyFacts, 'links' | 'pictures'> = { links: [], pictures: [] }
  const add = (list: PointerFact[], url: string, node: Element) =>
    list.push({ url, point: startOf(node), text: textOf(node).trim(), block: blockOf(node) })
  for (const node of elementsOf(tree)) {
    const { href = node.data?.unpublished, src, dataFootnoteRef, dataFootnoteBackref } = node.properties
    if (node.tagName === 'img' && typeof src === 'string') add(found.pictures, src, node)
    if (node.tagName !== 'a' || typeof href !== 'string' || dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) continue
    add(found.links, href, node)
  }
  return found
}

function altsOf(tree: Root): BodyFacts['alts'] {
  const alts: BodyFacts['alts'] = []
  for (const node of elementsOf(tree)) {
    const { alt } = node.properties
    if (node.tagName === 'img' && typeof alt === 'string' && alt !== '') alts.push({ text: alt, point: startOf(node) })
  }
  return alts
}

function idsOf(tree: Root): string[] {
  return elementsOf(tree).flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : []))
}

function formulasOf(tree: Root): BodyFacts['formulas'] {
  return elementsOf(tree)
    .filter(({ data }) => data?.formula)
    .map((node) => ({ tex: textOf(node), point: startOf(node) }))
}

/** The shape of a heading written as `#`: the page's headline is of that level. */
export const topHeading = 'a heading of level 1'

function outlineOf(tree: Root): PartFact[] {
  const parts: PartFact[] = []
  const shift = hasTop(tree) ? 1 : 0
  visit(tree, 'element', (node, index, parent) => {
    const add = (what: PartFact['what'], shape: string) => parts.push({ what, shape, point: startOf(node), end: lastLineOf(node) })
    const { tagName, properties } = node
    if (headingTags.has(tagName) && properties.id !== 'footnote-label')
      add('heading', node.data?.isTop ? topHeading : `a heading of level ${Number(tagName[1]) - shift}`)
    if (properties.dataFootnotes !== undefined) {
      add('footnotes', `${count(node, 'li')} footnotes`)
      return 'skip'
    }
    if (tagName === 'ul' || tagName === 'ol') {
      const lists = listsFrom(parent?.children ?? [node], parent ? (index ?? 0) : 0, tagName)
      const size = lists.reduce((sum, list) => sum + items(list), 0)
      if (lists[0] === node) add('list', `a ${tagName === 'ol' ? 'numbered list' : 'list'} of ${size}`)
    }
    if (tagName === 'table') add('table', `a table of ${count(node, 'tr')} rows and ${count(node, 'th')} columns`)
    return undefined
  })
  return parts
}

/** Whether a heading was written as `#`: then all are published one level smaller than they were written. */
function hasTop(tree: Root): boolean {
  return elementsOf(tree).some(({ tagName, data }) => headingTags.has(tagName) && data?.isTop === true)
}

function lastLineOf(node: RootContent): number {
  let last = node.position?.start.line ?? 0
  if ('children' in node) for (const child of node.children) last = Math.max(last, lastLineOf(child))
  return last
}

/**
 * The lists on end of which the one at an index is a part: another mark (`*` for `-`) begins another list, which readers do not
 * see, and so does code that is not indented, behind which the numbers go on.
 */
function listsFrom(siblings: readonly RootContent[], index: number, tagName: string): Element[] {
  const isBlank = (node: RootContent | undefined) => node?.type === 'comment' || (node?.type === 'text' && node.value.trim() === '')
  const isBetween = (node: RootContent | undefined) => isBlank(node) || (node?.type === 'element' && node.tagName === 'pre')
  const isList = (node: RootContent | undefined): node is Element => node?.type === 'element' && node.tagName === tagName
  const isNext = (one: Element, other: Element, hasCode: boolean) => !hasCode || Number(other.properties.start ?? 1) === endOf(one) + 1
  const goesOn = (from: number, step: 1 | -1, beside: Element): [list: Element, at: number] | undefined => {
    let hasCode = false
    for (let at = from + step; isBetween(siblings[at]) || isList(siblings[at]); at += step) {
      const node = siblings[at]
      if (isList(node)) return (step > 0 ? isNext(beside, node, hasCode) : isNext(node, beside, hasCode)) ? [node, at] : undefined
      hasCode ||= !isBlank(node)
    }
    return undefined
  }
  const [own] = siblings.slice(index, index + 1).filter(isList)
  if (!own) return []
  const lists = [own]
  for (const step of [-1, 1] as const) {
    let found = goesOn(index, step, own)
    while (found) {
      const [list, at] = found
      if (step < 0) lists.unshift(list)
      else lists.push(list)
      found = goesOn(at, step, list)
    }
  }
  return lists
}

/** The number of the last item of a list. */
const endOf = (list: Element) => Number(list.properties.start ?? 1) + items(list) - 1

function items(node: Element): number {
  return node.children.filter((child) => child.type === 'element' && child.tagName === 'li').length
}

function count(node: Element, tagName: string): number {
  let number = node.tagName === tagName ? 1 : 0
  for (const child of node.children) if (child.type === 'element') number += count(child, tagName)
  return number
}

/** A footnote that comes from the tree's end has no position of its own; its text has. */
function startOf(node: Element): Point {
  const { line, column } = firstOf(node)?.start ?? { line: 1, column: 1 }
  return { line, column }
}

/** The position of the first node in a node that has one. */
function firstOf(node: RootContent): RootContent['position'] {
  let found = node.position
  if ('children' in node)
    for (let index = 0; !found && index < node.children.length; index += 1) found = firstOf(node.children[index] as RootContent)
  return found
}

/** Quotation marks that a speech opens with; a word or two between them is no speech. */
const speech = { spaced: /[“"«]([^”"»“«]{12,})[”"»]/gu, unspaced: /[“「]([^”」“「]{6,})[”」]/gu }

function quotesOf(blocks: Block[], tag: string): Point[] {
  const pattern = /^(?:zh|ja)\b/.test(tag) ? speech.unspaced : speech.spaced
  return (
    blocks
      // Most have none; `matchAll` makes a copy of the pattern for each.
      .filter(({ text }) => text.search(pattern) >= 0)
      .flatMap((block) =>
        [...block.text.matchAll(pattern)]
          .filter((match) => isSpeech(match[1] ?? '', block.text.slice(0, match.index)))
          .map((match) => pointInBlock(block, match.index)),
      )
  )
}

/** Words that were said end like a sentence, follow a colon, or are seven and more (twelve and more characters of Chinese). */
function isSpeech(words: string, before: string): boolean {
  return (
    /[,.!?，。！？…]$/u.test(words) ||
    /[:：]\s*$/u.test(before) ||
    words.split(/\s+/).length >= 7 ||
    (words.match(/\p{sc=Han}/gu)?.length ?? 0) >= 12
  )
}
