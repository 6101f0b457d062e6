import { generateJsonFeed } from 'feedsmith'
import type { FeedFormat } from '../../core/feed-formats.ts'
import type { FeedItem, FeedPage } from '../../site/pages/program-models.ts'
import type { ModelAudio } from '../../site/pages/shared-models.ts'
import type { Html } from '../html/html.ts'
import { categoriesOf, createFeedFormat, feedTitle, relatedFeeds } from './feed.ts'
import type { FormatContext } from './format.ts'

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const jsonFeed = createFeedFormat({
  setting: 'jsonFeed',
  // Feed readers play nothing: the link to a video stays.
  omits: ['source', 'translator', 'player', 'data'],
  write(page, contents, context, format) {
    const items = page.items.map((item, index) => toItem(item, contents[index], context))
    return `${JSON.stringify(generateJsonFeed({ ...toFeed(page, context, format), items }), null, 1)}\n`
  },
})

function toFeed(page: FeedPage, { words, theme }: FormatContext, format: FeedFormat) {
  return {
    title: feedTitle(words, page.of),
    home_page_url: page.pageUrl,
    feed_url: relatedFeeds(page, format).self,
    description: words.site.description,
    icon: new URL(theme.icons.large, page.url).href,
    favicon: new URL(theme.icons.small, page.url).href,
    language: words.edition.tag,
    ...(page.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: page.hub }] }),
  }
}

function toItem(item: FeedItem, content: Html | undefined, { words }: FormatContext) {
  const { audio } = item
  return {
    id: item.guid,
    url: item.url,
    title: item.title,
    content_html: content?.text ?? '',
    ...(item.summary === '' ? {} : { summary: item.summary }),
    ...(item.image && { image: (item.image.social ?? item.image).url }),
    date_published: new Date(item.published),
    date_modified: new Date(item.updated),
    authors: item.authors.map((name) => ({ name })),
    tags: categoriesOf(item, words),
    language: item.tag ?? words.edition.tag,
    ...(audio && { attachments: [toAttachment(audio)] }),
  }
}

function toAttachment({ url, type, bytes, title, duration }: ModelAudio) {
  return {
    url,
    mime_type: type,
    ...(title !== undefined && { title }),
    ...(bytes && { size_in_bytes: bytes }),
    ...(duration && { duration_in_seconds: duration }),
  }
}
