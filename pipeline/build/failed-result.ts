import { collectDiagnostics, type Diagnostic, type Place, replay } from '../core/diagnostics.ts'
import { createReport } from '../core/report.ts'
import type { Found } from './found.ts'
import type { BuildResult } from './options.ts'
import type { PartialBuild } from './partial-build.ts'
import { identityOf, soften } from './preview.ts'
import { reportUnreadTags } from './unread-tags.ts'

/** What was found, as a build of everything shows it. What an earlier try of the preview has found may be corrected in an article. */
export function shownOf({ build: { options }, snapshot, paths }: PartialBuild, diagnostics: Diagnostic[]): Diagnostic[] {
  return options.preview
    ? soften(diagnostics, snapshot.result.previews ?? [], paths.length === 0 ? snapshot.trial : undefined)
    : diagnostics
}

/** Nothing is published, and nothing is cached: the next change is one of the same site. */
export function failedResult(partial: PartialBuild, diagnostics: Diagnostic[]): BuildResult {
  const { emitted: _, ...before } = partial.snapshot.result
  return {
    ...before,
    outcome: 'content',
    diagnostics: shownOf(partial, diagnostics),
    partial: partial.build.options.changed ? true : undefined,
  }
}

/**
 * The same where an article cannot be read: what is found between others is as it was. `wrong` are the paths of what
 * cannot be read.
 */
export function unreadableResult(partial: PartialBuild, diagnostics: Diagnostic[], wrong: string[]): BuildResult {
  const { idOf } = partial.tools
  // The part of an article's id before its locale.
  const storyOf = (path: string) => idOf(path).slice(0, idOf(path).lastIndexOf(':'))
  const stories = new Set(wrong.map(storyOf))
  const { found, result } = partial.snapshot
  const tags = collectDiagnostics()
  reportUnreadTags(found.unreadTags.values(), tags)
  // What is found in no single article may be otherwise without these; acknowledgements are matched with all that is found.
  const calls = [...found.site, ...found.catalogues, ...found.output, ...found.consistency, ...tags.calls]
  const shared = new Set(calls.map(([ruleId, place]) => placed(ruleId, place)))
  const isApart = ({ ruleId, message, ...place }: Diagnostic) =>
    ruleId !== 'parity/acknowledgement' &&
    !shared.has(placed(ruleId, place)) &&
    !stories.has(storyOf(place.path)) &&
    !wrong.some((other) => message.includes(other))
  const report = createReport()
  for (const { ruleId, message, severity, path, line, column, ...more } of [...result.diagnostics.filter(isApart), ...diagnostics])
    report.add(ruleId, { path, line, column }, message, severity, more)
  return failedResult(partial, report.list())
}

function placed(ruleId: string, { path, line, column }: Place): string {
  return `${ruleId} ${path}:${line}:${column}`
}

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
  const before = new Set(readIn(snapshot.found).map(identityOf))
  const others = snapshot.result.diagnostics.filter((diagnostic) => !before.has(identityOf(diagnostic)))
  return failedResult(partial, [...others, ...readIn(build.found)])
}
