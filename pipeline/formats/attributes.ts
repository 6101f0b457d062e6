import type { Element, RootContent } from 'hast'

/** How an element is written around its attributes and its content. */
export interface Tag {
  /** `<p`. */
  open: string
  /** `</p>`, or nothing. */
  close: string
}

export interface Tags {
  /** Undefined for an element that must be written whole: one with rules of its own. */
  of(node: Element): Tag | undefined
  /** `class="card"`, `hidden`, or nothing. */
  attribute(name: string, value: Element['properties'][string]): string
  /** Any node, as the serialiser writes it. */
  other(node: RootContent): string
}

/** Their content is not written as that of other elements is. */
const ownRules = new Set(['script', 'style', 'svg', 'template'])
/** With none of these, a value stands as it is between double quotes. */
const special = /["&<>'`=\0\s]/
const inner = /["&<>'`\0]/
/** Attributes that are kept: those of an edition's chrome return on every page, addresses do not. */
const most = 4_000

/**
 * What a serialiser says of tags and attributes, asked once for each: most of its time goes into finding out for each
 * element of each page what it found for the last. `compile` is that serialiser, for one node.
 */
export function createTags(compile: (node: RootContent) => string): Tags {
  const elements = new Map<string, Tag | undefined>()
  const attributes = new Map<string, string>()
  /** Property → its attribute's name, where a plain text stands behind it as it is. */
  const texts = new Map<string, string | undefined>()
  const lists = new Map<string, string | undefined>()
  const ask = (name: string, value: Element['properties'][string]) =>
    compile({ type: 'element', tagName: 'p', properties: { [name]: value }, children: [] })
      .slice(2, -'></p>'.length)
      .trim()
  const nameOf = (memory: typeof texts, name: string, sample: string | string[], written: string) => {
    if (!memory.has(name)) {
      const answer = ask(name, sample)
      memory.set(name, answer.endsWith(`="${written}"`) ? answer.slice(0, -written.length - 3) : undefined)
    }
    return memory.get(name)
  }
  const remembered = (name: string, value: Element['properties'][string]) => {
    const key = JSON.stringify([name, value])
    const before = attributes.get(key)
    if (before !== undefined) return before
    if (attributes.size >= most) attributes.clear()
    const answer = ask(name, value)
    attributes.set(key, answer)
    return answer
  }
  return {
    of(node) {
      const { tagName } = node
      if (!elements.has(tagName)) elements.set(tagName, ownRules.has(tagName.toLowerCase()) ? undefined : tagOf(tagName, compile))
      const tag = elements.get(tagName)
      return tag?.close === '' && node.children.length > 0 ? undefined : tag
    },
    attribute(name, value) {
      if (value === undefined || value === null) return ''
      if (typeof value === 'string') {
        const text = value === '' || inner.test(value) ? undefined : nameOf(texts, name, 'x', 'x')
        return text === undefined || text === value ? remembered(name, value) : `${text}="${value}"`
      }
      if (Array.isArray(value)) {
        const list = value.every(isPlain) ? nameOf(lists, name, ['x', 'y'], 'x y') : undefined
        return list === undefined || value.length === 0 ? remembered(name, value) : `${list}="${value.join(' ')}"`
      }
      return remembered(name, value)
    },
    other: compile,
  }
}

function isPlain(item: string | number): boolean {
  return typeof item === 'string' && item !== '' && !special.test(item)
}

function tagOf(tagName: string, compile: (node: RootContent) => string): Tag {
  const html = compile({ type: 'element', tagName, properties: {}, children: [] })
  return { open: `<${tagName}`, close: html.slice(tagName.length + 2) }
}
