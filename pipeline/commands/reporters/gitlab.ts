import type { Reporter } from './reporter.ts'

/** GitLab's Code Quality report. */
export const gitlab: Reporter = {
  stream: 'stdout',
  print(findings) {
    const issues = findings.map(({ ruleId, severity, path, line, message, fingerprint }) => ({
      description: message,
      check_name: ruleId,
      fingerprint,
      severity: severity === 'error' ? 'major' : 'minor',
      location: { path, lines: { begin: line } },
    }))
    return JSON.stringify(issues, null, 2)
  },
}
