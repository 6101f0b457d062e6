import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { type Report, startOf } from '../core/diagnostics.ts'
import { isHidden, nameOf } from '../core/files.ts'
import type { PublicFiles } from '../core/media.ts'
import { walk } from '../source/scan.ts'
import { readText } from '../source/text-file.ts'
import { type Files, outputAsIs } from './as-is.ts'
import { manifestPath } from './engine/manifest.ts'
import { foldersOf } from './engine/obstacles.ts'
import type { Output } from './engine/stage.ts'

/** From the site's root. */
export const publicFolder = 'public'

/** Finds what is in `public/` below `root`. A site needs no such folder. */
export function readPublic(root: string, report: Report): PublicFiles {
  const files = new Map<string, string>()
  if (!existsSync(join(root, publicFolder))) return { files }
  for (const path of walk(root, publicFolder, realpathSync(root), report, isHidden))
    files.set(path.slice(publicFolder.length + 1).normalize('NFC'), path)
  const robots = files.get('robots.txt')
  files.delete('robots.txt')
  return { files, robots: robots && readText(root, robots, report) }
}

/** Outputs for the files of `public/`. One at the address of something else is reported, and left out. */
export function publicOutputs(from: Files, { files }: PublicFiles, taken: Iterable<string>, report: Report): Output[] {
  const others = new Map<string, string>([[nameOf(manifestPath('')), 'the list of published files']])
  const folders = new Set<string>()
  for (const path of taken) {
    others.set(nameOf(path), `/${path}`)
    for (const above of foldersOf(nameOf(path))) folders.add(above)
  }
  return [...files].flatMap(([target, path]) => {
    const name = nameOf(target)
    const other =
      others.get(name) ??
      foldersOf(name)
        .map((above) => others.get(above))
        .find((found) => found !== undefined) ??
      (folders.has(name) ? 'a folder' : undefined)
    if (other !== undefined) {
      report.add(
        'route/collision',
        startOf(path),
        `this file would be published as /${target}, where the build publishes ${other}. Rename or delete it.`,
      )
      return []
    }
    others.set(name, path)
    for (const above of foldersOf(name)) folders.add(above)
    return outputAsIs(path, target, from, report)
  })
}
