import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { buildSite, type Files, pair } from '../support/site.ts'

// Icons, manifests and colours: what browsers show around a site.

const round =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" width="8" height="8"><circle cx="4" cy="4" r="3" fill="#0a0"/></svg>'
const settings = (more: string): Files => ({
  'diglot.config.ts': `export default { url: 'https://paper.example/deep/', timeZone: 'Asia/Shanghai', ${more} }\n`,
})

it('each edition has a manifest in its language, with icons of the sizes that it says', async () => {
  const built = await buildSite({ ...pair, ...settings('') })
  expect(built.messages).toEqual([])
  expect(JSON.parse(built.read('zh/manifest.json'))).toMatchObject({
    name: '测试报',
    lang: 'zh-Hans',
    start_url: '/deep/zh/',
    scope: '/deep/',
    theme_color: '#fdfcf9',
  })
  const { icons } = JSON.parse(built.read('en/manifest.json')) as { icons: { src: string; sizes: string }[] }
  const sizes = await Promise.all(
    icons.slice(1).map(async ({ src }) => {
      const { width, height } = await sharp(readFileSync(join(built.out, src.replace('/deep/', '')))).metadata()
      return `${width}x${height}`
    }),
  )
  expect(sizes).toEqual(icons.slice(1).map((icon) => icon.sizes))
  for (const path of ['zh/index.html', 'zh/world/chao-xi/amp/index.html'])
    expect(built.read(path)).toContain('<link rel="manifest" href="/deep/zh/manifest.json">')
  expect(built.read('en/feed.xml')).toMatch(/<image>\s*<url>https:\/\/paper\.example\/deep\/assets\/icon-feed\.[0-9a-f]{10}\.png<\/url>/)
})

it('the site has its own icon, and nothing is transparent where phones would show black', async () => {
  const built = await buildSite({ ...pair, 'public/icon.svg': round })
  expect(built.messages).toEqual([])
  const [, address = ''] = /<link rel="icon" href="\/([^"]+)"/.exec(built.read('en/index.html')) ?? []
  expect(built.read(address)).toBe(round)
  const corner = async (name: string) => {
    const path = built.files().find((file) => file.startsWith(`assets/icon-${name}.`)) ?? ''
    const bytes = await sharp(join(built.out, path)).extract({ left: 0, top: 0, width: 1, height: 1 }).ensureAlpha().raw().toBuffer()
    return [...bytes]
  }
  expect(await corner('touch')).toEqual([0xfd, 0xfc, 0xf9, 255])
  expect(await corner('maskable')).toEqual([0xfd, 0xfc, 0xf9, 255])
  expect((await corner('large'))[3]).toBe(0)
})

it('an icon that is no picture is reported', async () => {
  const { messages } = await buildSite({ ...pair, 'public/icon.svg': '<svg' })
  expect(messages.join('\n')).toContain('public/icon.svg:1:1 error:')
})

it("the colour around pages is that of the style sheets, the site's own among them", async () => {
  const own = { 'own.css': ':root { --paper: light-dark(#eee, #111) }', ...settings("theme: { styles: 'own.css' }") }
  const built = await buildSite({ ...pair, ...own })
  const html = built.read('en/index.html')
  expect(html).toContain('<meta name="theme-color" content="#eee" media="(prefers-color-scheme: light)">')
  expect(html).toContain('<meta name="theme-color" content="#111" media="(prefers-color-scheme: dark)">')
})

it('without the setting there is no worker, and with it the policy lets our own through', async () => {
  const off = await buildSite(pair)
  expect(off.files().filter((path) => /sw\.js|offline/.test(path))).toEqual([])
  const on = await buildSite({ ...pair, ...settings('offline: true') })
  expect(on.messages).toEqual([])
  expect(on.read('_headers')).toContain("worker-src 'self'")
  expect(on.read('sw.js')).toContain('"page":"/deep/zh/offline/"')
  expect(on.read('zh/offline/index.html')).toContain('<meta name="robots" content="noindex">')
  expect(on.read('sitemap.xml')).not.toContain('offline')
})

it('data of a story without a picture has the one that is drawn from its headline, and no empty author', async () => {
  const lone = { 'content/world/lone/en.md': '---\ntitle: Alone\ndate: 2026-03-02\n---\n\nNobody signs this.\n' }
  const built = await buildSite({ ...pair, ...lone, ...settings('openGraph: { cards: true }') })
  const html = built.read('en/world/alone/index.html')
  expect(html).toMatch(
    /"image":\[\{"@type":"ImageObject","url":"https:\/\/paper\.example\/deep\/media\/cards\/[^"]+","width":1200,"height":630\}\]/,
  )
  expect(html).not.toContain('"author"')
})

it('feeds have the corrections of a story, and no slanted Chinese', async () => {
  const files = {
    'content/world/tides/en.md':
      '---\ntitle: Tides\ndate: 2026-03-02\ntags: [tides]\ncorrections: [{ date: 2026-03-03, text: A figure was wrong. }]\n---\n\nIt *rises*.\n',
    'content/world/tides/zh.md': '---\ntitle: 潮汐\ncorrections: [{ date: 2026-03-03, text: 数字有误。 }]\n---\n\n海水*上涨*。\n',
  }
  const built = await buildSite(files)
  expect(built.messages).toEqual([])
  const [en, zh] = [built.read('en/feed.xml'), built.read('zh/feed.xml')]
  expect(en).toContain('<em>rises</em>')
  expect(en).toMatch(/<strong>Corrected on <time [^>]*>March 3, 2026<\/time><\/strong> A figure was wrong\./)
  expect(zh).toContain('<strong>上涨</strong>')
  expect(zh).toMatch(/<strong><time [^>]*>2026年3月3日<\/time>更正：<\/strong>数字有误。/)
  expect(built.read('zh/world/chao-xi/index.html')).toContain('<em>上涨</em>')
})
