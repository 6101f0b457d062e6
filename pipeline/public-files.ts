import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { walk } from './content/scan.ts'
import { type Report, startOf } from './diagnostics.ts'
import { manifestPath } from './engine/manifest.ts'
import { foldersOf } from './engine/obstacles.ts'
import type { Output } from './engine/stage.ts'
import { stampOf } from './engine/stamp.ts'
import { nameOf, readText } from './files.ts'
import type { PublicFiles } from './types.ts'

const folder = 'public'
/** Hidden files that hosts and browsers ask for; any other is an editor's or the system's own. */
const hidden = ['.well-known', '.nojekyll', '.htaccess']

/** Paths, from the site's root, whose changes change what is published as it is. */
export const publicSources: string[] = [folder, ...hidden.map((name) => `${folder}/${name}`)]

/** Finds what is in `public/` below `root`. A site needs no such folder. */
export function readPublic(root: string, report: Report): PublicFiles {
  const files = new Map<string, string>()
  if (!existsSync(join(root, folder))) return { files }
  for (const path of walk(root, folder, realpathSync(root), report, (name) => name.startsWith('.') && !hidden.includes(name)))
    files.set(path.slice(folder.length + 1).normalize('NFC'), path)
  const robots = files.get('robots.txt')
  files.delete('robots.txt')
  return { files, robots: robots && readText(root, robots, report) }
}

/** Outputs for the files of `public/`. One at the address of something else is reported, and left out. */
export function publicOutputs(root: string, { files }: PublicFiles, taken: Iterable<string>, report: Report): Output[] {
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
    const key = stampOf(join(root, path))?.replaceAll(' ', ':')
    return [{ path: target, rank: 0, key, bytes: () => readFileSync(join(root, path)) }]
  })
}
