import type { ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Chrome } from '../pages/models.ts'
import type { ViewContext } from './context.ts'
import { type HeadOptions, head } from './head.ts'
import { foot, masthead } from './masthead.ts'

type PageHead = Omit<HeadOptions, 'links' | 'styles' | 'icon' | 'early' | 'scripts'> & { scripts?: string[] }

/** A whole page of an edition: its head, the masthead, what the page is about, the foot. */
export function document(model: Chrome, context: ViewContext, options: PageHead, main: (ElementContent | undefined)[]): Root {
  const { words, theme } = context
  const isFront = model.address === `/${model.locale}/`
  return {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: words.edition.tag, dir: words.edition.direction }, [
        head({
          ...options,
          links: model.head,
          styles: theme.styles,
          icon: theme.icon,
          early: theme.early,
          scripts: [theme.script, ...(options.scripts ?? [])],
        }),
        h('body', [
          h('a', { className: ['skip'], href: '#main' }, words.t('nav.skip')),
          masthead(model, context, isFront),
          h('main', { id: 'main' }, main),
          foot(model, context),
        ]),
      ]),
    ],
  }
}
