import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'

/**
 * What builds cache, in one SQLite file: rows by table and id, each with a stamp (the key under which the row is valid), a
 * text and, apart from it, bytes. Nothing in it is a source, and all of it may be lost at any time.
 */
export interface Cache {
  /** All rows of a table: key → stamp and text. */
  rows(table: string): Map<string, Row>
  /** The keys of a table. */
  keys(table: string): string[]
  row(table: string, key: string): Row | undefined
  put(table: string, key: string, row: Row): void
  delete(table: string, key: string): void
  /** Deletes everything. */
  clear(): void
  /** The text of a row. Like `bytes`, raises `CacheDamaged` where it is not as it was put: the caller knows that it was. */
  text(table: string, key: string): string
  bytes(table: string, key: string): Uint8Array
  /** The same; undefined where there are none. */
  find(table: string, key: string): Uint8Array | undefined
  putBytes(table: string, key: string, bytes: Uint8Array): void
  /** Changes with each commit of any process. */
  generation(): string | undefined
  /** Milliseconds, by the clock of the file system that the cache is on; 0 if nothing is cached for later builds. */
  readonly openedAt: number
  /** Commits what was put. What is put and not committed is lost when the cache is closed. */
  commit(): void
  close(): void
}

export interface Row {
  stamp: string
  text: string
}

/** Raised where another process holds the cache. */
export class CacheBusy extends Error {}

/** Raised where bytes that were put are lost or changed: without them, something would be missing in what is made of them. */
export class CacheDamaged extends Error {}

/** A cache that cannot be read is replaced by an empty one; `damaged` is called with the reason. Without a folder, nothing is cached for later builds. */
export function openCache(folder: string | undefined, damaged: (reason: string) => void): Cache {
  if (folder === undefined) return createCache(undefined)
  const open = () => createCache(join(folder, 'cache.sqlite'))
  try {
    prepare(folder)
    return open()
  } catch (error) {
    if (isBusy(error)) throw new CacheBusy('another build is at work on this site')
    damaged(error instanceof Error ? error.message : String(error))
    try {
      dropCache(folder)
      return open()
    } catch {
      return createCache(undefined)
    }
  }
}

/** Whether SQLite failed, or has lost what was put. */
export function isCacheError(error: unknown): error is Error {
  if (error instanceof CacheDamaged) return true
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'
}

export function dropCache(folder: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(join(folder, `cache.sqlite${ending}`), { force: true, recursive: true })
}

function prepare(home: string): void {
  mkdirSync(home, { recursive: true })
  // Git ignores the cache.
  writeFileSync(join(home, '.gitignore'), '*\n')
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (error.errcode === 5 || error.errcode === 6)
}

const schema = `
  create table if not exists rows (tab text, key text, stamp text, text text, sum integer, primary key (tab, key));
  create table if not exists blobs (tab text, key text, bytes blob, sum integer, primary key (tab, key));`

/** Without a file, what is put is lost when the cache is closed. SQLite makes a temporary file only if there is much. */
function createCache(file: string | undefined): Cache {
  const db = new DatabaseSync(file ?? '')
  try {
    // The database is locked until the cache is closed: the system releases it if the process is killed. A power failure may damage the file, which is noticed.
    // Rows are long: a large page size, and tables that are not `without rowid`, take a third of the time.
    db.exec(
      'pragma page_size = 16384; pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = off; pragma cache_size = -16000;',
    )
    db.exec(`begin exclusive; ${schema}`)
  } catch (error) {
    db.close()
    throw error
  }
  const openedAt = file === undefined ? 0 : touch(file)
  const all = db.prepare('select key, stamp, text, sum from rows where tab = ?')
  const keys = db.prepare('select key from rows where tab = ?')
  const one = db.prepare('select stamp, text, sum from rows where tab = ? and key = ?')
  const insert = db.prepare('insert or replace into rows values (?, ?, ?, ?, ?)')
  const remove = [db.prepare('delete from rows where tab = ? and key = ?'), db.prepare('delete from blobs where tab = ? and key = ?')]
  const blob = db.prepare('select bytes, sum from blobs where tab = ? and key = ?')
  const insertBlob = db.prepare('insert or replace into blobs values (?, ?, ?, ?)')
  const each = (statements: StatementSync[], ...values: string[]) => {
    for (const statement of statements) statement.run(...values)
  }
  const row = (table: string, key: string): Row | undefined => {
    const found = one.get(table, key) as { stamp: string; text: string; sum: number } | undefined
    return found && sumOf(found.stamp + found.text) === found.sum ? { stamp: found.stamp, text: found.text } : undefined
  }
  const find = (table: string, key: string): Uint8Array | undefined => {
    const found = blob.get(table, key) as { bytes: Uint8Array; sum: number } | undefined
    return found && crc32(found.bytes) === found.sum ? found.bytes : undefined
  }
  const put = (table: string, key: string, { stamp, text }: Row) => void insert.run(table, key, stamp, text, sumOf(stamp + text))
  return {
    openedAt,
    rows(table) {
      all.setReturnArrays(true)
      const found = all.all(table) as unknown as [string, string, string, number][]
      return new Map(found.flatMap(([key, stamp, text, sum]) => (sumOf(stamp + text) === sum ? [[key, { stamp, text }]] : [])))
    },
    keys: (table) => keys.all(table).map(({ key }) => String(key)),
    row,
    text(table, key) {
      const found = row(table, key)
      if (!found) throw new CacheDamaged(`what was cached of ${key} is lost or damaged`)
      return found.text
    },
    put,
    delete: (table, key) => each(remove, table, key),
    clear: () => db.exec('delete from rows; delete from blobs'),
    bytes(table, key) {
      const found = find(table, key)
      if (!found) throw new CacheDamaged(`the bytes of ${key} are not as they were cached`)
      return found
    },
    find,
    putBytes: (table, key, bytes) => void insertBlob.run(table, key, bytes, crc32(bytes)),
    generation: () => row('generation', '')?.stamp,
    commit() {
      put('generation', '', { stamp: randomUUID(), text: '' })
      db.exec('commit; begin exclusive')
    },
    close() {
      try {
        // A full disk has ended the transaction already; its own message is the one to show.
        if (db.isTransaction) db.exec('rollback')
      } finally {
        db.close()
      }
    },
  }
}

function sumOf(text: string): number {
  return crc32(text)
}

/** The time now, by the clock of the file system. */
function touch(file: string): number {
  const probe = join(dirname(file), 'now')
  writeFileSync(probe, '')
  return statSync(probe).mtimeMs
}
