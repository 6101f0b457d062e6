import { type Prepared, prepareArticle } from '../site/pages/article.ts'
import type { PlanContext } from '../site/pages/context.ts'
import { linkedPaths } from '../site/pages/neighbours.ts'
import type { PreparedSite } from '../site/pages/plan.ts'

/** Stories of which words have changed, as pages show them now. */
export interface PreparedAgain {
  prepared: PreparedSite
  /** Ids of the articles that are shown otherwise. */
  shownOtherwise: Set<string>
}

/**
 * Resolves again what the articles of some stories show and link to. Undefined where that changes more than the pages
 * that show them: which files are published, or which stories are related.
 */
export function prepareAgain(
  context: PlanContext,
  { editions, related }: PreparedSite,
  stories: ReadonlySet<string>,
): PreparedAgain | undefined {
  const shownOtherwise = new Set<string>()
  const after = new Map(editions)
  for (const [locale, before] of editions) {
    const copy = [...before]
    const inEdition = new Set(before.map(({ card }) => card.href))
    for (const [index, one] of before.entries()) {
      const { story } = one.entry.article
      const entry = stories.has(story) ? context.site.entryOf.get(locale)?.get(story) : undefined
      if (!entry) continue
      const other = prepareArticle(context, locale, entry)
      if (!isSame(one, other, inEdition)) return undefined
      context.pending.push(...other.pending)
      if (shown(one) !== shown(other)) shownOtherwise.add(entry.article.id)
      copy[index] = other
    }
    after.set(locale, copy)
  }
  return { prepared: { editions: after, related }, shownOtherwise }
}

function isSame(one: Prepared, other: Prepared, inEdition: ReadonlySet<string>): boolean {
  const isUsedAlike = one.used.size === other.used.size && [...one.used].every((path) => other.used.has(path))
  const stories = (prepared: Prepared) => linkedPaths(prepared).filter((path) => inEdition.has(path))
  return isUsedAlike && stories(one).join('\n') === stories(other).join('\n')
}

function shown({ card, image, body }: Prepared): string {
  return JSON.stringify([card, image, body])
}
