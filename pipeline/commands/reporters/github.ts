import { acknowledgementOf } from '../../core/diagnostics.ts'
import type { ReportedFinding, Reporter } from './reporter.ts'

/** Workflow commands of GitHub Actions, which shows them beside the changed lines. */
export const github: Reporter = { stream: 'stdout', print: (findings) => findings.map(command).join('\n') }

function command(finding: ReportedFinding): string {
  const { severity, path, line, column, ruleId, message } = finding
  const yaml = acknowledgementOf(finding)
  const text = yaml === undefined ? message : `${message}\n\nIf this is intended, add to the front matter:\n\n${yaml}`
  const properties = Object.entries({ file: path, line, col: column, title: ruleId }).map(([key, value]) => `${key}=${property(value)}`)
  return `::${severity} ${properties.join(',')}::${escaped(text)}`
}

function escaped(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(value: string | number): string {
  return escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
