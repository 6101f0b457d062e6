import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { getInstance } from 'amphtml-validator'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { updateCounts } from '../../pipeline/counts.ts'
import { buildSample, buildSite, type Files, now, pair, site } from '../support/site.ts'
import { validatorFile } from '../tools/amp-validator.ts'
import { launch } from '../tools/chromium.ts'
import { serve } from '../tools/server.ts'

// Against a real Waline server: `npm run test:waline`. Here: pages, the setting, and servers that do not answer as they should.
const withComments = (server: string): Files => ({
  ...pair,
  'diglot.config.ts': `export default { url: 'https://paper.example', counts: 'counts.json', comments: { provider: 'waline', server: '${server}' } }\n`,
})

it('without the setting nothing of the comments is in any page', async () => {
  const built = await buildSample()
  const traces = built.files().filter((path) => /waline|discussion|id="comments"|amp-list|data-counts/i.test(path + built.read(path)))
  expect(traces).toEqual([])
})

it('with the setting pages are valid, in HTML and in AMP', async () => {
  const known = { fetchedAt: now, counts: { '/en/world/tides/': { comments: 1200 } } }
  const built = await buildSite({}, site({ ...withComments('https://comments.paper.example/'), 'counts.json': JSON.stringify(known) }))
  expect(built.messages).toEqual([])
  const page = built.read('en/world/tides/index.html')
  expect(page).toContain('href="#comments">1,200 comments</a>')
  expect(built.read('zh/world/chao-xi/index.html')).toContain('href="#comments">评论</a>')
  const report = await new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] })).validateString(page)
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  const amp = built.read('en/world/tides/amp/index.html')
  const validator = await getInstance(validatorFile())
  expect(validator.validateString(amp).errors.map(({ message }) => message)).toEqual([])
  expect(amp).toContain('src="https://comments.paper.example/api/comment?type=count&amp;url=%2Fen%2Fworld%2Ftides%2F" items="data"')
  expect(amp).toContain('<template type="amp-mustache"><span>Comments: {{.}}</span></template>')
  expect(amp).toContain('<span placeholder="">1,200 comments</span><span fallback="">Comments</span>')
  expect(built.read('_headers')).toContain("connect-src 'self' https://comments.paper.example;")
})

describe('a server that does not do as it should', () => {
  let server: Server
  let url = ''
  let answer = { status: 200, text: '' }
  beforeAll(async () => {
    server = createServer((_, response) => response.writeHead(answer.status, { 'access-control-allow-origin': '*' }).end(answer.text))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    url = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`
  })
  afterAll(() => void server.close())

  it.each([
    ['an error', 503, '', 'answered 503 Service Unavailable'],
    ['too few numbers', 200, '{"data":[1]}', 'did not answer with a count for each address, but with {"data":[1]}'],
    ['a number that is none', 200, '{"data":[1,-1]}', 'did not answer with a count for each address, but with {"data":[1,-1]}'],
  ])('%s: the counts stay as they were', async (_, status, text, says) => {
    answer = { status, text }
    const before = JSON.stringify({ fetchedAt: now, counts: { '/en/world/tides/': { shares: 3 } } })
    const root = site({ ...withComments(url), 'counts.json': before })
    await expect(updateCounts({ root, now })).rejects.toThrow(`${url} ${says}`)
    expect(readFileSync(join(root, 'counts.json'), 'utf8')).toBe(before)
  })

  it('shares are kept beside what the server counts', async () => {
    answer = { status: 200, text: '{"data":[4,0]}' }
    const root = site({
      ...withComments(url),
      'counts.json': JSON.stringify({ fetchedAt: now, counts: { '/en/world/tides/': { shares: 3 } } }),
    })
    expect(await updateCounts({ root, now: '2026-11-25T00:00:00.000Z' })).toMatchObject({ outcome: 'fetched', counted: 2 })
    expect(JSON.parse(readFileSync(join(root, 'counts.json'), 'utf8'))).toEqual({
      fetchedAt: '2026-11-25T00:00:00.000Z',
      counts: { '/en/world/tides/': { comments: 4, shares: 3 }, '/zh/world/chao-xi/': { comments: 0 } },
    })
  })

  it('is said to readers, whose count is unknown', async () => {
    answer = { status: 500, text: '' }
    const known = { fetchedAt: now, counts: { '/en/world/tides/': { comments: 12 }, '/zh/world/chao-xi/': { comments: 12 } } }
    const built = await buildSite({}, site({ ...withComments(url), 'counts.json': JSON.stringify(known) }))
    const [served, browser] = [await serve(built.out), await launch()]
    const page = await browser.newPage()
    for (const [path, count, unknown, down] of [
      ['/en/world/tides/', '12 comments', 'Comments', 'The comments cannot be reached just now. Please try again later.'],
      ['/zh/world/chao-xi/', '12条评论', '评论', '暂时无法连接评论，请稍后再试。'],
    ] as const) {
      await page.goto(served.url + path)
      const tool = page.locator('.tool-comments')
      expect(await tool.textContent()).toBe(count)
      await page.locator('.comments button').click()
      await expect.poll(() => page.locator('.comments [role=status]').textContent()).toBe(down)
      expect(await tool.textContent()).toBe(unknown)
    }
    await browser.close()
    served.close()
  })
})

it.each([
  ["comments: { provider: 'disqus', server: 'https://a.example' }", '"comments.provider" is "disqus"; expected one of "waline".'],
  [
    "comments: { provider: 'waline', server: 'http://a.example' }",
    '"comments.server" is "http://a.example"; expected an address such as "https://comments.example.org"; http is for a server on this machine alone.',
  ],
  ["comments: { provider: 'waline' }", '"comments.server" is missing; expected the address of the server.'],
])('%s', async (more, says) => {
  const built = await buildSite({ ...pair, 'diglot.config.ts': `export default {\n  url: 'https://paper.example',\n  ${more}\n}\n` })
  expect(built.outcome).toBe('config')
  expect(built.messages.join()).toContain(says)
})
