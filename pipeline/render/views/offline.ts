import type { OfflinePage } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'

/** What readers without a network get in place of a page: the stories that they have read. A script fills the list. */
export function offlineView(model: OfflinePage, context: ViewContext): Html {
  const { t, site } = context.words
  return document(
    { ...model, head: model.head.filter(({ rel }) => rel !== 'alternate') },
    context,
    { title: `${t('offline.title')} – ${site.title}`, description: '', robots: 'noindex' },
    html`
      <header class="list-head">
        <h1>${t('offline.title')}</h1>
        <p>${t('offline.text')}</p>
      </header>
      <div class="list offline" data-offline="">
        <p hidden data-none="">${t('offline.none')}</p>
        <ol></ol>
      </div>
    `,
  )
}
