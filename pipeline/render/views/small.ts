import type { ChooserPage, NotFoundPage } from '../../site/pages/models.ts'
import type { RedirectPage } from '../../site/pages/program-models.ts'
import { type Html, html } from '../html/html.ts'
import type { Localizer } from '../localize/translate.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'
import { head } from './head.ts'
import { headline } from './headline.ts'
import { searchForm } from './search.ts'

/** What a server sends for an address that leads nowhere. */
export function notFoundView(model: NotFoundPage, context: ViewContext): Html {
  const { t, site } = context.words
  const { card } = context.components
  const { latest, search, home } = model
  const plain = { ...model, head: [] }
  return document(
    plain,
    context,
    { title: `${t('notFound.title')} – ${site.title}`, description: '', robots: 'noindex' },
    html`
      <div class="not-found">
        <h1>${t('notFound.title')}</h1>
        <p>${t('notFound.text')}</p>
        <p><a href="${home}">${t('notFound.home')}</a></p>
        ${search !== undefined && html`<search class="finder">${searchForm(search, context)}</search>`}
        ${
          latest.length > 0 &&
          html`
            <section class="latest" aria-labelledby="latest">
              <h2 id="latest">${t('front.latest')}</h2>
              ${latest.map((item) => card({ item, level: 'h3', picture: false, summary: false, kicker: true }, context))}
            </section>
          `
        }
      </div>
    `,
  )
}

/** The root of the site: each edition in its own words, none before the others. A script goes on to the one chosen before. */
export function chooserView(model: ChooserPage, context: ViewContext): Html {
  const { words, editions, theme } = context
  const { title, description } = words.site
  return html`
    <!doctype html>
    <html lang="${words.edition.tag}" dir="${words.edition.direction}">
      ${head({ title, description, url: model.url, links: model.head, hasLists: false, scripts: [theme.chooser] }, context)}
      <body class="chooser">
        <main id="main">
          <ul class="chooser-editions">${model.editions.map((edition) => offer(edition, editions.get(edition.locale)))}</ul>
        </main>
      </body>
    </html>
  `
}

function offer({ tag, direction, name, href, lead }: ChooserPage['editions'][number], own: Localizer | undefined): Html {
  if (!own) return html``
  const read = own.t('chooser.read')
  return html`
    <li lang="${tag}" dir="${direction}">
      <h1>${own.site.title}</h1>
      <p>${own.site.description}</p>
      ${lead && html`<p class="chooser-lead"><a href="${lead.href}" lang="${lead.tag}" dir="${lead.direction}" hreflang="${lead.tag}">${headline(lead.title, lead.tag ?? tag)}</a></p>`}
      <p><a href="${href}" hreflang="${tag}" data-tag="${tag}" aria-label="${read} – ${name}">${read}</a></p>
    </li>
  `
}

/** At an address that has moved, for servers that read no list of redirects. */
export function redirectView(model: RedirectPage, { words, theme }: ViewContext): Html {
  const { t } = words
  return html`
    <!doctype html>
    <html lang="${words.edition.tag}" dir="${words.edition.direction}">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>${t('redirect.title')}</title>
        <meta http-equiv="refresh" content="0; url=${model.href}">
        <meta name="robots" content="noindex">
        <link rel="canonical" href="${model.to}">
        <link rel="icon" href="${theme.icons.svg}" type="image/svg+xml">
        <link rel="stylesheet" href="${theme.styles}">
      </head>
      <body>
        <main id="main" class="not-found">
          <h1>${t('redirect.title')}</h1>
          <p>${t('redirect.text')} <a href="${model.href}">${model.to}</a></p>
        </main>
      </body>
    </html>
  `
}
