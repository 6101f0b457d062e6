import type { Root } from 'hast'
import { h } from '../h.ts'
import type { FeedsPage } from '../pages/models.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'

/** Feeds, for people: what they are, how to follow one, and every feed of the edition. */
export function feedsView(model: FeedsPage, context: ViewContext): Root {
  const { words } = context
  const { t } = words
  return document(model, context, { title: `${t('feeds.title')} – ${words.site.title}`, description: t('feeds.what') }, [
    h('header', { className: ['list-head'] }, h('h1', t('feeds.title'))),
    h('div', { className: ['guide'] }, [
      h('p', t('feeds.what')),
      h('h2', t('feeds.howTitle')),
      h('ol', [h('li', t('feeds.choose')), h('li', t('feeds.copy')), h('li', t('feeds.paste'))]),
      h('p', t('feeds.promise')),
      h('h2', t('feeds.listTitle')),
      h(
        'ul',
        { className: ['guide-feeds'] },
        model.list.map(({ section, url }) =>
          h('li', [
            h('a', { href: url, type: 'application/rss+xml' }, section === undefined ? t('feeds.all') : words.section(section)),
            h('code', url),
          ]),
        ),
      ),
    ]),
  ])
}
