import { shorten } from '../../core/brief.ts'
import { order } from '../../core/diagnostics.ts'
import { adviceFor, causesOf } from './advice.ts'
import type { ReportContext, ReportedFinding } from './reporter.ts'

/**
 * What is to be fixed first: what keeps a file from being read hides what else is wrong in it, and settings and
 * catalogues may cause findings everywhere.
 */
const first = ['config', 'catalogue', 'edition', 'glossary', 'counts', 'content', 'front-matter', 'translation', 'route', 'markdown']

/**
 * `check --summary`: how often each rule was found, in the order in which to fix them, with what its findings have in
 * common, and what clears most of them. `addresses` are those of all stories.
 */
export function byRule(findings: readonly ReportedFinding[], { paint }: ReportContext, addresses: readonly string[]): string {
  const groups = [...Map.groupBy(findings, ({ ruleId, severity }) => `${severity} ${ruleId}`).values()].sort(compare)
  const rows = groups.map((group) => {
    const [{ severity, ruleId } = { severity: '', ruleId: '' }] = group
    const files = new Set(group.map(({ path }) => path)).size
    const fixes = group.filter(({ fix }) => fix).length
    const count = `${group.length} in ${files} ${files === 1 ? 'file' : 'files'}`
    return [severity, ruleId, count, [...(fixes === 0 ? [] : [`${fixes} with a fix`]), ...causes(group)].join('; ')]
  })
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map(([severity = '', ...rest]) => {
    const cells = rest.map((cell, column) => cell.padEnd(widths[column + 1] ?? 0))
    return [paint(severity === 'error' ? 'red' : 'yellow', severity.padEnd(widths[0] ?? 0)), ...cells].join('  ').trimEnd()
  })
  return [...lines, ...advice(groups, addresses)].join('\n')
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

/** Causes of several findings each, up to three. */
function causes(group: readonly ReportedFinding[]): string[] {
  const shared = causesOf(group).filter(([, found]) => found.length > 1)
  if (shared.length === 0) return []
  const shown = shared.slice(0, 3).map(([cause, found]) => `${found.length} × ${shorten(cause)}`)
  return [`${shown.join(', ')}${shared.length > 3 ? ', …' : ''}`]
}

function advice(groups: readonly ReportedFinding[][], addresses: readonly string[]): string[] {
  const [group] = groups
  const [example] = group ?? []
  if (!group || !example) return []
  const rest = group.length === 1 ? '' : ` (and ${group.length - 1} more)`
  const fixable = groups.flat().filter(({ fix }) => fix).length
  const found = adviceFor(groups.flat(), addresses)
  const width = Math.max(...found.map(({ clears }) => String(clears).length))
  return [
    '',
    `Fix first: ${example.path}:${example.line}:${example.column} ${example.message} [${example.ruleId}]${rest}`,
    ...(fixable === 0 ? [] : [`"diglot check --fix" fixes ${fixable} of ${groups.flat().length}.`]),
    ...(found.length === 0 ? [] : ['', 'What clears most of them:']),
    ...found.flatMap(({ clears, text, reason }) => [`  ${String(clears).padStart(width)}  ${text}`, `  ${' '.repeat(width)}  (${reason})`]),
    ...(groups.flat().length > 50 ? ['', 'For an archive: "diglot baseline" accepts what is left, and only what is new is reported.'] : []),
  ]
}
