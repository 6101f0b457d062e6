import { order } from '../core/diagnostics.ts'
import type { Config } from '../core/settings/config.ts'
import type { Article, Entry } from './article.ts'
import type { ArticleAddresses } from './article-address.ts'

interface Settings {
  config: Config
  addresses: ArticleAddresses
}

/** What an edition publishes: stories and pages, newest first, and the introductions of its lists, by the ids of their stories. */
export function publishEdition(
  locale: string,
  stories: ReadonlyMap<string, Map<string, Article>>,
  settings: Settings,
): { entries: Entry[]; introductions: Entry[] } {
  const all = [...stories.values()].flatMap((versions) => entryOf(locale, versions, settings) ?? [])
  const [entries, introductions] = [all.filter(({ article }) => !article.introduces), all.filter(({ article }) => article.introduces)]
  return {
    entries: entries.sort(newestFirst),
    introductions: introductions.sort(({ article: a }, { article: b }) => order(a.story, b.story)),
  }
}

/** A list is introduced in the edition's own language, or not at all. */
function entryOf(locale: string, versions: Map<string, Article>, { config, addresses }: Settings): Entry | undefined {
  const own = versions.get(locale)
  if (own) return { article: own, address: own.address, foreign: false }
  if (config.untranslated !== 'show') return undefined
  const [other] = [...versions.values()].sort((a, b) => Number(b.original) - Number(a.original))
  return other && !other.introduces ? { article: other, address: addresses.of(other, locale), foreign: true } : undefined
}

function newestFirst({ article: a }: Entry, { article: b }: Entry): number {
  return order(b.date ?? '', a.date ?? '') || byWeight(a, b) || order(a.story, b.story)
}

/** Pages of a section come in the order of their weights, those without one last, then by the names of their files: 2 before 10. */
function byWeight(a: Article, b: Article): number {
  if (a.date !== undefined) return 0
  if (a.section !== b.section) return order(a.section ?? '', b.section ?? '')
  const [one, other] = [a.weight ?? Number.POSITIVE_INFINITY, b.weight ?? Number.POSITIVE_INFINITY]
  return one === other ? natural.compare(a.story, b.story) : one - other
}

const natural = new Intl.Collator('en', { numeric: true })
