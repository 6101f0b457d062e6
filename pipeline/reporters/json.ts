import type { Reporter } from './reporter.ts'

/** JSON Lines: an object for each finding. */
export const json: Reporter = {
  stream: 'stdout',
  print: (findings) => findings.map((finding) => JSON.stringify(finding)).join('\n'),
}
