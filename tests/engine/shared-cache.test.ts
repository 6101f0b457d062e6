import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BuildOptions } from '../../pipeline/build/options.ts'
import { decodeChunk, encodeChunk } from '../../pipeline/build/remote/chunk.ts'
import { signList, verifyList } from '../../pipeline/build/remote/signed-list.ts'
import { hashOf } from '../../pipeline/core/hash.ts'
import { png } from '../bench/png.ts'
import { startCacheServer, type Trick } from '../support/cache-server.ts'
import { edits, set } from '../support/edits.ts'
import { cleanOutcome, clock, type Outcome, outcomeOf } from '../support/outcomes.ts'
import { startBuilder } from '../support/remote.ts'
import { play, sourcesOf } from '../support/rounds.ts'
import { type Files, folder, pair, site } from '../support/site.ts'

const secret = 'a secret of some length'
const writer = { secret, write: 'ci:write' }
const reader = { secret, read: 'pr:read' }

/** Seconds without an answer; the time of all requests is six times that. A good server is waited for, however busy the machine is. */
const timeouts = { good: 60, hostile: 0.4 }
let timeout = timeouts.good

const filesOf = (url: string, more = ''): Files => ({
  ...pair,
  'content/world/isles/en.md':
    '---\ntitle: Isles\nslug: isles\ndate: 2026-03-03T09:00:00+08:00\nimage: { src: isle.png, alt: An isle }\n---\n\nSee [the tides](../tides/en.md).\n',
  'content/world/isles/isle.png': png(64, 36, 10),
  'content/world/isles/zh.md': '---\ntitle: 岛屿\nimage: { alt: 一座岛 }\n---\n\n参见[潮汐](../tides/zh.md)。\n',
  'diglot.config.ts': `export default { url: 'https://paper.example', cache: ${JSON.stringify({ remote: url, timeout })}, ${more} }\n`,
})

let server: Awaited<ReturnType<typeof startCacheServer>>
beforeAll(async () => {
  server = await startCacheServer({ read: reader.read, write: writer.write })
})
beforeEach(() => {
  server.state.trick = undefined
  server.requests.length = 0
})
afterAll(() => server.close())

/** The files by their hashes: what differs can be read. */
async function hashesOf(outcome: Promise<Outcome>): Promise<Outcome> {
  const { files, ...rest } = await outcome
  return { ...rest, files: Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, hashOf(bytes)])) }
}

const cleanOf = (root: string) => hashesOf(cleanOutcome(root))

const puts = () => server.requests.filter((request) => request.startsWith('PUT'))

/** Builds as a new clone, or in one that is there. What it says, and what it has published. */
async function buildClone(sharing: BuildOptions['sharing'], root = site(filesOf(server.url)), more: Partial<BuildOptions> = {}) {
  const notes: string[] = []
  let work: unknown
  const { build } = await import('../../pipeline/build/build.ts')
  const outcome = await hashesOf(
    outcomeOf(root, join(root, 'dist'), { sharing, note: (text) => notes.push(text), ...more }, async (options) => {
      const result = await build(options)
      work = result.work
      return result
    }),
  )
  return { root, outcome, notes, work }
}

const nothing = { read: 0, compared: 0, rendered: 0 }

