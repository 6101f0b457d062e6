import { type Report, startOf } from '../core/diagnostics.ts'
import type { PlanContext } from '../site/pages/context.ts'
import { type Files, outputAsIs } from './as-is.ts'
import type { Output } from './engine/stage.ts'

/** The files beside articles that some page links to, to be published as they are. `pages` are the paths that pages take. */
export function assetOutputs({ used, site }: PlanContext, files: Files, pages: Set<string>, report: Report): Output[] {
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
    return outputAsIs(path, target, files, report)
  })
}
