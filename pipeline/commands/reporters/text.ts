import { acknowledgementOf, formatDiagnostic } from '../../core/diagnostics.ts'
import type { ReportContext, ReportedFinding, Reporter } from './reporter.ts'

/** For people: a line for each finding, and below it what accepts it, ready to paste. */
export const text: Reporter = {
  stream: 'stderr',
  print: (findings, context) => findings.map((finding) => textOf(finding, context)).join('\n'),
}

function textOf(finding: ReportedFinding, { paint }: ReportContext): string {
  const { severity, ruleId, message } = finding
  const style = severity === 'error' ? 'red' : 'yellow'
  const place = formatDiagnostic({ ...finding, message: '' }).split(` ${severity}:`)[0] ?? ''
  const line = `${paint('bold', place)} ${paint(style, `${severity}:`)} ${message} ${paint('dim', `[${ruleId}]`)}`
  return [line, ...accepting(finding).map((more) => paint('dim', more))].join('\n')
}

/** What the article's front matter says, where the finding is right as it is. */
function accepting(finding: ReportedFinding): string[] {
  const yaml = acknowledgementOf(finding)
  if (yaml === undefined) return []
  return ['    If this is intended, add to the front matter:', ...yaml.split('\n').map((line) => `      ${line}`)]
}
