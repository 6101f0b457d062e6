import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Report, startOf } from '../core/diagnostics.ts'
import { codeOf } from '../core/files.ts'
import type { Output } from './engine/stage.ts'
import { lastingStamp } from './engine/stamp.ts'

/** Where files are that are published as they are, and by what it is known that one is the same as before. */
export interface Files {
  root: string
  keyOf(path: string): string | undefined
}

/** `since`: milliseconds, by the same file system. What changed just before is read again: it could change under the same stamp. */
export function filesOf(root: string, since: number): Files {
  return { root, keyOf: (path) => lastingStamp(join(root, path), since)?.replaceAll(' ', ':') }
}

/** Bytes that Node reads at once; a build reads what it publishes as a whole. */
const most = 2 ** 31 - 1

/** A file of the site that is published as it is; none, with what is wrong in `report`, where it cannot be read. */
export function outputAsIs(path: string, target: string, { root, keyOf }: Files, report: Report): Output[] {
  try {
    accessSync(join(root, path), constants.R_OK)
    if (statSync(join(root, path)).size > most) {
      report.add('content/unreadable', startOf(path), 'this file has more than 2 GB. Move it to another server, and link to it there.')
      return []
    }
    return [{ path: target, rank: 0, key: keyOf(path), bytes: () => readFileSync(join(root, path)) }]
  } catch (error) {
    const message = `this file could not be read (${codeOf(error)}). Correct its permissions, or move it out of the site.`
    report.add('content/unreadable', startOf(path), message)
    return []
  }
}
