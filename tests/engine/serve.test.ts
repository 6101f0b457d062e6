import { once } from 'node:events'
import { mkdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, expect, it } from 'vitest'
import { type ServeOptions, type Serving, serve } from '../../pipeline/commands/dev/serve.ts'
import { until } from '../support/serving.ts'
import { folder } from '../support/site.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const server of open.splice(0)) await server.close()
})

const mark = '<!-- end -->'

async function start(options: Partial<ServeOptions> = {}): Promise<Serving & { root: string }> {
  const root = folder()
  writeFileSync(join(root, 'index.html'), '<p>Page')
  writeFileSync(join(root, 'tide.mp4'), '0123456789')
  const server = await serve({
    folder: root,
    port: 0,
    tries: 1,
    base: '/',
    notFound: () => [],
    append: () => mark,
    special: () => false,
    ...options,
  })
  open.push(server)
  return { ...server, root }
}

interface Answer {
  status: number
  headers: Record<string, unknown>
  body: string
}

function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET', host = '127.0.0.1'): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const asking = request({ host, port, path, method, headers: { host: `localhost:${port}`, ...headers }, agent: false }, (response) => {
    let body = ''
    response.setEncoding('latin1').on('data', (data) => (body += data))
    response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    response.once('error', reject)
  })
  asking.once('error', reject).end()
  return promise
}

const ranges: [asked: string, status: number, body: string, range: string | undefined][] = [
  ['bytes=0-1', 206, '01', 'bytes 0-1/10'],
  ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
  ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
  ['bytes=-3', 206, '789', 'bytes 7-9/10'],
  ['bytes=-30', 206, '0123456789', 'bytes 0-9/10'],
  ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
  ['BYTES=8-9', 206, '89', 'bytes 8-9/10'],
  ['bytes=10-', 416, '', 'bytes */10'],
  ['bytes=-0', 416, '', 'bytes */10'],
  ['bytes=99999999999999999999-', 416, '', 'bytes */10'],
  // Not understood, or allowed to be ignored: the whole file.
  ['bytes=5-2', 200, '0123456789', undefined],
  ['bytes=0-1,4-5', 200, '0123456789', undefined],
  ['bytes=-', 200, '0123456789', undefined],
  ['bytes=a-b', 200, '0123456789', undefined],
  ['lines=0-1', 200, '0123456789', undefined],
]

it.each(ranges)('%s of ten bytes: %i', async (range, status, body, contentRange) => {
  const { port } = await start()
  const answer = await ask(port, '/tide.mp4', { range })
  expect(answer).toMatchObject({ status, body })
  expect(answer.headers['content-range']).toBe(contentRange)
  expect(answer.headers['content-length']).toBe(String(body.length))
  // Ranges are defined for GET alone.
  expect(await ask(port, '/tide.mp4', { range }, 'HEAD')).toMatchObject({ status: 200, body: '', headers: { 'content-length': '10' } })
})

it('says that files have ranges, and pages, which have an end of ours, none', async () => {
  const { port } = await start()
  expect((await ask(port, '/tide.mp4')).headers).toMatchObject({ 'accept-ranges': 'bytes', 'content-type': 'video/mp4' })
  const page = await ask(port, '/', { range: 'bytes=0-1' })
  expect(page).toMatchObject({ status: 200, body: `<p>Page${mark}`, headers: { 'accept-ranges': 'none' } })
  expect(page.headers['content-length']).toBe(String(page.body.length))
  const head = await ask(port, '/', {}, 'HEAD')
  expect(head.headers['content-length']).toBe(page.headers['content-length'])
  expect(head.headers.etag).toBe(page.headers.etag)
})

it('sends nothing again that the browser has, and no part of what is another file by now', async () => {
  let end = mark
  const { root, port } = await start({ append: () => end })
  for (const path of ['/tide.mp4', '/']) {
    const etag = String((await ask(port, path)).headers.etag)
    expect(etag).toMatch(/^"[\w-]+"$/)
    for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*'])
      expect(await ask(port, path, { 'if-none-match': tags }), tags).toMatchObject({ status: 304, body: '' })
    for (const tags of ['"other"', etag.replaceAll('"', ''), ''])
      expect((await ask(port, path, { 'if-none-match': tags })).status, tags).toBe(200)
  }
  const before = String((await ask(port, '/tide.mp4')).headers.etag)
  expect(await ask(port, '/tide.mp4', { range: 'bytes=0-1', 'if-range': before })).toMatchObject({ status: 206, body: '01' })
  // The same size, put in place as builds do.
  writeFileSync(join(root, 'new'), 'abcdefghij')
  renameSync(join(root, 'new'), join(root, 'tide.mp4'))
  expect((await ask(port, '/tide.mp4')).headers.etag).not.toBe(before)
  expect(await ask(port, '/tide.mp4', { 'if-none-match': before })).toMatchObject({ status: 200, body: 'abcdefghij' })
  expect(await ask(port, '/tide.mp4', { range: 'bytes=0-1', 'if-range': before })).toMatchObject({ status: 200, body: 'abcdefghij' })
  // What is put at the end of a page is a part of it.
  const page = String((await ask(port, '/')).headers.etag)
  end = '<!-- another end -->'
  expect(await ask(port, '/', { 'if-none-match': page })).toMatchObject({ status: 200, body: `<p>Page${end}` })
})

