import type { Element, Root, RootContent } from 'hast'
import type { Digest, Reference } from '../../core/body.ts'
import { elementsOf } from '../../core/elements-of.ts'

/** Characters of scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu
const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}'’.,-]*[\p{L}\p{M}\p{N}])?/gu

/** Readers take in about 400 characters or 230 words in a minute. */
const charactersAMinute = 400
const wordsAMinute = 230
/** Columns of an excerpt: a wide character takes two. */
const excerptColumns = 170

/** What is counted of a body; `tag` (BCP 47) decides where a sentence ends. Of an article with a summary nobody asks for an excerpt. */
export function digest(
  tree: Root,
  references: Reference[],
  { tag, hasSummary }: { tag: string; hasSummary?: boolean | undefined },
): Digest {
  const prose = tree.children.map((node) => textOf(node)).join('\n')
  let characters = 0
  const spaced = prose.replace(unspaced, (run) => {
    characters += lengthOf(run)
    return ' '
  })
  let words = 0
  for (word.lastIndex = 0; word.test(spaced); ) words += 1
  return {
    words,
    characters,
    minutes: Math.max(1, Math.ceil(characters / charactersAMinute + words / wordsAMinute)),
    excerpt: hasSummary ? '' : excerpt(tree, tag),
    references,
    footnotes: tree.children.some((node) => node.type === 'element' && node.properties.dataFootnotes !== undefined),
    ...marksOf(tree),
  }
}

/** Origins of players, and ids. */
function marksOf(tree: Root): Pick<Digest, 'frames' | 'ids'> {
  const origins = new Set<string>()
  const ids = new Set<string>()
  for (const { properties } of elementsOf(tree)) {
    const { dataPlayer, id } = properties
    if (typeof dataPlayer === 'string') origins.add(new URL(dataPlayer).origin)
    if (typeof id === 'string') ids.add(id)
  }
  return { frames: [...origins].sort(), ids: [...ids] }
}

/** Prose alone: no code blocks, no numbers and arrows of footnotes. */
function textOf(node: RootContent, special?: string): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' || node.tagName === 'pre') return ''
  const { dataFootnoteRef, dataFootnoteBackref, lang } = node.properties
  if (special !== undefined && (lang !== undefined || node.tagName === 'cite' || isDrawn(node))) return special
  if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return ''
  let text = ''
  for (const child of node.children) text += textOf(child, special)
  return text
}

/** Whether plain text cannot say it: of formulas, the short ones read well in TeX (`E = mc^2`). */
function isDrawn({ data, children }: Element): boolean {
  return data?.formula !== undefined && !children.every((child) => child.type === 'text' && /^[^\\{}]{0,40}$/.test(child.value))
}

/** In place of what an excerpt cannot carry: a run of another language, the title of a work, a formula. */
const held = '\uFFFC'

/** Whole plain sentences from the first paragraphs; where the first is too long, as much of it as fits. */
function excerpt(tree: Root, tag: string): string {
  const text = openingOf(tree)
    .slice(0, 3)
    .join('\n')
    .replace(/(?<=[\p{sc=Han}\u3001-\u303F\uFF01-\uFF65”’…—])\n/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  let taken = ''
  let first = ''
  for (const { segment } of sentences(tag).segment(text.slice(0, excerptColumns * 3))) {
    if (segment.includes(held)) {
      // What follows may refer to it: no excerpt goes on beyond it.
      if (taken) break
      continue
    }
    first ||= segment
    if (columns(taken + segment) > excerptColumns) break
    taken += segment
  }
  return taken.trim() || cut(first || text.replaceAll(held, '…')).trim()
}

/** The first paragraphs, up to a heading. A sentence that announces a list ("for example:") is left out with it. */
function openingOf(tree: Root): string[] {
  const texts: string[] = []
  const elements = tree.children.filter((node) => node.type === 'element')
  for (const [index, node] of elements.entries()) {
    if (/^h[1-6]$/.test(node.tagName) && texts.length > 0) break
    if (node.tagName !== 'p') continue
    const text = textOf(node, held)
    const next = elements[index + 1]?.tagName ?? ''
    const own = announces.test(next) ? text.replace(/[^.!?。！？]*[:：]\s*$/u, '') : text
    if (own.trim() !== '') texts.push(own)
  }
  return texts
}

const announces = /^(?:ul|ol|pre|table|dl|blockquote)$/

const segmenters = new Map<string, Intl.Segmenter>()

function sentences(tag: string): Intl.Segmenter {
  const segmenter = segmenters.get(tag) ?? new Intl.Segmenter(tag, { granularity: 'sentence' })
  segmenters.set(tag, segmenter)
  return segmenter
}

function columns(text: string): number {
  return text.length + (text.match(unspaced) ?? []).reduce((sum, run) => sum + lengthOf(run), 0)
}

/** Characters, of which some are two code units. */
function lengthOf(text: string): number {
  return /[\uD800-\uDBFF]/.test(text) ? Array.from(text).length : text.length
}

function cut(text: string): string {
  if (columns(text) <= excerptColumns) return text
  let taken = ''
  for (const part of text.match(/\p{sc=Han}|[^\p{sc=Han}\s]+\s*|\s+/gu) ?? []) {
    if (columns(taken + part) > excerptColumns) break
    taken += part
  }
  return `${taken.trim() || text.slice(0, excerptColumns)}…`
}
