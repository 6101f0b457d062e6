import type { FeedsPage } from '../../site/pages/models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'
import { facingName } from './facing-links.ts'

/** Feeds, for people: what they are, how to follow one, and every feed of the edition. */
export function feedsView(model: FeedsPage, context: ViewContext): Html {
  const { words } = context
  const { t } = words
  const feed = ({ section, languages, feeds }: FeedsPage['list'][number]) => {
    const name = languages ? facingName(languages, words) : section === undefined ? t('feeds.all') : words.section(section)
    const rows = feeds.map((format) => address(format, feeds.length === 1 ? name : format.name))
    return html`<li>${feeds.length > 1 && html`<strong>${name}</strong>`}${rows}</li>`
  }
  return document(
    model,
    context,
    { title: `${t('feeds.title')} – ${words.site.title}`, description: t('feeds.what') },
    html`
      <header class="list-head"><h1>${t('feeds.title')}</h1></header>
      <div class="guide">
        <p>${t('feeds.what')}</p>
        <h2>${t('feeds.howTitle')}</h2>
        <ol><li>${t('feeds.choose')}</li><li>${t('feeds.copy')}</li><li>${t('feeds.paste')}</li></ol>
        <p>${t('feeds.promise')}</p>
        <h2>${t('feeds.listTitle')}</h2>
        <ul class="guide-feeds">${model.list.map(feed)}</ul>
      </div>
    `,
  )
}

function address({ type, url }: FeedsPage['list'][number]['feeds'][number], label: Html | string): Html {
  return html`<span class="guide-feed"><a href="${url}" type="${type}">${label}</a> <code>${url}</code></span>`
}
