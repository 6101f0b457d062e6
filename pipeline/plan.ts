import { deserialize, serialize } from 'node:v8'
import type { Config } from './config.ts'
import type { DrawSetup } from './drawing.ts'
import type { Cache } from './engine/cache.ts'
import type { PlanContext } from './pages/context.ts'
import type { Build } from './stages.ts'
import type { Toolchain } from './toolchain.ts'

/**
 * What a later build must know to make the pages of a changed text anew without looking at the rest of the site. Beside
 * it the cache has the models of these pages (`models`) and the pairs that the article is part of (`pairs`). It holds
 * for the last build that went well: whatever builds otherwise takes it away first.
 */
export interface Plan {
  config: Config
  setup: DrawSetup
  toolchain: Toolchain
  /** Path → what is public. */
  articles: Map<string, Planned>
}

export interface Planned {
  id: string
  story: string
  locale: string
  /** Stands for the file and whatever reads it (`BodySummary`). */
  key: string
  /** Addresses of the pages that show its body. */
  pages: string[]
}

/** Undefined for a site with plugins or views of its own: functions cannot be kept. Nor can a search index be made in part. */
export function planOf(
  { config, toolchain }: Build,
  setup: DrawSetup,
  context: PlanContext,
  shown: Map<string, string[]>,
): Plan | undefined {
  const { remarkPlugins, rehypePlugins } = config.markdown
  if (config.search || [...remarkPlugins, ...rehypePlugins, ...Object.keys(config.theme.views)].length > 0) return undefined
  const articles = new Map<string, Planned>()
  for (const { id, path, story, locale } of context.site.byPath.values()) {
    const key = context.bodies.get(id)?.key
    if (key !== undefined) articles.set(path, { id, story, locale, key, pages: shown.get(id) ?? [] })
  }
  return { config, setup: { ...setup, target: undefined }, toolchain, articles }
}

const [table, name] = ['plan', 'plan']

export function keepPlan(cache: Cache, plan: Plan): void {
  cache.put(table, name, { stamp: '', text: '' })
  cache.putBytes(table, name, serialize(plan))
}

export function readPlan(cache: Cache): Plan | undefined {
  return cache.row(table, name) && deserialize(cache.bytes(table, name))
}

export function forgetPlan(cache: Cache): void {
  cache.delete(table, name)
}
