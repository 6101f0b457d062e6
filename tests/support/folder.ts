import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders: string[] = []

/** An empty folder that is removed after the test file. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'diglot-'))
  folders.push(path)
  return path
}

export function removeFolders(): void {
  // A process that was killed may still be writing for an instant.
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true, maxRetries: 10 })
}
