import { CommandError } from '../command.ts'
import type { Meta } from './document.ts'
import type { UnitPiece } from './units.ts'
import { childrenOf, isElement, readXml, textContent, type XmlElement } from './xml.ts'

/** A unit as it came back. */
export interface ReadUnit {
  id: string
  source: UnitPiece[]
  target?: UnitPiece[] | undefined
  /** Of its segments: `reviewed` and `final` say that nobody has to look again. */
  states: string[]
  /** What the translator has noted. */
  notes: string[]
  /** Id of a code → the Markdown of its two ends. */
  data: Map<string, { before: string; behind: string }>
  /** `file.xlf:12:5`. */
  place: string
}

export interface ReadXliff {
  srcLang: string
  trgLang: string
  meta: Meta
  units: ReadUnit[]
}

/** Reads an XLIFF 2 file that `writeXliff` wrote and tools have worked on since. `name` is how messages call it. */
export function readXliff(text: string, name: string): ReadXliff {
  const root = readXml(text, name)
  const at = `${name}:${root.line}:${root.column}`
  if (root.name !== 'xliff') throw new CommandError(`${at} this is <${root.name}>; expected XLIFF 2.`)
  const { version = '', srcLang = '', trgLang = '' } = root.attributes
  if (!/^2\.[012]$/.test(version))
    throw new CommandError(`${at} this is XLIFF ${version || 'of an unknown version'}; expected 2.0. Save it as XLIFF 2.`)
  const files = childrenOf(root, 'file')
  const meta = files[0] && metaOf(files[0])
  if (!files[0] || files.length > 1 || !meta)
    throw new CommandError(`${at} this file was not written by "diglot translate --xliff": it does not say what it was made from.`)
  return { srcLang, trgLang, meta, units: unitsIn(files[0], name) }
}

function metaOf(file: XmlElement): Meta | undefined {
  const groups = childrenOf(file, 'metadata').flatMap((metadata) => childrenOf(metadata, 'metaGroup'))
  const own = groups.find(({ attributes }) => attributes.category === 'diglot')
  const values = Object.fromEntries((own ? childrenOf(own, 'meta') : []).map((meta) => [meta.attributes.type, textContent(meta).trim()]))
  const { story, locale, basis, translation } = values
  return story && locale && basis && translation ? { story, locale, basis, translation } : undefined
}

function unitsIn(parent: XmlElement, name: string): ReadUnit[] {
  return parent.children
    .filter(isElement)
    .flatMap((child) => (child.name === 'group' ? unitsIn(child, name) : child.name === 'unit' ? [unitOf(child, name)] : []))
}

function unitOf(unit: XmlElement, name: string): ReadUnit {
  // A tool may have cut it into sentences, with the text between them apart.
  const parts = unit.children.filter(isElement).filter((child) => child.name === 'segment' || child.name === 'ignorable')
  const segments = parts.filter((part) => part.name === 'segment')
  const context = { name, unit: unit.attributes.id ?? '' }
  const read = (elements: XmlElement[]) => piecesIn(elements, context)
  const targets = inOrder(parts).flatMap(
    (part) => childrenOf(part, 'target')[0] ?? (part.name === 'ignorable' ? childrenOf(part, 'source') : []),
  )
  const translated = segments.length > 0 && segments.every((part) => childrenOf(part, 'target').length > 0)
  return {
    id: unit.attributes.id ?? '',
    source: read(parts.flatMap((part) => childrenOf(part, 'source'))),
    target: translated ? read(targets) : undefined,
    states: segments.map(({ attributes }) => attributes.state ?? 'initial'),
    notes: childrenOf(unit, 'notes')
      .flatMap((notes) => childrenOf(notes, 'note'))
      .filter(({ attributes }) => attributes.category !== 'diglot')
      .map((note) => textContent(note).trim())
      .filter((note) => note !== ''),
    data: dataOf(unit),
    place: `${name}:${unit.line}:${unit.column}`,
  }
}

/** Targets may be in another order than their sources, and say so. */
function inOrder(parts: XmlElement[]): XmlElement[] {
  const order = (part: XmlElement, index: number) => Number(childrenOf(part, 'target')[0]?.attributes.order ?? index + 1)
  return parts
    .map((part, index) => ({ part, order: order(part, index) }))
    .sort((a, b) => a.order - b.order)
    .map(({ part }) => part)
}

function dataOf(unit: XmlElement): ReadUnit['data'] {
  const texts = new Map(
    childrenOf(unit, 'originalData')
      .flatMap((data) => childrenOf(data, 'data'))
      .map((data) => [data.attributes.id ?? '', textContent(data)]),
  )
  return new Map(
    [...texts].flatMap(([id, before]) => (id.endsWith('-end') ? [] : [[id.slice(1), { before, behind: texts.get(`${id}-end`) ?? '' }]])),
  )
}

type Token = string | { open: string } | { close: string } | { alone: string }

/** `<pc>`, `<sc>` and `<ec>`, `<ph>`; marks of tools are looked through. */
function piecesIn(elements: XmlElement[], context: { name: string; unit: string }): UnitPiece[] {
  const stack: { id: string; children: UnitPiece[] }[] = [{ id: '', children: [] }]
  for (const element of elements)
    for (const token of tokensOf(element, context)) {
      const top = stack.at(-1) ?? { id: '', children: [] }
      if (typeof token === 'string') top.children.push(token)
      else if ('alone' in token) top.children.push({ id: token.alone })
      else if ('open' in token) {
        const code = { id: token.open, children: [] }
        top.children.push(code)
        stack.push(code)
      } else if (top.id === token.close && stack.length > 1) stack.pop()
      else throw broken(element, context, `the end of inline code "${token.close}" is not where its beginning expects it`)
    }
  const [root, open] = stack
  const [first] = elements
  if (open && first) throw broken(first, context, `the inline code "${open.id}" does not end`)
  return root?.children ?? []
}

function broken({ line, column }: XmlElement, { name, unit }: { name: string; unit: string }, says: string): CommandError {
  return new CommandError(`${name}:${line}:${column} unit "${unit}": ${says}. Put the codes as they are in the source.`)
}

function tokensOf(element: XmlElement, context: { name: string; unit: string }): Token[] {
  return element.children.flatMap((child): Token[] => {
    if (!isElement(child)) return [child]
    const { id = '', startRef = id, hex = '' } = child.attributes
    if (child.name === 'pc') return [{ open: id }, ...tokensOf(child, context), { close: id }]
    if (child.name === 'sc') return [{ open: id }]
    if (child.name === 'ec') return [{ close: startRef }]
    if (child.name === 'ph') return [{ alone: id }]
    if (child.name === 'mrk') return tokensOf(child, context)
    if (child.name === 'sm' || child.name === 'em') return []
    if (child.name === 'cp' && /^[\dA-F]{2,6}$/i.test(hex)) return [String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10_ff_ff))]
    throw broken(child, context, `<${child.name}> is no inline code that is known here`)
  })
}
