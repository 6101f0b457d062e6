import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { getInstance } from 'amphtml-validator'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { updateCounts } from '../../pipeline/commands/counts.ts'
import { commentsClients } from '../../pipeline/render/comments/index.ts'
import { neverShown, words } from '../../pipeline/render/comments/waline/words.ts'
import { arabic } from '../support/arabic.ts'
import { sharedBrowser } from '../support/browser.ts'
import { type Built, buildSample, buildSite, carefree, type Files, now, pair, project, site } from '../support/site.ts'
import { validatorFile } from '../tools/amp-validator.ts'
import { serve } from '../tools/server.ts'

// Against a real Waline server: `npm run test:waline`. Here: pages, the setting, and servers that do not answer as they should.
const withComments = (server: string): Files => ({
  ...pair,
  'diglot.config.ts': `export default { url: 'https://paper.example', counts: 'counts.json', comments: { provider: 'waline', server: '${server}' } }\n`,
})

it('the client needs no other module of ours: of the package, browsers are sent it alone', () => {
  const text = readFileSync(join(project, 'pipeline/render/comments/waline/client.ts'), 'utf8')
  expect([...text.matchAll(/^import (?!type ).*'\..*$/gm)].map(([line]) => line)).toEqual([])
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
  expect(page).toContain('href="#comments"><b aria-hidden="true">1,200</b> <span class="phrase">1,200 comments</span></a>')
  expect(built.read('zh/world/chao-xi/index.html')).toContain(
    'href="#comments"><b aria-hidden="true"></b> <span class="phrase">评论</span></a>',
  )
  const report = await new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] })).validateString(page)
  expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([])
  const amp = built.read('en/world/tides/amp/index.html')
  const validator = await getInstance(validatorFile())
  expect(validator.validateString(amp).errors.map(({ message }) => message)).toEqual([])
  expect(amp).toContain('src="https://comments.paper.example/api/comment?type=count&amp;url=%2Fen%2Fworld%2Ftides%2F" items="data"')
  expect(amp).toContain(
    '<template type="amp-mustache"><b aria-hidden="true">{{.}}</b> <span class="phrase">Comments: {{.}}</span></template>',
  )
  expect(amp).toContain('<span placeholder=""><b aria-hidden="true">1,200</b> <span class="phrase">1,200 comments</span></span>')
  expect(amp).toContain('<span fallback=""><b aria-hidden="true"></b> <span class="phrase">Comments</span></span>')
  expect(built.read('_headers')).toContain("connect-src 'self' https://comments.paper.example;")
})

