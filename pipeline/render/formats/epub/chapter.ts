import type { BookArticle, BookChapter, BookPage } from '../../../site/pages/models.ts'
import { element, type Html, html, writeIn } from '../../html/html.ts'
import { audioPlayer } from '../../views/audio.ts'
import { byline } from '../../views/byline.ts'
import type { ViewContext } from '../../views/context.ts'
import { correctionList } from '../../views/corrections.ts'
import type { Dialect } from '../../views/dialect.ts'
import { figure } from '../../views/figure.ts'
import { versionNotices } from '../../views/version-notices.ts'
import type { FormatContext } from '../format.ts'
import { bookDocument } from './book-document.ts'

/** A story, and the file that it is in. */
export interface Chapter extends BookChapter {
  file: string
}

/** A story as a document: one article, or two in rows of what says the same. Addresses are absolute, but for those of pictures. */
export function chapterText({ articles, outdated, section }: Chapter, { of }: BookPage, { view, words }: FormatContext): Html {
  const [first, second] = articles
  const name = section ?? (of.kind === 'section' ? of.key : undefined)
  const text = writeIn(
    dialectOf(first?.url ?? ''),
    () => html`
      <article>
        ${name !== undefined && html`<p class="kicker">${words.section(name)}</p>`}
        <header>${inEach(articles, view, head)}</header>
        ${pictures(articles, view)}
        ${first && second ? rows({ articles: [first, second], outdated }, view) : first && view.body(first.body)}
        ${articles.some((article) => article.corrections.length > 0) && html`<section class="corrections" id="corrections">${inEach(articles, view, corrections)}</section>`}
        <footer>${inEach(articles, view, online)}</footer>
      </article>
    `,
  )
  return bookDocument({ title: first?.title ?? '', words, type: 'bodymatter chapter' }, text)
}

/** The same of each article, in its language. */
function inEach(articles: readonly BookArticle[], view: ViewContext, write: (article: BookArticle, own: ViewContext) => Html): Html[] {
  return articles.map((article) => {
    const words = view.editions.get(article.locale) ?? view.words
    return inLanguage(
      words,
      writeIn(dialectOf(article.url), () => write(article, { ...view, words })),
    )
  })
}

function inLanguage({ edition: { tag, direction } }: ViewContext['words'], content: Html): Html {
  return html`<div lang="${tag}" dir="${direction}">${content}</div>`
}

function head(article: BookArticle, view: ViewContext): Html {
  return html`
    <h1>${article.title}</h1>
    ${article.summary !== '' && html`<p class="standfirst">${article.summary}</p>`}
    ${versionNotices(article, view.words)}
    ${byline(article, view)}
    ${audioPlayer(article, view.words)}
  `
}

/** One picture for both, if it is the same: then with the words of each. */
function pictures(articles: readonly BookArticle[], view: ViewContext): Html {
  const [first, second] = articles
  const isShared = first?.image !== undefined && first.image.href === second?.image?.href
  const withPicture = isShared && first ? [first] : articles.filter(({ image }) => image)
  return html`
    ${inEach(withPicture, view, ({ image }) => html`${image && figure({ image, className: 'lead', isFirst: false })}`)}
    ${isShared && (second.image?.caption ?? second.image?.credit) !== undefined && inEach([second], view, caption)}
  `
}

function caption({ image }: BookArticle): Html {
  return html`<p class="caption">${image?.caption} ${image?.credit !== undefined && html`<small>${image.credit}</small>`}</p>`
}

function online({ url }: BookArticle, { words: { t } }: ViewContext): Html {
  return html`<p class="online"><a href="${url}" rel="external">${t('book.online')}</a></p>`
}

function rows(texts: Parameters<ViewContext['rows']>[0], view: ViewContext): Html {
  const words = texts.articles.map(({ locale }) => view.editions.get(locale) ?? view.words)
  return html`
    <div class="rows">
      ${view
        .rows(texts)
        .map(
          ({ cells }) => html`<div class="row">${cells.map((cell, index) => cell && inLanguage(words[index] ?? view.words, cell))}</div>`,
        )}
    </div>
  `
}

function corrections(article: BookArticle, view: ViewContext): Html {
  return html`${article.corrections.length > 0 && correctionList(article, view)}`
}

const elements: Dialect['elements'] = {
  // Most readers of e-books play nothing: the links to the files stay.
  video: (_, link) => link,
  audio: (_, link) => link,
}

function dialectOf(base: string): Dialect {
  return {
    elements,
    picture: ({ image }) => element('img', image),
    attribute: (name, value, write) =>
      write(name, (name === 'href' || name === 'cite') && value !== true ? (URL.parse(value, base)?.href ?? value) : value),
  }
}
