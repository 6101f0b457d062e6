import { generateJsonFeed } from 'feedsmith'
import type { FeedItem, FeedPage } from '../../site/pages/program-models.ts'
import type { Html } from '../html/html.ts'
import { categoriesOf, feedAddress, feedFormat, feedLinks, feedTitle, relatedFeeds, shownFeed } from './feed.ts'
import { feedContent } from './feed-content.ts'
import type { Format, FormatContext } from './format.ts'

const format = feedFormat('jsonFeed')

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export const jsonFeed: Format = {
  name: 'jsonFeed',
  address: (page) => feedAddress(page, format),
  // Feed readers play nothing: the link to the video stays.
  omits: ['source', 'translator', 'player', 'data'],
  build(page, context) {
    if (page.kind !== 'feed') throw new Error(`no feed is made of a page of the kind "${page.kind}"`)
    const contents = page.items.map((item) => feedContent(item, context))
    const items = page.items.map((item, index) => toItem(item, contents[index], context))
    const feed = generateJsonFeed({ ...toFeed(page, context), items })
    return { text: `${JSON.stringify(feed, null, 1)}\n`, shown: shownFeed(page, contents, context) }
  },
  links: feedLinks(format),
}

function toFeed(page: FeedPage, { words }: FormatContext) {
  return {
    title: feedTitle(words, page.of),
    home_page_url: page.pageUrl,
    feed_url: relatedFeeds(page, format).self,
    description: words.site.description,
    language: words.edition.tag,
    ...(page.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: page.hub }] }),
  }
}

function toItem(item: FeedItem, content: Html | undefined, { words }: FormatContext) {
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
  }
}