describe('a server that does as it should', () => {
  it('has what another clone needs: nothing is computed again, and the bytes are those of a clean build', async () => {
    const first = await buildClone(writer)
    expect(first.outcome).toMatchObject({ outcome: 'built', messages: [] })
    expect(first.notes).toEqual([expect.stringMatching(/: 0 entries taken, \d\d+ sent$/)])
    // Elsewhere, and deeper.
    const deeper = join(folder(), 'a/deeper/clone')
    cpSync(site(filesOf(server.url)), deeper, { recursive: true })
    const second = await buildClone(reader, deeper)
    expect(second.work).toMatchObject(nothing)
    expect(second.notes).toEqual([expect.stringMatching(/: \d\d+ entries taken, 0 sent$/)])
    expect(second.outcome).toEqual(first.outcome)
    expect(second.outcome).toEqual(await cleanOf(first.root))
    const audit = await buildClone(reader, site(filesOf(server.url)), { audit: true })
    expect(audit.outcome).toEqual(first.outcome)
  })

  it('has the search, too', async () => {
    const root = () => site(filesOf(server.url, 'search: true'))
    const first = await buildClone(writer, root())
    const second = await buildClone(reader, root())
    expect(second.work).toMatchObject(nothing)
    expect(second.outcome).toEqual(first.outcome)
    expect(Object.keys(second.outcome.files).filter((path) => path.startsWith('search-index/')).length).toBeGreaterThan(3)
  })

  it('gives a check the records alone', async () => {
    const check = await buildClone(reader, undefined, { write: false })
    expect(check.work).toMatchObject(nothing)
    expect(check.outcome.files).toEqual({})
    const { length } = server.requests
    await buildClone(reader)
    expect(server.requests.length).toBeGreaterThan(2 * length)
  })

  it('a clone that took everything builds a change as any other: of its text, then of its headline', async () => {
    const { root } = await buildClone(reader)
    await buildClone(reader, root)
    for (const [story, from, to, rendered] of [
      ['tides', 'rises', 'surges', 1],
      ['isles', 'title: Isles', 'title: The isles', 5],
    ] as const) {
      const path = join(root, `content/world/${story}/en.md`)
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
      const { outcome, work } = await buildClone(reader, root)
      expect(outcome).toEqual(await cleanOf(root))
      expect(work).toMatchObject({ read: 1, compared: 1 })
      expect(work).toHaveProperty(
        'rendered',
        expect.toSatisfy((count: number) => count >= rendered),
      )
    }
  })

  it('is sent only what it lacks', async () => {
    await buildClone(writer)
    expect(puts()).toEqual([])
    const root = site(filesOf(server.url))
    writeFileSync(join(root, 'content/world/tides/en.md'), `${pair['content/world/tides/en.md']}\nAnd rises.\n`)
    const changed = await buildClone(writer, root)
    expect(changed.work).toMatchObject({ read: 1, compared: 1 })
    expect(puts().filter((request) => request.includes('/ac/'))).toHaveLength(2)
    const after = await buildClone(reader, root)
    expect(after.outcome).toEqual(await cleanOf(root))
    // As it was before: the next tests need it.
    await buildClone(writer)
  })

  it('is sent again what it has lost', async () => {
    const chunks = [...server.entries.keys()].filter((path) => path.startsWith('/cas/'))
    for (const path of chunks) server.entries.delete(path)
    const { outcome } = await buildClone(writer)
    expect(outcome).toEqual(await cleanOf(site(filesOf(server.url))))
    server.requests.length = 0
    expect((await buildClone(reader)).work).toMatchObject(nothing)
  })

  it('is not sent what has failed, is a preview, or was built without a cache', async () => {
    const broken = site({ ...filesOf(server.url), 'content/world/tides/en.md': '---\ntitle: Tides\n---\n\n[x](../none/en.md)\n' })
    expect((await buildClone(writer, broken)).outcome.outcome).toBe('content')
    await buildClone(writer, site(filesOf(server.url, 'pageSize: 5')), { preview: true, cacheFolder: folder() })
    await buildClone(writer, site(filesOf(server.url, 'pageSize: 6')), { useCache: false })
    expect(puts()).toEqual([])
  })

  it('has other records for other settings, and shares what they do not concern', async () => {
    const { work } = await buildClone(reader, site(filesOf(server.url, 'pageSize: 7')))
    expect(work).toMatchObject({ read: 0, compared: 0, rendered: expect.toSatisfy((count: number) => count > 5) })
  })

  it('is not asked without a secret, or with a short one', async () => {
    expect((await buildClone({ read: reader.read })).notes).toEqual([expect.stringContaining('DIGLOT_CACHE_SECRET is not set')])
    expect((await buildClone({ secret: 'short' })).notes).toEqual([expect.stringContaining('fewer than 16 characters')])
    expect((await buildClone(undefined)).notes).toEqual([])
    expect(server.requests).toEqual([])
  })

  it('is never sent anything with credentials for reading alone', async () => {
    const { notes } = await buildClone({ ...reader, write: '' }, site(filesOf(server.url, 'pageSize: 8')))
    expect(notes.join()).toContain('0 sent')
    expect(puts()).toEqual([])
    const before = new Map(server.entries)
    const refused = await buildClone({ secret, read: reader.read, write: reader.read }, site(filesOf(server.url, 'pageSize: 8')))
    expect(refused.notes).toEqual([expect.stringContaining('0 sent'), expect.stringContaining('status 401')])
    expect(server.entries).toEqual(before)
  })
})

