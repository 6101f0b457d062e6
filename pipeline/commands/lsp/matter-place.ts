import type { Point } from '../../core/diagnostics.ts'
import { linesOf } from './places.ts'

/** A place in front matter. */
export interface MatterPlace {
  /** The keys that it is in, the outermost first: `['image', 'src']`. Of a key that is being written, those around it. */
  keys: string[]
  isKey: boolean
  /** What is typed so far of the key or the value: in a list, of its last item. */
  typed: string
}

/** The line (from 1) that ends the front matter; undefined where the text has none, or it has no end. */
export function endOfMatter(text: string): number | undefined {
  const lines = linesOf(text)
  if (!/^---(?:yaml)?[ \t]*$/i.test(lines[0] ?? '')) return undefined
  const end = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line))
  return end < 0 ? undefined : end + 1
}

/** What is at a point of the front matter, whatever is wrong with it; undefined outside of it. */
export function matterAt(text: string, { line, column }: Point): MatterPlace | undefined {
  const end = endOfMatter(text)
  if (end === undefined || line === 1 || line >= end) return undefined
  const lines = linesOf(text)
  const before = (lines[line - 1] ?? '').slice(0, column - 1)
  const { lead, dash, key, rest } = partsOf(before)
  const around = keysAround(lines.slice(0, line - 1), dash === '' ? lead.length : lead.length + 0.5)
  if (key !== undefined) return inValue([...around, key], rest)
  const isItem = dash !== '' && scalarLists.has(around.join('.'))
  return isItem ? inValue(around, rest) : { keys: around, isKey: /^[\w-]*$/.test(rest), typed: rest }
}

/** The keys that a point is in, the outermost first, wherever on its line it is. */
export function keysAt(text: string, { line, column }: Point): string[] | undefined {
  const [start = ''] = /^\s*(?:- +)?[\w-]+\s*:\s*/.exec(linesOf(text)[line - 1] ?? '') ?? []
  return matterAt(text, { line, column: Math.max(column, start.length + 1) })?.keys
}

/** Lists of texts: an item is no key. */
const scalarLists = new Set(['tags', 'authors', 'aliases'])

/** `  - key: rest`, each part of which may be missing. */
function partsOf(line: string): { lead: string; dash: string; key?: string | undefined; rest: string } {
  const [, lead = '', dash = '', key, rest = ''] = /^(\s*)((?:- +)?)(?:([\w-]+)\s*:(?:\s+|$))?(.*)$/.exec(line) ?? []
  return { lead, dash, key, rest }
}

/** The value of a key; in `{ src: a.png }` that of the inner one. */
function inValue(keys: string[], value: string): MatterPlace {
  if (!value.startsWith('{')) return { keys, isKey: false, typed: lastItem(value.replace(/^\[/, '')) }
  const part = lastItem(value.slice(1))
  const [, key, rest = ''] = /^([\w-]+)\s*:\s*(.*)$/.exec(part) ?? []
  return key === undefined ? { keys, isKey: true, typed: part } : { keys: [...keys, key], isKey: false, typed: rest }
}

function lastItem(list: string): string {
  return list.slice(list.lastIndexOf(',') + 1).trimStart()
}

/** The keys that a line is below, by its indentation. A list may be indented no more than its key: an item counts as half a step more. */
function keysAround(above: string[], indentation: number): string[] {
  const keys: string[] = []
  let least = indentation
  for (const line of above.toReversed()) {
    if (least === 0) break
    const { lead, dash, key } = partsOf(line)
    const at = lead.length + dash.length
    if (key !== undefined && at < least) {
      keys.unshift(key)
      least = dash === '' ? at : lead.length + 0.5
    } else if (dash !== '' && at === least) least = lead.length + 0.5
  }
  return keys
}
