import type { ArticlePage, FacingPage } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import { audioPlayer } from './audio.ts'
import type { ViewContext } from './context.ts'
import { correctionList } from './corrections.ts'
import { document } from './document.ts'
import { headline } from './headline.ts'
import { facingArticle } from './json-ld.ts'
import { openGraphLocale } from './open-graph.ts'
import { fill, listOf } from './text.ts'
import { versionNotices } from './version-notices.ts'

/** What one of the two columns has in a row, from its article and the words of its edition. */
type InColumn = (article: ArticlePage, context: ViewContext, index: number) => Html | false | undefined

/** Two versions of a story side by side: in rows of what says the same, one above the other on a phone. */
export function facingView(model: FacingPage, context: ViewContext): Html {
  const { words } = context
  const [first, second] = model.articles
  const title = `${first.title} – ${words.t('facing.title')} – ${words.site.title}`
  const options = {
    title,
    description: first.summary,
    social: social(model, context),
    data: facingArticle(model, context),
    section: first.section?.key,
    scripts: context.theme.facing === undefined ? [] : [context.theme.facing],
  }
  const row = (write: InColumn) => headRow(model, context, write)
  return document(
    model,
    context,
    options,
    html`
      <article class="article facing">
        <header class="facing-head">
          ${row((_, { words }) => html`<p class="kicker"><a href="${hrefOf(model, words.edition.tag)}" hreflang="${words.edition.tag}">${words.edition.name}</a></p>`)}
          <h1 class="facing-row">${columns(model, context, 'span', (article, { words }) => headline(article.title, words.edition.tag))}</h1>
          ${(first.summary || second.summary) && row(({ summary }) => summary !== '' && html`<p class="standfirst">${summary}</p>`)}
          ${row((article, own) => html`${versionNotices(article, own.words)}${own.components.byline(article, own)}`)}
        </header>
        ${context.components.toolbar({ ...first, address: model.address, url: model.url, counts: {} }, context)}
        ${choices(model, context)}
        ${model.articles.some(({ audio }) => audio) && row((article, { words }) => audioPlayer(article, words))}
        ${pictures(model, context)}
        <div class="facing-rows">${rows(model, context)}</div>
        ${(first.corrections.length > 0 || second.corrections.length > 0) && html`<div id="corrections">${row(corrections)}</div>`}
        ${foot(model, context)}
      </article>
    `,
  )
}

/** The two columns of a row, each in its language. */
function columns({ articles }: FacingPage, context: ViewContext, element: 'div' | 'span', write: InColumn): Html[] {
  return articles.map((article, index) => {
    const own = { ...context, words: context.editions.get(article.locale) ?? context.words }
    const { tag, direction } = own.words.edition
    return html`<${element} class="${index === 0 ? 'facing-first' : 'facing-second'}" lang="${tag}" dir="${direction}">${write(article, own, index)}</${element}>`
  })
}

function headRow(model: FacingPage, context: ViewContext, write: InColumn): Html {
  return html`<div class="facing-row">${columns(model, context, 'div', write)}</div>`
}

function hrefOf({ switches }: FacingPage, language: string): string | undefined {
  return switches.find(({ exact, tag }) => exact && tag === language)?.href
}

/** Radio buttons: they keep their state, and style sheets can read it, without a script. */
function choices({ articles }: FacingPage, { words: { t }, editions }: ViewContext): Html {
  const [first, second] = articles.map(({ locale }) => editions.get(locale)?.edition)
  const option = (value: string, label: string | undefined, tag?: string) => html`
    <label>
      <input type="radio" name="facing" id="facing-${value}" value="${value}" checked="${value === 'both'}">
      <span lang="${tag}">${label}</span>
    </label>
  `
  return html`
    <fieldset class="choice facing-choice">
      <legend>${t('facing.label')}</legend>
      ${option('both', t('facing.both'))}${option('first', first?.name, first?.tag)}${option('second', second?.name, second?.tag)}
      <p class="facing-hint">${t('facing.hint')}</p>
    </fieldset>
  `
}

/** One picture for both, with what each says of it; or each its own. */
function pictures(model: FacingPage, context: ViewContext): Html {
  const [first, second] = model.articles.map(({ image }) => image)
  if (!first && !second) return html``
  if (first?.href !== second?.href)
    return headRow(
      model,
      context,
      ({ image }, own) => image && own.components.figure({ image, className: 'facing-picture', isFirst: true }, own),
    )
  const image = first && { ...first, caption: undefined, credit: undefined }
  const hasWords = model.articles.some((article) => (article.image?.caption ?? article.image?.credit) !== undefined)
  return html`
    ${image && context.components.figure({ image, className: 'article-picture', isFirst: true }, context)}
    ${hasWords && headRow(model, context, caption)}
  `
}

const caption: InColumn = ({ image }) =>
  (image?.caption ?? image?.credit) !== undefined &&
  html`<p class="facing-caption">${image?.caption !== undefined && html`<span>${image.caption}</span>`} ${image?.credit !== undefined && html`<small>${image.credit}</small>`}</p>`

/** Pressed, a row shows both of its columns whatever the reader has chosen: it takes the focus, which needs no script. */
function rows(model: FacingPage, context: ViewContext): Html[] {
  return context.rows(model).map(({ cells, isOutdated }) => {
    const note = (text: string) => html`<p class="facing-note">${text}</p>`
    const inColumns = columns(model, context, 'div', (_, { words: { t } }, index) => {
      const text = cells[index]
      if (!text) return note(t('facing.absent'))
      // Behind the text, whose first line is level with that of the other.
      return html`<div class="article-body">${text}</div>${isOutdated && model.outdated?.index === index && note(t('facing.outdated'))}`
    })
    return html`<div class="facing-row" tabindex="-1">${inColumns}</div>`
  })
}

const corrections: InColumn = (article, own) =>
  article.corrections.length > 0 && html`<section class="corrections">${correctionList(article, own)}</section>`

function foot(model: FacingPage, context: ViewContext): Html {
  const { words } = context
  const links = model.switches
    .filter(({ exact }) => exact)
    .map(({ tag, direction, name, href }) => html`<a href="${href}" hreflang="${tag}" lang="${tag}" dir="${direction}">${name}</a>`)
  return html`
    <footer class="article-foot">
      <p class="also-in">${fill((slot) => words.t('facing.alone', { languages: slot }), listOf(words, links))}</p>
    </footer>
  `
}

/** Open Graph (ogp.me). */
function social({ url, articles: [first, second] }: FacingPage, { words, editions }: ViewContext): Record<string, string | undefined> {
  const image = first.image?.social ?? first.image ?? first.headlineCard
  return {
    'og:type': 'article',
    'og:title': first.title,
    'og:description': first.summary,
    'og:url': url,
    'og:site_name': words.site.title,
    'og:locale': openGraphLocale(words.edition.tag),
    'og:locale:alternate': openGraphLocale(editions.get(second.locale)?.edition.tag ?? words.edition.tag),
    'og:image': image?.url,
    'og:image:alt': first.image?.alt ?? (first.headlineCard && first.title),
    'twitter:card': image ? 'summary_large_image' : 'summary',
  }
}
