import { join } from 'node:path'
import { sourceFile } from '../../core/files.ts'
import { keyOf } from '../../core/hash.ts'
import { hashOfFile } from '../../source/hash-file.ts'
import type { Cache, Row } from '../engine/cache.ts'
import type { Table } from '../engine/table.ts'
import { isStoredBody } from '../stored-body.ts'
import { type CachedArticle, tables } from '../tables.ts'
import type { Toolchain } from '../toolchain.ts'
import type { SharedEntry } from './chunk.ts'

/** Tables whose rows belong together: they are shared together or not at all. The key of the first says when they are valid. */
interface RecordGroup {
  /** The part of the toolchain that made them. */
  madeBy: keyof Toolchain
  tables: Pick<Table<unknown>, 'rows' | 'row' | 'putRow' | 'read' | 'delete'>[]
}

/** What builds share. What else is cached is a stat of this machine's, or is made of these without effort. */
const groups: Record<string, RecordGroup> = {
  articles: { madeBy: 'reading', tables: [tables.articles] },
  pairs: { madeBy: 'reading', tables: [tables.parity, tables.pairs] },
  slugs: { madeBy: 'reading', tables: [tables.slugs] },
  theme: { madeBy: 'rendering', tables: [tables.theme] },
  search: { madeBy: 'rendering', tables: [tables.search] },
  pages: { madeBy: 'rendering', tables: [tables.pages, tables.inputs, tables.models] },
}

const articles = 'articles'

/** All that a cache has to share of what one part of the toolchain has made: name → what makes the entry. */
export function recordsOf(cache: Cache, madeBy: keyof Toolchain): Map<string, () => SharedEntry> {
  const found = new Map<string, () => SharedEntry>()
  for (const [group, { madeBy: made, tables: all }] of Object.entries(groups)) {
    if (made !== madeBy) continue
    const [first, ...others] = all.map((table) => table.rows(cache))
    for (const [id, row] of first ?? []) {
      const rows = [row, ...others.map((other) => other.get(id))].map((one) => (one ? pairOf(one, group) : null))
      found.set(entryName({ group, id, rows }), () => ({
        group,
        id,
        rows,
        bytes: group === articles ? cache.find(articles, id) : undefined,
      }))
    }
  }
  return found
}

/** By name, an entry is the same wherever it is. The bytes of an article follow from its file, whose hash is in the row. */
export function entryName({ group, id, rows }: SharedEntry): string {
  return keyOf(group, id, ...rows.flatMap((row) => row ?? ['', '']))
}

/** The key of an article is the stat of a file on this machine. */
function pairOf({ stamp, text }: Row, group: string): [key: string, text: string] {
  return [group === articles ? '' : stamp, text]
}

/** Puts an entry into the cache, if it is more likely to be valid than what is there. Returns whether it did. */
export function takeRecord({ group, id, rows, bytes }: SharedEntry, madeBy: keyof Toolchain, root: string, cache: Cache): boolean {
  const known = groups[group]
  if (known?.madeBy !== madeBy || known.tables.length !== rows.length) return false
  const [main] = rows
  const values = rows.map((row, at) => (row ? known.tables[at]?.read(rowOf(row)) : null))
  if (!main || values.includes(undefined)) return false
  const before = known.tables[0]?.row(cache, id)
  if (group === articles ? !isArticleWanted(id, rowOf(main), bytes, before, root) : before?.stamp === main[0]) return false
  for (const [at, table] of known.tables.entries()) {
    const row = rows[at]
    if (row) table.putRow(cache, id, rowOf(row))
    else table.delete(cache, id)
  }
  if (bytes) cache.putBytes(articles, id, bytes)
  return true
}

const rowOf = ([stamp, text]: [string, string]): Row => ({ stamp, text })

/** Not if it is of another version of the file than the one that the cache knows already. */
function isArticleWanted(id: string, row: Row, bytes: Uint8Array | undefined, before: Row | undefined, root: string): boolean {
  const article = tables.articles.read(row)?.value
  if (!article || (article.reading.digest !== undefined) !== (bytes !== undefined) || (bytes && !isStoredBody(bytes))) return false
  const same = (other: CachedArticle | undefined) =>
    other?.hash === article.hash && other.tag === article.tag && other.conversion === article.conversion
  return !before || (!same(tables.articles.read(before)?.value) && hashOfFile(join(root, sourceFile(id))) === article.hash)
}
