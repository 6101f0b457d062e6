import { type Diagnostic, replay } from '../core/diagnostics.ts'
import { createReport } from '../core/report.ts'
import { failedResult } from './failed-result.ts'
import type { Found } from './found.ts'
import type { BuildResult } from './options.ts'
import type { PartialBuild } from './partial-build.ts'

/**
 * What is wrong by now in changed articles that take a full build, where that is to come later: what was found when they
 * were read, and the rest as it was. Undefined where it is to come now.
 */
export function postponed(partial: PartialBuild): BuildResult | undefined {
  const { build, snapshot, paths } = partial
  if (!build.options.postpones?.()) return undefined
  const readIn = ({ articles }: Found): Diagnostic[] => {
    const report = createReport()
    report.configure(build.config.rules)
    for (const path of paths) replay(articles.get(path) ?? [], report)
    return report.list()
  }
  const before = new Set(readIn(snapshot.found).map(idOf))
  const others = snapshot.result.diagnostics.filter((diagnostic) => !before.has(idOf(diagnostic)))
  return failedResult(partial, [...others, ...readIn(build.found)])
}

function idOf({ ruleId, path, line, column, message }: Diagnostic): string {
  return `${ruleId} ${path}:${line}:${column} ${message}`
}
