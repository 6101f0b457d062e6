import { type RawDiagnostic, type Report, replay, startOf } from './diagnostics.ts'

/** Findings of one rule that are reported of one file by a check that may find many; then they are counted. */
const most = 20

/** Adds the first findings of each rule in each file to a report, and says how many more there are. */
export function addCapped(calls: readonly RawDiagnostic[], report: Report): void {
  for (const group of Map.groupBy(calls, ([ruleId, { path }]) => `${ruleId} ${path}`).values()) {
    replay(group.slice(0, most), report)
    const next = group[most]
    if (!next) continue
    const [ruleId, { path }, , severity] = next
    report.add(
      ruleId,
      startOf(path),
      `${group.length - most} more findings of this rule in this file. Fix the first ${most}, then check again.`,
      severity,
    )
  }
}
