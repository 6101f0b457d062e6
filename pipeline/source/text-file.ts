import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../core/decode.ts'
import { type Report, startOf } from '../core/diagnostics.ts'
import { isBelow, leaves } from '../core/files.ts'

/** Whether there is something at a path from the root of the site. */
export function hasFile(root: string, path: string): boolean {
  return existsSync(join(root, path))
}

/** A text file of the site, by its path from the root. Undefined, with what is wrong in `report`, where it cannot be read. */
export function readText(root: string, path: string, report: Report): string | undefined {
  if (!isBelow(realpathSync(join(root, path)), realpathSync(root))) {
    report.add('content/symlink', startOf(path), leaves)
    return undefined
  }
  return decode(path, readFileSync(join(root, path)), report)
}
