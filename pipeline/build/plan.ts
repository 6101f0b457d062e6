import { deserialize, serialize } from 'node:v8'
import type { Cache } from '../engine/cache.ts'
import type { PlanContext } from '../pages/context.ts'
import type { Config } from '../settings/config.ts'
import type { RenderSetup } from './render-page.ts'
import type { Build } from './state.ts'
import type { Toolchain } from './toolchain.ts'

/**
 * What a later build must know to make the pages of a changed text anew without looking at the rest of the site. Beside
 * it the cache has what is public of each article (`planned`), the models of the pages that show one (`models`) and the
 * pairs that it is part of (`pairs`). It holds for the last build that went well: whatever builds otherwise takes it
 * away first.
 */
export interface Plan {
  config: Config
  setup: RenderSetup
  toolchain: Toolchain
  /** How many pages there are: of one that is not in the cache, something was found. */
  pages: number
}

export interface Planned {
  id: string
  path: string
  story: string
  /** Addresses of the pages that show its body. */
  pages: string[]
  /** Stands for the file and whatever reads it (`BodySummary`). */
  key: string
}

/** Undefined for a site with plugins or views of its own: functions cannot be cached. */
export function planOf({ config, toolchain }: Build, setup: RenderSetup, pages: number): Plan | undefined {
  const { remarkPlugins, rehypePlugins } = config.markdown
  if ([...remarkPlugins, ...rehypePlugins, ...Object.keys(config.theme.views)].length > 0) return undefined
  return { config, setup: { ...setup, target: undefined }, toolchain, pages }
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

/** Keeps what is public of all articles. `shown` has the addresses of the pages that show a body, by the article's id. */
export function keepPlanned(cache: Cache, { site, bodies }: PlanContext, shown: Map<string, string[]>): void {
  const known = cache.rows('planned')
  for (const { id, path, story } of site.byPath.values()) {
    const key = bodies.get(id)?.key
    if (key === undefined) continue
    const row = toRow({ id, path, story, pages: shown.get(id) ?? [], key })
    const before = known.get(id)
    known.delete(id)
    if (before?.stamp !== row.stamp || before.text !== row.text) cache.put('planned', id, row)
  }
  for (const id of known.keys()) cache.delete('planned', id)
}

export function putPlanned(cache: Cache, planned: Planned): void {
  cache.put('planned', planned.id, toRow(planned))
}

export function planned(cache: Cache, id: string): Planned | undefined {
  const row = cache.row('planned', id)
  return row && { id, key: row.stamp, ...(JSON.parse(row.text) as Pick<Planned, 'path' | 'story' | 'pages'>) }
}

function toRow({ key, path, story, pages }: Planned) {
  return { stamp: key, text: JSON.stringify({ path, story, pages }) }
}
