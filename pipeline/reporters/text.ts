import { formatDiagnostic } from '../diagnostics.ts'
import type { Finding, ReportContext, Reporter } from './reporter.ts'

/** For people: a line for each finding, and below it what accepts it, ready to paste. */
export const text: Reporter = {
  stream: 'stderr',
  print: (findings, context) => findings.map((finding) => textOf(finding, context)).join('\n'),
}

function textOf(finding: Finding, { paint }: ReportContext): string {
  const { severity, ruleId, message } = finding
  const style = severity === 'error' ? 'red' : 'yellow'
  const place = formatDiagnostic({ ...finding, message: '' }).split(` ${severity}:`)[0] ?? ''
  return `${paint('bold', place)} ${paint(style, `${severity}:`)} ${message} ${paint('dim', `[${ruleId}]`)}`
}
