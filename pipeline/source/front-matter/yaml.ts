import matter from 'gray-matter'
import { type Alias, Document, isMap, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { type Place, type Report, startOf } from '../../core/diagnostics.ts'
import type { SourceFile } from '../scan.ts'
import { hasNoFrontMatter, reportForeignFrontMatter } from './foreign-matter.ts'
import { type PlainYaml, readPlainYaml } from './plain-yaml.ts'
import { readToml } from './toml.ts'
import { cutByComments, explainYaml } from './yaml-faults.ts'

/** Front matter that knows where each key is. */
export interface YamlContext {
  file: SourceFile
  plain: PlainYaml | undefined
  /** The text between the lines of "---", whose lines are the file's. */
  yaml: string
  /** The YAML document, which is parsed when it is asked for. */
  document(): Document
  /** Where the lines of that document begin. */
  lines(): LineCounter
}

const maxAliases = 50
const fence = '---'

/** Front matter and the text behind it, which has an empty line for each line of it. */
interface SeparateMatter extends YamlContext {
  markdown: string
  /** What is wrong with the front matter is in the report; the text can be checked. */
  isUnreadable?: true
}

/** gray-matter finds the front matter; `yaml` reads it, because it knows where each key is. */
export function separate(file: SourceFile, report: Report): SeparateMatter | undefined {
  const { path, text } = file
  const toml = readToml(text)
  if (toml) {
    const { plain, fault, markdown } = toml
    if (fault) report.add('front-matter/engine', { path, line: fault.line, column: fault.column }, fault.message)
    return { file, ...noYaml, plain, markdown, ...(fault && { isUnreadable: true }) }
  }
  if (!/^---(?!-)/.test(text) || !/^---(?:yaml)?[ \t]*(?:\n|$)/i.test(text)) {
    reportForeignFrontMatter(file, report)
    return hasNoFrontMatter(text) ? { file, ...noYaml, plain: undefined, markdown: text, isUnreadable: true } : undefined
  }
  // gray-matter ends it at any line that starts so: one that goes on would cut it at the wrong place.
  const end = text.indexOf('\n---', 3) + 1
  if (end === 0 || !/^---[ \t]*(?:\n|$)/.test(text.slice(end))) {
    const place = end === 0 ? startOf(path) : { path, line: text.slice(0, end).split('\n').length, column: 1 }
    report.add(
      'front-matter/yaml',
      place,
      'the front matter does not end; expected a line of "---" after it, and nothing else on that line.',
    )
    return undefined
  }
  let found: string | undefined
  const parse = (yaml: string) => {
    found = yaml
    return {}
  }
  const refuse = () => ({})
  // Options are always given: without them gray-matter remembers by content, and hides errors the second time.
  // It copies all that it is given: the text behind the front matter is not.
  matter(text.slice(0, end + fence.length), { language: 'yaml', engines: { yaml: parse, js: refuse, javascript: refuse, json: refuse } })
  const content = text.slice(end + fence.length).replace(/^\n/, '')
  if (found === undefined) {
    report.add('front-matter/yaml', startOf(path), 'the front matter is empty; expected at least "title: …".')
    return undefined
  }
  const skipped = text.slice(0, text.length - content.length).split('\n').length - 1
  return { file, ...contextOf(found), markdown: '\n'.repeat(skipped) + content }
}

const noYaml = { yaml: '', document: () => new Document(), lines: () => new LineCounter() }

function contextOf(yaml: string): Pick<YamlContext, 'plain' | 'yaml' | 'document' | 'lines'> {
  let parsed: { document: Document; lines: LineCounter } | undefined
  const parse = () => {
    const lines = new LineCounter()
    return { document: parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' }), lines }
  }
  const read = () => (parsed ??= parse())
  return { yaml, plain: readPlainYaml(yaml), document: () => read().document, lines: () => read().lines }
}

/** The document as plain data. Undefined, with what is wrong in `report`, where it is no mapping, or has no end. */
export function toPlainData(context: YamlContext, report: Report): Record<string, unknown> | undefined {
  if (context.plain) return context.plain.value
  const { file } = context
  const document = context.document()
  // A tag that nobody knows (`summary: !Breaking news`) would take a word away.
  const errors = [...document.errors, ...document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED')]
  if (errors.length > 0) {
    reportErrors(errors, context, report)
    return undefined
  }
  if (!isMap(document.contents)) {
    const fault = explainYaml(context.yaml, 2)
    report.add(
      'front-matter/yaml',
      { path: file.path, line: 2, column: 1 },
      fault?.message ?? 'the front matter is not a mapping; expected lines of "key: value".',
    )
    return undefined
  }
  const bad = badAlias(document)
  if (bad) {
    report.add('front-matter/yaml', placeOfOffset(bad.offset, context), bad.message)
    return undefined
  }
  for (const { line, column, message } of cutByComments(context.yaml))
    report.add('front-matter/yaml', { path: file.path, line, column }, message, 'warning')
  visit(document, {
    // Every number here is a text (a headline "007", a slug "1.10"): it stays as it was written.
    Scalar: (_, node) => {
      if (typeof node.value === 'number' && node.source !== undefined) node.value = node.source
    },
  })
  return document.toJS({ maxAliasCount: maxAliases })
}

/** Errors behind one that can be explained are its consequences. */
function reportErrors(
  errors: readonly Pick<Document['errors'][number], 'code' | 'pos' | 'message'>[],
  context: YamlContext,
  report: Report,
): void {
  const { path } = context.file
  for (const { code, pos, message } of errors) {
    const place = placeOfOffset(pos[0], context)
    const fault = explainYaml(context.yaml, place.line)
    if (code === 'DUPLICATE_KEY') {
      const [name] = context.yaml.slice(pos[0]).split(/\s*:/)
      report.add('front-matter/yaml', place, `"${name}" is given twice. Delete one of the two.`)
    } else if (fault) {
      report.add('front-matter/yaml', { path, line: fault.line, column: fault.column }, fault.message)
      return
    } else report.add('front-matter/yaml', place, `the front matter is not YAML: ${message.split('\n')[0]}`)
  }
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
  if (!source) return `"*${node.source}" names nothing in this front matter: "*" is a sign of YAML's own. Put the value in quotation marks.`
  if (path.includes(source)) return `"*${node.source}" is inside the value that it names, which would never end. Write the value out.`
  if (count > maxAliases) return `more than ${maxAliases} aliases; front matter needs none. Write the values out.`
  let nested = false
  visit(source, {
    Alias: () => {
      nested = true
    },
  })
  return nested ? `"*${node.source}" names a value with aliases in it. Write the values out.` : undefined
}

/** gray-matter hands over the text from the end of the opening line on, so its lines are the file's lines. */
export function placeOfOffset(offset: number, { file, lines }: YamlContext): Place {
  const { line, col } = lines().linePos(offset)
  return line === 0 ? { path: file.path, line: 2, column: 1 } : { path: file.path, line, column: col }
}
