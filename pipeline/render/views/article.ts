import type { ArticlePage } from '../../site/pages/models.ts'
import type { Named } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import { audioPlayer } from './audio.ts'
import type { ViewContext } from './context.ts'
import { corrections } from './corrections.ts'
import { document } from './document.ts'
import { linksToFacing } from './facing-links.ts'
import { headline } from './headline.ts'
import { newsArticle } from './json-ld.ts'
import { openGraphLocale } from './open-graph.ts'
import { fill, listOf } from './text.ts'
import { versionNotices } from './version-notices.ts'

/** The page of a story. */
export function articleView(model: ArticlePage, context: ViewContext): Html {
  const { words, components } = context
  const language = model.foreign
  const options = {
    title: `${model.title} – ${words.site.title}`,
    description: model.summary,
    social: social(model, context),
    data: newsArticle(model, context),
    lang: model.foreign?.tag,
    section: model.section?.key,
    scripts: model.comments && context.theme.comments ? [context.theme.comments.page] : [],
  }
  return document(
    model,
    context,
    options,
    html`
      <article class="article" data-pagefind-meta="${model.published && `date:${words.date(model.published)}`}">
        ${articleHead(model, context)}
        ${components.toolbar(model, context)}
        ${audioPlayer(model, words)}
        ${model.image && html`<div lang="${language?.tag}" dir="${language?.direction}">${components.figure({ image: model.image, className: 'article-picture', isFirst: true }, context)}</div>`}
        <div class="article-body" lang="${language?.tag}" dir="${language?.direction}">${context.body(model.body)}</div>
        ${corrections(model, context)}
        ${ending(model, context)}
        ${components.comments(model, context)}
      </article>
      ${components.further(model, context)}
    `,
  )
}

function articleHead(model: ArticlePage, context: ViewContext): Html {
  const { words } = context
  const { foreign, summary } = model
  const title = headline(model.title, foreign?.tag ?? words.edition.tag)
  const notice = foreign && words.t('article.untranslated', { language: words.language(foreign.tag) })
  return html`
    <header class="article-head">
      ${model.section && kicker(context, model.section)}
      <h1 class="${model.headlineSize}" lang="${foreign?.tag}" dir="${foreign?.direction}">${title}</h1>
      ${summary !== '' && html`<p class="standfirst" lang="${foreign?.tag}" dir="${foreign?.direction}">${headline(summary, foreign?.tag ?? words.edition.tag)}</p>`}
      ${foreign && html`<p class="notice">${notice}</p>`}
      ${versionNotices(model, words)}
      ${context.components.byline(model, context)}
      ${linksToFacing(model.facing, words)}
    </header>
  `
}

function kicker({ words }: ViewContext, { key, href }: Named): Html {
  return html`<p class="kicker"><a href="${href}" data-pagefind-meta="section">${words.section(key)}</a></p>`
}

function ending(model: ArticlePage, context: ViewContext): Html {
  const { words } = context
  const others = model.switches.filter(({ exact, current }) => exact && !current)
  const tags = model.tags.map((tag) => tagLink(context, tag))
  if (tags.length === 0 && others.length === 0) return html``
  const languages = others.map(
    ({ tag, direction, name, href }) => html`<a href="${href}" hreflang="${tag}" lang="${tag}" dir="${direction}">${name}</a>`,
  )
  const alsoIn = fill((slot) => words.t('article.alsoIn', { languages: slot }), listOf(words, languages))
  return html`
    <footer class="article-foot">
      ${others.length > 0 && html`<p class="also-in">${alsoIn}</p>`}
      ${tags.length > 0 && html`<nav class="tags" aria-label="${words.t('article.tags')}"><ul>${tags}</ul></nav>`}
    </footer>
  `
}

function tagLink({ words }: ViewContext, { key, href }: ArticlePage['tags'][number]): Html {
  return html`<li><a href="${href}" rel="tag">${words.tag(key)}</a></li>`
}

/** Open Graph (ogp.me) and Twitter cards. */
function social(model: ArticlePage, { words, editions }: ViewContext): Record<string, string | string[] | undefined> {
  const image = model.image?.social ?? model.image ?? model.headlineCard
  const alt = model.image?.alt ?? (model.headlineCard && model.title)
  const others = [...editions.values()].filter(
    (other) => other !== words && model.head.some(({ hreflang }) => hreflang === other.edition.tag),
  )
  return {
    'og:type': 'article',
    'og:title': model.title,
    'og:description': model.summary,
    'og:url': model.url,
    'og:site_name': words.site.title,
    'og:locale': openGraphLocale(model.foreign?.tag ?? words.edition.tag),
    'og:locale:alternate': others.map((other) => openGraphLocale(other.edition.tag)),
    'og:image': image?.url,
    'og:image:type': image?.type,
    'og:image:width': image?.width?.toString(),
    'og:image:height': image?.height?.toString(),
    'og:image:alt': alt,
    'article:published_time': model.published,
    'article:modified_time': model.updated,
    'article:section': model.section && words.section(model.section.key),
    'twitter:card': image ? 'summary_large_image' : 'summary',
    'twitter:title': model.title,
    'twitter:description': model.summary,
    'twitter:image': image?.url,
    'twitter:image:alt': alt,
  }
}
