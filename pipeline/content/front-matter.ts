import matter from 'gray-matter'
import { type Alias, type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { forbidden, reportControl } from '../decode.ts'
import type { Report } from '../diagnostics.ts'
import { startOf } from '../diagnostics.ts'
import { didYouMean } from '../suggest.ts'
import type { Matter, Place } from '../types.ts'
import { parseDate } from './dates.ts'
import { aliases, type FieldName, fieldNames, fields, matterSchema } from './fields.ts'
import type { SourceFile } from './scan.ts'

export interface FrontMatter {
  matter: Matter
  places: Record<string, Place>
  /** The text after the front matter, with an empty line for each line of it. */
  markdown: string
}

export interface FrontMatterSettings {
  timeZone: string
  unknownKeys: 'error' | 'warn'
}

const maxAliases = 50

/** Reads and checks the front matter of a file. Returns undefined, with what is wrong in `report`, where it cannot be used. */
export function readFrontMatter(file: SourceFile, settings: FrontMatterSettings, report: Report): FrontMatter | undefined {
  const split = separate(file, report)
  if (!split) return undefined
  const context: Context = { file, report, document: split.document, lines: split.lines, keys: Object.create(null) }
  const value = toValue(context)
  if (!value) return undefined
  const checked = check(rename(value, settings, context), context)
  if (!checked || !checkDates(checked, settings.timeZone, context)) return undefined
  const places = Object.fromEntries(Object.keys(context.keys).map((name) => [name, placeOf([name], context)]))
  for (const key of Object.keys(checked.image ?? {})) places[`image.${key}`] = placeOf(['image', key], context)
  return { matter: checked, places, markdown: split.markdown }
}

interface Context {
  file: SourceFile
  report: Report
  document: Document
  lines: LineCounter
  /** Our field names → the keys that the file has for them. */
  keys: Record<string, string>
}

/** gray-matter finds the front matter; `yaml` reads it, because it knows where each key stands. */
function separate(file: SourceFile, report: Report): { document: Document; lines: LineCounter; markdown: string } | undefined {
  const { path, text } = file
  const language = matter.language(text).name.toLowerCase()
  if (!/^---(?!-)/.test(text)) {
    report.add(
      'front-matter/missing',
      startOf(path),
      'this file has no front matter; expected it to start with a line of "---", then "title: …".',
    )
    return undefined
  }
  if (language !== '' && language !== 'yaml') {
    report.add(
      'front-matter/engine',
      startOf(path),
      `the front matter is marked "${language}"; expected YAML. Front matter is data and is never run: begin it with "---" alone.`,
    )
    return undefined
  }
  if (!/\n---[ \t]*(?:\n|$)/.test(text)) {
    report.add('front-matter/yaml', startOf(path), 'the front matter does not end; expected a line of "---" after it.')
    return undefined
  }
  const lines = new LineCounter()
  let document: Document | undefined
  const parse = (yaml: string) => {
    document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
    return {}
  }
  const refuse = () => ({})
  // Options are always given: without them gray-matter remembers by content, and hides errors the second time.
  const { content } = matter(text, { language: 'yaml', engines: { yaml: parse, js: refuse, javascript: refuse, json: refuse } })
  if (!document) {
    report.add('front-matter/yaml', startOf(path), 'the front matter is empty; expected at least "title: …".')
    return undefined
  }
  const skipped = text.slice(0, text.length - content.length).split('\n').length - 1
  return { document, lines, markdown: '\n'.repeat(skipped) + content }
}

function toValue(context: Context): Record<string, unknown> | undefined {
  const { document, report, file } = context
  for (const error of document.errors) {
    report.add('front-matter/yaml', placeOfOffset(error.pos[0], context), `the front matter is not YAML: ${error.message.split('\n')[0]}`)
  }
  if (document.errors.length > 0) return undefined
  if (!isMap(document.contents)) {
    report.add(
      'front-matter/yaml',
      { path: file.path, line: 2, column: 1 },
      'the front matter is no mapping; expected lines of "key: value".',
    )
    return undefined
  }
  const bad = badAlias(document)
  if (bad) {
    report.add('front-matter/yaml', placeOfOffset(bad.offset, context), bad.message)
    return undefined
  }
  return document.toJS({ maxAliasCount: maxAliases })
}

/** Aliases that name nothing, or that would make a value endless, or as good as endless ("billion laughs"). */
function badAlias(document: Document): { offset: number; message: string } | undefined {
  let count = 0
  let bad: { offset: number; message: string } | undefined
  visit(document, {
    Alias(_, node, path) {
      count += 1
      const source = node.resolve(document)
      const why = aliasFault(node, source, path, count)
      if (why) bad ??= { offset: node.range?.[0] ?? 0, message: why }
      return bad ? visit.BREAK : undefined
    },
  })
  return bad
}

function aliasFault(node: Alias, source: Node | undefined, path: readonly unknown[], count: number): string | undefined {
  if (!source) return `"*${node.source}" names nothing in this front matter. Write the value out.`
  if (path.includes(source)) return `"*${node.source}" stands inside what it names, which has no end. Write the value out.`
  if (count > maxAliases) return `more than ${maxAliases} aliases; front matter needs none. Write the values out.`
  let nested = false
  visit(source, {
    Alias: () => {
      nested = true
    },
  })
  return nested ? `"*${node.source}" names a value with aliases in it. Write the values out.` : undefined
}

/** Aliases become our names, unknown keys are reported. */
function rename(value: Record<string, unknown>, settings: FrontMatterSettings, context: Context): Record<string, unknown> {
  const renamed: Record<string, unknown> = Object.create(null)
  const { keys } = context
  for (const [key, given] of Object.entries(value)) {
    const name = fieldNames.find((field) => field === key) ?? (Object.hasOwn(aliases, key) ? aliases[key] : undefined)
    if (!name) reportUnknown(key, settings, context)
    // "key:" with nothing after it says nothing.
    else if (given !== null && given !== undefined && (name === key || !(name in renamed))) {
      renamed[name] = given
      keys[name] = key
    } else if (name === 'tags' && Array.isArray(renamed[name]) && Array.isArray(given)) {
      renamed[name] = [...new Set([...renamed[name], ...given])]
    }
  }
  return renamed
}

function reportUnknown(key: string, settings: FrontMatterSettings, context: Context): void {
  const { report } = context
  const known = [...fieldNames, ...Object.keys(aliases)]
  const message = `"${key}" is not a key of front matter${didYouMean(key, known) || `; known are ${fieldNames.join(', ')}.`}`
  const place = placeOf([key], context)
  report.add('front-matter/unknown-key', place, message, settings.unknownKeys === 'warn' ? 'warning' : undefined)
}

function check(value: Record<string, unknown>, context: Context): Matter | undefined {
  const result = matterSchema.safeParse(value)
  if (!result.success) {
    for (const issue of result.error.issues) reportIssue(issue, value, context)
    return undefined
  }
  let fine = true
  for (const [key, text] of strings(value)) {
    const control = forbidden.exec(text)
    if (control) {
      fine = false
      reportControl(context.report, placeOf(key, context), control[0])
    }
    if (!/<\/?[a-z][^>]*>|<!--/i.test(text)) continue
    fine = false
    const shown = JSON.stringify(text)
    context.report.add(
      'front-matter/html',
      placeOf(key, context),
      `"${key.join('.')}" is ${shown}; expected plain text. Markup is not read here and would be shown to readers: delete the tags.`,
    )
  }
  return fine ? (result.data as Matter) : undefined
}

function reportIssue(issue: z.core.$ZodIssue, value: Record<string, unknown>, context: Context): void {
  const path = issue.path.map(String)
  const [first = ''] = path
  if (issue.code === 'unrecognized_keys') {
    const known =
      first === 'image' ? ['src', 'alt', 'credit', 'caption'] : first === 'translation' ? ['from', 'translator', 'basis'] : ['date', 'text']
    for (const key of issue.keys) {
      context.report.add(
        'front-matter/unknown-key',
        placeOf([...issue.path, key], context),
        `"${[...path, key].join('.')}" is not a key of front matter${didYouMean(key, known) || `; known are ${known.join(', ')}.`}`,
      )
    }
    return
  }
  if (!(first in value) && first === 'title') {
    context.report.add('front-matter/missing', { ...startOf(context.file.path) }, 'there is no "title"; expected a headline in plain text.')
    return
  }
  const found = issue.path.reduce<unknown>((at, key) => (at !== null && typeof at === 'object' ? Reflect.get(at, key) : undefined), value)
  reportField(first as FieldName, found, issue.path, context)
}

function reportField(name: FieldName, found: unknown, path: PropertyKey[], context: Context): void {
  const shown = JSON.stringify(found) ?? 'missing'
  context.report.add(
    'front-matter/invalid',
    placeOf(path, context),
    `"${path.map(String).join('.')}" is ${shown.length > 80 ? `${shown.slice(0, 77)}…` : shown}; expected ${fields[name].expects}.`,
  )
}

const dateFields = ['date', 'updated', 'publishAt', 'expires'] as const

/** Dates become instants in place; one that does not exist is reported. */
function checkDates(checked: Matter, timeZone: string, context: Context): boolean {
  let fine = true
  const instant = (value: string, name: FieldName, path: PropertyKey[]): string => {
    const parsed = parseDate(value, timeZone)
    if (parsed !== undefined) return parsed
    fine = false
    reportField(name, value, path, context)
    return value
  }
  for (const name of dateFields) {
    const value = checked[name]
    if (value !== undefined) checked[name] = instant(value, name, [name])
  }
  checked.corrections?.forEach((correction, index) => {
    correction.date = instant(correction.date, 'corrections', ['corrections', index, 'date'])
  })
  return fine
}

function* strings(value: unknown, path: PropertyKey[] = []): Generator<[PropertyKey[], string]> {
  if (typeof value === 'string') yield [path, value]
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* strings(item, [...path, index])
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* strings(item, [...path, key])
}

/** Where a key stands; of a value in a list, where the value stands. */
function placeOf(named: readonly PropertyKey[], context: Context): Place {
  const path = named.map((key, depth) => (depth === 0 ? (context.keys[String(key)] ?? key) : key))
  const [parent, key] = [path.slice(0, -1), path.at(-1)]
  const node = parent.length === 0 ? context.document.contents : context.document.getIn(parent, true)
  if (isMap(node)) {
    for (const pair of node.items)
      if (isScalar(pair.key) && String(pair.key.value) === String(key) && pair.key.range) return placeOfOffset(pair.key.range[0], context)
  }
  const value = context.document.getIn(path, true)
  if (isScalar(value) && value.range) return placeOfOffset(value.range[0], context)
  return path.length > 1 ? placeOf(named.slice(0, -1), context) : { path: context.file.path, line: 2, column: 1 }
}

/** gray-matter hands over the text from the end of the opening line on, so its lines are the file's lines. */
function placeOfOffset(offset: number, { file, lines }: Context): Place {
  const { line, col } = lines.linePos(offset)
  return line === 0 ? { path: file.path, line: 2, column: 1 } : { path: file.path, line, column: col }
}
