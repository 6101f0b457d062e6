import * as z from 'zod'
import { sumKnown } from '../core/baseline.ts'
import { type KnownFinding, type Report, startOf } from '../core/diagnostics.ts'
import { codeOf } from '../core/files.ts'
import { hasFile, readText } from './text-file.ts'

/** Raised when fingerprints are made in another way. */
const version = 1

const schema = z.strictObject({
  version: z.literal(version),
  findings: z.array(
    z.strictObject({
      path: z.string(),
      rule: z.string(),
      fingerprint: z.string(),
      count: z.int().min(1),
    }) satisfies z.ZodType<KnownFinding>,
  ),
})

/** The findings that the site's baseline has. Undefined where there is none, or, with what is wrong in `report`, none that can be read. */
export function readBaseline(root: string, path: string, report: Report): KnownFinding[] | undefined {
  if (!hasFile(root, path)) return undefined
  try {
    const text = readText(root, path, report)
    if (text !== undefined) return schema.parse(JSON.parse(text)).findings
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : []
    const what = issue ? `"${issue.path.join('.')}": ${issue.message}` : codeOf(error)
    report.add(
      'baseline/invalid',
      startOf(path),
      `the baseline could not be read (${what}). Restore it from a copy, or write it again: diglot baseline`,
    )
  }
  return undefined
}

/** The file of a baseline: a line for each finding, in order, so that a change is easy to read. */
export function baselineText(findings: readonly KnownFinding[]): string {
  const lines = sumKnown(findings).map(({ path, rule, fingerprint, count }) => `    ${JSON.stringify({ path, rule, fingerprint, count })}`)
  return `{\n  "version": ${version},\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`
}
