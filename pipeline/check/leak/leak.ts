import type { Element, Root, RootContent } from 'hast'
import type { Point, Position } from 'unist'
import { headingTags } from '../../core/elements.ts'
import { advance, blocks, flattenBlock, isExempt, languageOf, pointOf, stretchesIn, type TextPiece, withoutBreaks } from '../blocks.ts'
import {
  cellsOf,
  isDataTable,
  isElsewhere,
  isLanguageName,
  isNotice,
  isOrganization,
  isRowLabel,
  withoutGlosses,
  withoutMentions,
} from '../mentions.ts'
import { countLatinWords, isSentence, latinRun, latinWords, mayHaveWords, withoutAddresses, withoutTitles } from '../phrases.ts'
import { isErrorText, isProgram } from '../program-text.ts'
import { isReference } from '../references.ts'
import { dataOf, isData } from './json-ld.ts'
import { isForeign, type Policy } from './policy.ts'

/** A word of another edition in a built page. */
export interface Leak {
  kind: 'script' | 'interface' | 'heading' | 'run'
  /** The words that leaked. */
  text: string
  /** Where they begin in the article's file, if they came from its body. */
  point?: Point | undefined
  /** It is in an attribute, such as the words of a picture: no directive can mark it there. */
  isAttribute?: true
  /** The policy of the edition whose words were expected there. */
  policy: Policy
}

const worded = ['alt', 'title', 'ariaLabel', 'placeholder', 'label', 'dataDone'] as const
const isWorded: ReadonlySet<string> = new Set(worded)
export const wordedMeta = /description|title|site_name|alt$|section$/
export const wordedData = new Set(['headline', 'description', 'name', 'caption', 'text', 'articleSection', 'keywords'])
const headlineWords = 4
const enoughTexts = 2000

export interface LeakOptions {
  policy: Policy
  /** Policies of the editions that the page speaks for, each in an element with its `lang`. */
  policies: Iterable<Policy>
  /** The strings that the page's articles themselves say, which are not the interface's. */
  content(): string[]
}

/** Finds words of other editions in a built tree: text, attributes, JSON-LD. */
export function findLeaks(tree: Root, { policy, policies, content }: LeakOptions): Leak[] {
  const leaks: Leak[] = []
  const byLanguage = new Map([...policies].map((other) => [languageOf(other.edition.tag), other]))
  const visitor: Visitor = {
    byLanguage,
    content,
    quotations: 0,
    labels: new Set(),
    add: (leak) => leaks.push(leak),
  }
  for (const node of tree.children) visit(node, policy, visitor)
  return leaks
}

interface Visitor {
  byLanguage: Map<string, Policy>
  content: () => string[]
  /** How many block quotations the element is in. */
  quotations: number
  /** Cells that name what the rest of their row describes. */
  labels: Set<Element>
  add(leak: Leak): void
}

/** Without a policy nothing is held to anything: a run that is marked as of another language. */
function visit(node: RootContent, outer: Policy | undefined, visitor: Visitor): void {
  if (node.type === 'text') {
    if (outer) checkText(node.value, node.position?.start, outer, visitor)
    return
  }
  if (node.type !== 'element' || isExempt(node) || isLanguageName(node) || (node.tagName === 'table' && isDataTable(node))) return
  const policy = policyOf(node, outer, visitor)
  if (node.tagName === 'script') {
    if (policy && isData(node)) checkData(node, policy, visitor)
    return
  }
  if (policy) checkElement(node, policy, visitor)
  const [first] = node.tagName === 'tr' && policy?.latin && isRowLabel(node, policy.own) ? cellsOf(node) : []
  if (first) visitor.labels.add(first)
  const isQuotation = node.tagName === 'blockquote'
  if (isQuotation) visitor.quotations += 1
  const children = withoutBreaks(node.children)
  for (const [at, child] of children.entries()) if (!isNotice(child, children[at - 1])) visit(child, policy, visitor)
  if (isQuotation) visitor.quotations -= 1
}

/** An element's `lang` decides. What the interface says in another edition's language is held to that edition. */
function policyOf({ properties, position, children }: Element, outer: Policy | undefined, { byLanguage }: Visitor): Policy | undefined {
  if (typeof properties.lang !== 'string') return outer
  const language = languageOf(properties.lang)
  if (outer && languageOf(outer.edition.tag) === language) return outer
  return position || children.some((child) => child.position) ? undefined : byLanguage.get(language)
}

function checkElement(node: Element, policy: Policy, visitor: Visitor): void {
  const { tagName, properties } = node
  if (tagName === 'meta') {
    if (wordedMeta.test(String(properties.name ?? properties.property ?? '')) && typeof properties.content === 'string')
      checkAttribute(properties.content, undefined, policy, visitor)
    return
  }
  if (hasWords(properties))
    for (const name of worded) {
      const value = properties[name]
      if (typeof value === 'string') checkAttribute(value, node.position, policy, visitor)
    }
  if (policy.latin && blocks.has(tagName) && !visitor.labels.has(node)) checkPhrases(node, policy, visitor)
}

/** Few elements have any of them, and most have few attributes. */
function hasWords(properties: Element['properties']): boolean {
  for (const name in properties) if (isWorded.has(name)) return true
  return false
}

function checkAttribute(text: string, position: Position | undefined, policy: Policy, visitor: Visitor): void {
  checkText(text, undefined, policy, visitor, position?.start)
  const run =
    policy.latin && mayHaveWords(text, policy.words)
      ? latinRun(withoutTitles(withoutAddresses(text)), policy.words, policy.functionWords)
      : undefined
  if (run) visitor.add({ kind: 'run', text: text.slice(run.from, run.to), point: position?.start, isAttribute: true, policy })
}

