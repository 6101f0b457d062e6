import { isDeepStrictEqual } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import * as z from 'zod'
import { createReport } from '../core/report.ts'
import type { Settings } from '../core/settings/check.ts'
import type { Config } from '../core/settings/config.ts'
import { correctionsPolicy } from '../core/settings/folders.ts'
import { hasOwnViews } from '../core/settings/own-views.ts'
import { hasReadingFunctions } from '../core/settings/shortcodes.ts'
import type { PlanContext } from '../site/pages/context.ts'
import type { Cache } from './engine/cache.ts'
import { part } from './part.ts'
import type { RenderSetup } from './render-page.ts'
import { tables } from './tables.ts'
import type { Toolchain } from './toolchain.ts'

/**
 * What a build of changed articles needs of the last one without looking at the rest of the site. Beside it the cache has
 * where each article is shown (`planned`), the models of the pages that show a body (`models`) and the pairs of articles
 * (`pairs`). It holds for the last build that published: a whole build deletes it first.
 */
export interface Plan {
  config: Config
  setup: RenderSetup
  toolchain: Toolchain
  /** Whether every page could be rendered. */
  isWhole: boolean
}

const stored = z.object({
  config: part<Config>().optional(),
  setup: part<RenderSetup>(),
  toolchain: part<Toolchain>(),
  isWhole: z.boolean(),
})

/** Where an article is shown. */
export interface ShownArticle {
  id: string
  path: string
  story: string
  /** Its addresses, in each edition that publishes it. */
  entries: string[]
  /** Addresses of the pages that show its body. */
  pages: string[]
  /** Addresses of other pages that show its card. */
  cards: string[]
  /** Whether other pages have its title, outside of cards: in the foot, or beside corrections. */
  isTitleShared?: true | undefined
  /** The key of its stored body (`BodySummary`). */
  key: string
}

const [table, name] = ['plan', 'plan']

/** Functions cannot be cached: with functions of the site, the settings are read again. */
export function storePlan(cache: Cache, { config, toolchain, setup, isWhole }: Plan): void {
  const hasFunctions = hasReadingFunctions(config) || hasOwnViews(config.theme)
  const plan: z.input<typeof stored> = {
    config: hasFunctions ? undefined : config,
    toolchain,
    setup: { ...setup, target: undefined },
    isWhole,
  }
  cache.putBytes(table, name, serialize(plan))
}

export async function readPlan(cache: Cache, settings: Settings): Promise<Plan | undefined> {
  const bytes = cache.find(table, name)
  if (!bytes) return undefined
  const { data: plan } = stored.safeParse(deserialize(bytes))
  if (!plan) return undefined
  const config = plan.config ?? (await import('../core/settings/check.ts')).checkSettings(settings, createReport())
  return config && { ...plan, config }
}

export function deletePlan(cache: Cache): void {
  cache.delete(table, name)
}

/** Caches where all articles are shown. `shown` has the pages of bodies by the articles' ids, `cards` those of cards by what the cards link to. */
export function storeShown(
  cache: Cache,
  { site, bodies }: PlanContext,
  { shown, cards }: { shown: Map<string, string[]>; cards: Map<string, string[]> },
): void {
  const ids = new Set<string>()
  const entries = Map.groupBy([...site.editions.values(), ...site.introductions.values()].flat(), ({ article }) => article.id)
  for (const { id, path, story, footer } of site.byPath.values()) {
    const key = bodies.get(id)?.key
    if (key === undefined) continue
    const addresses = (entries.get(id) ?? []).map(({ address }) => address)
    const withCard = new Set(addresses.flatMap((address) => cards.get(site.addresses.href(address)) ?? []))
    const isTitleShared = footer || story === correctionsPolicy
    const place = {
      path,
      story,
      entries: addresses,
      pages: shown.get(id) ?? [],
      cards: [...withCard],
      ...(isTitleShared && { isTitleShared }),
    }
    const before = tables.planned.get(cache, id)
    ids.add(id)
    if (before?.key !== key || !isDeepStrictEqual(before.value, place)) tables.planned.put(cache, id, { key, value: place })
  }
  tables.planned.retain(cache, ids)
}

export function storeShownArticle(cache: Cache, { id, key, ...place }: ShownArticle): void {
  tables.planned.put(cache, id, { key, value: place })
}

export function planned(cache: Cache, id: string): ShownArticle | undefined {
  const row = tables.planned.get(cache, id)
  return row && { id, key: row.key, ...row.value }
}
