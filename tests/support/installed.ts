import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { program } from './program.ts'

/** Puts `node_modules/.bin/diglot` into a site, as npm would: it runs this project. */
export function installDiglot(root: string): void {
  const file = join(root, 'node_modules/.bin/diglot')
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true })
  writeFileSync(file, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`)
  chmodSync(file, 0o755)
}
