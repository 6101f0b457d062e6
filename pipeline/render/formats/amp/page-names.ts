/** What a page has that its head depends on. */
export interface PageNames {
  /** 1 for each name that style rules ask for and that the page has, by its number. */
  has: Uint8Array
  /** AMP's elements: `amp-list`. */
  components: Set<string>
  /** Template engines: `amp-mustache`. */
  engines: Set<string>
}

/** Names that style rules ask for, each with its number: elements and data attributes as they are, values of attributes by attribute. */
interface NamesByKind {
  elements: Map<string, number>
  data: Map<string, number>
  values: Record<'class' | 'id' | 'dir' | 'lang', Map<string, number>>
}

/** What AMP's elements draw inside themselves. */
const inside: Record<string, string> = { 'amp-img': 'img', 'amp-video': 'video', 'amp-audio': 'audio', 'amp-iframe': 'iframe' }

const [space, equals, greater, a, z] = [0x20, 0x3d, 0x3e, 0x61, 0x7a]
/** The first letters of the attributes that are read: class, data-…, id, dir, lang, type. */
const first = new Set(Array.from('cdilt', (letter) => letter.charCodeAt(0)))

const kinds = new WeakMap<ReadonlyMap<string, number>, NamesByKind>()

/**
 * Reads the tags of a page as Diglot writes it (attributes in double quotes, `<` escaped in texts and values), once and
 * character by character: each AMP page is read so. `wanted` has the names that style rules ask for, with their numbers.
 */
export function readNames(text: string, wanted: ReadonlyMap<string, number>): PageNames {
  const names = kinds.get(wanted) ?? byKind(wanted)
  kinds.set(wanted, names)
  const page: PageNames = { has: new Uint8Array(wanted.size), components: new Set(), engines: new Set() }
  for (let tag = text.indexOf('<'); tag >= 0; tag = text.indexOf('<', tag + 1)) {
    const letter = text.charCodeAt(tag + 1)
    if (letter < a || letter > z) continue
    let at = endOfName(text, tag + 2)
    const element = text.slice(tag + 1, at)
    addElement(element, names, page)
    while (text.charCodeAt(at) === space) {
      const from = at + 1
      const to = endOfName(text, from)
      const hasValue = text.charCodeAt(to) === equals
      at = hasValue ? text.indexOf('"', to + 2) + 1 : to
      if (hasValue && at === 0) break
      if (!first.has(text.charCodeAt(from))) continue
      const name = text.slice(from, to)
      if (name.startsWith('data-')) add(names.data.get(name), page)
      else if (hasValue) addValue(name, text.slice(to + 2, at - 1), element, names, page)
    }
    tag = Math.max(tag, at - 1)
  }
  return page
}

function byKind(wanted: ReadonlyMap<string, number>): NamesByKind {
  const names: NamesByKind = {
    elements: new Map(),
    data: new Map(),
    values: { class: new Map(), id: new Map(), dir: new Map(), lang: new Map() },
  }
  const { elements, data, values } = names
  for (const [name, number] of wanted) {
    if (name.startsWith('.')) values.class.set(name.slice(1), number)
    else if (name.startsWith('#')) values.id.set(name.slice(1), number)
    else if (name.startsWith('[dir=')) values.dir.set(name.slice('[dir='.length, -1), number)
    else if (name.startsWith(':lang(')) values.lang.set(name.slice(':lang('.length, -1), number)
    else if (name.startsWith('[')) data.set(name.slice(1, -1), number)
    else elements.set(name, number)
  }
  return names
}

/** Where a name of an element or an attribute ends. */
function endOfName(text: string, from: number): number {
  let at = from
  for (let code = text.charCodeAt(at); code > space && code !== equals && code !== greater; code = text.charCodeAt(at)) at += 1
  return at
}

function add(number: number | undefined, { has }: PageNames): void {
  if (number !== undefined) has[number] = 1
}

function addElement(name: string, { elements }: NamesByKind, page: PageNames): void {
  add(elements.get(name), page)
  if (!name.startsWith('amp-')) return
  page.components.add(name)
  if (inside[name] !== undefined) add(elements.get(inside[name]), page)
}

function addValue(name: string, value: string, element: string, { values }: NamesByKind, page: PageNames): void {
  if (name === 'class') for (const one of value.includes(' ') ? value.split(' ') : [value]) add(values.class.get(one), page)
  else if (name === 'id' || name === 'dir') add(values[name].get(value), page)
  else if (name === 'lang') for (const language of languagesIn(value.toLowerCase())) add(values.lang.get(language), page)
  else if (name === 'type' && element === 'template') page.engines.add(value)
}

/** `zh-hans` is matched by `:lang(zh)` too (Selectors 4, 12.2). */
function languagesIn(tag: string): string[] {
  const parts = tag.split('-')
  return parts.map((_, at) => parts.slice(0, at + 1).join('-'))
}
