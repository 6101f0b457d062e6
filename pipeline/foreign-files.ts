import { relative, sep } from 'node:path'
import { type Report, startOf } from './diagnostics.ts'
import { foreignFiles } from './engine/emit.ts'
import type { Staged } from './engine/stage.ts'

/** The most files that are named: with more, it is the wrong folder. */
const most = 20

/** A file of somebody else's in the output folder is not written over. Whether there is one. */
export function reportForeign(
  { root, out }: { root: string; out: string },
  before: Map<string, string>,
  staged: Staged[],
  report: Report,
): boolean {
  const found = foreignFiles(out, before, staged)
  const shown = relative(root, out).replaceAll(sep, '/')
  for (const path of found.slice(0, most))
    report.add(
      'output/foreign',
      startOf(`${shown}/${path}`),
      'this file is in the output folder, and no build of Diglot wrote it. Move it away (files of your own go into public/), name another folder with --out, or build with --overwrite to replace it.',
    )
  return found.length > 0
}
