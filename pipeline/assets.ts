import { accessSync, constants, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Report, startOf } from './diagnostics.ts'
import type { Output } from './engine/stage.ts'
import { codeOf } from './files.ts'
import type { PlanContext } from './pages/context.ts'
import type { Files } from './public-files.ts'

/** The files beside articles that some page links to, to be published as they are. `pages` are the paths that pages take; `keyOf` is asked for an output's key. */
export function assetOutputs({ used, site }: PlanContext, { root, keyOf }: Files, pages: Set<string>, report: Report): Output[] {
  return [...used].sort().flatMap((path) => {
    const asset = site.assets.get(path)
    if (!asset) return []
    const target = asset.address.slice(1)
    if (pages.has(target)) {
      report.add(
        'route/collision',
        startOf(path),
        `this file would be published at ${asset.address}, where there is a page already. Rename the file.`,
      )
      return []
    }
    try {
      accessSync(join(root, path), constants.R_OK)
    } catch (error) {
      report.add(
        'content/unreadable',
        startOf(path),
        `this file could not be read (${codeOf(error)}). Correct its permissions, or remove the link to it.`,
      )
      return []
    }
    return [{ path: target, rank: 0, key: keyOf(path), bytes: () => readFileSync(join(root, path)) }]
  })
}
