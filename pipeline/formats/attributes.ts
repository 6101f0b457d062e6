import type { Element, RootContent } from 'hast'

/** How an element is written around its attributes and its content. */
export interface Tag {
  /** `<p`. */
  open: string
  /** `</p>`, or nothing. */
  close: string
}

type Value = Element['properties'][string]

export interface Tags {
  /** Undefined for an element that must be written whole: one with rules of its own. */
  of(node: Element): Tag | undefined
  /** `class="card"`, `hidden`, or nothing. */
  attribute(name: string, value: Value): string
  text(value: string): string
  /** Any node, as the serialiser writes it. */
  other(node: RootContent): string
}

/** Their content is not written as that of other elements is. */
const ownRules = new Set(['script', 'style', 'template'])
/** The characters of which HTML writes any as a reference, in texts or in attributes. */
const special = /["&<>'`\0]/
const specials = new RegExp(special, 'g')
/** Values that are kept: those of an edition's chrome return on every page. */
const most = 1_000

/**
 * What a serialiser says of tags, attributes and characters, asked once for each: most of its time goes into finding out
 * for each element of each page what it found for the last. `compile` is that serialiser, for one node.
 */
export function createTags(compile: (node: RootContent) => string): Tags {
  const ask = (name: string, value: Value) =>
    compile({ type: 'element', tagName: 'b', properties: { [name]: value }, children: [] }).slice(3, -'></b>'.length)
  const elements = remember((tagName: string) => (ownRules.has(tagName.toLowerCase()) ? undefined : tagOf(tagName, compile)))
  // The attribute's name, where a text stands behind it as it is, or a list with spaces between its items.
  const texts = remember((name: string) => nameIn(ask(name, 'x'), '="x"'))
  const lists = remember((name: string) => nameIn(ask(name, ['x', 'y']), '="x y"'))
  const inAttribute = remember((character: string) => ask('title', character).slice('title="'.length, -1))
  const inText = remember((value: string) => compile({ type: 'text', value }))
  const others = new Map<string, string>()
  const other = (name: string, value: Value) => {
    const key = JSON.stringify([name, value])
    const known = others.get(key) ?? ask(name, value)
    if (others.size >= most) others.clear()
    others.set(key, known)
    return known
  }
  return {
    of(node) {
      const tag = elements(node.tagName)
      return tag?.close === '' && node.children.length > 0 ? undefined : tag
    },
    attribute(name, value) {
      if (value === undefined || value === null) return ''
      if (typeof value === 'string') {
        const attribute = value === '' ? undefined : texts(name)
        // A value that is the attribute's own name may say that it is there, and no more.
        if (attribute === undefined || attribute === value) return other(name, value)
        return `${attribute}="${special.test(value) ? value.replace(specials, inAttribute) : value}"`
      }
      const attribute = Array.isArray(value) && value.length > 0 && value.every(isPlain) ? lists(name) : undefined
      return attribute === undefined || !Array.isArray(value) ? other(name, value) : `${attribute}="${value.join(' ')}"`
    },
    text: (value) => (special.test(value) ? value.replace(specials, inText) : value),
    other: compile,
  }
}

function isPlain(item: string | number): boolean {
  return typeof item === 'string' && /^[^"&<>'`\0\s]+$/.test(item)
}

function nameIn(attribute: string, ending: string): string | undefined {
  return attribute.endsWith(ending) ? attribute.slice(0, -ending.length) : undefined
}

function tagOf(tagName: string, compile: (node: RootContent) => string): Tag {
  const html = compile({ type: 'element', tagName, properties: {}, children: [] })
  return { open: `<${tagName}`, close: html.slice(tagName.length + 2) }
}

function remember<Answer>(ask: (question: string) => Answer): (question: string) => Answer {
  const known = new Map<string, Answer>()
  return (question) => {
    let answer = known.get(question)
    if (answer === undefined && !known.has(question)) {
      answer = ask(question)
      known.set(question, answer)
    }
    return answer as Answer
  }
}
