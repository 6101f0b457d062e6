import { createHash } from 'node:crypto'
import { type brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildSample, buildSite, pair } from '../support/site.ts'
import { headersOf, readHeaders } from '../tools/server.ts'

const isPage = (path: string) => path.endsWith('.html')
const isAmp = (path: string) => path.endsWith('/amp/index.html')
const addressOf = (path: string) => `/${path.replace(/index\.html$/, '')}`

describe('the policy', () => {
  it('goes with every page once, and lets AMP’s scripts into AMP pages alone', async () => {
    const built = await buildSample()
    const rules = readHeaders(built.out)
    const pages = built.files().filter(isPage)
    expect(pages.length).toBeGreaterThan(60)
    for (const path of pages) {
      const { 'Content-Security-Policy': policy = '', ...others } = headersOf(rules, addressOf(path))
      expect(policy.match(/default-src/g), path).toHaveLength(1)
      expect(policy.includes('cdn.ampproject.org'), path).toBe(isAmp(path))
      expect(/script-src[^;]*unsafe|unsafe-eval/.test(policy), path).toBe(false)
      expect(policy.includes('unsafe-inline'), path).toBe(isAmp(path))
      expect(others['X-Content-Type-Options']).toBe('nosniff')
    }
    const [asset = ''] = built.files().filter((path) => path.startsWith('assets/'))
    expect(headersOf(rules, `/${asset}`)['Cache-Control']).toContain('immutable')
  })

  it('has the hash of every script in a page, and no page has a style in it', async () => {
    const built = await buildSample()
    const rules = readHeaders(built.out)
    for (const path of built.files().filter((name) => isPage(name) && !isAmp(name))) {
      const page = built.read(path)
      const policy = headersOf(rules, addressOf(path))['Content-Security-Policy']
      for (const [, text = ''] of page.matchAll(/<script>(.*?)<\/script>/gs))
        expect(policy, path).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
      expect(page, path).not.toMatch(/<style|\sstyle=|\son[a-z]+=/)
    }
  })

  it('is the same for nginx, which serves neither file', async () => {
    const built = await buildSample()
    const snippet = built.read('.nginx.conf')
    const rules = readHeaders(built.out)
    for (const address of ['/en/', '/en/a/b/amp/']) expect(snippet).toContain(`"${headersOf(rules, address)['Content-Security-Policy']}"`)
    const [, hidden = ''] = /^location ~ (\S+) \{ return 404; \}$/m.exec(snippet) ?? []
    const served = ['/.nginx.conf', '/_headers', '/.diglot.json', '/en/', '/.well-known/security.txt'].filter(
      (path) => !new RegExp(hidden).test(path),
    )
    expect(served).toEqual(['/en/', '/.well-known/security.txt'])
  })

  it('does not go with pages of the site’s own, which have scripts and styles of their own', async () => {
    const built = await buildSite({ ...pair, 'public/admin/index.html': '<p>', 'public/own/a/b.html': '<p>' })
    const rules = readHeaders(built.out)
    const has = (path: string) => headersOf(rules, path)['Content-Security-Policy'] !== undefined
    expect(['/admin/', '/admin/index.html', '/own/a/b.html'].filter(has)).toEqual([])
    expect(
      ['/', '/en/', '/zh/', '/en/world/', '/en/world/tides/', '/en/world/tides/amp/', '/404.html'].filter((path) => !has(path)),
    ).toEqual([])
    expect(built.read('.nginx.conf')).toContain('if ($uri ~ ^/admin/$) { set $diglot_policy ""; }')
  })

  it('lets in pictures from where articles fetch them, and from nowhere else', async () => {
    const text = '---\ntitle: Far\ndate: 2026-03-02\n---\n\n![A far picture](https://pictures.example/p.jpg)\n'
    const built = await buildSite({ ...pair, 'content/world/far/en.md': text })
    expect(built.messages).toEqual([])
    expect(built.read('_headers')).toContain("img-src 'self' data: https://pictures.example;")
  })

  it('follows a site below a path of its host', async () => {
    const built = await buildSite({ ...pair, 'diglot.config.ts': "export default { url: 'https://paper.example/daily/' }\n" })
    expect(built.read('_headers')).toContain('\n/daily/:l/:a/:b/amp/\n')
    expect(built.read('.nginx.conf')).toContain('$uri ~ ^/daily/assets/')
  })
})

it('an article without pictures weighs at most 17 KB, its scripts at most 6', async () => {
  const built = await buildSample()
  const size = (path: string, compress: typeof gzipSync | typeof brotliCompressSync) => compress(built.read(path)).length
  const articles = built.files().filter((path) => /^\w+\/\w+\/(?!amp\/)[^/]+\/index\.html$/.test(path) && /<article/.test(built.read(path)))
  expect(articles.length).toBeGreaterThan(20)
  let largest = 0
  for (const path of articles) {
    const page = built.read(path)
    const assets = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css|svg))"/g)].map(([, asset = '']) => asset)
    expect(assets.length).toBeGreaterThan(1)
    const scripts = assets.filter((asset) => asset.endsWith('.js'))
    const inline = /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    const script = scripts.reduce((sum, asset) => sum + size(asset, gzipSync), inline.length)
    const all = [path, ...assets].reduce((sum, asset) => sum + size(asset, gzipSync), 0)
    expect(script, path).toBeLessThanOrEqual(6 * 1024)
    expect(all, path).toBeLessThanOrEqual(17 * 1024)
    largest = Math.max(largest, all)
  }
  expect(largest).toBeGreaterThan(5000)
})
