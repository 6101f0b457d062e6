import type { Diagnostic, RawDiagnostic, Report } from './diagnostics.ts'

/** Findings of one rule that are listed of one file by a check that may find many; then they are counted. */
const most = 20

/** Adds findings to a report that lists the first of each rule in each file, and says how many more there are. */
export function addCapped(calls: readonly RawDiagnostic[], report: Report): void {
  for (const [ruleId, place, message, severity, more] of calls)
    report.add(ruleId, place, message, severity ?? undefined, { ...more, isCapped: true })
}

/** A list in order, with no more of each rule in each file than are listed. `capped` are those that were added so. */
export function cap(diagnostics: Diagnostic[], capped: ReadonlySet<Diagnostic>): Diagnostic[] {
  if (capped.size <= most) return diagnostics
  const groups = Map.groupBy(
    diagnostics.filter((diagnostic) => capped.has(diagnostic)),
    ({ ruleId, path }) => `${ruleId} ${path}`,
  )
  const hidden = new Set([...groups.values()].flatMap((group) => group.slice(most)))
  const more = [...groups.values()].flatMap((group): Diagnostic[] => {
    const next = group[most]
    if (!next) return []
    const { ruleId, severity, path } = next
    const message = `${group.length - most} more findings of this rule in this file. Fix the first ${most}, then check again.`
    return [{ ruleId, severity, path, line: 1, column: 1, message }]
  })
  return [...diagnostics.filter((diagnostic) => !hidden.has(diagnostic)), ...more]
}
