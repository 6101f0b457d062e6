import { generateRssFeed } from 'feedsmith'
import { forbidden } from '../../core/decode.ts'
import type { FeedItem, FeedPage } from '../../site/pages/program-models.ts'
import { iconSizes } from '../media/icons.ts'
import { categoriesOf, feedAddress, feedFormat, feedLinks, feedTitle, relatedFeeds, shownFeed } from './feed.ts'
import { feedContent } from './feed-content.ts'
import type { Format, FormatContext } from './format.ts'

const format = feedFormat('rss')
/** A character reference in Markdown or raw HTML may be of a character that no XML can carry. */
const forbiddenAll = new RegExp(forbidden, 'gu')

/** RSS 2.0 with the Atom, Dublin Core, Content and Media RSS namespaces (rssboard.org/rss-specification, …/rss-profile). */
export const rss: Format = {
  name: 'rss',
  address: (page) => feedAddress(page, format),
  // RSS has one date for an item, and feed readers play nothing: the link to the video stays.
  omits: ['source', 'translator', 'updated', 'player', 'data'],
  build(page, context) {
    if (page.kind !== 'feed') throw new Error(`no feed is made of a page of the kind "${page.kind}"`)
    const contents = page.items.map((item) => feedContent(item, context))
    const items = page.items.map((item, index) => ({ ...toItem(item, context), content: { encoded: contents[index]?.text ?? '' } }))
    const text = generateRssFeed({ ...toFeed(page, context), items }).replace(forbiddenAll, '')
    return { text, shown: shownFeed(page, contents, context) }
  },
  links: feedLinks(format),
}

function toFeed(page: FeedPage, { words, theme }: FormatContext) {
  const { self, alternates } = relatedFeeds(page, format)
  return {
    title: feedTitle(words, page.of),
    link: page.pageUrl,
    description: words.site.description,
    language: rssLanguage(words.edition.tag),
    ...(page.updated === '' ? {} : { lastBuildDate: new Date(page.updated) }),
    generator: 'Diglot',
    image: {
      url: new URL(theme.icons.feed, page.url).href,
      title: feedTitle(words, page.of),
      link: page.pageUrl,
      width: iconSizes.feed,
      height: iconSizes.feed,
    },
    atom: {
      links: [
        { href: self, rel: 'self', type: format.type },
        ...(page.hub === undefined ? [] : [{ href: page.hub, rel: 'hub' }]),
        ...alternates.map(({ tag, url }) => ({ href: url, rel: 'alternate', type: format.type, hreflang: tag })),
      ],
    },
  }
}

function toItem(item: FeedItem, { words }: FormatContext) {
  return {
    title: item.title,
    link: item.url,
    description: item.summary,
    categories: categoriesOf(item, words).map((name) => ({ name })),
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
