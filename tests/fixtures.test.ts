import { expect, it } from 'vitest'
import { check } from './support/check.ts'

it('the reference page, in both editions and every format', async () => {
  const story = ['en', 'zh'].flatMap((locale) => [
    `${locale}/world/operation/index.html`,
    `${locale}/world/operation/amp/index.html`,
    `${locale}/feed.xml`,
  ])
  const built = await check('reference-page', [...story, 'sitemap.xml'])
  expect(built.outcome).toBe('built')
})

it('an archive written for another generator, below a path of its host', async () => {
  const built = await check('suffix-pattern', [
    'index.html',
    'en/index.html',
    'en/world/tides/index.html',
    'zh/world/chao-xi/index.html',
    'zh/world/feed.xml',
    'robots.txt',
  ])
  expect(built.outcome).toBe('built')
})

it('AMP switched off: its addresses redirect', async () => {
  const built = await check('amp-off', ['en/world/tides/index.html', 'en/world/tides/amp/index.html', 'zh/world/chao-xi/amp/index.html'])
  expect(built.outcome).toBe('built')
  expect(built.read('en/world/tides/index.html')).not.toContain('amphtml')
})
