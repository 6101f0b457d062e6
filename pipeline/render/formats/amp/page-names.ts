/** What a page has that its head depends on. */
export interface PageNames {
  /** Those that style rules ask for: elements, classes, ids, directions, languages, data attributes. */
  names: Set<string>
  /** AMP's elements: `amp-list`. */
  components: Set<string>
  /** Template engines: `amp-mustache`. */
  engines: Set<string>
}

/** What AMP's elements draw inside themselves. */
const inside: Record<string, string> = { 'amp-img': 'img', 'amp-video': 'video', 'amp-audio': 'audio', 'amp-iframe': 'iframe' }

const [space, equals, greater, a, z] = [0x20, 0x3d, 0x3e, 0x61, 0x7a]

/**
 * Reads the tags of a page as Diglot writes it (attributes in double quotes, `<` escaped in texts and values), once and
 * character by character: each AMP page is read so. Names that are not `wanted` are left out.
 */
export function readNames(text: string, wanted: ReadonlySet<string>): PageNames {
  const page: PageNames = { names: new Set(), components: new Set(), engines: new Set() }
  const add = (name: string) => {
    if (wanted.has(name)) page.names.add(name)
  }
  for (let tag = text.indexOf('<'); tag >= 0; tag = text.indexOf('<', tag + 1)) {
    const first = text.charCodeAt(tag + 1)
    if (first < a || first > z) continue
    let at = endOfName(text, tag + 2)
    const element = text.slice(tag + 1, at)
    addElement(element, page, add)
    while (text.charCodeAt(at) === space) {
      const from = at + 1
      const to = endOfName(text, from)
      const hasValue = text.charCodeAt(to) === equals
      at = hasValue ? text.indexOf('"', to + 2) + 1 : to
      if (hasValue && at === 0) break
      if (text.startsWith('data-', from)) add(`[${text.slice(from, to)}]`)
      else if (hasValue) addValue(text.slice(from, to), text, to + 2, at - 1, element, page, add)
    }
    tag = Math.max(tag, at - 1)
  }
  return page
}

/** Where a name of an element or an attribute ends. */
function endOfName(text: string, from: number): number {
  let at = from
  for (let code = text.charCodeAt(at); code > space && code !== equals && code !== greater; code = text.charCodeAt(at)) at += 1
  return at
}

function addElement(name: string, page: PageNames, add: (name: string) => void): void {
  add(name)
  if (!name.startsWith('amp-')) return
  page.components.add(name)
  if (inside[name] !== undefined) add(inside[name])
}

function addValue(
  name: string,
  text: string,
  from: number,
  to: number,
  element: string,
  { engines }: PageNames,
  add: (name: string) => void,
): void {
  if (name === 'class') for (const one of text.slice(from, to).split(' ')) add(`.${one}`)
  else if (name === 'id') add(`#${text.slice(from, to)}`)
  else if (name === 'dir') add(`[dir=${text.slice(from, to)}]`)
  else if (name === 'lang') for (const language of languagesIn(text.slice(from, to).toLowerCase())) add(language)
  else if (name === 'type' && element === 'template') engines.add(text.slice(from, to))
}

/** `zh-hans` is matched by `:lang(zh)` too (Selectors 4, 12.2). */
function languagesIn(tag: string): string[] {
  const parts = tag.split('-')
  return parts.map((_, at) => `:lang(${parts.slice(0, at + 1).join('-')})`)
}
