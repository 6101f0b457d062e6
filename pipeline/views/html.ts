import type { Doctype, Element, ElementContent, Properties, Root, RootContent } from 'hast'
import { s } from 'hastscript'
import { addProperty } from '../core/h.ts'
import { parseTemplate, type TemplateNode } from './template.ts'

/** Markup: what `html` gives, and takes in its slots. */
export type Html = ElementContent[]

/** What a slot between tags takes. Texts and numbers are text, whatever is in them; `undefined`, `null` and booleans are nothing. */
export type HtmlValue = ElementContent | string | number | boolean | undefined | null | readonly HtmlValue[]

/** What a slot in an attribute takes: `undefined`, `null` and `false` leave the attribute out, `true` gives one without a value. */
type Value = HtmlValue | readonly string[]

const templates = new WeakMap<TemplateStringsArray, TemplateNode[]>()

/**
 * Markup as a tagged template: html`<p class="byline">${name}</p>`. What is in a slot is text or an attribute's value,
 * and never becomes markup unless it is what `html` gave. White space with a line end next to a tag or a slot is left out.
 * Throws an Error where the template is not well-formed, or an address in a slot would run a script.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return fill(strings, values).filter((node): node is ElementContent => node.type !== 'doctype')
}

/** A whole page, with its doctype, as a tree. */
export function page(strings: TemplateStringsArray, ...values: Value[]): Root {
  return { type: 'root', children: fill(strings, values) }
}

/** JSON-LD: the one place where text goes into a page without the serialiser's escaping. `<` cannot end the script. */
export function jsonLd(data: object): Element {
  const text = JSON.stringify(data).replaceAll('<', '\\u003C')
  return { type: 'element', tagName: 'script', properties: { type: 'application/ld+json' }, children: [{ type: 'text', value: text }] }
}

function fill(strings: TemplateStringsArray, values: Value[]): RootContent[] {
  const known = templates.get(strings) ?? parseTemplate(strings.raw)
  templates.set(strings, known)
  const made: RootContent[] = []
  for (const node of known) addNode(made, node, values, false)
  return made
}

const doctype: Doctype = { type: 'doctype' }

function addNode(to: RootContent[], node: TemplateNode, values: Value[], isSvg: boolean): void {
  if (node.type === 'text') to.push({ type: 'text', value: node.value })
  else if (node.type === 'slot') addValue(to, values[node.slot])
  else if (node.type === 'doctype') to.push(doctype)
  else to.push(elementOf(node, values, isSvg || node.tagName === 'svg'))
}

type TemplateElement = Extract<TemplateNode, { type: 'element' }>

function elementOf({ tagName, attributes, children }: TemplateElement, values: Value[], isSvg: boolean): Element {
  const name = typeof tagName === 'string' ? tagName : String(values[tagName.slot])
  const element: Element = { type: 'element', tagName: name, properties: {}, children: [] }
  for (const { name, parts } of attributes) put(element.properties, name, attributeValue(name, parts, values), isSvg)
  for (const child of children) addNode(element.children as RootContent[], child, values, isSvg)
  return element
}

function put(properties: Properties, name: string, value: Properties[string], isSvg: boolean): void {
  if (isSvg) Object.assign(properties, s('g', { [name]: value }).properties)
  else addProperty(properties, name, value)
}

/** Attributes that lead somewhere. */
const addresses = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'cite', 'poster', 'data'])

/** Browsers skip white space and control characters in front of a scheme, and line ends and tabs in it (WHATWG URL, 4.4). */
function runsScript(address: string): boolean {
  return /^[\s\p{Cc}]*(?:javascript|vbscript):/iu.test(address.replace(/[\t\n\r]/g, ''))
}

function attributeValue(name: string, parts: (string | number)[], values: Value[]): Properties[string] {
  const [only] = parts
  const value =
    parts.length === 1 && typeof only === 'number'
      ? (values[only] as Properties[string])
      : parts.map((part) => (typeof part === 'string' ? part : String(values[part] ?? ''))).join('')
  if (addresses.has(name) && typeof value === 'string' && runsScript(value))
    throw new Error(`the address ${JSON.stringify(value)} in ${name}="…" runs a script; expected an address that leads to a page or file`)
  return value
}

function addValue(to: RootContent[], value: Value): void {
  if (value === undefined || value === null || typeof value === 'boolean') return
  if (typeof value === 'string' || typeof value === 'number') to.push({ type: 'text', value: String(value) })
  else if (Array.isArray(value)) for (const one of value) addValue(to, one)
  else to.push(value as ElementContent)
}