describe('the words of the widget', () => {
  const catalogue = (text: string): Record<string, string> => JSON.parse(text).comments.widget
  const files: Files = {
    ...withComments('https://comments.paper.example/'),
    ...arabic,
    'diglot.config.ts': `export default { url: 'https://paper.example', comments: { provider: 'waline', server: 'https://comments.paper.example' }, ${carefree} }\n`,
    'content/world/tides/ar.md': '---\ntitle: المد والجزر\nslug: tides\ntranslation: { from: en }\n---\n\nيرتفع البحر وينخفض.\n',
  }
  let built: Built
  beforeAll(async () => {
    built = await buildSite(files)
  })

  it('Waline has no word that is neither given nor known never to be shown', () => {
    const types = readFileSync(join(project, 'node_modules/@waline/client/dist/slim.d.ts'), 'utf8')
    const interfaces = [...types.matchAll(/^interface Waline(?:Date|Reaction)?Locale\b[^{]*\{(.*?)^\}/gms)]
    const its = interfaces.flatMap(([, body = '']) => [...body.matchAll(/^ {2}(\w+): string;/gm)].map(([, name = '']) => name))
    const { level, ...others } = words
    // The browser writes these.
    const times = ['seconds', 'minutes', 'hours', 'days']
    expect(level).toBe('level')
    expect(its.length).toBeGreaterThan(50)
    expect([...Object.keys(others), ...times, ...neverShown].sort()).toEqual(its.sort())
  })

  it('providers use every word of the catalogue', () => {
    const used = Object.values(commentsClients).flatMap(({ words: own }) => Object.values(own))
    const all = Object.keys(catalogue(readFileSync(join(project, 'locales/en/interface.json'), 'utf8')))
    expect([...new Set<string>(used)].sort()).toEqual(all.sort())
  })

  it.each([
    ['en', 'en/world/tides', readFileSync(join(project, 'locales/en/interface.json'), 'utf8')],
    ['zh', 'zh/world/chao-xi', readFileSync(join(project, 'locales/zh/interface.json'), 'utf8')],
    ['ar', 'ar/world/tides', String(arabic['locales/ar/interface.json'])],
  ])('%s: the reader sees those of the catalogue alone', async (_, address, text) => {
    const its = catalogue(text)
    const [served, browser] = [await serve(built.out), await sharedBrowser()]
    const page = await browser.newPage()
    const answers = [comment(1, { time: Date.now() - 130_000, level: 3, sticky: true }), comment(2, { status: 'waiting' })]
    await page.route('https://comments.paper.example/**', (route) => route.fulfill({ json: answerTo(route.request().url(), answers) }))
    const seen = await wordsOf(page, `${served.url}/${address}/`)
    await page.evaluate((user) => localStorage.setItem('WALINE_USER', user), JSON.stringify(administrator))
    const administered = await wordsOf(page, `${served.url}/${address}/`)
    await page.close()
    served.close()
    const [language, digits] = [address.slice(0, 2), /^[\s\d]+/]
    const number = new Intl.NumberFormat(language).format(3)
    const ago = (value: number, unit: 'minute' | 'hour') => new Intl.RelativeTimeFormat(language).format(-value, unit).replace(digits, '')
    const known = [
      ...Object.values(its),
      ago(2, 'minute'),
      ago(2, 'hour'),
      its.level?.replace('{{level}}', number),
      'A reader',
      'Good.',
      'Cmd|Ctrl + Enter',
    ]
    expect(
      [...seen, ...administered].filter((found) => !known.some((word) => word === found || word?.replace(/^\d/, '') === found)),
    ).toEqual([])
    for (const name of [
      'name',
      'mail',
      'website',
      'placeholder',
      'submit',
      'login',
      'words',
      'title',
      'latest',
      'pinned',
      'like',
      'reply',
      'underReview',
    ])
      expect(seen).toContain(its[name])
    expect(seen).toContain(ago(2, 'minute'))
    for (const name of ['profile', 'logout', 'approved', 'waiting', 'spam', 'unpin']) expect(administered).toContain(its[name])
    expect(seen).toContain(its.level?.replace('{{level}}', number).replace(/^\d/, ''))
  })
})

/** All words of the widget that can be seen or are read out, without the numbers before them. */
async function wordsOf(page: Page, url: string): Promise<string[]> {
  await page.goto(url)
  await page.locator('.comments button').click()
  await page.locator('.wl-card').nth(1).waitFor()
  // What the client hides is visible until its style sheet is there.
  await page.waitForFunction(() => [...document.querySelectorAll('link')].every(({ rel, sheet }) => rel !== 'stylesheet' || sheet !== null))
  return page.locator('[data-waline]').evaluate((root) => {
    const shown = [...root.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility({ visibilityProperty: true }))
    const texts = shown.flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === 3).map((node) => node.nodeValue))
    const names = shown.flatMap((element) => ['title', 'placeholder', 'aria-label', 'alt'].map((name) => element.getAttribute(name)))
    return [...texts, ...names].map((found) => (found ?? '').replace(/^[\s\d]+|\s+$/g, '')).filter((found) => /\p{L}/u.test(found))
  })
}

const administrator = {
  token: 'a',
  objectId: 9,
  display_name: 'A reader',
  email: 'a@paper.example',
  url: '',
  avatar: '/a.png',
  type: 'administrator',
}

/** A comment as Waline's server gives it. */
const comment = (objectId: number, more: object) => ({
  objectId,
  nick: 'A reader',
  comment: '<p>Good.</p>',
  time: Date.now() - 7_200_000,
  like: 2,
  status: 'approved',
  children: [],
  ...more,
})

function answerTo(url: string, data: object[]): object {
  if (url.includes('type=count')) return { errno: 0, errmsg: '', data: [data.length] }
  return { errno: 0, errmsg: '', data: { page: 1, totalPages: 2, pageSize: 10, count: data.length, data } }
}

describe('a server that does not do as it should', () => {
  let server: Server
  let url = ''
  let answer = { status: 200, text: '' }
  beforeAll(async () => {
    // A connection that is used again may end just then.
    const headers = { 'access-control-allow-origin': '*', connection: 'close' }
    server = createServer((_, response) => response.writeHead(answer.status, headers).end(answer.text))
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
    const [served, browser] = [await serve(built.out), await sharedBrowser()]
    const page = await browser.newPage()
    for (const [path, count, unknown, down] of [
      ['/en/world/tides/', '12 comments', 'Comments', 'Comments are not available right now. Please try again later.'],
      ['/zh/world/chao-xi/', '12条评论', '评论', '暂时无法连接评论，请稍后再试。'],
    ] as const) {
      await page.goto(served.url + path)
      const tool = page.locator('.tool-comments .phrase')
      expect(await tool.textContent()).toBe(count)
      await page.locator('.comments button').click()
      await expect.poll(() => page.locator('.comments [role=status]').textContent()).toBe(down)
      expect(await tool.textContent()).toBe(unknown)
    }
    await page.close()
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
