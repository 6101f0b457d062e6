import { generateRssFeed } from 'feedsmith'
import { forbidden } from '../../core/decode.ts'
import { routes } from '../../site/pages/context.ts'
import type { FeedItem, FeedPage } from '../../site/pages/program-models.ts'
import { type Html, html } from '../html/html.ts'
import { feedContent } from './feed-content.ts'
import type { Format, FormatContext } from './format.ts'

const type = 'application/rss+xml'
/** A character reference in Markdown or raw HTML may be of a character that no XML can carry. */
const forbiddenAll = new RegExp(forbidden, 'gu')

/** RSS 2.0 with the Atom, Dublin Core, Content and Media RSS namespaces (rssboard.org/rss-specification, …/rss-profile). */
export const rss: Format = {
  name: 'rss',
  address: (page) => (page.kind === 'feed' ? page.address : undefined),
  // RSS has one date for an item, and feed readers play nothing: the link to the video stays.
  omits: ['source', 'translator', 'updated', 'correction', 'player', 'data'],
  build(page, context) {
    if (page.kind !== 'feed') throw new Error(`no feed is made of a page of the kind "${page.kind}"`)
    const contents = page.items.map((item) => feedContent(item, context))
    const items = page.items.map((item) => toItem(item, context))
    return {
      text: generateRssFeed({
        ...toFeed(page, context),
        items: items.map((item, index) => ({ ...item, content: { encoded: contents[index]?.text ?? '' } })),
      }).replace(forbiddenAll, ''),
      shown: [
        { html: shownChannel(page, context).text },
        ...page.items.map((item, index) => ({ html: shownItem(item, items[index], contents[index], context).text, article: item.body.id })),
      ],
    }
  },
  links(page, { words, addresses }) {
    if (
      page.kind === 'feed' ||
      page.kind === 'sitemap' ||
      page.kind === 'robots' ||
      page.kind === 'redirect' ||
      page.kind === 'redirects' ||
      page.kind === 'chooser' ||
      page.kind === 'search' ||
      page.kind === 'notFound'
    )
      return []
    // A section without dates has no feed.
    const section =
      page.kind === 'article'
        ? page.published && page.section?.key
        : page.kind === 'list' && page.of.kind === 'section' && page.cards.some(({ date }) => date !== undefined)
          ? page.of.key
          : undefined
    const own =
      section === undefined
        ? []
        : [{ rel: 'alternate', type, href: addresses.url(routes.feed(page.locale, section)), title: title(words, section) }]
    return [{ rel: 'alternate', type, href: addresses.url(routes.feed(page.locale)), title: title(words) }, ...own]
  },
}

function title({ t, site, section }: FormatContext['words'], key?: string): string {
  return key === undefined ? site.title : t('feed.section', { site: site.title, section: section(key) })
}

function toFeed(page: FeedPage, context: FormatContext) {
  const { words } = context
  return {
    title: title(words, page.section),
    link: page.pageUrl,
    description: words.site.description,
    language: rssLanguage(words.edition.tag),
    ...(page.updated === '' ? {} : { lastBuildDate: new Date(page.updated) }),
    generator: 'Diglot',
    atom: {
      links: [
        { href: page.url, rel: 'self', type },
        ...page.alternates.map(({ tag, url }) => ({ href: url, rel: 'alternate', type, hreflang: tag })),
      ],
    },
  }
}

function toItem(item: FeedItem, { words }: FormatContext) {
  return {
    title: item.title,
    link: item.url,
    description: item.summary,
    categories: [
      ...(item.section === undefined ? [] : [{ name: words.section(item.section) }]),
      ...item.tags.map((tag) => ({ name: words.tag(tag) })),
    ],
    guid: { value: item.guid, isPermaLink: false },
    pubDate: new Date(item.published),
    ...(item.alternates.length > 0 && {
      atom: { links: item.alternates.map(({ tag, url }) => ({ href: url, rel: 'alternate', type: 'text/html', hreflang: tag })) },
    }),
    ...(item.authors.length > 0 && { dc: { creators: item.authors } }),
    ...(item.image && { media: { contents: [toMedia(item.image)] } }),
  }
}

function toMedia(image: NonNullable<FeedItem['image']>) {
  const { alt, caption, credit } = image
  const { url, type: mime, width, height, bytes } = image.social ?? image
  return {
    url,
    medium: 'image',
    ...(mime && { type: mime }),
    ...(width && { width }),
    ...(height && { height }),
    ...(bytes && { fileSize: bytes }),
    description: { value: caption ?? alt, type: 'plain' },
    ...(credit && { credits: [{ value: credit }] }),
  }
}

/** RSS knows the language codes of 1999: Chinese by country, not by script. */
function rssLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag).maximize()
  if (language === 'zh') return script === 'Hant' ? (region === 'HK' ? 'zh-hk' : 'zh-tw') : 'zh-cn'
  return tag.toLowerCase()
}

/** What a feed reader shows, for the checks alone. */
function shownChannel(page: FeedPage, { words }: FormatContext): Html {
  return html`<section lang="${words.edition.tag}"><h1>${title(words, page.section)}</h1><p>${words.site.description}</p></section>`
}

function shownItem(
  item: FeedItem,
  built: ReturnType<typeof toItem> | undefined,
  content: Html | undefined,
  { words }: FormatContext,
): Html {
  const names = [
    ...(built?.dc?.creators ?? []),
    ...(built?.categories ?? []).map(({ name }) => name),
    item.image?.alt,
    item.image?.credit,
    item.image?.caption,
  ]
  return html`
    <article lang="${item.tag ?? words.edition.tag}">
      <h1>${built?.title}</h1>
      <p>${built?.description}</p>
      <time datetime="${built?.pubDate.toISOString()}"></time>
      ${names.map((name) => name !== undefined && html`<p>${name}</p>`)}
      ${content}
    </article>
  `
}
