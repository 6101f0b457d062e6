import type { ListPage } from '../../site/pages/models.ts'
import type { Introduction } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { img } from './figure.ts'
import { headline } from './headline.ts'
import { openGraphLocale } from './open-graph.ts'
import { versionNotices } from './version-notices.ts'

/** What is said of a tag or an author above their stories. `heading` is that of the list. */
export function introduction(said: Introduction, { of, total }: ListPage, heading: string, context: ViewContext): Html {
  const { words } = context
  const { title, summary, image, body } = said
  return html`
    <div class="${`article introduction introduction-${of.kind}`}">
      ${image && picture(image, of.kind === 'author')}
      <header>
        <h1>${headline(title, words.edition.tag)}</h1>
        ${summary !== '' && html`<p class="standfirst">${summary}</p>`}
        ${versionNotices(said, words)}
      </header>
      <div class="article-body">${context.body(body)}</div>
      ${linkList(said, of.kind === 'author')}
    </div>
    ${total > 0 && html`<header class="list-head"><h2>${heading}</h2><p>${words.t('list.stories', { count: total })}</p></header>`}
  `
}

function picture(image: NonNullable<Introduction['image']>, isPortrait: boolean): Html {
  const { caption, credit } = image
  return html`
    <figure>
      ${img(image, true, isPortrait ? 'row' : 'wide')}
      ${(caption ?? credit) !== undefined && html`<figcaption>${caption !== undefined && html`<span>${caption}</span> `}${credit !== undefined && html`<small>${credit}</small>`}</figcaption>`}
    </figure>
  `
}

function linkList({ links }: Introduction, isAuthor: boolean): Html {
  if (links.length === 0) return html``
  return html`<ul class="introduction-links">${links.map(({ text, url }) => html`<li><a href="${url}" rel="${isAuthor && 'me'}">${text}</a></li>`)}</ul>`
}

/** schema.org: the page of an author (as Google's guide for profile pages asks), or of what is tagged alike. */
export function listData(model: ListPage, { words }: ViewContext): object | undefined {
  const { of, introduction: said } = model
  const page = { '@context': 'https://schema.org', inLanguage: words.edition.tag, url: model.url }
  const about = {
    description: said && said.summary !== '' ? said.summary : undefined,
    image: said?.image?.url,
  }
  if (of.kind === 'tag')
    return { ...page, '@type': 'CollectionPage', name: said?.title ?? words.tag(of.key), ...about, dateModified: said?.updated }
  if (of.kind !== 'author') return undefined
  const sameAs = said?.links.map(({ url }) => url).filter((url) => url.startsWith('http')) ?? []
  return {
    ...page,
    '@type': 'ProfilePage',
    dateModified: said?.updated,
    mainEntity: {
      '@type': words.edition.desks.includes(of.key) ? 'Organization' : 'Person',
      name: of.key,
      ...about,
      ...(sameAs.length > 0 && { sameAs }),
    },
  }
}

/** Open Graph of a list that has an introduction. */
export function introductionSocial({ introduction: said, of }: ListPage, { words }: ViewContext): Record<string, string | undefined> {
  const image = said?.image?.social ?? said?.image
  if (!said) return {}
  return {
    'og:type': of.kind === 'author' ? 'profile' : 'website',
    'og:title': said.title,
    'og:description': said.summary,
    'og:site_name': words.site.title,
    'og:locale': openGraphLocale(words.edition.tag),
    'og:image': image?.url,
    'og:image:type': image?.type,
    'og:image:width': image?.width?.toString(),
    'og:image:height': image?.height?.toString(),
    'og:image:alt': said.image?.alt,
    'twitter:card': image ? 'summary_large_image' : 'summary',
  }
}