/** Answers each request for bytes or for lists otherwise. */
const instead =
  (of: '/ac/' | '/cas/', act: (response: Parameters<Trick>[1], stored: Buffer) => void): Trick =>
  (request, response, stored) => {
    if (request.method !== 'GET' || !request.url?.startsWith(of) || !stored) return false
    act(response, stored)
    return true
  }

const others = (of: '/ac/' | '/cas/', stored: Buffer) =>
  [...server.entries].find(([path, bytes]) => path.startsWith(of) && !bytes.equals(stored))?.[1] ?? Buffer.of()

const tricks: [string, () => Trick | undefined, string][] = [
  ['sends other bytes', () => instead('/cas/', (to, stored) => to.end(Buffer.from(stored).fill(7, 20, 40))), 'other bytes'],
  ['sends a part of the bytes as if it were all', () => instead('/cas/', (to, stored) => to.end(stored.subarray(0, 90))), 'other bytes'],
  ['sends the bytes of another chunk', () => instead('/cas/', (to, stored) => to.end(others('/cas/', stored))), ''],
  ['sends what was signed for another key', () => instead('/ac/', (to, stored) => to.end(others('/ac/', stored))), 'another signature'],
  ['sends what is no list', () => instead('/ac/', (to) => to.end('{"chunks": []}')), 'another signature'],
  [
    'stops half-way',
    () =>
      instead('/cas/', (to, stored) =>
        to.writeHead(200, { 'content-length': stored.length }).write(stored.subarray(0, 50), () => to.destroy()),
      ),
    '',
  ],
  ['never answers', () => () => true, 'no answer within 0.4 s'],
  ['sends a byte now and then', () => instead('/cas/', (to) => void drip(to)), ''],
  ['sends bytes without end', () => instead('/cas/', (to) => void flood(to)), 'more bytes'],
  ['sends a list without end', () => instead('/ac/', (to) => void flood(to)), ''],
  ['sends elsewhere', () => (_, to) => void to.writeHead(302, { location: `${server.url}/elsewhere` }).end() === undefined, 'status 302'],
  ['fails', () => (_, to) => void to.writeHead(500).end() === undefined, 'status 500'],
  [
    'ends each connection',
    () =>
      ({ socket }) =>
        void socket.destroy() === undefined,
    '',
  ],
]

async function drip(to: Parameters<Trick>[1]) {
  const timer = setInterval(() => to.write('x'), 50)
  to.on('close', () => clearInterval(timer))
}

function flood(to: Parameters<Trick>[1]) {
  const more = () => {
    while (!to.destroyed && to.write(Buffer.alloc(65_536)));
  }
  to.on('drain', more)
  more()
}

