import { existsSync, readFileSync } from 'node:fs'
import { pathFrom } from '../core/files.ts'
import type { Theme } from '../render/theme/theme.ts'
import { createClock } from '../site/clock.ts'
import { type Locales, wordPlace } from '../source/locales/catalogues.ts'
import type { BuildSnapshot, ChangedFiles } from './changed-files.ts'
import type { LastBuild } from './engine/last-build.ts'
import type { SourceState } from './engine/source-state.ts'
import { copyFound, reportRaw } from './found.ts'
import { type OpenedSite, staleForReaders } from './open-site.ts'
import type { BuildResult } from './options.ts'
import { reportPairs, untranslatedBlocks } from './parity.ts'
import type { Plan } from './plan.ts'
import type { Session } from './session.ts'
import type { Build } from './state.ts'

/** The site as this process has published it, where a whole build would open the same. */
export interface SameSite {
  opened: OpenedSite
  plan: Plan
  snapshot: BuildSnapshot
  /** All sources as the last build had them, and the absolute paths of those that have changed since. */
  sources: SourceState
  paths: string[]
  /** Whether all published files are as they were written. */
  intact: Promise<boolean>
}

/** Catalogues whose words are on pages alone: which pages there are, and what they are planned from, does not depend on them. */
const ofPagesAlone = /^locales\/[^/]+\/interface\.json$/

/** The site of the last build, if nothing has changed that it was opened from. */
export function sameSite(
  root: string,
  { opened, tools }: Session,
  { last, change }: { last?: LastBuild<BuildSnapshot> | undefined; change?: ChangedFiles | undefined },
): SameSite | undefined {
  if (!opened || !tools || !last?.valid || !change) return undefined
  const { paths, outputsIntact: intact } = change
  const { from: sources, snapshot } = last.valid
  const isOfPages = (path: string) => ofPagesAlone.test(pathFrom(root, path)) && sources.paths.includes(path)
  return paths.every(isOfPages) ? { opened, plan: tools.plan, snapshot, sources, paths, intact } : undefined
}

/** Whether the files are as the last build has read them: one may be saved as it was, or have an error no more. */
export async function isUnchanged(root: string, { plan, paths, intact }: SameSite): Promise<boolean> {
  const texts = new Map([...plan.setup.locales.catalogues.values()].map(({ interface: { path, text } }) => [path, text]))
  const isSame = (path: string) => existsSync(path) && readFileSync(path, 'utf8') === texts.get(pathFrom(root, path))
  return paths.every(isSame) && intact
}

/** The site with other words of the interface. What was found when it was opened is reported again. */
export function withWords(
  build: Build,
  { opened, plan, snapshot }: SameSite,
  locales: Locales,
): Partial<BuildResult> & { opened: OpenedSite; theme: Theme } {
  const { options, config, report, live, found } = build
  Object.assign(found, copyFound(snapshot.found), { output: found.output })
  reportRaw(found, live)
  const site = { ...opened.context.site, entries: locales.entries, clock: createClock(options.now) }
  reportPairs(build, site)
  const context = {
    ...opened.context,
    site,
    stale: staleForReaders(found, site, config),
    untranslated: untranslatedBlocks(found),
    report,
    pending: [],
    wordPlace: (locale: string, key: string[]) => wordPlace(locales, locale, key),
  }
  const { outcome: _, diagnostics, accepted, pages, emitted, ...tally } = snapshot.result
  return { ...tally, opened: { ...opened, context, locales }, theme: plan.setup.theme }
}
