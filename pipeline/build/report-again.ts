import { checkLinks } from '../site/pages/check-links.ts'
import type { Site } from '../site/site.ts'
import { reportUnused } from './acknowledging.ts'
import type { BuildSnapshot } from './changed-files.ts'
import type { ChangedSite } from './changed-site.ts'
import { type Found, reportRaw } from './found.ts'
import { reportPairs, untranslatedBlocks } from './parity.ts'
import type { PartialBuild } from './partial-build.ts'
import type { RenderSetup } from './render-page.ts'
import { reportPages } from './report-pages.ts'
import type { Build } from './state.ts'

/** Reports what was found in articles, between them and in catalogues. What is reported twice is reported once. */
export function reportSite(build: Build, site: Site): void {
  reportRaw(build.found, build.live)
  reportPairs(build, site)
}

/** Reports all that is found in the site by now: what a build of everything would. */
export async function reportAgain({ build, snapshot, last, tools: { plan } }: PartialBuild, site: ChangedSite, setup: RenderSetup) {
  const { found, live } = build
  if (!(await site.current()) && !needsSite(found, snapshot)) {
    reportRaw(found, live)
    return
  }
  const opened = await site.open()
  const context = { ...opened.context, untranslated: untranslatedBlocks(found) }
  if (context.pending.length > 0) checkLinks(context, new Set(last.made.paths))
  reportSite(build, context.site)
  reportPages(build, context, setup)
  reportUnused(build, context.site, plan.isWhole)
}

/** Whether there are findings or acknowledgements to match: that takes the opened site. */
function needsSite({ pairs, lost, pages }: Found, { hasAcknowledged }: BuildSnapshot): boolean {
  const isFound = pages.values().some(({ findings, losses }) => findings.length + losses.length > 0)
  return (
    hasAcknowledged ||
    isFound ||
    lost.size > 0 ||
    pairs.values().some(({ findings, changes }) => findings.length > 0 || changes !== undefined)
  )
}
