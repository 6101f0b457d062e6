import { type Cache, CacheDamaged, type Row } from './cache.ts'

/** A value with the key that it was cached under: while that is the same, the value is what would be made again. */
export interface Cached<Value> {
  key: string
  value: Value
}

/** Takes a value apart from any other; undefined for what is none. A zod schema is one. */
interface Shape<Value> {
  safeParse(value: unknown): { data?: Value | undefined }
}

/** A table of the cache whose rows have values of one shape. What has another shape is not cached. */
export interface Table<Value> {
  ids(cache: Cache): string[]
  /** Each value that can be read, as its turn comes: a large site has many. */
  values(cache: Cache): Iterable<[id: string, value: Value]>
  /** Deletes all others. */
  retain(cache: Cache, ids: Pick<ReadonlySet<string>, 'has'>): void
  get(cache: Cache, id: string): Cached<Value> | undefined
  /** A value of which it is known that it was put: raises `CacheDamaged` where it is lost. */
  need(cache: Cache, id: string): Value
  put(cache: Cache, id: string, cached: Cached<Value>): void
  delete(cache: Cache, id: string): void
  /** The same as they are stored, to be copied into another cache. */
  rows(cache: Cache): Map<string, Row>
  row(cache: Cache, id: string): Row | undefined
  putRow(cache: Cache, id: string, row: Row): void
  /** The value of a row, also of another cache; undefined where it has another shape. */
  read(row: Row | undefined): Cached<Value> | undefined
}

export function createTable<Value>(name: string, shape: Shape<Value>): Table<Value> {
  const read = (row: Row | undefined): Cached<Value> | undefined => {
    const value = row && shape.safeParse(parse(row.text)).data
    return row && value !== undefined ? { key: row.stamp, value } : undefined
  }
  return {
    ids: (cache) => cache.keys(name),
    *values(cache) {
      for (const id of cache.keys(name)) {
        const cached = read(cache.row(name, id))
        if (cached) yield [id, cached.value]
      }
    },
    retain(cache, ids) {
      for (const id of cache.keys(name)) if (!ids.has(id)) cache.delete(name, id)
    },
    get: (cache, id) => read(cache.row(name, id)),
    need(cache, id) {
      const { data } = shape.safeParse(parse(cache.text(name, id)))
      if (data === undefined) throw new CacheDamaged(`what is cached of ${id} has another form`)
      return data
    },
    put: (cache, id, { key, value }) => cache.put(name, id, { stamp: key, text: JSON.stringify(value) }),
    delete: (cache, id) => cache.delete(name, id),
    rows: (cache) => cache.rows(name),
    row: (cache, id) => cache.row(name, id),
    putRow: (cache, id, row) => cache.put(name, id, row),
    read,
  }
}

/** An earlier version may have cached what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
