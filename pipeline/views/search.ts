import type { Root } from 'hast'
import { h } from '../h.ts'
import type { SearchPage } from '../pages/models.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'
import { fill } from './text.ts'

/** Where an edition is searched. The script finds its words here: those that are not true yet are hidden. */
export function searchView(model: SearchPage, context: ViewContext): Root {
  const { words, theme } = context
  const { t } = words
  const options = {
    title: `${t('search.title')} – ${words.site.title}`,
    description: t('search.text'),
    robots: 'noindex',
    scripts: [theme.search],
  }
  return document(model, context, options, [
    h('header', { className: ['list-head'] }, [h('h1', t('search.title')), h('p', t('search.text'))]),
    h('search', { className: ['finder'], dataIndex: model.index }, [
      h('form', { className: ['finder-form'], action: model.search, method: 'get' }, [
        h('label', { htmlFor: 'query' }, t('search.query')),
        h('div', [
          h('input', { type: 'search', id: 'query', name: 'q', autoComplete: 'off', enterKeyHint: 'search', required: true }),
          h('button', { type: 'submit' }, t('search.go')),
        ]),
      ]),
      h('noscript', h('p', [t('search.noScript'), ' ', h('a', { href: model.archive }, t('nav.archive'))])),
      h('div', { className: ['finder-state'], role: 'status' }, [
        h('p', { hidden: true, dataState: 'loading' }, t('search.loading')),
        h('p', { hidden: true, dataState: 'none' }, t('search.none')),
        h('p', { hidden: true, dataState: 'failed' }, t('search.failed')),
        h(
          'p',
          { hidden: true, dataState: 'found' },
          fill((number) => t('search.found', { number: number ?? '' }), h('span', { dataNumber: '' })),
        ),
      ]),
      h('ol', { className: ['finder-results'], hidden: true }),
      h('button', { type: 'button', className: ['finder-more'], hidden: true }, t('search.more')),
    ]),
  ])
}
