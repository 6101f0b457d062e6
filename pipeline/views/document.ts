import type { Element, ElementContent, Root } from 'hast'
import { h } from '../h.ts'
import type { Chrome } from '../pages/models.ts'
import type { ViewContext } from './context.ts'
import { type HeadOptions, head } from './head.ts'
import { foot, masthead } from './masthead.ts'
import { part } from './part.ts'

type PageHead = Omit<HeadOptions, 'links' | 'scripts'> & { scripts?: string[] }

/** A whole page of an edition: its head, the masthead, what the page is about, the foot. */
export function document(model: Chrome, context: ViewContext, options: PageHead, main: (ElementContent | undefined)[]): Root {
  const { words, theme } = context
  const isFront = model.address === `/${model.locale}/`
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: words.edition.tag, dir: words.edition.direction }, [
        head({ ...options, links: model.head, scripts: [theme.script, ...(options.scripts ?? [])] }, context),
        h('body', [
          part(skip, context),
          masthead(model, context, isFront),
          h('main', { id: 'main' }, main),
          part(foot, context, { archive: model.archive, search: model.search, feeds: model.feeds }),
        ]),
      ]),
    ],
  }
}

function skip({ words }: ViewContext): Element {
  return h('a', { className: ['skip'], href: '#main' }, words.t('nav.skip'))
}
