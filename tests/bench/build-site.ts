import { join } from 'node:path'
import { build } from '../../pipeline/build/build.ts'
import { formatDiagnostic } from '../../pipeline/core/diagnostics.ts'
import { now } from '../support/site.ts'

/** Builds a site of the benchmark into its `dist`, in this process: the outcome, and all messages. */
export async function buildSite(root: string) {
  const result = await build({ root, out: join(root, 'dist'), now, write: true })
  return { outcome: result.outcome, messages: result.diagnostics.map(formatDiagnostic) }
}
