import { generateRssFeed } from 'feedsmith'
import type { FeedFormat } from '../../core/feed-formats.ts'
import type { FeedItem, FeedPage } from '../../site/pages/program-models.ts'
import { iconSizes } from '../media/icons.ts'
import { categoriesOf, createFeedFormat, feedTitle, relatedFeeds } from './feed.ts'
import type { FormatContext } from './format.ts'
import { onlyXml } from './xml.ts'

/** RSS 2.0 with the Atom, Dublin Core, Content, Media RSS and iTunes namespaces (rssboard.org/rss-specification, …/rss-profile). */
export const rss = createFeedFormat({
  setting: 'rss',
  // RSS has one date for an item, and feed readers play no videos: the link stays.
  omits: ['source', 'translator', 'updated', 'player', 'data'],
  write(page, contents, context, format) {
    const items = page.items.map((item, index) => ({ ...toItem(item, context), content: { encoded: contents[index]?.text ?? '' } }))
    return onlyXml(generateRssFeed({ ...toFeed(page, context, format), items }))
  },
})

function toFeed(page: FeedPage, { words, theme }: FormatContext, format: FeedFormat) {
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
  const { audio } = item
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
    // A length is required: 0 is that of a file which is not the site's own (rssboard.org/rss-profile, "enclosure").
    ...(audio && { enclosures: [{ url: audio.url, length: audio.bytes ?? 0, type: audio.type }] }),
    ...(audio?.duration && { itunes: { duration: audio.duration } }),
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