describe('whatever a server does, a build gives the bytes of a clean one', () => {
  let clean: Awaited<ReturnType<typeof cleanOf>>
  beforeAll(async () => {
    await buildClone(writer)
    clean = await cleanOf(site(filesOf(server.url)))
    expect((await buildClone(reader)).work).toMatchObject(nothing)
    timeout = timeouts.hostile
  })

  it.each(tricks)('one that %s', async (_, trick, says) => {
    server.state.trick = trick()
    const { outcome, notes } = await buildClone(reader)
    expect(outcome).toEqual(clean)
    expect(notes.join('\n')).toContain(says)
    expect(server.requests.length).toBeLessThan(30)
    expect(server.requests.filter((request) => request.includes('elsewhere'))).toEqual([])
  })

  const onWriting: [string, Trick][] = [
    ['fails', (_, to) => void to.writeHead(507).end() === undefined],
    ['never answers', () => true],
    ['ends the connection', ({ socket }) => void socket.destroy() === undefined],
    ['answers without end', (_, to) => void flood(to) === undefined],
  ]
  it.each(onWriting)('one that %s when it is sent something', async (_, trick) => {
    const before = new Map(server.entries)
    server.state.trick = (request, ...rest) => request.method === 'PUT' && trick(request, ...rest)
    const { outcome, notes } = await buildClone(writer, site(filesOf(server.url, `feedSize: 7`)))
    expect(outcome.outcome).toBe('built')
    expect(notes).toEqual([expect.stringContaining(' 0 sent'), expect.stringContaining('not all')])
    expect(server.entries).toEqual(before)
  })

  it('one that is not there', async () => {
    const gone = await startCacheServer()
    gone.close()
    const { outcome, notes } = await buildClone(writer, site(filesOf(gone.url)))
    expect(outcome).toEqual(clean)
    expect(notes).toEqual([expect.stringContaining('0 entries taken, 0 sent'), expect.stringContaining('ECONNREFUSED')])
  })

  it('one whose entries were signed with another secret', async () => {
    const { outcome, notes, work } = await buildClone({ ...reader, secret: 'another secret of this length' })
    expect(outcome).toEqual(clean)
    expect(notes.at(-1)).toContain('another signature')
    expect(work).not.toMatchObject(nothing)
  })

  it('one with signed entries of another form, or for files outside', async () => {
    const lists = [...server.entries].filter(([path]) => path.startsWith('/ac/'))
    const forged: [string, Buffer][] = []
    for (const [path, list] of lists) {
      const key = path.slice('/ac/'.length)
      const rewritten = []
      for (const chunk of verifyList(list, key, secret) ?? []) {
        const entries = (await decodeChunk(chunk, server.entries.get(`/cas/${chunk.hash}`) ?? Buffer.of())) ?? []
        const other = entries.flatMap((entry) => [
          { ...entry, rows: entry.rows.map((row): [string, string] => [row?.[0] ?? '', '{"files": "../../x", "hash": 7}']) },
          { ...entry, group: entry.group === 'pages' ? 'articles' : 'pages' },
          { ...entry, id: `../${entry.id}`, bytes: Buffer.from('<h1>') },
          ...(entry.bytes ? [{ ...entry, bytes: Buffer.from('<h1>') }] : []),
        ])
        const { chunk: made, bytes } = await encodeChunk(
          other.filter(({ group }) => group !== 'theme'),
          chunk.files,
        )
        rewritten.push(made)
        forged.push([`/cas/${made.hash}`, Buffer.from(bytes)])
      }
      forged.push([path, Buffer.from(signList(rewritten, key, secret))])
    }
    const before = new Map(server.entries)
    for (const [path, bytes] of forged) server.entries.set(path, bytes)
    const { outcome } = await buildClone(reader)
    server.entries.clear()
    for (const [path, bytes] of before) server.entries.set(path, bytes)
    expect(outcome).toEqual(clean)
  })
})

it('after any edits, a build that has nothing but the shared cache equals a clean one', async () => {
  const shared = await startCacheServer()
  const setting = `cache: { remote: '${shared.url}' },`
  // Plugins and what they import are loaded as they are outside of tests.
  const builder = startBuilder()
  const run = (options: BuildOptions) => builder.build(options)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ edits, patience: fc.constant(0) }), { minLength: 3, maxLength: 5 }), async (rounds) => {
      await play(rounds, async (root) => {
        const clean = await hashesOf(cleanOutcome(root, {}, run))
        const clone = () => {
          const copy = folder()
          for (const [path, contents] of sourcesOf(root)) {
            mkdirSync(dirname(join(copy, relative(root, path))), { recursive: true })
            writeFileSync(join(copy, relative(root, path)), contents, 'base64')
          }
          if (existsSync(join(root, clock))) cpSync(join(root, clock), join(copy, clock))
          set(copy, setting)
          return copy
        }
        for (const sharing of [writer, { secret }]) {
          const copy = clone()
          expect(await hashesOf(outcomeOf(copy, join(copy, 'dist'), { sharing }, run))).toEqual(clean)
        }
        return clean
      })
    }),
    { numRuns: Number(process.env.DIGLOT_RUNS ?? 1), endOnFailure: true },
  )
  expect(shared.requests.filter((request) => request.startsWith('GET /cas/')).length).toBeGreaterThan(10)
  shared.close()
  builder.close()
})

it('a site without the setting asks nobody, whatever the environment has', async () => {
  const root = site({
    ...filesOf(server.url),
    'diglot.config.ts': "export default { url: 'https://paper.example' }\n",
  })
  const { notes } = await buildClone(writer, root)
  expect(notes).toEqual([])
  expect(server.requests).toEqual([])
})
