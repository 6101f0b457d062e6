import type { Element, Root, RootContent } from 'hast'
import { h } from '../../core/h.ts'
import { isSealed, seal } from '../../core/sealed.ts'
import type { StyleRule, Theme } from '../../theme/theme.ts'
import type { Transform } from './amp.ts'
import { rulesFor } from './select-rules.ts'
import { styles } from './styles.ts'

/** What AMP's elements draw inside themselves. */
const drawn: Record<string, string> = { 'amp-img': 'img', 'amp-video': 'video', 'amp-iframe': 'iframe' }

/** One style sheet in the page: the rules of the theme that can match on it. */
export const needed: Transform = {
  concerns: isHead,
  apply(tree, { theme }) {
    const head = elementsOf(tree).flatMap(elementsOf).find(isHead)
    head?.children.push(sheetFor(tree, theme))
  },
}

function isHead({ tagName }: Element): boolean {
  return tagName === 'head'
}

function elementsOf({ children }: Root | Element): Element[] {
  return (children as RootContent[]).filter((child) => child.type === 'element')
}

/** Style sheets cached at once: most pages of a site share few. */
const most = 100

function sheetFor(tree: Root, theme: Theme): Element {
  const known = sheetsOf(theme)
  const names = new Set<string>()
  for (const node of elementsOf(tree)) addNames(node, names)
  const key = known.names.filter((name) => names.has(name)).join(' ')
  const before = known.sheets.get(key)
  if (before) return before
  const css = rulesFor([...theme.rules, ...styles], (name) => names.has(name))
  const sheet = seal(h('style', { 'amp-custom': '' }, css))
  if (known.sheets.size >= most) known.sheets.clear()
  known.sheets.set(key, sheet)
  return sheet
}

/** All names that the theme's rules ask for, and the style sheet of each set of these that a page had. */
interface Sheets {
  names: string[]
  sheets: Map<string, Element>
}

const byTheme = new WeakMap<StyleRule[], Sheets>()

function sheetsOf({ rules }: Theme): Sheets {
  const known = byTheme.get(rules) ?? {
    names: [...new Set([...rules, ...styles].flatMap(({ needs }) => needs.flat(2)))].sort(),
    sheets: new Map(),
  }
  byTheme.set(rules, known)
  return known
}

function addNames(node: Element, names: Set<string>): void {
  for (const name of isSealed(node) ? namesOf(node) : ownNames(node)) names.add(name)
  if (!isSealed(node)) for (const child of node.children) if (child.type === 'element') addNames(child, names)
}

const bySealed = new WeakMap<Element, Set<string>>()

/** The names in a sealed element, which is the same on every page. */
function namesOf(node: Element): Set<string> {
  const known = bySealed.get(node)
  if (known) return known
  const names = new Set(ownNames(node))
  for (const child of node.children) if (child.type === 'element') addNames(child, names)
  bySealed.set(node, names)
  return names
}

function ownNames({ tagName, properties }: Element): string[] {
  const names = [tagName]
  const inside = drawn[tagName]
  if (inside !== undefined) names.push(inside)
  for (const name in properties) names.push(...namesIn(name, properties[name]))
  return names
}

function namesIn(name: string, value: Element['properties'][string]): string[] {
  if (name === 'className') return Array.isArray(value) ? value.map((one) => `.${one}`) : []
  if (name === 'id') return [`#${value}`]
  if (name === 'dir') return [`[dir=${value}]`]
  if (name === 'lang') return languagesIn(String(value).toLowerCase())
  return name.startsWith('data') ? [`[${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}]`] : []
}

/** `zh-hans` is matched by `:lang(zh)` too (Selectors 4, 12.2). */
function languagesIn(tag: string): string[] {
  const parts = tag.split('-')
  return parts.map((_, at) => `:lang(${parts.slice(0, at + 1).join('-')})`)
}
