import { type FeedFormat, type FeedOf, feedFormats } from '../../core/feed-formats.ts'
import { routes } from '../../site/pages/context.ts'
import type { FeedItem, FeedPage } from '../../site/pages/program-models.ts'
import type { HeadLink } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import type { Localizer } from '../localize/translate.ts'
import { feedContent } from './feed-content.ts'
import type { Built, Format, FormatContext } from './format.ts'

// What feeds have in common, whatever their format.

/** What a format of feeds does its own way. */
interface FeedWriter {
  setting: FeedFormat['setting']
  omits: NonNullable<Format['omits']>
  /** `contents`: the full text of each item. */
  write(page: FeedPage, contents: Html[], context: FormatContext, format: FeedFormat): string
}

/** A format of feeds: each feed is a file beside the list that it is of. */
export function createFeedFormat({ setting, omits, write }: FeedWriter): Format {
  const format = feedFormats.find((one) => one.setting === setting) ?? feedFormats[0]
  return {
    name: setting,
    address: (page) => (page.kind === 'feed' ? page.address.replace(/[^/]*$/, format.file) : undefined),
    omits,
    build(page, context) {
      if (page.kind !== 'feed') throw new Error(`no feed is made of a page of the kind "${page.kind}"`)
      const contents = page.items.map((item) => feedContent(item, context))
      return { text: write(page, contents, context, format), shown: shownFeed(page, contents, context) }
    },
    links: feedLinks(format),
  }
}

/** A feed's title: the site's, with what the feed is of. */
export function feedTitle({ t, site, section, tag }: Localizer, of?: FeedOf): string {
  if (!of) return site.title
  const label = of.kind === 'author' ? of.key : of.kind === 'tag' ? tag(of.key) : section(of.key)
  return t('feed.section', { site: site.title, section: label })
}

/** The links of a page to the edition's feed and to that of its own section, tag or author. */
function feedLinks({ file, type }: FeedFormat): NonNullable<Format['links']> {
  return (page, { words, addresses }) => {
    if (!('sections' in page) || ['search', 'notFound', 'offline'].includes(page.kind)) return []
    const link = (list: string, of?: FeedOf): HeadLink => ({
      rel: 'alternate',
      type,
      href: addresses.url(`${list}${file}`),
      title: feedTitle(words, of),
    })
    const own = page.kind === 'article' || page.kind === 'list' ? page.feed : undefined
    return [link(routes.home(page.locale)), ...(own ? [link(own.list, own.of)] : [])]
  }
}

/** The feed itself and its versions in other editions, in one format. */
export function relatedFeeds(page: FeedPage, { file }: FeedFormat): { self: string; alternates: FeedPage['alternates'] } {
  const inFormat = (url: string) => url.replace(/[^/]*$/, file)
  return { self: inFormat(page.url), alternates: page.alternates.map(({ tag, url }) => ({ tag, url: inFormat(url) })) }
}

/** Names of what a story is about, in the edition's language: its section, then its tags. */
export function categoriesOf(item: FeedItem, words: Localizer): string[] {
  return [...(item.section === undefined ? [] : [words.section(item.section)]), ...item.tags.map((tag) => words.tag(tag))]
}

/** What readers read of a feed, as HTML, for the checks alone. */
function shownFeed(page: FeedPage, contents: Html[], { words }: FormatContext): Built['shown'] {
  const { tag } = words.edition
  const channel = html`<section lang="${tag}"><h1>${feedTitle(words, page.of)}</h1><p>${words.site.description}</p></section>`
  return [
    { html: channel.text },
    ...page.items.map((item, index) => ({ html: shownItem(item, contents[index], words).text, article: item.body.id })),
  ]
}

function shownItem(item: FeedItem, content: Html | undefined, words: Localizer): Html {
  const { authors, image, audio, published, updated } = item
  const names = [...authors, ...categoriesOf(item, words), image?.alt, image?.credit, image?.caption, audio?.title]
  return html`
    <article lang="${item.tag ?? words.edition.tag}">
      <h1>${item.title}</h1>
      <p>${item.summary}</p>
      <time datetime="${new Date(published).toISOString()}"></time>
      <time datetime="${new Date(updated).toISOString()}"></time>
      ${names.map((name) => name !== undefined && html`<p>${name}</p>`)}
      ${audio && html`<audio src="${audio.url}"></audio>`}
      ${content}
    </article>
  `
}
