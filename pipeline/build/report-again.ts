import { checkLinks } from '../site/pages/check-links.ts'
import { reportUnused } from './acknowledging.ts'
import type { BuildSnapshot } from './changed-files.ts'
import type { ChangedSite } from './changed-site.ts'
import { type Found, reportRaw } from './found.ts'
import { reportPairs, untranslatedBlocks } from './parity.ts'
import type { Plan } from './plan.ts'
import { reportPages } from './report-pages.ts'
import type { Build } from './state.ts'

/** Reports all that is found in the site by now: what a build of everything would. */
export async function reportAgain(
  build: Build,
  site: ChangedSite,
  snapshot: BuildSnapshot,
  plan: Plan,
  paths: readonly string[],
): Promise<void> {
  const { found, live } = build
  const isOpened = (await site.current()) !== undefined
  if (!isOpened && !needsSite(found, snapshot)) {
    reportRaw(found, live)
    return
  }
  const opened = await site.open()
  const context = { ...opened.context, untranslated: untranslatedBlocks(found) }
  if (context.pending.length > 0) checkLinks(context, new Set(paths))
  reportRaw(found, live)
  reportPairs(build, context.site)
  reportPages(build, context, plan.setup)
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
