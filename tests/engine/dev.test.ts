import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { devFolders } from '../../pipeline/commands/dev/folders.ts'
import { article } from '../support/articles.ts'
import { sharedBrowser } from '../support/browser.ts'
import { devSettings, openDev, startDev } from '../support/dev.ts'
import { program } from '../support/program.ts'
import { cleanDevOutcome, devOutcome, end, follow, raw, served, until } from '../support/serving.ts'
import { carefree, now, pair, site } from '../support/site.ts'

const tides = 'content/world/tides/en.md'

it('serves as a static host does: types, pages by folder, the page for missing addresses, and nothing hidden', async () => {
  const { root, server } = await startDev()
  writeFileSync(served(root, 'own.bin'), 'bytes')
  const types = {
    '/': 'text/html; charset=utf-8',
    '/en/world/tides/': 'text/html; charset=utf-8',
    '/en/world/tides/?from=here': 'text/html; charset=utf-8',
    '/en/feed.xml': 'xml; charset=utf-8',
    '/robots.txt': 'text/plain; charset=utf-8',
    '/own.bin': 'application/octet-stream',
  }
  for (const [path, type] of Object.entries(types)) {
    const { status, head } = await raw(server, path)
    expect({ path, status }).toEqual({ path, status: 200 })
    expect(/^content-type: (.*)$/m.exec(head)?.[1], path).toContain(type)
  }
  const styles = readdirSync(served(root, 'assets')).find((name) => name.endsWith('.css'))
  expect((await raw(server, `/assets/${styles}`)).head).toContain('content-type: text/css')
  expect((await raw(server, '/en/world/tides/')).body).toContain('The sea rises and falls.')
  expect(await raw(server, '/en/world/tides')).toMatchObject({ status: 301, head: expect.stringContaining('location: /en/world/tides/') })
  const missing = await raw(server, '/zh/world/nothing/')
  expect(missing.status).toBe(404)
  expect(missing.body.startsWith(readFileSync(served(root, 'zh/404.html'), 'utf8'))).toBe(true)
  expect((await raw(server, '/nothing')).body.startsWith(readFileSync(served(root, '404.html'), 'utf8'))).toBe(true)
  expect(await raw(server, '/en/world/tides/', 'HEAD')).toMatchObject({ status: 200, body: '' })
  expect((await raw(server, '/', 'POST')).status).toBe(405)
  for (const path of ['/.diglot.json', '/.nginx.conf']) expect((await raw(server, path)).status, path).toBe(404)
})

it('serves a site below a folder of its host there', async () => {
  const { server } = await startDev(devSettings('https://paper.example/news/'))
  expect(server.url).toMatch(/\/news\/$/)
  expect((await raw(server, '/news/en/world/tides/')).status).toBe(200)
  expect(await raw(server, '/news')).toMatchObject({ status: 301, head: expect.stringContaining('location: /news/') })
  expect((await raw(server, '/en/world/tides/')).status).toBe(404)
})

it('nobody is led out of the output folder', async () => {
  const { root, server } = await startDev()
  writeFileSync(join(root, 'secret.txt'), 'secret')
  mkdirSync(served(root, '../site-other'))
  writeFileSync(served(root, '../site-other/secret.txt'), 'secret')
  symlinkSync(join(root, 'secret.txt'), served(root, 'link.txt'))
  symlinkSync(root, served(root, 'up'))
  const ways = [
    '/../secret.txt',
    '/en/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/../site-other/secret.txt',
    '/en/..%2f..%2fsite-other/secret.txt',
    `/${join(root, 'secret.txt')}`,
    `//${join(root, 'secret.txt')}`,
    `/%2f${join(root, 'secret.txt').slice(1)}`,
    `/${encodeURIComponent(join(root, 'secret.txt'))}`,
    `http://localhost${join(root, 'secret.txt')}`,
    `file://${join(root, 'secret.txt')}`,
    '/secret.txt%00.html',
    '/%00',
    '/%',
    '/%ff',
    '/link.txt',
    '/up/secret.txt',
    '/%2e/.%2e/secret.txt',
  ]
  for (const way of ways) {
    const { status, body } = await raw(server, way)
    expect([400, 403, 404], way).toContain(status)
    expect(body, way).not.toContain('secret')
  }
  // And it still serves.
  expect((await raw(server, '/')).status).toBe(200)
})

it('a saved text is on its page, one time after the other, and open pages reload', async () => {
  const { server, edit, shows } = await startDev()
  const { states, close } = await follow(server)
  for (const word of ['slowly', 'softly', 'again']) {
    const before = states.at(-1)?.version
    edit(tides, 'rises', `rises ${word}`)
    await until(() => states.at(-1)?.version !== before)
    await shows(`rises ${word}`)
    expect((await raw(server, '/en/world/tides/')).body).toContain(`rises ${word}`)
  }
  close()
})

