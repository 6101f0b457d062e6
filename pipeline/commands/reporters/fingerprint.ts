import { hash } from 'node:crypto'
import type { Diagnostic } from '../../core/diagnostics.ts'
import { contentOf } from '../../core/fingerprint.ts'

/**
 * An id for each diagnostic that survives edits elsewhere in the file: of its file and of what it says. Equal ones of one
 * file are numbered in their order. 32 hexadecimal digits.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const counts = new Map<string, number>()
  return diagnostics.map((diagnostic) => {
    const content = `${diagnostic.path}\n${contentOf(diagnostic)}`
    const count = (counts.get(content) ?? 0) + 1
    counts.set(content, count)
    return hash('sha256', `${content}\n${count}`).slice(0, 32)
  })
}
