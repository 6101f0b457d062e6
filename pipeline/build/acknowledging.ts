import { type Acknowledgements, createAcknowledgements } from '../check/acknowledgements.ts'
import { checks } from '../check/parity/pair.ts'
import { type RuleId, rulesOff } from '../core/rules.ts'
import type { Site } from '../site/site.ts'
import type { Build } from './state.ts'

/** Rules whose findings an article can accept. */
export const acknowledgeable: RuleId[] = [...checks.map(({ rule }) => rule), 'edition/leak', 'loss/undeclared']

export const startAcknowledging = (): Acknowledgements => createAcknowledgements(acknowledgeable)

/** Stories of which an article cannot be read. */
export const unreadStories = ({ broken }: Pick<Site, 'broken'>): Set<string> => new Set([...broken.values()].map(({ story }) => story))

/**
 * Reports acknowledgements of public articles that match no finding. Of rules other than parity only where `isWhole`:
 * whether every page was rendered. A story of which an article cannot be read is not compared.
 */
export function reportUnused({ acknowledgements, config, live }: Build, site: Site, isWhole: boolean): void {
  const off = rulesOff(config.rules)
  const checked = acknowledgeable.filter((rule) => !off.has(rule) && (isWhole || rule.startsWith('parity/')))
  const unread = unreadStories(site)
  const whole = [...site.stories].flatMap(([story, articles]) => (unread.has(story) ? [] : [...articles.values()]))
  acknowledgements.reportUnused(whole, new Set(checked), live)
}