it('an error is shown in the page, with its place, and goes when it is fixed', async () => {
  const { server, edit, root } = await startDev()
  const page = await (await sharedBrowser()).newPage()
  try {
    await page.goto(new URL('en/world/tides/', server.url).href)
    const shown = () => page.evaluate(() => document.getElementById('diglot-messages')?.shadowRoot?.textContent)
    expect(await shown()).toBeUndefined()
    edit(tides, 'date: 2026-03-02T09:00:00+08:00', 'date: tomorrow')
    await until(async () => (await shown())?.includes(`${tides}:3:`))
    // What was published before is still there.
    expect(await page.textContent('main')).toContain('The sea rises and falls.')
    edit(tides, 'date: tomorrow', 'date: 2026-03-02')
    await until(async () => (await shown().catch(() => 'loading')) === undefined)
    edit(tides, 'rises', 'rises slowly')
    await until(async () => (await page.textContent('main').catch(() => ''))?.includes('rises slowly'))
    expect(existsSync(served(root, 'en/world/tides/index.html'))).toBe(true)
  } finally {
    await page.close()
  }
})

it('a site with an error from the start shows it, and is served once it is fixed', async () => {
  const { server, edit } = await startDev({ [tides]: String(pair[tides]).replace('2026-03-02', 'tomorrow-02') })
  const { states, close } = await follow(server)
  expect(states[0]?.messages).toContainEqual(expect.objectContaining({ path: tides, line: 3 }))
  const { status, body } = await raw(server, '/en/world/tides/')
  expect(status).toBe(404)
  expect(body).toContain('/.diglot/dev.js')
  edit(tides, 'tomorrow-02', '2026-03-02')
  await until(() => states.at(-1)?.messages.length === 0)
  expect((await raw(server, '/en/world/tides/')).status).toBe(200)
  close()
})

it('a new article appears, one that moves is found there, and one that is deleted goes', async () => {
  const { root, server, edit, shows } = await startDev()
  const status = async (path: string) => (await raw(server, path)).status
  const wells = 'content/world/wells'
  mkdirSync(join(root, wells))
  writeFileSync(join(root, wells, 'en.md'), article('Wells', 'Water.', 'tags: [tides]'))
  await until(async () => (await status('/en/world/wells/')) === 200)
  // What is in memory is of the site that it is now.
  edit(tides, 'rises', 'rises slowly')
  await shows('rises slowly')
  expect((await raw(server, '/en/')).body).toContain('Wells')
  renameSync(join(root, wells), join(root, 'content/world/springs'))
  edit('content/world/springs/en.md', 'title: Wells', 'title: Springs')
  await until(async () => (await status('/en/world/springs/')) === 200 && (await status('/en/world/wells/')) === 404)
  rmSync(join(root, 'content/world/springs'), { recursive: true })
  await until(async () => !(await raw(server, '/en/')).body.includes('Springs'))
  edit(tides, 'slowly', 'again')
  await shows('rises again')
  expect((await devOutcome(root)).files).toEqual((await cleanDevOutcome(root)).files)
})

it('a headline, a word and a setting are followed too', async () => {
  const { root, edit, shows } = await startDev()
  edit(tides, 'title: Tides', 'title: High tides\nslug: tides')
  await shows('High tides')
  edit('locales/en/site.json', 'The Test Paper', 'The Other Paper')
  await shows('The Other Paper')
  writeFileSync(join(root, 'diglot.config.ts'), devSettings('https://other.example')['diglot.config.ts'])
  await shows('https://other.example')
  edit(tides, 'rises', 'rises slowly')
  await shows('rises slowly')
  await until(async () => JSON.stringify((await devOutcome(root)).files) === JSON.stringify((await cleanDevOutcome(root)).files))
})

it('files of public/ are followed', async () => {
  const { root, server } = await startDev()
  const has = (path: string, text: string) => until(async () => (await raw(server, path)).body.startsWith(text))
  mkdirSync(join(root, 'public/.well-known'), { recursive: true })
  writeFileSync(join(root, 'public/ads.txt'), 'one')
  await has('/ads.txt', 'one')
  writeFileSync(join(root, 'public/ads.txt'), 'two')
  await has('/ads.txt', 'two')
  writeFileSync(join(root, 'public/.well-known/security.txt'), 'three')
  await has('/.well-known/security.txt', 'three')
  writeFileSync(join(root, 'public/robots.txt'), 'User-agent: Bot\nDisallow: /\n')
  await has('/robots.txt', 'User-agent: Bot')
  rmSync(join(root, 'public/ads.txt'))
  await until(async () => (await raw(server, '/ads.txt')).status === 404)
})

it('another build meanwhile: what is in memory is not taken for what it made', async () => {
  const { root, server, edit, shows } = await startDev()
  edit(tides, 'rises', 'rises slowly')
  await shows('slowly')
  for (const round of [1, 2, 3]) {
    // Both of them see this, in whichever order.
    edit('content/world/tides/zh.md', '海水', `第${round}轮海水`)
    const { status } = spawnSync(process.execPath, [program, 'build', '--root', root, '--now', now])
    expect(status).toBe(0)
    edit(tides, 'rises', `rises ${round} `)
    await shows(`rises ${round}`)
  }
  expect(await end(server, 'SIGINT')).toBe(0)
  expect(await devOutcome(root)).toEqual(await cleanDevOutcome(root))
})

