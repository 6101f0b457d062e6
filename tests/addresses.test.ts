import { readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createStage } from '../pipeline/build/engine/stage.ts'
import { redirects } from '../pipeline/commands/redirects.ts'
import { decodeAddress } from '../pipeline/core/decode-address.ts'
import { matterSchema } from '../pipeline/source/front-matter/fields.ts'
import { article, picture } from './support/articles.ts'
import { prove } from './support/prove.ts'
import { buildSite, carefreeSettings, type Files, folder, now, pair, site } from './support/site.ts'

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

describe('no alias leaves the output folder', () => {
  const hostile = ['/a/../../../x/', '/%2e%2e/%2e%2e/x/', '..', '../x', '/a//b/', '/a/./b/', '/a%00b/', '/a%5C..%5Cb/']

  it('each is refused where it is written', async () => {
    const files = Object.fromEntries(
      hostile.map((alias, index) => [`content/world/a${index}/en.md`, article(`Story ${index}`, 'Sea.', `aliases: ["${alias}"]`)]),
    )
    const built = await buildSite({ ...pair, ...files })
    expect(built.outcome).toBe('content')
    expect(built.messages.filter((message) => /:4:11 error: "aliases\.0" is .*\[front-matter\/invalid\]$/.test(message))).toHaveLength(
      hostile.length,
    )
  })

  it('whatever it is put together from', () => {
    const part = fc.constantFrom('..', '.', '%2e', '%2E%2e', '/', '//', '%2f', '\\', '%5c', 'a', '潮', '%E6%BD%AE', 'index.html', '%25')
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const alias = parts.join('')
        if (!matterSchema.safeParse({ title: 'A', aliases: [alias] }).success) return
        const path = decodeAddress(alias).replace(/^\//, '')
        expect(posix.join('dist', path).startsWith('dist/'), alias).toBe(true)
        expect(path).not.toMatch(/\\|(?:^|\/)\.{1,2}(?:\/|$)/)
      }),
      { numRuns: 2000 },
    )
  })

  it('nor does anything else that is to be published', () => {
    const out = folder()
    expect(() => createStage(out, join(out, 'stage'), 'a').put('a/../../x', 0, Buffer.from('x'))).toThrow('outside the output folder')
  })
})

describe('an alias that covers an address that has vanished, however it is spelled', () => {
  const address = '/zh/world/潮汐/'
  it.each(['潮汐', '/zh/world/潮汐', '/zh/world/潮汐/', '/zh/world/潮汐/index.html', `/zh/world/${encodeURIComponent('潮汐')}/`])(
    '%s',
    async (alias) => {
      const root = site(pair)
      const path = join(root, 'content/world/tides/zh.md')
      writeFileSync(path, '---\ntitle: 潮汐\nslug: 潮汐\n---\n\n海水有涨有落。\n')
      expect((await buildSite({}, root)).files()).toContain(`${address.slice(1)}index.html`)
      const text = `---\ntitle: 潮汐\nslug: tides\naliases: [${alias}]\n---\n\n海水有涨有落。\n`
      writeFileSync(path, text)
      const input = { root, out: join(root, 'dist'), now, words: [], values: {}, show: (shown: string) => shown }
      for (const flags of [new Set<never>(), new Set(['done' as const])])
        expect(await redirects.run({ ...input, flags })).toBe('No address of a story has vanished.')
      expect(readFileSync(path, 'utf8')).toBe(text)
      const built = await buildSite({}, root)
      expect(built.messages).toEqual([])
      expect(built.read('_redirects')).toBe(`/zh/world/${encodeURIComponent('潮汐')}/* /zh/world/tides/:splat 301\n`)
    },
  )
})

