import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sharedBrowser } from '../support/browser.ts'
import { buildSample, buildSite, folder, pair } from '../support/site.ts'
import { nginx, serveByNginx } from '../tools/nginx.ts'
import { headersOf, readHeaders } from '../tools/server.ts'

// Where there is an nginx: the published snippet in a real one.
describe.runIf(nginx)('the sample by nginx', () => {
  let server: Awaited<ReturnType<typeof serveByNginx>>
  let out: string
  beforeAll(async () => {
    out = folder()
    cpSync((await buildSample()).out, out, { recursive: true })
    mkdirSync(join(out, '.well-known'), { recursive: true })
    writeFileSync(join(out, '.well-known/security.txt'), 'Contact: mailto:desk@diglot.example\n')
    server = await serveByNginx(nginx ?? '', out)
  })
  afterAll(() => server.close())
  const get = (path: string) => fetch(server.url + path, { redirect: 'manual' })

  it.each(['/', '/en/', '/zh/science/', '/en/science/tide-tables/', '/en/science/tide-tables/amp/', '/zh/404.html', '/404.html'])(
    '%s comes with the headers of _headers',
    async (path) => {
      const { status, headers } = await get(path)
      const expected = headersOf(readHeaders(out), path)
      expect(status).toBe(200)
      expect(expected['Content-Security-Policy']).toContain("default-src 'none'")
      for (const [name, value] of Object.entries(expected)) expect(headers.get(name), name).toBe(value)
      expect(headers.get('cache-control')).toBeNull()
    },
  )

  it('assets live long, the files of the search have no policy', async () => {
    const [, asset = ''] = /href="(\/assets\/site[^"]+)"/.exec(await (await get('/en/')).text()) ?? []
    expect((await get(asset)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await get('/search-index/pagefind.js')).headers.get('content-security-policy')).toBeNull()
  })

  it.each([
    ['/zh/world/none/', 'zh-Hans'],
    ['/en/none', 'en'],
    ['/fr/none', 'en'],
  ])('%s leads nowhere, in the words of the edition and under the policy', async (path, lang) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await answer.text()).toContain(`<html lang="${lang}"`)
  })

  it.each(['/.nginx.conf', '/.diglot.json', '/_headers', '/_redirects', '/redirects.nginx.map', '/en/.git/config'])(
    '%s is not for readers',
    async (path) => {
      expect((await get(path)).status).toBe(404)
    },
  )

  it('what is well known is', async () => {
    expect((await get('/.well-known/security.txt')).status).toBe(200)
  })

  it('a browser searches under the policy, and complains of nothing', async () => {
    const browser = await sharedBrowser()
    const page = await browser.newPage()
    const complaints: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
    page.on('pageerror', ({ message }) => complaints.push(message))
    await page.goto(`${server.url}/zh/search/?q=潮汐`)
    await page.locator('.finder-results a', { hasText: '潮汐表是怎样算出来的' }).first().click()
    await page.locator('.article-picture img').waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })
})

it.runIf(nginx)('what has moved is led on, and what was taken down is gone', async () => {
  const aliases = (name: string) => `aliases: [${name}]\n---`
  const [en = '', zh = ''] = ['en', 'zh'].map((locale) => String(pair[`content/world/tides/${locale}.md`]))
  const built = await buildSite({
    ...pair,
    'content/world/tides/en.md': en.replace(/\n---/, `\n${aliases('high-water')}`),
    'content/world/tides/zh.md': zh.replace(/\n---/, `\n${aliases('/旧/潮.html')}`),
    'content/world/ships/en.md': '---\ntitle: Ships\ndate: 2026-03-02\nexpires: 2026-04-01\nauthors: [Desk]\n---\n\nShips.\n',
  })
  expect(built.messages).toEqual([])
  const server = await serveByNginx(nginx ?? '', built.out)
  const get = (path: string) => fetch(server.url + path, { redirect: 'manual' })
  for (const [from, to] of [
    ['/en/world/high-water/', '/en/world/tides/'],
    ['/en/world/high-water/amp/', '/en/world/tides/amp/'],
    ['/旧/潮.html', '/zh/world/chao-xi/'],
  ] as const) {
    const { status, headers } = await get(from)
    expect([status, new URL(headers.get('location') ?? '', server.url).pathname], from).toEqual([301, to])
  }
  const gone = await get('/en/world/ships/')
  expect(gone.status).toBe(410)
  expect(await gone.text()).toContain('<html lang="en"')
  expect((await get('/en/world/tides/')).status).toBe(200)
  await server.close()
})

it.runIf(nginx)('newsletters and texts for WeChat have their styles, and no search engine is to list a newsletter', async () => {
  const settings =
    "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', formats: { wechat: true, newsletter: { unsubscribe: '{{x}}' } } }\n"
  const [en = '', zh = ''] = ['en', 'zh'].map((locale) => String(pair[`content/world/tides/${locale}.md`]))
  const built = await buildSite({
    'diglot.config.ts': settings,
    'content/world/tides/en.md': en.replace('2026-03-02', '2026-11-22'),
    'content/world/tides/zh.md': zh,
  })
  expect(built.messages).toEqual([])
  const server = await serveByNginx(nginx ?? '', built.out)
  const headersAt = async (path: string) => {
    const { status, headers } = await fetch(server.url + path)
    expect(status).toBe(200)
    return { policy: headers.get('content-security-policy') ?? '', robots: headers.get('x-robots-tag') }
  }
  for (const path of ['/en/newsletter.html', '/zh/newsletter.txt'])
    expect(await headersAt(path)).toEqual({ policy: headersOf(readHeaders(built.out), path)['Content-Security-Policy'], robots: 'noindex' })
  expect((await headersAt('/zh/newsletter.html')).policy).toContain("style-src 'unsafe-inline'")
  expect((await headersAt('/zh/world/chao-xi/wechat.html')).policy).toContain("style-src 'unsafe-inline'")
  const { policy, robots } = await headersAt('/en/world/tides/')
  expect(policy).not.toContain("'unsafe-inline'")
  expect(robots).toBeNull()
  await server.close()
})
