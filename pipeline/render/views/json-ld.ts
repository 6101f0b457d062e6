import type { ArticlePart } from '../../core/body.ts'
import type { ArticlePage, FacingPage } from '../../site/pages/models.ts'
import type { ModelAudio, SharedImage } from '../../site/pages/shared-models.ts'
import type { ViewContext } from './context.ts'

/** What it leaves out: the text is on the page. */
export const omits: ArticlePart[] = ['link', 'paragraph', 'player']

/** schema.org NewsArticle, as Google's guide for articles asks; a page without a date is no news. */
export function newsArticle(model: ArticlePage, { words }: ViewContext): Record<string, unknown> {
  const { image, audio, authors, headlineCard: card } = model
  return {
    '@context': 'https://schema.org',
    '@type': model.published === undefined ? 'Article' : 'NewsArticle',
    headline: model.title,
    description: model.summary || undefined,
    inLanguage: model.foreign?.tag ?? words.edition.tag,
    mainEntityOfPage: model.head.find(({ rel }) => rel === 'canonical')?.href ?? model.url,
    datePublished: model.published,
    dateModified: model.updated,
    articleSection: model.section && words.section(model.section.key),
    keywords: model.tags.length > 0 ? model.tags.map(({ key }) => words.tag(key)) : undefined,
    author: authors.length > 0 ? authors.map((author) => authorData(author, model.url, words)) : undefined,
    translator: model.translator === undefined ? undefined : { '@type': 'Person', name: model.translator },
    publisher: { '@type': 'Organization', name: words.site.title, url: new URL(model.home, model.url).href },
    sourceOrganization: model.publication === undefined ? undefined : { '@type': 'Organization', name: model.publication },
    image: image ? [{ ...pictureData(image), caption: image.caption ?? image.alt, creditText: image.credit }] : card && [pictureData(card)],
    audio: audio && recordingData(audio, model.foreign?.tag ?? words.edition.tag),
    correction:
      model.corrections.length > 0
        ? model.corrections.map(({ date, text }) => ({ '@type': 'CorrectionComment', datePublished: date, text }))
        : undefined,
  }
}

/** One work in two languages, with both articles as its parts; each part names the article's own page. */
export function facingArticle({ articles, url }: FacingPage, context: ViewContext): object {
  const { words, editions } = context
  const [first, second] = articles
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: first.title,
    inLanguage: articles.map(({ locale }) => editions.get(locale)?.edition.tag),
    mainEntityOfPage: url,
    publisher: { '@type': 'Organization', name: words.site.title, url: new URL(first.home, url).href },
    hasPart: [first, second].map((article) => {
      const { '@context': _, ...part } = newsArticle(article, { ...context, words: editions.get(article.locale) ?? words })
      return part
    }),
  }
}

function authorData({ name, href }: ArticlePage['authors'][number], page: string, { edition }: ViewContext['words']): object {
  return {
    '@type': edition.desks.includes(name) ? 'Organization' : 'Person',
    name,
    url: href === undefined ? undefined : new URL(href, page).href,
  }
}

function recordingData({ url, type, bytes, title, duration }: ModelAudio, inLanguage: string): object {
  return {
    '@type': 'AudioObject',
    contentUrl: url,
    encodingFormat: type,
    contentSize: bytes?.toString(),
    duration: duration === undefined ? undefined : `PT${duration}S`,
    name: title,
    inLanguage,
  }
}

function pictureData({ url, width, height }: SharedImage): object {
  return { '@type': 'ImageObject', url, width, height }
}
