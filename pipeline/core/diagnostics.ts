import { briefMessage } from './brief.ts'
import { type RuleId, type RuleSetting, rules, type Severity } from './rules.ts'

/** Where something is in a file. Lines and columns count from 1, in UTF-16 code units. */
export interface Point {
  line: number
  column: number
}

/** A place in a source file: a path relative to the site's root, and a line and column counted from 1. */
export interface Place {
  path: string
  line: number
  column: number
}

/** A problem, for the person who can fix it. Line and column count from 1, in UTF-16 code units. */
export interface Diagnostic extends Place {
  ruleId: RuleId
  severity: Severity
  message: string
  fix?: Fix
  /** What an acknowledgement names as its finding, where one can accept this. */
  subject?: string
  /** Other places that it speaks of: the original's figure beside the translation's. */
  related?: Place[]
}

/** A change that certainly solves a problem, so that a program may apply it. */
export interface Fix {
  /** What it does, in a few words: `Replace "," with "，"`. */
  title: string
  edits: TextEdit[]
}

/** Replaces a range of a file: `end` is the position behind its last character. Positions as in `Place`. */
export interface TextEdit {
  path: string
  start: { line: number; column: number }
  end: { line: number; column: number }
  text: string
}

/** What a diagnostic may have besides. */
export interface More extends Pick<Diagnostic, 'fix' | 'subject' | 'related'> {
  /** Whether nothing that is wrong at a related place is its cause. */
  isOwnSlip?: boolean
}

/** Takes messages from every stage; the site's `rules` setting decides which count, and how much. */
export interface Report {
  /** `severity` replaces the rule's default; the site's setting for the rule overrides both. */
  add(ruleId: RuleId, place: Place, message: string, severity?: Severity, more?: More): void
  configure(settings: Partial<Record<RuleId, RuleSetting>>): void
  /** All messages, each once, in an order that depends on nothing but the messages. */
  list(): Diagnostic[]
  failed(): boolean
}

export function createReport(): Report {
  const found = new Map<string, Diagnostic>()
  const own = new Set<Diagnostic>()
  let settings: Partial<Record<RuleId, RuleSetting>> = {}
  return {
    configure(next) {
      settings = next
    },
    add(ruleId, place, message, preset, { isOwnSlip, ...more } = {}) {
      const severity: RuleSetting = settings[ruleId] ?? preset ?? rules[ruleId]
      if (severity === 'off') return
      const { path, line, column } = place
      const said = briefMessage(message)
      const diagnostic = { ruleId, severity, path, line, column, message: said, ...more }
      found.set(`${path}:${line}:${column}:${ruleId}:${said}`, diagnostic)
      if (isOwnSlip) own.add(diagnostic)
    },
    list: () => withoutEffects([...found.values()], own).sort(compare),
    failed: () => withoutEffects([...found.values()], own).some(({ severity }) => severity === 'error'),
  }
}

/** Rule → the rule of its cause: a link that leads nowhere is not also reported as one that differs from the original's. */
const causes: Partial<Record<RuleId, RuleId>> = {
  'parity/link': 'link/missing',
  'parity/picture': 'picture/missing',
  'text/punctuation': 'edition/leak',
}

/** One finding for one slip: those without a cause at one of their places, or at their own. A fix goes over to the cause. */
function withoutEffects(diagnostics: Diagnostic[], own: Set<Diagnostic>): Diagnostic[] {
  const key = (ruleId: RuleId, { path, line, column }: Place) => `${ruleId} ${path}:${line}:${column}`
  const all = new Map(diagnostics.map((diagnostic) => [key(diagnostic.ruleId, diagnostic), diagnostic]))
  return diagnostics.filter((diagnostic) => {
    const cause = causes[diagnostic.ruleId]
    if (cause === undefined) return true
    const places = own.has(diagnostic) ? [diagnostic] : [diagnostic, ...(diagnostic.related ?? [])]
    const found = places.flatMap((place) => all.get(key(cause, place)) ?? [])
    const [first] = found
    if (first && diagnostic.fix) first.fix ??= diagnostic.fix
    return !first
  })
}

/** A message as it was given, before any setting: what a cache keeps, and what crosses threads. */
export type RawDiagnostic = Parameters<Report['add']>

/** A report that only writes down what it is told. */
export function collectDiagnostics(): Report & { calls: RawDiagnostic[] } {
  const calls: RawDiagnostic[] = []
  return { calls, add: (...call) => void calls.push(call), configure() {}, list: () => [], failed: () => false }
}

/** Tells a report what another wrote down. JSON, in which a cache keeps it, has null for what was not given. */
export function replay(calls: readonly RawDiagnostic[], report: Report): void {
  for (const [rule, place, message, severity, more] of calls) report.add(rule, place, message, severity ?? undefined, more ?? undefined)
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return order(a.path, b.path) || a.line - b.line || a.column - b.column || order(a.ruleId, b.ruleId) || order(a.message, b.message)
}

/** Compares by UTF-16 code unit: the same everywhere, whatever the machine's locale. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** `path:line:column severity message [rule]`, a form that editors and terminals turn into a link. */
export function formatDiagnostic({ path, line, column, severity, message, ruleId }: Diagnostic): string {
  return `${path}:${line}:${column} ${severity}: ${message} [${ruleId}]`
}

/** The YAML that accepts a finding, to be pasted into the front matter of its article; undefined where nothing can accept it. */
export function acknowledgementOf({ ruleId, subject }: Diagnostic): string | undefined {
  if (subject === undefined) return undefined
  return `acknowledge:\n  - rule: ${ruleId}\n    finding: ${JSON.stringify(subject)}\n    reason: …`
}

/** The start of a file, for messages about the whole of it. */
export function startOf(path: string): Place {
  return { path, line: 1, column: 1 }
}