it('starts with a cache that is damaged, and goes on when it is lost meanwhile', async () => {
  const root = site({ ...pair, ...devSettings() })
  await devOutcome(root)
  const file = join(devFolders(root).cacheFolder, 'cache.sqlite')
  const database = new DatabaseSync(file)
  database.exec("update blobs set bytes = x'00ff00ff'")
  database.close()
  const { server, edit, shows } = await openDev(root)
  edit(tides, 'rises', 'rises slowly')
  await shows('slowly')
  rmSync(join(root, '.cache'), { recursive: true })
  edit(tides, 'slowly', 'softly')
  await shows('softly')
  edit(tides, 'softly', 'again')
  await shows('again')
  expect(await end(server, 'SIGINT')).toBe(0)
  expect(await devOutcome(root)).toEqual(await cleanDevOutcome(root))
})

it.each(['SIGINT', 'SIGTERM'] as const)('%s ends it with 0, and leaves nothing behind', async (signal) => {
  const { root, server, edit, shows } = await startDev()
  const { close } = await follow(server)
  edit(tides, 'rises', 'rises slowly')
  await shows('slowly')
  expect(await end(server, signal)).toBe(0)
  close()
  expect(readdirSync(served(root)).filter((name) => name.startsWith('.'))).toEqual(['.diglot.json', '.nginx.conf'])
  expect(readdirSync(devFolders(root).cacheFolder).filter((name) => /wal|shm|new/.test(name))).toEqual([])
  expect(await devOutcome(root)).toEqual(await cleanDevOutcome(root))
})

it('killed before what it made is remembered: the next build ends as a clean one', async () => {
  const { root, edit, server, shows } = await startDev()
  edit(tides, 'rises', 'rises slowly')
  await shows('slowly')
  const last = join(devFolders(root).cacheFolder, 'last-build')
  await until(() => (server.said().match(/ written/g)?.length ?? 0) >= 2)
  cpSync(last, `${last}.kept`)
  rmSync(last)
  // Nothing can be added to a folder: what follows is published, and not remembered.
  mkdirSync(last)
  edit(tides, 'rises', 'rises softly and')
  await shows('softly')
  expect(await end(server, 'SIGKILL')).toBe('SIGKILL')
  rmSync(last, { recursive: true })
  renameSync(`${last}.kept`, last)
  expect(await devOutcome(root)).toEqual(await cleanDevOutcome(root))
})

it('killed as soon as the changed bytes are on disk, and edited back: the next build ends as a clean one', async () => {
  const root = site({ ...pair, ...devSettings() })
  for (const round of [1, 2, 3, 4]) {
    const { edit, server, shows } = await openDev(root)
    edit(tides, 'rises', `rises ${'slowly '.repeat(round)}`)
    await shows('slowly '.repeat(round))
    await setTimeout(round - 1)
    await end(server, 'SIGKILL')
    edit(tides, `rises ${'slowly '.repeat(round)}`, 'rises')
    expect(await devOutcome(root)).toEqual(await cleanDevOutcome(root))
  }
})

it('is ended within its first build too, which the next one makes good', async () => {
  const stories = Array.from({ length: 400 }, (_, number) => [
    `content/world/s${number}/en.md`,
    article(`Story ${number}`, 'The sea rises.'),
  ])
  const root = site({ ...pair, ...Object.fromEntries(stories) })
  const [drawing, goOn] = [join(root, '.drawing'), join(root, '.go-on')]
  // The first page waits until the signal has been sent: so it comes within the build, on any machine.
  writeFileSync(
    join(root, 'diglot.config.ts'),
    `import { existsSync, writeFileSync } from 'node:fs'
const pause = new Int32Array(new SharedArrayBuffer(4))
function article(model, context, standard) {
  writeFileSync(${JSON.stringify(drawing)}, '')
  while (!existsSync(${JSON.stringify(goOn)})) Atomics.wait(pause, 0, 0, 5)
  return standard(model, context)
}
export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', ${carefree}, theme: { views: { article } } }
`,
  )
  const command = [program, 'dev', '--root', root, '--port', '0', '--now', now, '--threads', '0']
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (data) => (said += data))
  await until(() => existsSync(drawing))
  const ended = once(child, 'close')
  child.kill('SIGINT')
  writeFileSync(goOn, '')
  expect({ ended: await ended, said }).toEqual({ ended: [0, null], said: '' })
  const { files, messages } = await devOutcome(root)
  expect(messages).toEqual([])
  expect(Object.keys(files)).toEqual(Object.keys((await cleanDevOutcome(root)).files))
})
