import { generateAtomFeed } from 'feedsmith'
import type { FeedFormat } from '../../core/feed-formats.ts'
import type { FeedItem, FeedPage } from '../../site/pages/program-models.ts'
import type { ModelAudio } from '../../site/pages/shared-models.ts'
import type { Html } from '../html/html.ts'
import { categoriesOf, createFeedFormat, feedTitle, relatedFeeds } from './feed.ts'
import type { FormatContext } from './format.ts'
import { onlyXml } from './xml.ts'

/** Atom 1.0 (RFC 4287). */
export const atom = createFeedFormat({
  setting: 'atom',
  // Feed readers play nothing: the link to a video stays.
  omits: ['source', 'translator', 'player', 'data'],
  write(page, contents, context, format) {
    const entries = page.items.map((item, index) => toEntry(item, contents[index], context))
    return onlyXml(generateAtomFeed({ ...toFeed(page, context, format), entries }))
  },
})

function toFeed(page: FeedPage, { words, theme }: FormatContext, format: FeedFormat) {
  const { self, alternates } = relatedFeeds(page, format)
  return {
    // RFC 4287, section 4.2.6: the same for all time, whatever the feed's own address.
    id: page.pageUrl,
    title: { value: feedTitle(words, page.of) },
    subtitle: { value: words.site.description },
    // A feed must have an instant (section 4.1.1): one without stories has the first that there is.
    updated: new Date(page.updated === '' ? 0 : page.updated),
    generator: { text: 'Diglot' },
    icon: new URL(theme.icons.small, page.url).href,
    xml: { lang: words.edition.tag },
    links: [
      { href: self, rel: 'self', type: format.type },
      { href: page.pageUrl, rel: 'alternate', type: 'text/html', hreflang: words.edition.tag },
      ...(page.hub === undefined ? [] : [{ href: page.hub, rel: 'hub' }]),
      ...alternates.map(({ tag, url }) => ({ href: url, rel: 'alternate', type: format.type, hreflang: tag })),
    ],
    // An entry without an author takes the feed's (section 4.1.2).
    authors: [{ name: words.site.title }],
  }
}

function toEntry(item: FeedItem, content: Html | undefined, { words }: FormatContext) {
  const { audio } = item
  const lang = item.tag ?? words.edition.tag
  return {
    id: item.guid,
    title: { value: item.title },
    ...(item.summary === '' ? {} : { summary: { value: item.summary } }),
    content: { type: 'html', value: content?.text ?? '' },
    published: new Date(item.published),
    updated: new Date(item.updated),
    authors: item.authors.map((name) => ({ name })),
    categories: categoriesOf(item, words).map((term) => ({ term })),
    links: [
      { href: item.url, rel: 'alternate', type: 'text/html', hreflang: lang },
      ...item.alternates.map(({ tag, url }) => ({ href: url, rel: 'alternate', type: 'text/html', hreflang: tag })),
      ...(audio ? [toEnclosure(audio)] : []),
    ],
    xml: { lang },
  }
}

function toEnclosure({ url, type, bytes, title }: ModelAudio) {
  return { href: url, rel: 'enclosure', type, ...(bytes && { length: bytes }), ...(title !== undefined && { title }) }
}
