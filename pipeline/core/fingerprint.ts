import { hash } from 'node:crypto'
import { posix } from 'node:path'
import type { Diagnostic } from './diagnostics.ts'

/**
 * What a diagnostic says, as 16 hexadecimal digits that survive edits elsewhere: of its rule and its message, without
 * lines and columns, without the folder of its file, and without what other places decide (`Diagnostic.gist`).
 */
export function contentOf({ ruleId, path, message, gist }: Pick<Diagnostic, 'ruleId' | 'path' | 'message' | 'gist'>): string {
  return hash('sha256', `${ruleId}\n${withoutPlaces(gist ?? message, posix.dirname(path))}`).slice(0, 16)
}

/** `content/world/tides/en.md:29:17` → `en.md`, `line 29` → `line`. */
function withoutPlaces(message: string, folder: string): string {
  const own = [`${folder}/`, folder.replace(/^content\//, '')].filter((name) => name.includes('/'))
  const here = own.reduce((text, name) => text.replaceAll(name, ''), message)
  return here.replace(/(?<=\.\w+)(?::\d+){1,2}/g, '').replace(/\b(lines?) \d+/g, '$1')
}