describe('letters may be composed or not, in names of files and in texts', () => {
  const [nfc, nfd] = ['caf\u00E9', 'cafe\u0301']
  const spellings = { nfc, nfd, 'percent-encoded nfc': encodeURIComponent(nfc), 'percent-encoded nfd': encodeURIComponent(nfd) }
  const cases = [nfc, nfd].flatMap((name) =>
    Object.entries(spellings).map(([what, written]) => ({ file: name === nfc ? 'nfc' : 'nfd', name, what, written })),
  )

  it.each(cases)('a file in $file, a text in $what', async ({ name, written }) => {
    const plain = decodeURIComponent(written)
    const files: Files = {
      [`content/world/${name}/en.md`]: article('Coffee', `## The ${name}\n\nCoffee.`, 'slug: coffee'),
      [`content/world/${nfc === name ? nfd : nfc}/zh.md`]: '---\ntitle: 咖啡\nslug: coffee\n---\n\n## 咖啡\n\n咖啡。\n',
      [`content/world/${name}/${name}.png`]: picture,
      [`content/world/${name}/${name}.pdf`]: 'pdf',
      'content/world/tides/en.md': article(
        'Tides',
        `See [it](../${written}/en.md#the-${written}), [below](#${written}), [file](../${written}/${written}.pdf).\n\n![Cup](../${written}/${written}.png)\n\n## ${plain}`,
        `image: { src: ../${plain}/${plain}.png, alt: A cup }`,
      ),
      'content/world/old/en.md': article('Old', 'Old.', `slug: old\nexpires: 2026-04-01\nredirect: ../${plain}/en.md`),
    }
    const built = await buildSite({ ...files, ...carefreeSettings })
    expect(built.messages).toEqual([])
    const page = built.read('en/world/tides/index.html')
    const links = [...page.matchAll(/(?:href|src)="([^"#]*)#?([^"]*)"/g)].map(([, path = '', id = '']) =>
      decodeURIComponent(`${path}#${id}`),
    )
    expect(links).toContain(`/en/world/coffee/#the-${nfc}`)
    expect(links).toContain(`#${nfc}`)
    expect(page).toContain(`id="${nfc}"`)
    expect(links).toContain(`/media/world/${nfc}/${nfc}.pdf#`)
    expect(built.files()).toContain(`media/world/${nfc}/${nfc}.pdf`)
    // The two folders hold one story.
    expect(built.read('en/world/coffee/index.html')).toContain('hreflang="zh-Hans"')
    expect(prove(built.out, 'https://paper.example').wrong).toEqual([])
  })

  it('settings and counts may be percent-encoded', async () => {
    const built = await buildSite({
      'content/world/tides/zh.md': '---\ntitle: 潮\nslug: 潮\ndate: 2026-03-02\n---\n\n见[旧文](/档案/一/)。\n',
      'counts.json': `{ "fetchedAt": "2026-11-20T08:00:00Z", "counts": { "/zh/world/${encodeURIComponent('潮')}/": { "shares": 1234 } } }`,
      'diglot.config.ts': `export default { url: 'https://paper.example', counts: 'counts.json', links: { elsewhere: ['/${encodeURIComponent('档案')}/'] }, gone: ['/zh/world/${encodeURIComponent('汐')}/'] }\n`,
    })
    expect(built.messages.filter((message) => !message.includes('[edition/empty]'))).toEqual([])
    expect(built.read('zh/world/潮/index.html')).toContain('1,234')
  })
})

describe('every character of a file’s name is one of its address', () => {
  it.each(['map #3.gif', 'what?.gif', '100%.gif', '50%25.gif', 'a&b.gif', "it's.gif", 'a+b,c;d.gif', '潮 1.gif', '[a](b).gif', 'a"b.gif'])(
    '%s',
    async (name) => {
      const path = encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29')
      const built = await buildSite({
        ...pair,
        ...carefreeSettings,
        [`content/world/tides/${name}`]: gif,
        'content/world/tides/zh.md': '---\ntitle: 潮汐\nimage: { alt: 图 }\n---\n\n海。\n',
        'content/world/tides/en.md': article(
          'Tides',
          `![Map](${path})\n\nSee [the map](${path}).`,
          `image: { src: ${JSON.stringify(name)}, alt: A map }`,
        ),
      })
      expect(built.messages).toEqual([])
      expect(built.files()).toContain(`media/world/tides/${name}`)
      expect(prove(built.out, 'https://paper.example').wrong).toEqual([])
      for (const file of ['en/world/tides/index.html', 'en/world/tides/amp/index.html', 'en/feed.xml']) {
        const found = [...built.read(file).matchAll(/(?:href|src|url)="((?:https:\/\/paper\.example)?\/media\/[^"]*)"/g)].map(
          ([, url = '']) => url.replaceAll('&#x26;', '&').replaceAll('&amp;', '&').replaceAll('&#x27;', "'"),
        )
        expect(found.length).toBeGreaterThan(0)
        for (const url of found)
          expect(decodeURIComponent(new URL(url, 'https://paper.example').pathname)).toBe(`/media/world/tides/${name}`)
      }
    },
  )

  it('as a browser, a link reads "?" and "#" behind the name of a file', async () => {
    const built = await buildSite({
      ...pair,
      ...carefreeSettings,
      'content/world/tides/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><g id="sea"/></svg>',
      'content/world/tides/en.md': article('Tides', '![Map](map.svg#sea) and ![Map](map.svg?v=2)\n\nSee [it](map.svg?v=2#sea).'),
    })
    expect(built.messages).toEqual([])
    expect([...built.read('en/world/tides/index.html').matchAll(/(?:href|src)="([^"]*map\.svg[^"]*)"/g)].map(([, url]) => url)).toEqual([
      '/media/world/tides/map.svg#sea',
      '/media/world/tides/map.svg?v=2',
      '/media/world/tides/map.svg?v=2#sea',
    ])
  })
})

it('stories of one headline in many folders of one name have addresses of their own', async () => {
  const folders = ['1/rpc', '2/rpc', '3/rpc', '4/net', '5/rpc']
  const files = Object.fromEntries(
    folders.map((folder, index) => [
      `content/world/${folder}/tides/en.md`,
      `---\ntitle: Tides\ndate: 2026-01-0${index + 1}\n---\n\nThe sea.\n`,
    ]),
  )
  const built = await buildSite(files)
  expect(built.messages.filter((message) => message.includes('error'))).toEqual([])
  const addresses = built.files().filter((path) => /^en\/world\/[^/]+\/index\.html$/.test(path))
  const names = ['tides-3-rpc-tides', 'tides-5-rpc-tides', 'tides-net', 'tides-rpc', 'tides']
  expect(addresses.toSorted()).toEqual(names.map((name) => `en/world/${name}/index.html`))
})
