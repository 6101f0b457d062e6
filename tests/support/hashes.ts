import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { list } from './site.ts'

/** Path and hash of every file in a folder, hidden files included. */
export const hashes = (folder: string): string[] =>
  list(folder).map((path) => {
    const hash = createHash('sha256').update(readFileSync(join(folder, path)))
    return `${path} ${hash.digest('hex')}`
  })
