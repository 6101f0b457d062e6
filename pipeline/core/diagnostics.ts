import type { RuleId, RuleSetting, Severity } from './rules.ts'

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
  hint?: Hint
  /** Other places that it is about: the original's figure beside the translation's. */
  related?: Place[]
  /** How many places of its file it is about, if more than one. */
  count?: number
  /** What it says, without numbers and names that other places decide: for fingerprints, in place of the message. */
  gist?: string
}

/** A change that certainly solves a problem, so that a program may apply it. */
export interface Fix {
  /** What it does, in a few words: `Replace "," with "，"`. */
  title: string
  edits: TextEdit[]
}

/** What an editor can offer besides, where a person must decide. */
export type Hint =
  /** The words that are in another language, and its BCP 47 tag: `:zh[…]`. */
  | { kind: 'mark'; text: string; language: string }
  /** The address that an article had, and the key and value of front matter that would restore it. */
  | { kind: 'moved'; address: string; key: 'slug' | 'section' | 'url'; value: string }

/** Replaces a range of a file: `end` is the position behind its last character. Positions as in `Place`. */
export interface TextEdit {
  path: string
  start: { line: number; column: number }
  end: { line: number; column: number }
  text: string
}

/** What a diagnostic may have besides. */
export interface More extends Pick<Diagnostic, 'fix' | 'subject' | 'hint' | 'related' | 'count' | 'gist'> {
  /** Whether nothing that is wrong at a related place is its cause. */
  isOwnSlip?: boolean
  /** Whether its file may have many of it, of which only the first are listed. */
  isCapped?: boolean
}

/** Takes messages from every stage; the site's `rules` setting decides which count, and how much. */
export interface Report {
  /** `severity` replaces the rule's default; the site's setting for the rule overrides both. */
  add(ruleId: RuleId, place: Place, message: string, severity?: Severity, more?: More): void
  configure(settings: Partial<Record<RuleId, RuleSetting>>): void
  /** Reports none of what these baselines have. */
  accept(baselines: AcceptedBaselines): void
  /** All messages but those of baselines, each once, in an order that depends on nothing but the messages. */
  list(): Diagnostic[]
  /** How much of the baselines was found, and was not. */
  accepted(): Accepted
  /** Whether there is an error that the site's baseline does not have. */
  failed(): boolean
}

/** Findings of one file that say the same. */
export interface KnownFinding {
  path: string
  rule: string
  /** `contentOf`: 16 hexadecimal digits. */
  fingerprint: string
  count: number
}

/** Findings that are not reported, because they are known. */
export interface Baseline {
  known: readonly KnownFinding[]
  /** Whether a file is there: what was known of one that is not may be found in another, of another name. */
  isThere(path: string): boolean
}

export interface AcceptedBaselines {
  /** The site's own. What it has is no reason not to publish. */
  own?: Baseline | undefined
  /** What was found before a change. It prevents publication, but is not listed. */
  before?: Baseline | undefined
  /** Whether all findings are listed that a file has of a rule. */
  isUncapped?: boolean | undefined
}

/** Numbers of findings. */
export interface Accepted {
  /** Found, and in the site's baseline. */
  own: number
  /** In the site's baseline, and not found. */
  fixed: number
  /** Found, and there before the change. */
  before: number
}

/** A message as it was given, before any setting: what a cache stores, and what crosses threads. */
export type RawDiagnostic = Parameters<Report['add']>

/** A report that only records what is added to it. */
export function collectDiagnostics(): Report & { calls: RawDiagnostic[] } {
  const calls: RawDiagnostic[] = []
  return {
    calls,
    add: (...call) => void calls.push(call),
    configure() {},
    accept() {},
    list: () => [],
    accepted: () => ({ own: 0, fixed: 0, before: 0 }),
    failed: () => false,
  }
}

/** Adds to a report what another has recorded. JSON, in which a cache keeps it, has null for what was not given. */
export function replay(calls: readonly RawDiagnostic[], report: Report): void {
  for (const [rule, place, message, severity, more] of calls) report.add(rule, place, message, severity ?? undefined, more ?? undefined)
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
