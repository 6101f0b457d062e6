import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { beforeAll, expect, it } from 'vitest'
import * as z from 'zod'
import { everything } from '../support/everything.ts'
import { type Built, buildSite } from '../support/site.ts'

// The W3C's validator is a program in Python, which is not a package: it is run by hand (github.com/w3c/feedvalidator).

/** Feeds of a story with every notation, in all formats, of one language and of two. */
let built: Built
beforeAll(async () => {
  const more = "formats: { atom: true, jsonFeed: true }, feeds: { of: ['section', 'tag', 'author'], hub: 'https://hub.example/' }, url: '"
  const config = String(everything['diglot.config.ts']).replace("url: '", more)
  built = await buildSite({ ...everything, 'diglot.config.ts': config })
  expect(built.messages).toEqual([])
})
const feeds = (file: string) => built.files().filter((path) => path.endsWith(`/${file}`))

const url = z.url({ protocol: /^https?$/ })
const text = z.string().min(1)
const author = z.strictObject({ name: text, url: url.optional(), avatar: url.optional() })
/** jsonfeed.org/version/1.1: what must be there, what may be there, and nothing else. */
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: url,
  feed_url: url,
  description: text.optional(),
  icon: url.optional(),
  favicon: url.optional(),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/),
  authors: z.array(author).optional(),
  hubs: z.array(z.strictObject({ type: text, url })).optional(),
  items: z.array(
    z.strictObject({
      id: text,
      url,
      title: text,
      content_html: text,
      summary: text.optional(),
      image: url.optional(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      authors: z.array(author),
      tags: z.array(text),
      language: text.optional(),
      attachments: z
        .array(
          z.strictObject({
            url,
            mime_type: z.string().regex(/^audio\//),
            title: text.optional(),
            size_in_bytes: z.int().positive().optional(),
            duration_in_seconds: z.int().positive().optional(),
          }),
        )
        .min(1)
        .optional(),
    }),
  ),
})

it('JSON feeds have what JSON Feed 1.1 asks for, and nothing that it does not know', () => {
  const paths = feeds('feed.json')
  expect(paths).toContain('en-zh/feed.json')
  for (const path of paths) {
    const { data, error } = jsonFeed.safeParse(JSON.parse(built.read(path)))
    expect([path, error?.issues]).toEqual([path, undefined])
    expect(data?.feed_url).toBe(`https://paper.example/${path}`)
    const ids = data?.items.map(({ id }) => id) ?? []
    expect(new Set(ids).size).toBe(ids.length)
  }
})

/** An item as any reader has it. */
type Read = (string | string[] | undefined)[]
const iso = (date: unknown) => new Date(String(date)).toISOString()

it('two readers have the same headlines, dates, texts and recordings of all items', async () => {
  expect(feeds('feed.xml')).toContain('en-zh/feed.xml')
  for (const path of feeds('feed.xml')) {
    const rss = parseRssFeed(built.read(path)).items?.map(
      ({ title, pubDate, content, enclosures }): Read => [
        title,
        iso(pubDate),
        content?.encoded,
        enclosures?.flatMap(({ url }) => url ?? []),
      ],
    )
    const other = (await new Parser().parseString(built.read(path))).items.map(
      ({ title, isoDate, enclosure, ...item }): Read => [title, isoDate, item['content:encoded'], enclosure && [enclosure.url]],
    )
    expect(other).toEqual(rss)
    expect(rss?.flat().every((part) => part !== undefined && part.length > 0)).toBe(true)
    const atom = parseAtomFeed(built.read(path.replace('feed.xml', 'atom.xml'))).entries?.map(
      ({ title, published, content, links = [] }): Read => [
        title?.value,
        iso(published),
        content?.value,
        links.flatMap(({ rel, href }) => (rel === 'enclosure' && href !== undefined ? [href] : [])).slice(0, 1),
      ],
    )
    const json = parseJsonFeed(JSON.parse(built.read(path.replace('feed.xml', 'feed.json')))).items?.map(
      ({ title, date_published, content_html, attachments = [] }): Read => [
        title,
        iso(date_published),
        content_html,
        attachments.flatMap(({ url }) => url ?? []).slice(0, 1),
      ],
    )
    expect(atom).toEqual(rss)
    expect(json).toEqual(rss)
  }
})
