import { collectDiagnostics, type Place } from '../core/diagnostics.ts'
import { createReport } from '../core/report.ts'
import type { BuildOptions, BuildResult } from './options.ts'
import { soften } from './preview.ts'
import { reportUnreadTags } from './unread-tags.ts'
import type { StartedBuild } from './with-last-build.ts'

/** What was found, as a build of everything shows it. */
export function shownOf(
  options: BuildOptions,
  diagnostics: BuildResult['diagnostics'],
  { previews = [] }: BuildResult,
): BuildResult['diagnostics'] {
  return options.preview ? soften(diagnostics, previews) : diagnostics
}

/** Nothing is published, and nothing is cached: the next change is one of the same site. */
export function failedResult({ options, snapshot }: StartedBuild, diagnostics: BuildResult['diagnostics']): BuildResult {
  const { emitted: _, ...before } = snapshot.result
  const partial = options.changed ? true : undefined
  return { ...before, outcome: 'content', diagnostics: shownOf(options, diagnostics, before), partial }
}

/**
 * The same where an article cannot be read: what is found between others is as it was. `wrong` are the paths of what
 * cannot be read, `stories` their stories.
 */
export function unreadableResult(
  started: StartedBuild,
  diagnostics: BuildResult['diagnostics'],
  wrong: string[],
  storyOf: (path: string) => string,
): BuildResult {
  const stories = new Set(wrong.map(storyOf))
  const { site, output, consistency, unreadTags } = started.snapshot.found
  const tags = collectDiagnostics()
  reportUnreadTags(unreadTags.values(), tags)
  // What is found in no single article may be otherwise without these; acknowledgements are matched with all that is found.
  const shared = new Set([...site, ...output, ...consistency, ...tags.calls].map(([ruleId, place]) => placed(ruleId, place)))
  const isApart = ({ ruleId, message, ...place }: BuildResult['diagnostics'][number]) =>
    ruleId !== 'parity/acknowledgement' &&
    !shared.has(placed(ruleId, place)) &&
    !stories.has(storyOf(place.path)) &&
    !wrong.some((other) => message.includes(other))
  const report = createReport()
  for (const { ruleId, message, severity, path, line, column, ...more } of [
    ...started.snapshot.result.diagnostics.filter(isApart),
    ...diagnostics,
  ])
    report.add(ruleId, { path, line, column }, message, severity, more)
  return failedResult(started, report.list())
}

function placed(ruleId: string, { path, line, column }: Place): string {
  return `${ruleId} ${path}:${line}:${column}`
}
