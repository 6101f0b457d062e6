import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import { picture } from './support/articles.ts'
import { type Built, buildSite, carefree, type Files, now } from './support/site.ts'

interface Story {
  /** Lines of front matter of the original. */
  more?: string
  section?: string
  picture?: boolean
  /** Whether there is no translation. */
  alone?: boolean
}

/** A site of stories in two editions. The first is the newest. */
function storiesOf(stories: Record<string, Story>): Files {
  const files = Object.entries(stories).flatMap(([name, { more = '', section = 'world', picture: hasPicture, alone }], index) => {
    const path = `content/${section}/${name}`
    const date = `date: ${new Date(Date.UTC(2026, 9, 28 - index)).toISOString().slice(0, 10)}`
    const lines = [date, more, hasPicture && 'image: { src: a.png, alt: The sea }'].filter(Boolean).join('\n')
    const translation = hasPicture ? 'image: { alt: 大海 }\n' : ''
    return [
      [`${path}/en.md`, `---\ntitle: Story ${name}\nslug: ${name}\n${lines}\n---\n\nIt rises.\n`],
      ...(alone ? [] : [[`${path}/zh.md`, `---\ntitle: 报道${name}\nslug: ${name}\n${translation}---\n\n水涨了。\n`]]),
      ...(hasPicture ? [[`${path}/a.png`, picture]] : []),
    ]
  })
  return Object.fromEntries(files)
}

