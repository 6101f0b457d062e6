import type { Diagnostic } from '../../core/diagnostics.ts'
import { fingerprints } from './fingerprint.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { relocate } from './paths.ts'
import type { ReportedFinding, Reporter } from './reporter.ts'
import { sarif } from './sarif.ts'
import { text } from './text.ts'

/** The values of `--format`. */
export const reporters = { text, json, github, sarif, gitlab } as const satisfies Record<string, Reporter>

export type ReportFormat = keyof typeof reporters

export function isFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reporters, name)
}

/** Diagnostics as reporters print them: with an id that depends on nothing but the site, and paths as they are shown. */
export function findingsOf(diagnostics: readonly Diagnostic[], show: (path: string) => string): ReportedFinding[] {
  const ids = fingerprints(diagnostics)
  return diagnostics.map((diagnostic, index) => ({ ...relocate(diagnostic, show), fingerprint: ids[index] ?? '' }))
}
