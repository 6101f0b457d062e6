import { type Document, isScalar, LineCounter, parseDocument } from 'yaml'
import { type Place, type Report, startOf } from '../../core/diagnostics.ts'

/** One JSON file of words, flattened: `{"nav": {"skip": "…"}}` → `nav.skip`. */
export interface Catalogue {
  path: string
  text: string
  words: Map<string, string>
  /** BCP 47 tag of the edition: it decides the plural categories. */
  tag: string
  /** Of an edition that is converted from another: the strings of its own, which count before those. */
  own?: Catalogue
}

/** Namespace → catalogue. `interface` is what readers see around every story, `site` is this paper's own names. */
export type Catalogues = Record<Namespace, Catalogue>
export const namespaces = ['interface', 'site'] as const
export type Namespace = (typeof namespaces)[number]

/** What JSON would let pass: a value that is no text, a key that appears twice and so loses its first words. */
export function checkShape(file: { path: string; text: string }, value: object, report: Report): void {
  for (const key of notText(value))
    report.add('catalogue/invalid', placeOfKey(file, key), `the string "${key.join('.')}" is not a text; expected text in quotation marks.`)
  // A parser that keeps positions takes longer than all the rest: where no key is lost, there is nothing to be found.
  if (keysWritten(file.text) === keysOf(value)) return
  const lines = new LineCounter()
  for (const { code, pos } of parseDocument(file.text, { lineCounter: lines }).errors) {
    if (code !== 'DUPLICATE_KEY') continue
    const { line, col } = lines.linePos(pos[0])
    report.add('catalogue/invalid', { path: file.path, line, column: col }, 'this key is given twice. Delete one of them.')
  }
}

/** How many keys a JSON text has: its strings before a colon. */
function keysWritten(text: string): number {
  return text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g).reduce((sum, [, colon]) => sum + Number(colon !== undefined), 0)
}

function keysOf(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0
  const items: unknown[] = Object.values(value)
  return items.reduce<number>((sum, item) => sum + keysOf(item), Array.isArray(value) ? 0 : items.length)
}

function* notText(value: object, path: string[] = []): Generator<string[]> {
  for (const [key, item] of Object.entries(value)) {
    if (item !== null && typeof item === 'object' && !Array.isArray(item)) yield* notText(item, [...path, key])
    else if (typeof item !== 'string') yield [...path, key]
  }
}

/** The text that was last asked about: a file is asked for the places of many keys. */
let parsed: { text: string; document: Document.Parsed; lines: LineCounter } | undefined

function parsedText(text: string) {
  if (parsed?.text === text) return parsed
  const lines = new LineCounter()
  parsed = { text, document: parseDocument(text, { lineCounter: lines }), lines }
  return parsed
}

/** Where a key is in a JSON file (JSON is YAML, and `yaml` keeps positions); the nearest parent where it is absent. */
export function placeOfKey(file: { path: string; text: string; own?: Catalogue }, key: string[]): Place {
  if (file.own?.words.has(key.join('.'))) return placeOfKey(file.own, key)
  const { document, lines } = parsedText(file.text)
  for (let length = key.length; length > 0; length -= 1) {
    const parent: unknown = length === 1 ? document.contents : document.getIn(key.slice(0, length - 1), true)
    const items = parent !== null && typeof parent === 'object' && 'items' in parent && Array.isArray(parent.items) ? parent.items : []
    for (const item of items) {
      if (!isScalar(item.key) || String(item.key.value) !== key[length - 1] || !item.key.range) continue
      const { line, col } = lines.linePos(item.key.range[0])
      return { path: file.path, line, column: col }
    }
  }
  return startOf(file.path)
}
