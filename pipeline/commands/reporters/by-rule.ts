import { order } from '../../core/diagnostics.ts'
import type { ReportContext, ReportedFinding } from './reporter.ts'

/**
 * What is to be fixed first: what keeps a file from being read hides what else is wrong in it, and settings and
 * catalogues may cause findings everywhere.
 */
const first = ['config', 'catalogue', 'edition', 'glossary', 'counts', 'content', 'front-matter', 'translation', 'route', 'markdown']

/** `check --summary`: how often each rule was found, in the order in which to fix them. */
export function byRule(findings: readonly ReportedFinding[], { paint }: ReportContext): string {
  const groups = [...Map.groupBy(findings, ({ ruleId, severity }) => `${severity} ${ruleId}`).values()].sort(compare)
  const rows = groups.map((group) => {
    const [{ severity, ruleId } = { severity: '', ruleId: '' }] = group
    const files = new Set(group.map(({ path }) => path)).size
    const fixes = group.filter(({ fix }) => fix).length
    return [severity, ruleId, `${group.length} in ${files} ${files === 1 ? 'file' : 'files'}`, fixes === 0 ? '' : `${fixes} with a fix`]
  })
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map(([severity = '', ...rest]) => {
    const cells = rest.map((cell, column) => cell.padEnd(widths[column + 1] ?? 0))
    return [paint(severity === 'error' ? 'red' : 'yellow', severity.padEnd(widths[0] ?? 0)), ...cells].join('  ').trimEnd()
  })
  return [...lines, ...advice(groups)].join('\n')
}

function compare([a]: ReportedFinding[], [b]: ReportedFinding[]): number {
  if (!a || !b) return 0
  return order(a.severity, b.severity) || rank(a) - rank(b) || order(a.ruleId, b.ruleId)
}

function rank({ ruleId }: ReportedFinding): number {
  // A leak is found in what is shown; it comes last, with the comparisons.
  const index = first.indexOf(ruleId.split('/')[0] ?? '')
  return index < 0 || ruleId === 'edition/leak' ? first.length : index
}

function advice(groups: ReportedFinding[][]): string[] {
  const [group] = groups
  const [example] = group ?? []
  if (!group || !example) return []
  const fixable = groups.flat().filter(({ fix }) => fix).length
  const rest = group.length === 1 ? '' : ` (and ${group.length - 1} more)`
  return [
    '',
    `Fix first: ${example.path}:${example.line}:${example.column} ${example.message} [${example.ruleId}]${rest}`,
    ...(fixable === 0 ? [] : [`"diglot check --fix" fixes ${fixable} of ${groups.flat().length}.`]),
  ]
}
