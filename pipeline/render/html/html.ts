import { rawTexts, voids } from '../../core/elements.ts'
import { escapeText, writeAttribute } from '../../core/escape.ts'
import { addressAttributes, compile, type DynamicPart, type Step } from './compile-template.ts'
import { type Attribute, parseTemplate } from './template.ts'

/** Two copies of this module may be loaded, by Diglot and by a site's settings: both know each other's markup. */
const brand = Symbol.for('diglot.html')

/** Markup: what `html` gives, and takes in its slots. Nothing else is written into a page as it is. */
export class Html {
  readonly [brand] = true
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What a slot between tags takes. Texts and numbers are text, whatever is in them; `undefined`, `null` and booleans are nothing. */
export type HtmlValue = Html | string | number | boolean | undefined | null | readonly HtmlValue[]

/** What a slot in an attribute takes: `undefined`, `null` and `false` leave the attribute out, `true` gives one without a value. */
type Value = HtmlValue | readonly string[]

/** An element's attributes by name: `true` for one without a value. */
export type Attributes = Record<string, string | true | undefined>

/** A picture in several sizes and forms, as plain values. */
export interface PictureParts {
  /** The attributes of each `source`, the best form first. */
  sources: Attributes[]
  /** The attributes of the `img`. */
  image: Attributes
}

/** How elements and attributes are written that a format has otherwise than HTML. */
export interface HtmlDialect {
  /** Elements that are not written as the templates have them, by name. */
  elements: Record<string, (attributes: Attributes, children: Html) => Html>
  /**
   * How an attribute is written, where that is not as the template has it: `write` writes one. But for addresses, the same
   * value is written the same way on every page of dialects with the same `elements`.
   */
  attribute?(name: string, value: string | true, write: (name: string, value: string | true) => string): string
  picture?(parts: PictureParts): Html
  /** A text between tags; `escaped` is what HTML has. */
  text?(escaped: string): string
}

export const plainHtml: HtmlDialect = { elements: {} }

/** Dialect's elements → template → its steps. */
const compiled = new WeakMap<object, WeakMap<TemplateStringsArray, Step[]>>()
let last: { elements?: object; templates: WeakMap<TemplateStringsArray, Step[]> } = { templates: new WeakMap() }
/** Of the page that is being rendered. Both copies of this module share it. */
const state: { dialect: HtmlDialect } = sharedState()

function sharedState(): { dialect: HtmlDialect } {
  const shared = globalThis as { [name: symbol]: { dialect: HtmlDialect } | undefined }
  const name = Symbol.for('diglot.dialect')
  shared[name] ??= { dialect: plainHtml }
  return shared[name]
}

/** Writes markup in a format's dialect, until `write` has returned. */
export function writeIn<OutputState>(other: HtmlDialect, write: () => OutputState): OutputState {
  const before = state.dialect
  state.dialect = other
  try {
    return write()
  } finally {
    state.dialect = before
  }
}

/**
 * Markup as a tagged template: html`<p class="byline">${name}</p>`. What is in a slot is text or an attribute's value,
 * and never becomes markup unless it is what `html` gave. White space with a line end next to a tag or a slot is left out.
 * A whole page begins with its doctype. Throws an Error where the template is not well-formed, or an address in a slot would run a script.
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(run(stepsOf(strings), values))
}

/** Markup that was written before: by `html`, or by the serialiser of the articles' trees. */
export function asWritten(text: string): Html {
  return new Html(text)
}

export function isHtml(value: unknown): value is Html {
  return typeof value === 'object' && value !== null && brand in value
}

/** JSON-LD: the one place where text goes into a page without escaping. `<` cannot end the script. */
export function jsonLd(data: object): Html {
  return new Html(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003C')}</script>`)
}

/** An element whose attributes are known only when it is written, as the dialect writes it. */
export function element(name: string, attributes: Attributes, children?: Html): Html {
  return state.dialect.elements[name]?.(attributes, children ?? new Html('')) ?? plainElement(name, attributes, children)
}

/** The same as HTML has it; without children where it has no end tag. */
export function plainElement(name: string, attributes: Attributes, children?: Html): Html {
  return new Html(`<${name}${attributesText(attributes)}>${children ? `${children.text}</${name}>` : ''}`)
}

/** A picture in several forms, as the dialect writes one. */
export function pictureText(sources: Attributes[], image: Attributes): Html {
  if (state.dialect.picture) return state.dialect.picture({ sources, image })
  return html`<picture>${sources.map((source) => element('source', source))}${element('img', image)}</picture>`
}

function attributesText(attributes: Attributes): string {
  let text = ''
  for (const name in attributes) text += attributeText(name, attributes[name])
  return text
}

/** ` name="value"`, as the dialect writes it, or nothing. Throws an Error where an address would run a script. */
export function attributeText(name: string, value: Attributes[string]): string {
  if (value === undefined) return ''
  if (typeof value === 'string' && addressAttributes.has(name)) checkAddress(name, value)
  return state.dialect.attribute ? state.dialect.attribute(name, value, writeAttribute) : writeAttribute(name, value)
}

function stepsOf(strings: TemplateStringsArray): Step[] {
  const { elements } = state.dialect
  if (elements !== last.elements) {
    const templates = compiled.get(elements) ?? new WeakMap<TemplateStringsArray, Step[]>()
    compiled.set(elements, templates)
    last = { elements, templates }
  }
  const known = last.templates.get(strings)
  if (known) return known
  const steps = compile(parseTemplate(strings), state.dialect)
  last.templates.set(strings, steps)
  return steps
}

function run(steps: Step[], values: Value[]): string {
  let text = ''
  for (const { text: before, slot, part } of steps) {
    text += before
    if (slot >= 0) text += valueText(values[slot])
    else if (part) text += partText(part, values)
  }
  return text
}

function partText(part: DynamicPart, values: Value[]): string {
  if (part.type === 'attribute') return attributeText(part.attribute.name, attributeValue(part.attribute, values))
  if (part.type === 'raw') return rawText(part.raw, values)
  return part.type === 'tag' ? tagName(values[part.tag]) : elementText(part, values)
}

function elementText({ element: name, attributes, children }: Extract<DynamicPart, { type: 'element' }>, values: Value[]): string {
  const given: Attributes = {}
  for (const attribute of attributes) given[attribute.name] = attributeValue(attribute, values)
  return state.dialect.elements[name]?.(given, new Html(run(children, values))).text ?? ''
}

function tagName(value: Value): string {
  if (typeof value !== 'string' || !/^[a-z][a-z0-9-]*$/.test(value)) throw new Error(`${JSON.stringify(value)} is no name of an element`)
  // These are written in ways of their own.
  if (voids.has(value) || rawTexts.has(value) || state.dialect.elements[value])
    throw new Error(`<${value}> must be written out in the template`)
  return value
}

function valueText(value: Value): string {
  if (typeof value === 'string') return state.dialect.text ? state.dialect.text(escapeText(value)) : escapeText(value)
  if (value === undefined || value === null || typeof value === 'boolean') return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) {
    let text = ''
    for (const one of value) text += valueText(one)
    return text
  }
  if (isHtml(value)) return value.text
  throw new Error(`a slot of a template was given ${JSON.stringify(value)}; expected text, or what html\`…\` gives`)
}

function rawText(parts: (string | number)[], values: Value[]): string {
  const text = parts.map((part) => (typeof part === 'string' ? part : rawValue(values[part]))).join('')
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error('the text of a script or style sheet would end it')
  return text
}

function rawValue(value: Value): string {
  return isHtml(value) ? value.text : String(value ?? '')
}

/** Browsers skip white space and control characters in front of a scheme, and line ends and tabs in it (WHATWG URL, 4.4). */
const script = /^[\s\p{Cc}]*(?:javascript|vbscript):/iu

function checkAddress(name: string, value: string): void {
  if (name !== 'srcset' && beginsPlainly(value)) return
  const plain = value.replace(/[\t\n\r]/g, '')
  const all = name === 'srcset' ? plain.split(',') : [plain]
  if (all.some((address) => script.test(address)))
    throw new Error(`the address ${JSON.stringify(value)} in ${name}="…" runs a script; expected an address that leads to a page or file`)
}

/** Whether an address begins with a sign in ASCII that neither these schemes begin with nor browsers skip: nearly every address. */
function beginsPlainly(address: string): boolean {
  const code = address.charCodeAt(0)
  return code > 0x20 && code < 0x7f && !'jJvV'.includes(address.charAt(0))
}

/** The value of one slot is there or not; among texts, a slot that is nothing adds nothing. */
function attributeValue({ parts }: Attribute, values: Value[]): string | true | undefined {
  if (parts === undefined) return true
  const [only] = parts
  if (parts.length === 1 && typeof only === 'number') {
    const value = values[only]
    return value === undefined || value === null || value === false ? undefined : value === true ? true : plainText(value)
  }
  let text = ''
  for (const part of parts) text += typeof part === 'string' ? part : plainText(values[part])
  return text
}

function plainText(value: Value): string {
  if (typeof value === 'string') return value
  if (value === undefined || value === null || typeof value === 'boolean') return ''
  if (Array.isArray(value)) return value.map(plainText).join(' ')
  if (typeof value === 'number') return String(value)
  throw new Error(`an attribute was given markup, ${JSON.stringify(isHtml(value) ? value.text : value)}; expected text`)
}
