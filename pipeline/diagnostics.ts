import { briefMessage } from './brief.ts'
import type { Place } from './types.ts'

export type Severity = 'error' | 'warning'
export type Setting = Severity | 'off'

/** Every rule id there is, with its default severity. `docs` for each: `tests/docs.test.ts` holds README to this list. */
export const rules = {
  'config/invalid': 'error',
  'config/unknown-key': 'error',
  'content/encoding': 'error',
  'content/control-character': 'error',
  'content/cdata-end': 'error',
  'content/empty': 'error',
  'content/placeholder': 'error',
  'content/symlink': 'error',
  'content/unreadable': 'error',
  'content/path': 'error',
  'content/locale': 'error',
  'front-matter/engine': 'error',
  'front-matter/yaml': 'error',
  'front-matter/missing': 'error',
  'front-matter/invalid': 'error',
  'front-matter/unknown-key': 'error',
  'front-matter/html': 'error',
  'front-matter/dates': 'error',
  'translation/shared-field': 'error',
  'translation/original': 'error',
  'route/collision': 'error',
  'markdown/html': 'error',
  'markdown/element': 'warning',
  'markdown/unclosed': 'warning',
  'markdown/id': 'error',
  'markdown/shortcode': 'warning',
  'markdown/emphasis': 'warning',
  'markdown/directive': 'warning',
  'markdown/embed': 'error',
  'markdown/footnote': 'warning',
  'markdown/nesting': 'error',
  'markdown/limit': 'error',
  'markdown/plugin': 'warning',
  'link/unsafe': 'error',
  'link/missing': 'error',
  'link/edition': 'warning',
  'link/vanished': 'error',
  'link/reciprocal': 'error',
  'picture/missing': 'error',
  'picture/alt': 'error',
  'picture/unreadable': 'error',
  'picture/script': 'error',
  'picture/font': 'warning',
  'text/punctuation': 'warning',
  'text/script': 'warning',
  'catalogue/invalid': 'error',
  'catalogue/missing-key': 'error',
  'catalogue/extra-key': 'error',
  'catalogue/empty': 'error',
  'catalogue/placeholder': 'error',
  'catalogue/plural': 'error',
  'catalogue/untranslated': 'warning',
  'edition/invalid': 'error',
  'edition/empty': 'warning',
  'edition/leak': 'error',
  'parity/figure': 'error',
  'parity/link': 'error',
  'parity/picture': 'error',
  'parity/structure': 'warning',
  'parity/omission': 'warning',
  'parity/untranslated': 'warning',
  'parity/name': 'warning',
  'parity/quote': 'off',
  'parity/consistency': 'off',
  'parity/glossary': 'error',
  'parity/correction': 'error',
  'parity/stale': 'warning',
  'parity/acknowledgement': 'error',
  'loss/undeclared': 'error',
  'glossary/invalid': 'error',
  'counts/invalid': 'error',
  'output/foreign': 'error',
  'output/manifest': 'error',
  'page/failed': 'error',
} as const satisfies Record<string, Setting>

/** Rules that a site cannot soften: what they find is not published, or cannot be. */
export const fixedRules: ReadonlySet<string> = new Set<RuleId>([
  'content/encoding',
  'content/control-character',
  'content/empty',
  'content/unreadable',
  'front-matter/engine',
  'front-matter/yaml',
  'front-matter/missing',
  'front-matter/invalid',
  'route/collision',
  'markdown/nesting',
  'markdown/limit',
  'link/unsafe',
  'catalogue/invalid',
  'edition/invalid',
  'output/foreign',
  'output/manifest',
  'page/failed',
])

/** Rules that say something of pages which can be shown nevertheless: a preview informs, and a build refuses. */
const showable =
  /^(?:parity|text|translation|loss)\/|^edition\/(?:empty|leak)$|^output\/manifest$|^link\/(?!unsafe$)|^picture\/(?:missing|alt)$/

/** Whether no page can be shown because of this. */
export function isStopping({ severity, ruleId }: Pick<Diagnostic, 'severity' | 'ruleId'>): boolean {
  return severity === 'error' && !showable.test(ruleId)
}

export type RuleId = keyof typeof rules

/** Rules that are off: by default, or by the site's `rules` setting. */
export function rulesOff(settings: Partial<Record<RuleId, Setting>>): Set<RuleId> {
  const ids = Object.keys(rules) as RuleId[]
  return new Set(ids.filter((id) => (settings[id] ?? rules[id]) === 'off'))
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
  configure(settings: Partial<Record<RuleId, Setting>>): void
  /** All messages, each once, in an order that depends on nothing but the messages. */
  list(): Diagnostic[]
  failed(): boolean
}

export function createReport(): Report {
  const found = new Map<string, Diagnostic>()
  const own = new Set<Diagnostic>()
  let settings: Partial<Record<RuleId, Setting>> = {}
  return {
    configure(next) {
      settings = next
    },
    add(ruleId, place, message, preset, { isOwnSlip, ...more } = {}) {
      const severity: Setting = settings[ruleId] ?? preset ?? rules[ruleId]
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
export type Call = Parameters<Report['add']>

/** A report that only writes down what it is told. */
export function createRecorder(): Report & { calls: Call[] } {
  const calls: Call[] = []
  return { calls, add: (...call) => void calls.push(call), configure() {}, list: () => [], failed: () => false }
}

/** Tells a report what another wrote down. JSON, in which a cache keeps it, has null for what was not given. */
export function replay(calls: readonly Call[], report: Report): void {
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
