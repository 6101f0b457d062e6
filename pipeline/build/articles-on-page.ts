import type { Facts } from '../check/loss/loss.ts'
import type { BookArticle, PageModel } from '../site/pages/models.ts'
import type { FeedVersion, LetterStory } from '../site/pages/program-models.ts'
import type { ArticleBody, FacingTexts } from '../site/pages/shared-models.ts'

/** An article as a page shows it: what the checks of published pages compare with. */
export interface ArticleOnPage {
  facts: Facts
  /** Absent where a page shows no text of it. */
  body?: ArticleBody | undefined
  /** The address of the article's own page. */
  url: string
  /** The ids of both, where it is beside another one. */
  pair?: string[] | undefined
}

/** Article id → how a page shows it. */
type ArticlesOnPage = ReadonlyMap<string, ArticleOnPage>

/** A feed or a book has many articles, and each of them is asked for. */
const byPage = new WeakMap<PageModel, ArticlesOnPage>()

export function articlesOn(page: PageModel): ArticlesOnPage {
  const known = byPage.get(page) ?? new Map(listed(page))
  byPage.set(page, known)
  return known
}

/** All articles of a page with their ids. Of two with one id, the last counts: they are the same article. */
function listed(page: PageModel): [id: string, shown: ArticleOnPage][] {
  switch (page.kind) {
    case 'article':
      return fromArticles([page])
    case 'facing':
      return fromArticles(page.articles)
    case 'book':
      return page.chapters.flatMap(({ articles }) => fromArticles(articles))
    case 'feed':
      return page.items.flatMap((item) => {
        const versions = item.beside ? [item, item.beside] : [item]
        return versions.map((version) => entry({ ...version, url: item.url }, factsOfItem(version), versions))
      })
    case 'newsletter':
      return [...(page.lead ? [page.lead] : []), ...page.stories].map((story) => [story.id, { facts: factsOfStory(story), url: story.url }])
    case 'list': {
      const { introduction } = page
      if (!introduction) return []
      const { title, image } = introduction
      return [entry({ ...introduction, url: page.url }, { headline: title, authors: [], picture: addressesOf(image), corrections: [] })]
    }
    default:
      return []
  }
}

function fromArticles(articles: BookArticle[]): [string, ArticleOnPage][] {
  return articles.map((article) => entry(article, factsOf(article), articles))
}

function entry(
  { body, url }: { body: ArticleBody; url: string },
  facts: Facts,
  versions: Pick<FacingTexts['articles'][0], 'body'>[] = [],
): [string, ArticleOnPage] {
  return [body.id, { facts, body, url, pair: versions.length === 2 ? versions.map((version) => version.body.id) : undefined }]
}

function addressesOf(file: { href: string; url: string; social?: { url: string } | undefined } | undefined): string[] | undefined {
  return file && [file.href, file.url, ...(file.social ? [file.social.url] : [])]
}

function factsOf({ title, summary, authors, publication, translator, published, updated, image, audio, corrections }: BookArticle): Facts {
  return {
    headline: title,
    summary,
    authors: authors.map(({ name }) => name),
    source: publication,
    translator,
    published,
    updated,
    picture: addressesOf(image),
    audio: audio && [audio.href, audio.url],
    corrections: corrections.map(({ text }) => text),
  }
}

/** What a feed's model does not have, its format declares. */
function factsOfItem({ title, summary, authors, published, updated, image, audio, corrections }: FeedVersion): Facts {
  const texts = corrections.map(({ text }) => text)
  const files = { picture: image && [image.url], audio: audio && [audio.url] }
  return { headline: title, summary, authors, published, updated, ...files, corrections: texts }
}

function factsOfStory({ title, summary, authors, publication, published }: LetterStory): Facts {
  return { headline: title, summary, authors, source: publication, published, corrections: [] }
}
