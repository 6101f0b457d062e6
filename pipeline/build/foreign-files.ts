import { join } from 'node:path'
import { type Report, startOf } from '../core/diagnostics.ts'
import { pathFrom } from '../core/files.ts'
import { type Manifest, manifestStamp } from './engine/manifest.ts'
import { filesBelow, findObstacles } from './engine/obstacles.ts'
import type { Staged } from './engine/stage.ts'

/** The most files that are named: with more, it is the wrong folder. */
const most = 20

const messages = {
  file: 'this file is in the output folder, and no build of Diglot wrote it. Move it away (files of your own go into public/), name another folder with --out, or build with --overwrite to replace it.',
  folder:
    'this folder is where Diglot must write a file, and holds files that no build of Diglot wrote. Move it away, or name another folder with --out.',
  left: 'this page would stay published: Diglot wrote pages into this folder, and its list of them (.diglot.json) is missing. Delete the page, restore the list, or delete the whole folder, and build again.',
}

/**
 * A file of somebody else's in the output folder is not written over, and no page stays of which it is not known who wrote
 * it. `before` is the manifest; `pages` are the paths of files that are made of pages. Whether anything was reported.
 */
export function reportForeignFiles(
  { root, out, overwrite }: { root: string; out: string; overwrite?: boolean | undefined },
  before: Manifest,
  staged: Staged[],
  pages: ReadonlySet<string>,
  report: Report,
): boolean {
  const { obstacles, same } = findObstacles(out, before, staged)
  const isLost = !overwrite && manifestStamp(out) === undefined && same.some((path) => pages.has(path))
  const found = {
    file: overwrite ? [] : obstacles.filter(({ isFolder }) => !isFolder).map(({ path }) => path),
    folder: obstacles.filter(({ isFolder }) => isFolder).map(({ path }) => path),
    left: isLost ? otherPages(out, staged) : [],
  }
  for (const kind of ['file', 'folder', 'left'] as const)
    for (const path of found[kind].sort().slice(0, most))
      report.add(kind === 'left' ? 'output/manifest' : 'output/foreign', startOf(pathFrom(root, join(out, path))), messages[kind])
  return Object.values(found).some((paths) => paths.length > 0)
}

/** Pages in the folders of editions that are not staged. */
function otherPages(out: string, staged: Staged[]): string[] {
  const paths = new Set(staged.map(({ path }) => path))
  const editions = new Set([...paths].flatMap((path) => /^[^/]+(?=\/index\.html$)/.exec(path) ?? []))
  return [...editions].flatMap((edition) => filesBelow(out, edition)).filter((path) => path.endsWith('/index.html') && !paths.has(path))
}
