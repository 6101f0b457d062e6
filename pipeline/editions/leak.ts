import type { Element, Root, RootContent } from 'hast'
import type { Position } from 'unist'
import type { Policy } from './policy.ts'

/** A word of another edition in a built page. */
export interface Leak {
  kind: 'script' | 'interface' | 'heading' | 'run'
  /** The words that leaked. */
  text: string
  /** Where they stand in the article's file, if they came from its body. */
  position?: Position | undefined
  /** How far into the text at `position` they begin. */
  offset: number
}

/** Left alone: programs, addresses, titles of works. */
const exempt = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'style', 'cite', 'template'])
const blocks = new Set(['p', 'li', 'td', 'th', 'figcaption', 'dt', 'dd', 'summary', 'caption', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const worded = ['alt', 'title', 'ariaLabel', 'placeholder', 'label', 'dataDone'] as const
const wordedMeta = /description|title|site_name|alt$|section$/
const wordedData = new Set(['headline', 'description', 'name', 'caption', 'text', 'articleSection', 'keywords'])
const address =
  /(?:https?:\/\/|www\.|mailto:)[^\s\u3000-\u303F\uFF00-\uFF65]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|cn|io|dev|gov|edu|int)\b[^\s\u3000-\u303F\uFF00-\uFF65]*/giu
const headlineWords = 4

/**
 * Finds words of other editions in a built tree: text, attributes, JSON-LD. `content` gives the strings that the
 * page's articles themselves say, which are not the interface's.
 */
export function findLeaks(tree: Root, policy: Policy, content: () => string[]): Leak[] {
  const leaks: Leak[] = []
  const visitor: Visitor = { policy, content, add: (leak) => leaks.push(leak) }
  for (const node of tree.children) visit(node, true, visitor)
  return leaks
}

interface Visitor {
  policy: Policy
  content: () => string[]
  add(leak: Leak): void
}

function visit(node: RootContent, outer: boolean, visitor: Visitor): void {
  if (node.type === 'text') {
    if (outer) checkText(node.value, node.position, visitor)
    return
  }
  if (node.type !== 'element' || exempt.has(node.tagName)) return
  const active = speaks(node, outer, visitor.policy)
  if (node.tagName === 'script') {
    if (active && node.properties.type === 'application/ld+json') checkData(node, visitor)
    return
  }
  if (active) checkElement(node, visitor)
  for (const child of node.children) visit(child, active, visitor)
}

/** Whether an element is in the edition's language: its own `lang` decides, else its parent's. */
function speaks({ properties }: Element, outer: boolean, { edition }: Policy): boolean {
  return typeof properties.lang === 'string' ? languageOf(properties.lang) === languageOf(edition.tag) : outer
}

const languages = new Map<string, string>()

/** Language and script: `zh-CN` and `zh-Hans` are one, `zh-Hant` is another. */
function languageOf(tag: string): string {
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

function checkElement(node: Element, visitor: Visitor): void {
  const { tagName, properties } = node
  if (tagName === 'meta') {
    if (wordedMeta.test(String(properties.name ?? properties.property ?? '')) && typeof properties.content === 'string')
      checkText(properties.content, undefined, visitor)
    return
  }
  for (const name of worded) {
    const value = properties[name]
    if (typeof value === 'string') checkText(value, node.position, visitor)
  }
  if (visitor.policy.latin && blocks.has(tagName)) checkPhrases(node, visitor)
}

/** One text: letters of another edition's script; in the interface, words in Latin letters. */
function checkText(text: string, position: Position | undefined, { policy, content, add }: Visitor): void {
  const found = policy.foreign?.exec(blank(text))
  if (found) add({ kind: 'script', text: found[0].trim(), position, offset: found.index })
  if (!policy.latin || position) return
  const word = interfaceWord(text, policy, content)
  if (word !== undefined) add({ kind: 'interface', text: word, offset: 0 })
}

/** The first Latin word that neither the allow-list nor any article accounts for. */
function interfaceWord(text: string, { allow }: Policy, content: () => string[]): string | undefined {
  const strange = (from: string) => from.match(/\p{sc=Latin}[\p{sc=Latin}\p{M}\p{N}’'-]+/gu)?.filter((word) => !allow.has(word)) ?? []
  if (strange(blank(text)).length === 0) return undefined
  let left = text
  for (const own of content()) if (own !== '') left = left.replaceAll(own, ' ')
  for (const name of allow) if (name.includes(' ')) left = left.replaceAll(name, ' ')
  return strange(blank(left))[0]
}

/** Whole phrases in Latin letters: a headline of four words or more, a run of eight in the text. */
function checkPhrases(node: Element, { policy, add }: Visitor): void {
  const text = blank(flatten(node, policy))
  const heading = /^h[1-6]$/.test(node.tagName)
  const words = text.match(/\p{sc=Latin}[\p{sc=Latin}\p{M}\p{N}’'-]*/gu) ?? []
  if (heading && words.length >= headlineWords && !policy.own.test(text)) {
    add({ kind: 'heading', text: text.trim(), position: positionOf(node), offset: 0 })
    return
  }
  const run = words.length >= policy.words ? longestRun(text, policy.words) : undefined
  if (run !== undefined) add({ kind: 'run', text: run, position: positionOf(node), offset: 0 })
}

/** Latin words with nothing between them but blanks and Western punctuation. */
function longestRun(text: string, least: number): string | undefined {
  let [count, from] = [0, 0]
  for (const match of text.matchAll(/(\p{sc=Latin}[\p{sc=Latin}\p{M}\p{N}’'-]*)|[\p{L}\u3000-\u303F\uFF01-\uFF65]/gu)) {
    if (match[1] === undefined) count = 0
    else {
      if (count === 0) from = match.index
      count += 1
      if (count >= least) return text.slice(from, match.index + match[1].length)
    }
  }
  return undefined
}

/** The text of a block without its own blocks (they are looked at by themselves), and without what is left alone. */
function flatten(node: Element, policy: Policy): string {
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value
      if (child.type !== 'element' || exempt.has(child.tagName) || child.tagName === 'script') return ' '
      // What is marked breaks a run, as Chinese punctuation does.
      if (
        blocks.has(child.tagName) ||
        [
          'ul',
          'ol',
          'table',
          'section',
          'article',
          'figure',
          'header',
          'footer',
          'nav',
          'blockquote',
          'details',
          'fieldset',
          'label',
          'button',
        ].includes(child.tagName) ||
        !speaks(child, true, policy)
      )
        return '\u3000'
      return flatten(child, policy)
    })
    .join('')
}

function positionOf(node: Element): Position | undefined {
  return node.position ?? node.children.find((child) => child.position)?.position
}

/** Strings of JSON-LD that are words, unless it says itself that it is of another language. */
function checkData(node: Element, visitor: Visitor): void {
  const [text] = node.children
  const data: unknown = text?.type === 'text' ? JSON.parse(text.value) : undefined
  const language = data !== null && typeof data === 'object' && 'inLanguage' in data ? String(data.inLanguage) : visitor.policy.edition.tag
  if (languageOf(language) !== languageOf(visitor.policy.edition.tag)) return
  for (const words of dataWords(data)) checkText(words, undefined, visitor)
}

function* dataWords(value: unknown): Generator<string> {
  if (value === null || typeof value !== 'object') return
  for (const [key, item] of Object.entries(value)) {
    const list: unknown[] = Array.isArray(item) ? item : [item]
    for (const part of list) {
      if (typeof part === 'string' && wordedData.has(key)) yield part
      else yield* dataWords(part)
    }
  }
}

/** Addresses are left alone; blanks of the same length keep offsets right. */
function blank(text: string): string {
  return text.includes('.') || text.includes('@') ? text.replace(address, (found) => ' '.repeat(found.length)) : text
}
