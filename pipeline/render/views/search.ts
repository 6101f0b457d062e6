import type { SearchPage } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'
import { fill } from './text.ts'

/** Where an edition is searched. The script finds its words here: those that are not true yet are hidden. */
export function searchView(model: SearchPage, context: ViewContext): Html {
  const { words, theme } = context
  const { t } = words
  const options = {
    title: `${t('search.title')} – ${words.site.title}`,
    description: t('search.text'),
    robots: 'noindex',
    scripts: [theme.search],
  }
  const found = fill((number) => t('search.found', { number: number ?? '' }), html`<span data-number=""></span>`)
  return document(
    model,
    context,
    options,
    html`
      <header class="list-head">
        <h1>${t('search.title')}</h1>
        <p>${t('search.text')}</p>
      </header>
      <search class="finder" data-index="${model.index}">
        ${searchForm(model.search ?? '', context)}
        <noscript><p>${t('search.noScript')} <a href="${model.archive}">${t('nav.archive')}</a></p></noscript>
        <div class="finder-state" role="status">
          <p hidden data-state="loading">${t('search.loading')}</p>
          <p hidden data-state="none">${t('search.none')}</p>
          <p hidden data-state="failed">${t('search.failed')}</p>
          <p hidden data-state="found">${found}</p>
        </div>
        <ol class="finder-results" hidden></ol>
        <button type="button" class="finder-more" hidden>${t('search.more')}</button>
      </search>
    `,
  )
}

/** A field that leads to the page of the search. */
export function searchForm(page: string, { words: { t } }: ViewContext): Html {
  return html`
    <form class="finder-form" action="${page}" method="get">
      <label for="query">${t('search.query')}</label>
      <div>
        <input type="search" id="query" name="q" autocomplete="off" enterkeyhint="search" required>
        <button type="submit">${t('search.go')}</button>
      </div>
    </form>
  `
}
