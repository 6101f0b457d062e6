import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { changesBetween, readChanges } from '../../pipeline/commands/changes.ts'
import { runCommandWithStatus } from '../support/command.ts'
import { program } from '../support/program.ts'
import { folder, now, pair, site } from '../support/site.ts'

describe('what has changed', () => {
  const before = new Map([
    ['en/index.html', '1'],
    ['en/world/old/index.html', '1'],
    ['en/world/old/amp/index.html', '1'],
    ['en/feed.xml', '1'],
    ['assets/style.css', '1'],
    ['en/404.html', '1'],
  ])
  const after = new Map([
    ['en/index.html', '2'],
    ['en/world/new one/index.html', '1'],
    ['en/world/new one/amp/index.html', '1'],
    ['2026/tides.html', '1'],
    ['en/feed.xml', '2'],
    ['en/atom.xml', '1'],
    ['assets/style.css', '2'],
    ['en/404.html', '2'],
    ['media/a.jpg', '1'],
  ])

  it('pages and feeds by their addresses; no files that pages are made of', () => {
    expect(changesBetween(before, after, 'https://paper.example/deep')).toEqual({
      added: [
        'https://paper.example/deep/2026/tides.html',
        'https://paper.example/deep/en/atom.xml',
        'https://paper.example/deep/en/world/new%20one/',
      ],
      changed: ['https://paper.example/deep/en/', 'https://paper.example/deep/en/feed.xml'],
      removed: ['https://paper.example/deep/en/world/old/'],
    })
  })
})

/** Builds a site with the command line, and notes what has changed. Returns the exit status. */
function build(root: string, changes: string): number | null {
  const words = ['build', '--root', root, '--changes', changes, '--now', now]
  return spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' }).status
}

const key = '0123456789abcdef'
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

interface Posted {
  path: string | undefined
  type: string | undefined
  body: string
}

/** A server that answers every request with this status. */
async function service(status: number): Promise<{ url: string; posted: Posted[] }> {
  const posted: Posted[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      posted.push({ path: request.url, type: request.headers['content-type'], body: Buffer.concat(chunks).toString() })
      response.writeHead(status).end()
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, posted }
}

/** A site that notifies a hub and IndexNow, built, and then built again with a changed text. */
function changedSite(base: string, more = ''): { root: string; changes: string } {
  const root = site({
    ...pair,
    'diglot.config.ts': `export default { url: 'https://paper.example', feeds: { hub: '${base}/hub' }, indexNow: { key: '${key}', endpoint: '${base}/indexnow' }, ${more} }\n`,
    [`public/${key}.txt`]: key,
  })
  const changes = join(folder(), 'changes.json')
  expect(build(root, changes)).toBe(0)
  expect(readChanges(changes).added).toContain('https://paper.example/en/world/tides/')
  for (const locale of ['en', 'zh']) {
    const file = join(root, `content/world/tides/${locale}.md`)
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${locale === 'en' ? 'Twice a day.' : '每天两次。'}\n`)
  }
  expect(build(root, changes)).toBe(0)
  return { root, changes }
}

const notify = (root: string, ...words: string[]) => runCommandWithStatus('notify', { root, words })

describe('diglot notify', () => {
  it('sends feeds to the hub, and pages to IndexNow', async () => {
    const { url, posted } = await service(202)
    const { root, changes } = changedSite(url)
    const { added, changed } = readChanges(changes)
    expect(added).toEqual([])
    const pages = changed.filter((page) => !page.endsWith('.xml'))
    expect(pages).toEqual(expect.arrayContaining(['https://paper.example/en/world/tides/', 'https://paper.example/zh/world/chao-xi/']))
    await expect(notify(root, changes)).resolves.toEqual({
      text: `Sent 4 feeds to ${url}/hub\nSent ${pages.length} pages to ${url}/indexnow`,
      failed: false,
    })
    const [hub, search] = posted
    expect([...new URLSearchParams(hub?.body)].slice(0, 2)).toEqual([
      ['hub.mode', 'publish'],
      ['hub.url', 'https://paper.example/en/feed.xml'],
    ])
    expect(hub?.type).toMatch(/^application\/x-www-form-urlencoded/)
    expect(JSON.parse(search?.body ?? '')).toEqual({
      host: 'paper.example',
      key,
      keyLocation: `https://paper.example/${key}.txt`,
      urlList: pages,
    })
  })

  it('says who refused, and who cannot be reached', async () => {
    const { url } = await service(429)
    const { root, changes } = changedSite(url)
    const refused = await notify(root, changes)
    expect(refused).toMatchObject({ failed: true, text: expect.stringContaining(`${url}/hub refused 4 feeds: it answered 429`) })
    for (const server of servers.splice(0)) server.close()
    const silent = await notify(root, changes)
    expect(silent).toMatchObject({ failed: true, text: expect.stringContaining('ECONNREFUSED') })
  })

  it('asks for the file, for somebody to notify, and for the key that search engines check', async () => {
    const { url } = await service(200)
    const { root, changes } = changedSite(url)
    await expect(notify(root)).rejects.toThrow('expected the file of "diglot build --changes FILE"')
    await expect(notify(root, join(root, 'package.json'))).rejects.toThrow('cannot be read; expected a file that')
    const settings = join(root, 'diglot.config.ts')
    writeFileSync(settings, "export default { url: 'https://paper.example' }\n")
    await expect(notify(root, changes)).rejects.toThrow('there is nobody to notify; set "feeds.hub", "indexNow.key" or both')
    writeFileSync(settings, "export default { url: 'https://paper.example', indexNow: { key: 'other-key' } }\n")
    await expect(notify(root, changes)).rejects.toThrow(
      'other-key.txt is not published; add public/other-key.txt with the text "other-key"',
    )
  })
})

it('a failed build does not write the file; the manifest of the setting "deployed" is what readers have', () => {
  const root = site({
    ...pair,
    'diglot.config.ts': "export default { url: 'https://paper.example', deployed: 'deployed.json' }\n",
    'deployed.json': '{}',
  })
  const changes = join(root, 'changes.json')
  expect(build(root, changes)).toBe(0)
  const first = readChanges(changes)
  expect(build(root, changes)).toBe(0)
  expect(readChanges(changes)).toEqual(first)
  writeFileSync(changes, 'mine')
  writeFileSync(join(root, 'content/world/tides/en.md'), 'nothing\n')
  expect(build(root, changes)).toBe(1)
  expect(readFileSync(changes, 'utf8')).toBe('mine')
})
