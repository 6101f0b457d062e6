import type { AcceptedBaselines, KnownFinding, Report } from '../core/diagnostics.ts'
import type { Config } from '../core/settings/config.ts'
import { readBaseline } from '../source/baseline.ts'
import { hasFile } from '../source/text-file.ts'
import type { BuildOptions } from './options.ts'

/** The baselines whose findings a build does not report: the site's own, and what was there before a change. */
export function baselinesOf(
  { root, baseline = {} }: Pick<BuildOptions, 'root' | 'baseline'>,
  config: Config,
  report: Report,
): AcceptedBaselines {
  const toBaseline = (known: KnownFinding[] | undefined) => known && { known, isThere: (path: string) => hasFile(root, path) }
  return {
    own: baseline.ignored ? undefined : toBaseline(readBaseline(root, config.baseline, report)),
    before: toBaseline(baseline.before),
    isUncapped: baseline.isUncapped,
  }
}
