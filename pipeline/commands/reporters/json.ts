import { acknowledgementOf } from '../../core/diagnostics.ts'
import type { Reporter } from './reporter.ts'

/** JSON Lines: an object for each finding, with the YAML that accepts it. */
export const json: Reporter = {
  stream: 'stdout',
  print: (findings) =>
    findings
      .map((finding) => {
        const { subject: _, gist: _gist, count: _count, hint: _hint, ...shown } = finding
        return JSON.stringify({ ...shown, acknowledge: acknowledgementOf(finding) })
      })
      .join('\n'),
}