/** Bytes in buffers and on the heap that are still in use, with what the collector has found unused and frees a little later, in its own thread. */
function heldBytes(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  return arrayBuffers + heapUsed
}

it('sends a file that is larger than a buffer can be, without reading it whole', async () => {
  const { root, port } = await start()
  const size = 5 * 2 ** 30
  // A file with a hole: it takes no room on disk.
  writeFileSync(join(root, 'large.mp4'), '')
  truncateSync(join(root, 'large.mp4'), size)
  const before = heldBytes()
  const asking = request({ host: '127.0.0.1', port, path: '/large.mp4', headers: { host: `localhost:${port}` }, agent: false }).end()
  // A reader who leaves in the middle may get an error, or none.
  asking.on('error', () => {})
  const [response] = await once(asking, 'response')
  expect(response).toMatchObject({ statusCode: 200, headers: { 'content-length': String(size) } })
  const read = response[Symbol.asyncIterator]()
  for (let bytes = 0; bytes <= 300 * 2 ** 20; ) bytes += (await read.next()).value.length
  // The reader waits long enough for hundreds of megabytes, had the server read on.
  await setTimeout(500)
  await until(() => heldBytes() - before < 64 * 2 ** 20)
  asking.destroy()
  // The reader has left in the middle; the next one is served.
  expect(await ask(port, '/large.mp4', { range: `bytes=${size - 2}-` })).toMatchObject({ status: 206, body: '\0\0' })
})

it('answers everyone else while readers leave in the middle of a file', async () => {
  const { root, port } = await start()
  writeFileSync(join(root, 'film.mp4'), Buffer.alloc(16 * 2 ** 20))
  const leave = () => {
    const asking = request({ host: '127.0.0.1', port, path: '/film.mp4', headers: { host: `localhost:${port}` }, agent: false }).end()
    asking.on('error', () => {}).on('response', (response) => response.once('data', () => asking.destroy()))
    return once(asking, 'close')
  }
  for (let round = 0; round < 40; round += 1) {
    await Promise.all([leave(), leave(), leave()])
    const answers = await Promise.all([1, 2, 3, 4].map(() => ask(port, '/tide.mp4')))
    expect(answers.map(({ body }) => body)).toEqual(Array(4).fill('0123456789'))
  }
})

it('sends an empty file', async () => {
  const { root, port } = await start()
  writeFileSync(join(root, 'empty.txt'), '')
  expect(await ask(port, '/empty.txt')).toMatchObject({ status: 200, body: '', headers: { 'content-length': '0' } })
  expect((await ask(port, '/empty.txt', { range: 'bytes=0-' })).status).toBe(416)
})

it('answers to its own names alone: a page elsewhere could have another name point here', async () => {
  const { port } = await start()
  const status = async (host: string) => (await ask(port, '/', { host })).status
  for (const name of ['localhost', 'LOCALHOST', '127.0.0.1', '[::1]', '127.0.0.2']) expect(await status(`${name}:${port}`), name).toBe(200)
  for (const name of [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '192.168.1.5',
    '[2001:db8::1]',
    'localhost@evil.example',
    '',
  ])
    expect(await status(`${name}:${port}`), name).toBe(403)
})

it('where it listens to other machines, it answers to addresses, which nobody else can claim, and to the name given', async () => {
  const { port } = await start({ host: '0.0.0.0' })
  const status = async (host: string) => (await ask(port, '/', { host })).status
  for (const name of ['localhost', '192.168.1.5', '[2001:db8::1]']) expect(await status(`${name}:${port}`), name).toBe(200)
  for (const name of ['evil.example', '192.168.1.5.evil.example', '999.1.1.1']) expect(await status(`${name}:${port}`), name).toBe(403)
})

it('takes the next port where others have the first, on either address of localhost', async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  await once(blocker, 'listening')
  open.push(blocker)
  const { port } = blocker.address() as AddressInfo
  await expect(start({ port, tries: 1 })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  const first = await start({ port, tries: 20 })
  expect(first.port).toBeGreaterThan(port)
  // It has both addresses: a browser that asks the other one for "localhost" finds no other program.
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all?.map(({ address }) => address) ?? [])
  for (const host of ['127.0.0.1', '::1'].filter((address) => addresses.includes(address)))
    expect((await ask(first.port, '/', {}, 'GET', host)).status, host).toBe(200)
})

it('ends while a file is being sent', async () => {
  const { root, port, close } = await start()
  mkdirSync(join(root, 'films'))
  writeFileSync(join(root, 'films/long.mp4'), '')
  truncateSync(join(root, 'films/long.mp4'), 2 ** 32)
  const asking = request({ host: '127.0.0.1', port, path: '/films/long.mp4', headers: { host: `localhost:${port}` }, agent: false }).end()
  const [response] = await once(asking, 'response')
  const failed = once(response, 'error')
  await close()
  response.resume()
  expect(await failed).toMatchObject([{ code: 'ECONNRESET' }])
})
