import { isMap, isScalar } from 'yaml'
import type { Place, Report } from '../../core/diagnostics.ts'
import { placeOfOffset, type YamlContext } from './yaml.ts'

/** The front matter of a file, as it is checked. */
export interface Context extends YamlContext {
  report: Report
  /** Our field names → the keys that the file has for them. */
  keys: Record<string, string>
}

/** Where a text is in the value of a key; the key, where it is written otherwise. */
export function placeOfText(text: string, named: readonly PropertyKey[], context: Context): Place {
  const place = placeOf(named, context)
  const lines = context.file.text.split('\n')
  const index = lines.findIndex((line, at) => at >= place.line - 1 && line.includes(text))
  return index < 0 ? place : { path: place.path, line: index + 1, column: (lines[index] ?? '').indexOf(text) + 1 }
}

/** Where a key is; of a value in a list, where the value is. */
export function placeOf(named: readonly PropertyKey[], context: Context): Place {
  const path = named.map((key, depth) => (depth === 0 ? (context.keys[String(key)] ?? key) : key))
  const [parent, key] = [path.slice(0, -1), path.at(-1)]
  const line = context.plain?.lines.get(path.map(String).join('.'))
  if (line !== undefined) return { path: context.file.path, line, column: 1 }
  const document = context.document()
  const node = parent.length === 0 ? document.contents : document.getIn(parent, true)
  if (isMap(node)) {
    for (const pair of node.items)
      if (isScalar(pair.key) && String(pair.key.value) === String(key) && pair.key.range) return placeOfOffset(pair.key.range[0], context)
  }
  const value = document.getIn(path, true)
  if (isScalar(value) && value.range) return placeOfOffset(value.range[0], context)
  return path.length > 1 ? placeOf(named.slice(0, -1), context) : { path: context.file.path, line: 2, column: 1 }
}