/** What is read of a text: of an article's own, without names in their own script. */
const readOf = (text: string, isOwn: boolean) => (isOwn ? withoutGlosses(withoutAddresses(text)) : withoutAddresses(text))

/** What is left of a run of nothing else. */
export const ideographicSpace = '\u3000'

/** One text: letters of another edition's script; in the interface, words in Latin letters. */
function checkText(text: string, start: Point | undefined, policy: Policy, { content, add }: Visitor, element?: Point): void {
  // Nothing is found without addresses that is not there with them, and most texts have none of it.
  const found = isForeign(text, policy) ? policy.foreign?.exec(readOf(text, start !== undefined)) : undefined
  if (found) {
    // As it was written: what a check does not read may be within.
    const written = text.slice(found.index, found.index + found[0].length).trim() || ideographicSpace
    add({
      kind: 'script',
      text: written,
      point: start ? advance(start, text.slice(0, found.index)) : element,
      ...(element && { isAttribute: true }),
      policy,
    })
  }
  if (!policy.latin || start || element) return
  const word = interfaceWord(text, policy, content)
  if (word !== undefined) add({ kind: 'interface', text: word, policy })
}

/** The name that a word of another script is joined to: `RSS-` of `RSS-ленты`. */
const nameIn = (word: string) => word.replace(/[’'-]+$/, '')

/** The first Latin word that neither the allow-list nor any article accounts for. */
export function interfaceWord(text: string, { allow, fine }: Policy, content: () => string[]): string | undefined {
  if (!mayHaveWords(text, 1) || fine.has(text)) return undefined
  const strange = (from: string) => latinWords(from).filter((word) => word.length > 1 && !allow.has(word) && !allow.has(nameIn(word)))
  if (strange(withoutAddresses(text)).length === 0) {
    // An address is of one page.
    if (!text.includes('/') && fine.size < enoughTexts) fine.add(text)
    return undefined
  }
  // Nothing longer is in it.
  if (content().includes(text)) return undefined
  let left = text
  for (const own of spokenIn(text, content())) left = left.replaceAll(own, ' ')
  for (const name of allow) if (name.includes(' ')) left = left.replaceAll(name, ' ')
  return strange(withoutAddresses(left))[0]
}

/** Whether a text of the interface may be of another edition. */
export function isSuspectText(text: string, policy: Policy): boolean {
  return isForeign(text, policy) || (policy.latin && interfaceWord(text, policy, () => []) !== undefined)
}

/** What may be taken out of a text, the longest first: a short name may be inside a long one. Blanks may come together while it is. */
function spokenIn(text: string, content: string[]): string[] {
  return content.filter((own) => own !== '' && (own.includes(' ') || text.includes(own))).sort((a, b) => b.length - a.length)
}

/** Whole phrases in Latin letters: a headline of four words or more, a run of eight in the text. */
function checkPhrases(node: Element, policy: Policy, visitor: Visitor): void {
  const isHeading = headingTags.has(node.tagName)
  const least = isHeading ? Math.min(headlineWords, policy.words) : policy.words
  if (stretchesIn(node, policy, least) < least) return
  const pieces: TextPiece[] = []
  flattenBlock(node, policy, pieces)
  let written = ''
  for (const { value } of pieces) written += value
  if (!mayHaveWords(written, least)) return
  if (!policy.own.test(written) && (isPrinted(node, written) || (!isHeading && isOrganization(written)))) return
  const own = visitor.quotations > 0 ? withoutQuotedLines(written, policy) : written
  const text = withoutMentions(withoutTitles(withoutAddresses(own)), policy.own)
  const words = countLatinWords(text)
  const point = pointOf(pieces, 0) ?? node.position?.start
  if (isHeading && words >= headlineWords && !policy.own.test(text) && isSentence(text, policy.functionWords)) {
    visitor.add({ kind: 'heading', text: written.trim(), point, policy })
    return
  }
  const run = words >= policy.words ? latinRun(text, policy.words, policy.functionWords) : undefined
  if (!run || (!isHeading && isReference(written, hasLink(node)))) return
  visitor.add({ kind: 'run', text: written.slice(run.from, run.to), point: pointOf(pieces, run.from) ?? point, policy })
}

/** Whether a block is what a program prints or reads. */
function isPrinted({ tagName }: Element, text: string): boolean {
  return isProgram(text) || isErrorText({ kind: headingTags.has(tagName) ? 'heading' : tagName }, text)
}

/**
 * The same text, of the same length, with a break for each line of a quotation that has nothing in the edition's script: a
 * work is quoted as it is, at times with its translation below. What a translation left so is parity/untranslated's.
 */
function withoutQuotedLines(text: string, { own }: Policy): string {
  return text.replace(/[^\n]+/g, (line) => (own.test(line) ? line : '\u3000'.repeat(line.length)))
}

function hasLink(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (isElsewhere(child) || hasLink(child)))
}

/** Strings of JSON-LD that are words, unless it says itself that it is of another language. */
function checkData(node: Element, policy: Policy, visitor: Visitor): void {
  const data = dataOf(node)
  const language = data !== null && typeof data === 'object' && 'inLanguage' in data ? String(data.inLanguage) : policy.edition.tag
  if (languageOf(language) !== languageOf(policy.edition.tag)) return
  checkWords(data, policy, visitor)
}

function checkWords(value: unknown, policy: Policy, visitor: Visitor): void {
  if (value === null || typeof value !== 'object') return
  for (const [key, item] of Object.entries(value)) {
    const list: unknown[] = Array.isArray(item) ? item : [item]
    for (const part of list) {
      if (typeof part === 'string' && wordedData.has(key)) checkText(part, undefined, policy, visitor)
      else checkWords(part, policy, visitor)
    }
  }
}