/** Plain stories, from newest to oldest. */
const plain = (count: number, section = 'world'): Record<string, Story> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${section[0]}${index}`, { section }]))

const linked = (html: string) => [...html.matchAll(/<h[23][^>]*><a href="\/\w+\/\w+\/([^"/]+)\/"/g)].map(([, name]) => name)

/** The stories of a front page, by where they are. */
function frontOf(site: Built, locale = 'en') {
  const html = site.read(`${locale}/index.html`)
  const part = (open: string) => linked(html.split(open)[1]?.split(/<div class="tops"|<section|<\/main/)[0] ?? '')
  return {
    lead: part('<article class="lead"'),
    tops: part('<div class="tops"'),
    latest: part('<section class="latest"'),
    all: linked(html),
  }
}

const built = (stories: Record<string, Story>, files: Files = {}) => buildSite({ ...storiesOf(stories), ...files })

it.each([
  ['lead', { a0: {}, a1: {}, a2: { more: 'front: lead' } }, 'a2', []],
  ['a number leads where nothing else does', { a0: {}, a1: { more: 'front: 2' }, a2: { more: 'front: 1' } }, 'a2', ['a1']],
  ['lead comes before numbers', { a0: { more: 'front: 1' }, a1: { more: 'front: lead' } }, 'a1', ['a0']],
  ['of two leads the newer', { a0: {}, a1: { more: 'front: lead' }, a2: { more: 'front: { place: lead }' } }, 'a1', ['a2']],
  ['top never leads by that', { a0: { more: 'front: top' }, a1: {} }, 'a1', ['a0']],
  ['top alone leads', { a0: { more: 'front: top' } }, 'a0', []],
  ['numbers, then top', { a0: { more: 'front: top' }, a1: { more: 'front: lead' }, a2: { more: 'front: 9' } }, 'a1', ['a2', 'a0']],
  ['a place that has ended', { a0: {}, a1: { more: 'front: { place: lead, until: 2026-11-24 }' } }, 'a0', []],
  ['a place that has not', { a0: {}, a1: { more: 'front: { place: lead, until: 2026-11-25 }' } }, 'a1', []],
  ['the picture of a recent story', { a0: {}, a1: { picture: true } }, 'a1', []],
  ['alike in both editions, before a picture', { a0: { alone: true, picture: true }, a1: {} }, 'a1', []],
] satisfies [string, Record<string, Story>, string, string[]][])('front: %s', async (_, stories, lead, tops) => {
  const site = await built(stories)
  expect(site.messages).toEqual([])
  for (const locale of ['en', 'zh']) expect(frontOf(site, locale)).toMatchObject({ lead: [lead], tops })
})

it.each([1, 3, 8, 12, 40])('nothing is twice on a front page of %d stories, and sections have what is left', async (count) => {
  const site = await built({ ...plain(Math.ceil(count / 2)), ...plain(Math.floor(count / 2), 'china') })
  const { all, lead, latest } = frontOf(site)
  expect(new Set(all).size).toBe(all.length)
  expect(lead).toHaveLength(1)
  expect(latest).toHaveLength(count < 5 ? count - 1 : count < 32 ? 4 : 7)
  if (count <= 12) expect(all).toHaveLength(count)
})

it('a lead without a picture has others beside it, where there are enough', async () => {
  expect(frontOf(await built(plain(20))).tops).toEqual(['w1', 'w2', 'w3', 'w4'])
  expect(frontOf(await built({ ...plain(20), w2: { picture: true }, w0: { more: 'front: lead' } })).tops).toEqual(['w1', 'w2'])
  expect(frontOf(await built(plain(8))).tops).toEqual([])
})

it('the list of the latest is longer beside a lead with a picture and others below it', async () => {
  const places = { w0: { picture: true, more: 'front: lead' }, w1: { more: 'front: 1' }, w2: { more: 'front: top' } }
  const { latest, tops } = frontOf(await built({ ...plain(50), ...places }))
  expect([tops, latest.length]).toEqual([['w1', 'w2'], 9])
})

it('sections with one story share a row', async () => {
  const site = await built({ ...plain(12), c0: { section: 'china' }, w12: {} })
  expect(site.read('en/index.html').match(/class="block"/g)).toHaveLength(2)
  const alone = await built({ ...plain(6), c0: { section: 'china' } })
  expect(alone.read('en/index.html').match(/class="block-row"/g)).toHaveLength(1)
})

const banner = 'front: { place: breaking, until: 2026-11-25 }'

it('breaking news is a banner, in the words of each edition, and in no other place of the front page', async () => {
  const site = await built({ a0: {}, a1: { more: banner } })
  expect(site.messages).toEqual([])
  expect(site.read('en/index.html')).toContain(
    '<aside class="breaking" aria-label="Breaking"><p><strong>Breaking</strong> <a href="/en/world/a1/">Story a1</a></p></aside>',
  )
  expect(site.read('zh/index.html')).toContain('<strong>突发</strong> <a href="/zh/world/a1/">报道a1</a>')
  expect(frontOf(site).all).toEqual(['a0'])
  for (const path of ['en/world/index.html', 'en/world/a0/index.html']) expect(site.read(path)).not.toContain('class="breaking"')
})

it('breaking news on all pages is on none of its own, and in AMP too', async () => {
  const site = await built({ a0: {}, a1: { more: banner.replace(' }', ', pages: all }') } })
  const pages = ['en/index.html', 'en/world/index.html', 'en/world/a0/index.html', 'en/world/a0/amp/index.html', 'en/404.html']
  for (const path of pages) expect(site.read(path), path).toContain('class="breaking"')
  for (const path of ['en/world/a1/index.html', 'en/world/a1/amp/index.html']) expect(site.read(path)).not.toContain('class="breaking"')
  expect(site.read('en/world/a0/amp/index.html')).toMatch(/<style amp-custom="">[^<]*\.breaking\{/)
})

it('a place that ends is due then', async () => {
  const site = await built({ a0: {}, a1: { more: banner } })
  expect(site.nextDue).toBe('2026-11-24T16:00:00Z')
  const later = await build({ root: site.root, out: site.out, now: '2026-11-24T16:00:00Z', write: true })
  expect(later).toMatchObject({ outcome: 'built', nextDue: undefined })
  expect(site.read('en/index.html')).not.toContain('class="breaking"')
  expect(frontOf(site).all).toEqual(['a0', 'a1'])
})

it('another headline of breaking news is on every page that has its banner', async () => {
  const site = await built({ a0: {}, a1: { more: banner.replace(' }', ', pages: all }') } })
  for (const [locale, words, more] of [
    ['en', 'Story a1', 'goes on'],
    ['zh', '报道a1', '还有下文'],
  ] as const) {
    const file = join(site.root, `content/world/a1/${locale}.md`)
    writeFileSync(file, readFileSync(file, 'utf8').replace(words, `${words} ${more}`))
    const again = await build({ root: site.root, out: site.out, now, write: true })
    expect(again).toMatchObject({ outcome: 'built', diagnostics: [] })
    expect(site.read(`${locale}/world/a0/index.html`)).toContain(`>${words} ${more}</a></p></aside>`)
  }
})

it.each([
  ['lead', 'front: lead', 'the lead'],
  ['top', 'front: top', 'at the top'],
  ['number', 'front: 3', 'number 3'],
  ['breaking', banner, 'the breaking news'],
])('parity/front: a story with a place and no translation: %s', async (_, more, what) => {
  const site = await built({ a0: { more, alone: true }, a1: {} })
  expect(site.messages).toEqual([
    `content/world/a0/en.md:5:1 warning: this story is ${what} on the front page of "en" and is not published in "zh", so the front pages differ. Publish it there, or delete "front". [parity/front]`,
  ])
})

it('parity/front: a translation that is not public yet; none where a place has ended, or every edition shows the original', async () => {
  const draft = await built(
    { a0: { more: 'front: lead' }, a1: {} },
    { 'content/world/a0/zh.md': '---\ntitle: 报道\ndraft: true\n---\n\n水。\n' },
  )
  expect(draft.messages).toEqual([expect.stringContaining('and is not public yet in "zh", so')])
  const ended = await built({ a0: { more: 'front: { place: lead, until: 2026-11-20 }', alone: true }, a1: {} })
  expect(ended.messages).toEqual([])
  const settings = `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', untranslated: 'show', ${carefree} }\n`
  const shown = await built({ a0: { more: 'front: lead', alone: true }, a1: {} }, { 'diglot.config.ts': settings })
  expect(shown.messages).toEqual([])
})

it('a translation has the place of its original, or none', async () => {
  const other = '---\ntitle: 报道\nfront: { place: lead, until: 2026-12-01 }\n---\n\n水。\n'
  const site = await built({ a0: { more: 'front: lead' } }, { 'content/world/a0/zh.md': other })
  expect(site.messages).toEqual([
    'content/world/a0/zh.md:3:1 error: "front" differs: lead until 2026-12-01 here, lead in the original (content/world/a0/en.md:5). A translation has the original\'s value: delete this line, or correct the original. [translation/shared-field]',
  ])
})

it.each([
  ['front: first', '"front.place" is "first"'],
  ['front: 0', '"front.place" is "0"'],
  ['front: { place: lead, until: 1 May }', '"front.until" is "1 May"'],
  ['front: breaking', '"front" is {"place":"breaking"}; expected a place on the front page: lead, top, a number from 1 to 99'],
  ['front: { place: lead, pages: all }', '"front" is {"place":"lead","pages":"all"}; expected a place on the front page'],
  ['front: { place: lead, end: 2026-12-01 }', '"front.end" is not a key of front matter; known are place, until, pages.'],
])('front matter that no page can follow: %s', async (more, message) => {
  const site = await built({ a0: { more } })
  expect(site.messages.join('\n')).toContain(message)
  expect(site.outcome).toBe('content')
})
