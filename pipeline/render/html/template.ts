import { decodeNamedCharacterReference } from 'decode-named-character-reference'
import { voids } from '../../core/elements.ts'

/** What a template is made of. A slot is the index of a value. */
export type TemplateNode =
  | { type: 'text'; value: string }
  | { type: 'slot'; slot: number }
  | { type: 'doctype' }
  | { type: 'element'; tagName: string | { slot: number }; attributes: Attribute[]; children: TemplateNode[] }

export interface Attribute {
  name: string
  /** Texts, and the slots between them; undefined for an attribute without a value. */
  parts: (string | number)[] | undefined
}

/** The sign of a slot. */
const mark = '\0'
const name = '[A-Za-z][\\w-]*|\\0'
const token = new RegExp(
  `<!doctype html>|<!--[\\s\\S]*?-->|</(?<close>${name})>|<(?<open>${name})(?<attributes>(?:\\s+[\\w:-]+(?:="[^"]*")?)*)\\s*(?<empty>/?)>|(?<text>[^<]+)`,
  'y',
)

/** Reads a template of well-formed HTML: every element is closed, every attribute's value is in double quotes. Throws an Error where it is not. */
export function parseTemplate(strings: readonly string[]): TemplateNode[] {
  const source = strings.join(mark)
  const root: TemplateNode[] = []
  const open: { name: string; children: TemplateNode[] }[] = [{ name: '', children: root }]
  let slot = 0
  const nextSlot = () => slot++
  token.lastIndex = 0
  for (let at = 0; at < source.length; at = token.lastIndex) {
    const { groups, 0: whole } = token.exec(source) ?? fail(source, at, 'a tag or text')
    const into = open.at(-1)?.children ?? root
    const isSvg = open.some(({ name }) => name === 'svg')
    if (groups?.close !== undefined) {
      if (groups.close === mark) nextSlot()
      if (open.length < 2 || open.pop()?.name !== nameOf(groups.close, isSvg)) fail(source, at, 'the end tag of the element that is open')
    } else if (groups?.open !== undefined) {
      const name = nameOf(groups.open, isSvg)
      const tagName = name === mark ? { slot: nextSlot() } : name
      const attributes = attributesOf(groups.attributes ?? '', nextSlot, isSvg || name === 'svg')
      const children: TemplateNode[] = []
      into.push({ type: 'element', tagName, attributes, children })
      if (groups.empty === '' && !voids.has(name)) open.push({ name, children })
    } else if (groups?.text !== undefined) into.push(...textsOf(groups.text, nextSlot))
    else if (whole.startsWith('<!doctype')) into.push({ type: 'doctype' })
    // What is in a comment is left out, its slots too.
    else for (const _ of whole.matchAll(/\0/g)) nextSlot()
  }
  if (open.length > 1) fail(source, source.length, `</${open.at(-1)?.name}>`)
  return root
}

function fail(source: string, at: number, expected: string): never {
  const shown = source.slice(Math.max(0, at - 20), at + 30).replaceAll(mark, '…')
  throw new Error(`a template is not well-formed near ${JSON.stringify(shown)}; expected ${expected}`)
}

/** HTML takes names in any case; the checks of a page look for lower case. SVG has names like `viewBox`. */
function nameOf(written: string, isSvg: boolean): string {
  return isSvg ? written : written.toLowerCase()
}

function attributesOf(text: string, nextSlot: () => number, isSvg: boolean): Attribute[] {
  return [...text.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value]) => ({
    name: nameOf(name, isSvg),
    parts: value === undefined ? undefined : partsOf(value, nextSlot),
  }))
}

function partsOf(value: string, nextSlot: () => number): (string | number)[] {
  const parts = value.split(/(\0)/).filter((part) => part !== '')
  return parts.map((part) => (part === mark ? nextSlot() : decode(part)))
}

function textsOf(text: string, nextSlot: () => number): TemplateNode[] {
  return text.split(/(\0)/).flatMap((part): TemplateNode[] => {
    if (part === mark) return [{ type: 'slot', slot: nextSlot() }]
    // Lines of a template are laid out for its reader.
    const value = decode(part.replace(/^\s*\n\s*|\s*\n\s*$/g, ''))
    return value === '' ? [] : [{ type: 'text', value }]
  })
}

function decode(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#[xX]([\dA-Fa-f]{1,5})|([A-Za-z][A-Za-z0-9]*));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return decodeNamedCharacterReference(name) || whole
      return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
    },
  )
}
