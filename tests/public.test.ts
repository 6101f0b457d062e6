import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesOf, outputAsIs } from '../pipeline/build/as-is.ts'
import { build } from '../pipeline/build/build.ts'
import { formatDiagnostic } from '../pipeline/core/diagnostics.ts'
import { createReport } from '../pipeline/core/report.ts'
import { article } from './support/articles.ts'
import { buildSite, carefreeSettings, type Files, list, now, pair, site } from './support/site.ts'

const published = (files: Files) => buildSite({ ...pair, ...carefreeSettings, ...files })
const bytes = Buffer.from([0, 255, 10, 13, 128])

describe('public/ is published as it is', () => {
  it('at the root, hidden files that hosts ask for included, others not', async () => {
    const built = await published({
      'public/ads.txt': 'ads\r\n',
      'public/favicon.ico': bytes,
      'public/CNAME': 'paper.example\n',
      'public/.well-known/security.txt': 'security',
      'public/.nojekyll': '',
      'public/.DS_Store': 'no',
      'public/img/.hidden': 'no',
      'public/img/logo 1.svg': '<svg/>',
      'content/world/tides/en.md': article('Tides', 'See [ads](/ads.txt), [security](/.well-known/security.txt), [it](/img/logo%201.svg).'),
    })
    expect(built.messages).toEqual([])
    expect(built.files()).toEqual(
      expect.arrayContaining(['ads.txt', 'favicon.ico', 'CNAME', '.well-known/security.txt', '.nojekyll', 'img/logo 1.svg']),
    )
    expect(built.files().filter((path) => /DS_Store|hidden/.test(path))).toEqual([])
    expect(readFileSync(join(built.out, 'favicon.ico'))).toEqual(bytes)
    expect(built.read('ads.txt')).toBe('ads\r\n')
  })

  it.each([
    ['index.html', '/index.html'],
    ['en', 'a folder'],
    ['EN/Index.html', '/en/index.html'],
    ['en/index.html/x.txt', '/en/index.html'],
    ['_headers', '/_headers'],
    ['sitemap.xml', '/sitemap.xml'],
    ['.diglot.json', ''],
  ])('%s collides', async (name, other) => {
    const built = await published({ [`public/${name}`]: 'x' })
    // A hidden file is none of these.
    expect(built.messages).toEqual(
      other === ''
        ? []
        : [
            `public/${name}:1:1 error: this file would be published as /${name}, where the build publishes ${other}. Rename or delete it. [route/collision]`,
          ],
    )
  })

  it.each([
    ['no lines', undefined, 'User-agent: *\nAllow: /\n\nSitemap: https://paper.example/sitemap.xml\n'],
    ['rules', 'User-agent: Bot\nDisallow: /\n', 'User-agent: Bot\nDisallow: /\n\nSitemap: https://paper.example/sitemap.xml\n'],
    ['other lines', '# Hello\nHost: x\n', 'User-agent: *\nAllow: /\n\n# Hello\nHost: x\n\nSitemap: https://paper.example/sitemap.xml\n'],
    [
      'the sitemap',
      'Sitemap: https://paper.example/sitemap.xml',
      'User-agent: *\nAllow: /\n\nSitemap: https://paper.example/sitemap.xml\n',
    ],
  ])('robots.txt with %s', async (_, own, robots) => {
    const built = await published(own === undefined ? {} : { 'public/robots.txt': own })
    expect(built.messages).toEqual([])
    expect(built.read('robots.txt')).toBe(robots)
  })

  it('what changes there is published by a cached build as by a clean one', async () => {
    const files: Files = {
      ...pair,
      ...carefreeSettings,
      'public/ads.txt': 'one',
      'public/.well-known/a.txt': 'one',
      'public/robots.txt': '# one',
    }
    const root = site(files)
    const out = join(root, 'dist')
    const once = () => build({ root, out, now, write: true })
    const put = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    await once()
    for (const change of [
      () => put('public/ads.txt', 'two'),
      () => put('public/.well-known/a.txt', 'two'),
      () => put('public/robots.txt', '# two'),
      () => put('public/.htaccess', 'new'),
      () => put('public/b/c.txt', 'new'),
      () => rmSync(join(root, 'public/b'), { recursive: true }),
      () => rmSync(join(root, 'public/.well-known'), { recursive: true }),
      () => put('public/en', 'collides'),
      () => rmSync(join(root, 'public'), { recursive: true }),
      () => put('public/ads.txt', 'again'),
    ]) {
      change()
      const cached = await once()
      const clean = await build({ root, out: join(root, 'clean'), now, write: true, useCache: false })
      expect(cached.diagnostics.map(formatDiagnostic)).toEqual(clean.diagnostics.map(formatDiagnostic))
      if (clean.outcome !== 'built') continue
      const contents = (folder: string) =>
        list(folder)
          .filter((path) => path !== '.diglot.json')
          .map((path) => [path, readFileSync(join(folder, path), 'base64')])
      expect(contents(out)).toEqual(contents(join(root, 'clean')))
    }
  })
})

it('a file that changed just now is not known by its stamp: another change may have the same', () => {
  const root = site({ 'public/ads.txt': 'one' })
  const key = (since: number) => filesOf(root, since).keyOf('public/ads.txt')
  const { mtimeMs } = statSync(join(root, 'public/ads.txt'))
  expect(key(mtimeMs + 100)).toBeUndefined()
  expect(key(mtimeMs + 60_000)).toMatch(/^3:/)
})

it('a file that cannot be read is named, and published is none', () => {
  const report = createReport()
  expect(outputAsIs('public/gone.txt', 'gone.txt', filesOf(site(), Date.now()), report)).toEqual([])
  expect(report.list().map(formatDiagnostic)).toEqual([expect.stringMatching(/^public\/gone\.txt:1:1 error: .*\(ENOENT\).*unreadable\]$/)])
})

describe('what no build wrote is not written over', () => {
  it('it is named, and nothing is published; --overwrite allows it', async () => {
    const root = site(pair)
    const out = join(root, 'dist')
    mkdirSync(join(out, 'en'), { recursive: true })
    for (const path of ['index.html', 'en/index.html', 'mine.txt']) writeFileSync(join(out, path), 'mine')
    const refused = await build({ root, out, now, write: true })
    const says =
      'this file is in the output folder, and no build of Diglot wrote it. Move it away (files of your own go into public/), name another folder with --out, or build with --overwrite to replace it.'
    expect(refused.outcome).toBe('content')
    expect(refused.diagnostics.map(formatDiagnostic)).toEqual(
      ['dist/en/index.html', 'dist/index.html'].map((path) => `${path}:1:1 error: ${says} [output/foreign]`),
    )
    expect(list(out)).toEqual(['en/index.html', 'index.html', 'mine.txt'])
    expect((await build({ root, out, now, write: true })).outcome).toBe('content')
    expect((await build({ root, out, now, write: true, overwrite: true })).outcome).toBe('built')
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('<!doctype html>')
    expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('mine')
    expect((await build({ root, out, now, write: true })).outcome).toBe('built')
  })

  it('a file with the same bytes is no loss to anybody', async () => {
    const built = await buildSite(pair)
    rmSync(join(built.out, '.diglot.json'))
    expect((await build({ root: built.root, out: built.out, now, write: true, useCache: false })).outcome).toBe('built')
  })
})
