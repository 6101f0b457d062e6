import { hash } from 'node:crypto'
import type { Diagnostic } from '../../core/diagnostics.ts'

/**
 * An id for each diagnostic that survives edits elsewhere in the file: of its rule, its file, and its message without
 * the places in it. Equal ones of one file are numbered in their order. 32 hexadecimal digits.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const counts = new Map<string, number>()
  return diagnostics.map(({ ruleId, path, message }) => {
    const content = [ruleId, path, withoutPlaces(message)].join('\n')
    const count = (counts.get(content) ?? 0) + 1
    counts.set(content, count)
    return hash('sha256', `${content}\n${count}`).slice(0, 32)
  })
}

/** `en.md:29:17` → `en.md`, `line 29` → `line`. */
function withoutPlaces(message: string): string {
  return message.replace(/(?<=\.\w+)(?::\d+){1,2}/g, '').replace(/\b(lines?) \d+/g, '$1')
}
