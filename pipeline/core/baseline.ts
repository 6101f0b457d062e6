import { type Baseline, type Diagnostic, type KnownFinding, order } from './diagnostics.ts'
import { contentOf } from './fingerprint.ts'
import { fixedRules } from './rules.ts'

/** Findings compared with a baseline. */
export interface Compared {
  /** What the baseline does not have. */
  rest: Diagnostic[]
  /** What was found of it, by the paths where it is now. */
  found: KnownFinding[]
  /** What was not found of it. */
  fixed: KnownFinding[]
}

/** Whether a baseline can have a finding: not if nothing can be published because of it, or if it depends on what was published before. */
export function isBaselinable({ ruleId, severity }: Pick<Diagnostic, 'ruleId' | 'severity'>): boolean {
  if (/^(?:config|baseline|output|cache)\//.test(ruleId) || ruleId === 'link/vanished') return false
  return severity === 'warning' || !fixedRules.has(ruleId)
}

/** A finding as a baseline has it. */
export function toKnown(diagnostic: Diagnostic): KnownFinding {
  const { path, ruleId: rule, count = 1 } = diagnostic
  return { path, rule, fingerprint: contentOf(diagnostic), count }
}

/** The same, to be compared with a check after a change: a warning that has become an error is new. */
export function toKnownBefore(diagnostic: Diagnostic): KnownFinding {
  return { ...toKnown(diagnostic), rule: `${diagnostic.severity} ${diagnostic.ruleId}` }
}

/** Lines that say the same become one. In order. */
export function sumKnown(lines: readonly KnownFinding[]): KnownFinding[] {
  const sums = new Map<string, KnownFinding>()
  for (const line of lines) {
    const key = keyOf(line)
    sums.set(key, { ...line, count: line.count + (sums.get(key)?.count ?? 0) })
  }
  return [...sums].sort(([a], [b]) => order(a, b)).map(([, line]) => line)
}

export function countKnown(lines: readonly KnownFinding[]): number {
  return lines.reduce((sum, { count }) => sum + count, 0)
}

/** Leaves out what a baseline has: of equal findings, as many as it has. */
export function compareWithBaseline(diagnostics: readonly Diagnostic[], { known, isThere }: Baseline, lineOf = toKnown): Compared {
  const left = new Map(sumKnown(known).map((line) => [keyOf(line), line]))
  const found: KnownFinding[] = []
  /** Whether it is in the baseline, at its path or at an earlier one. */
  const take = (diagnostic: Diagnostic, before = diagnostic.path) => {
    const now = lineOf(diagnostic)
    const line = left.get(keyOf({ ...now, path: before }))
    if (!line || line.count < now.count) return false
    left.set(keyOf(line), { ...line, count: line.count - now.count })
    found.push(now)
    return true
  }
  let rest = diagnostics.filter((diagnostic) => !take(diagnostic))
  // What was known of a file that is not there: it may have another name.
  const gone = new Set(known.flatMap(({ path }) => (path.startsWith('/') || isThere(path) ? [] : [path])))
  for (const path of gone) if (rest.length > 0) rest = rest.filter((diagnostic) => !take(diagnostic, path))
  return { rest, found, fixed: [...left.values()].filter(({ count }) => count > 0) }
}

function keyOf({ path, rule, fingerprint }: Omit<KnownFinding, 'count'>): string {
  return `${path}\n${rule}\n${fingerprint}`
}
