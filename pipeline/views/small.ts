import type { Root } from 'hast'
import { h } from '../h.ts'
import type { ChooserPage, NotFoundPage, RedirectPage } from '../pages/models.ts'
import type { ViewContext } from './context.ts'
import { document } from './document.ts'
import { head } from './head.ts'

/** What a server sends for an address that leads nowhere. */
export function notFoundView(model: NotFoundPage, context: ViewContext): Root {
  const { t, site } = context.words
  const plain = { ...model, head: [] }
  return document(plain, context, { title: `${t('notFound.title')} – ${site.title}`, description: '', robots: 'noindex' }, [
    h('div', { className: ['not-found'] }, [
      h('h1', t('notFound.title')),
      h('p', t('notFound.text')),
      h('p', h('a', { href: model.home }, t('notFound.home'))),
    ]),
  ])
}

/** The root of the site: each edition in its own words. A script goes on to the one chosen before. */
export function chooserView(model: ChooserPage, context: ViewContext): Root {
  const { words, editions, theme } = context
  const offers = model.editions.flatMap(({ locale, tag, direction, name, href }) => {
    const own = editions.get(locale)
    if (!own) return []
    return [
      h('li', { lang: tag, dir: direction }, [
        h('p', { className: ['chooser-title'] }, own.site.title),
        h('p', own.site.description),
        h('p', h('a', { href, hrefLang: tag, dataTag: tag, ariaLabel: `${own.t('chooser.read')} – ${name}` }, own.t('chooser.read'))),
      ]),
    ]
  })
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: words.edition.tag, dir: words.edition.direction }, [
        head({ title: words.site.title, description: words.site.description, links: model.head, scripts: [theme.chooser] }, context),
        h(
          'body',
          { className: ['chooser'] },
          h('main', { id: 'main' }, [h('h1', words.site.title), h('ul', { className: ['chooser-editions'] }, offers)]),
        ),
      ]),
    ],
  }
}

/** Stands at an address that has moved, for servers that read no list of redirects. */
export function redirectView(model: RedirectPage, { words, theme }: ViewContext): Root {
  const { t } = words
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: words.edition.tag, dir: words.edition.direction }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', t('redirect.title')),
          h('meta', { httpEquiv: ['refresh'], content: `0; url=${model.href}` }),
          h('meta', { name: 'robots', content: 'noindex' }),
          h('link', { rel: ['canonical'], href: model.to }),
          h('link', { rel: ['icon'], href: theme.icon, type: 'image/svg+xml' }),
          h('link', { rel: ['stylesheet'], href: theme.styles }),
        ]),
        h(
          'body',
          h('main', { id: 'main', className: ['not-found'] }, [
            h('h1', t('redirect.title')),
            h('p', [t('redirect.text'), ' ', h('a', { href: model.href }, model.to)]),
          ]),
        ),
      ]),
    ],
  }
}
