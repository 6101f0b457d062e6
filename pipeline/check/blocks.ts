import type { Element } from 'hast'
import type { Point } from 'unist'
import type { Policy } from './leak/policy.ts'
import { isCitation, isElsewhere, isLabel } from './mentions.ts'
import { countStretches } from './phrases.ts'

/** Left alone: programs, addresses, titles of works, formulas. */
export const exempt: ReadonlySet<string> = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'style', 'cite', 'template', 'math'])

export function isExempt({ tagName, properties }: Element): boolean {
  return exempt.has(tagName) || properties.translate === 'no'
}

/** Elements that begin a text of their own. */
export const blocks: ReadonlySet<string> = new Set(
  'p li td th figcaption dt dd summary caption div h1 h2 h3 h4 h5 h6 ul ol dl table section article aside figure header footer nav main blockquote details fieldset label button'.split(
    ' ',
  ),
)

const languages = new Map<string, string>()

/** Language and script: `zh-CN` and `zh-Hans` are one, `zh-Hant` is another. */
export function languageOf(tag: string): string {
  let known = languages.get(tag)
  if (known === undefined) {
    try {
      const { language, script } = new Intl.Locale(tag).maximize()
      known = `${language}-${script}`
    } catch {
      known = tag
    }
    languages.set(tag, known)
  }
  return known
}

/** At most so many stretches of Latin letters in the text that `flattenBlock` gives: where two texts meet, a stretch may be counted twice. */
export function stretchesIn(node: Element, policy: Policy, enough: number): number {
  let count = 0
  for (const child of node.children) {
    if (count >= enough) break
    if (child.type === 'text') count += countStretches(child.value, enough)
    else if (child.type === 'element' && isFlat(child, policy)) count += stretchesIn(child, policy, enough - count)
  }
  return count
}

/** Whether the text of an element is of the block that it is in. */
function isFlat(node: Element, policy: Policy): boolean {
  const { tagName } = node
  return !isExempt(node) && tagName !== 'script' && !blocks.has(tagName) && !isMarked(node, policy)
}

/** The text of a block without the blocks in it (they are looked at by themselves), and without what is left alone. */
export function flattenBlock(node: Element, policy: Policy, pieces: TextPiece[]): void {
  // An item of a list that is a link elsewhere cites a work by its title.
  const cites = node.tagName === 'li'
  for (const child of node.children) {
    if (child.type === 'text') pieces.push({ value: child.value, start: child.position?.start })
    else if (child.type !== 'element' || isExempt(child) || child.tagName === 'script') pieces.push({ value: ' ' })
    else if ((cites && isElsewhere(child)) || isCitation(child)) pieces.push({ value: ' ' })
    else if (blocks.has(child.tagName) || isMarked(child, policy) || isLabel(child, node.children, policy.own)) pieces.push(ideographic)
    else flattenBlock(child, policy, pieces)
  }
}

/** Whether an element is of another language. */
function isMarked({ properties: { lang } }: Element, { edition }: Policy): boolean {
  return typeof lang === 'string' && languageOf(lang) !== languageOf(edition.tag)
}

/** An ideographic space breaks a run, as Chinese punctuation does. */
const ideographic: TextPiece = { value: '\u3000' }

/** A part of a block's text; `start` is where it is in the article's file, if it came from there. */
export interface TextPiece {
  value: string
  start?: Point | undefined
}

/** Where the character at `index` of the joined pieces is in the file. */
export function pointOf(pieces: TextPiece[], index: number): Point | undefined {
  let from = 0
  for (const { value, start } of pieces) {
    if (index < from + value.length && start) return advance(start, value.slice(0, Math.max(0, index - from)))
    from += value.length
  }
  return undefined
}

/** Where a text goes on after so much of it. */
export function advance({ line, column }: Point, before: string): Point {
  const lines = before.split('\n')
  const last = lines.at(-1) ?? ''
  return { line: line + lines.length - 1, column: lines.length === 1 ? column + before.length : last.length + 1 }
}

function hasBreak(nodes: Element['children']): boolean {
  for (const node of nodes) if (node.type === 'element' && node.tagName === 'wbr') return true
  return false
}

/** A place where a line may break is no end of a word, a headline or anything: `行动<wbr>保护` is one text. */
export function withoutBreaks(nodes: Element['children']): Element['children'] {
  if (!hasBreak(nodes)) return nodes
  const joined: Element['children'] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'element' && node.tagName === 'wbr') continue
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = { ...last, value: last.value + node.value }
    else joined.push(node)
  }
  return joined
}
