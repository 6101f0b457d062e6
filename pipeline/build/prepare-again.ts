import type { Prepared } from '../site/pages/article.ts'
import type { PlanContext } from '../site/pages/context.ts'
import { linkedPaths } from '../site/pages/neighbours.ts'
import { prepareSite } from '../site/pages/plan.ts'
import type { PreparedSite } from '../site/pages/prepared.ts'
import { MoreChanged } from './more-changed.ts'

/** Stories of which words have changed, as pages show them now. */
export interface PreparedAgain {
  prepared: PreparedSite
  /** Ids of the articles that are shown otherwise. */
  shownOtherwise: Set<string>
}

/**
 * Resolves again what the articles of some stories show and link to. Throws where that changes more than the pages
 * that show them: which files are published, or which stories are related.
 */
export function prepareAgain(context: PlanContext, before: PreparedSite, stories: ReadonlySet<string>): PreparedAgain {
  const shownOtherwise = new Set<string>()
  const prepared = prepareSite(context, { before, stories })
  for (const kind of ['editions', 'introductions'] as const)
    for (const [locale, all] of before[kind])
      for (const [index, one] of all.entries()) {
        const other = prepared[kind].get(locale)?.[index]
        if (!other || one === other) continue
        if (!isUsedAlike(one, other) || !isRelatedAlike(one, other, all)) throw new MoreChanged('other files or stories are linked to')
        if (shown(one) !== shown(other)) shownOtherwise.add(other.entry.article.id)
      }
  return { prepared, shownOtherwise }
}

function isUsedAlike(one: Prepared, other: Prepared): boolean {
  return one.used.size === other.used.size && [...one.used].every((path) => other.used.has(path))
}

/** Whether both link to the same stories of their edition. */
function isRelatedAlike(one: Prepared, other: Prepared, all: Prepared[]): boolean {
  if (linkedPaths(one).join('\n') === linkedPaths(other).join('\n')) return true
  const inEdition = new Set(all.map(({ card }) => card.href))
  const stories = (prepared: Prepared) => linkedPaths(prepared).filter((path) => inEdition.has(path))
  return stories(one).join('\n') === stories(other).join('\n')
}

function shown({ card, image, body }: Prepared): string {
  return JSON.stringify([card, image, body])
}
