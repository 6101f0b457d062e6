import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { Chrome, Switch } from '../pages/models.ts'
import type { ViewContext } from './context.ts'
import { type HeadOptions, head } from './head.ts'

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

function masthead(model: Chrome, { words }: ViewContext, isFront: boolean): Element {
  const title = h('a', { href: model.home, rel: ['home'] }, words.site.title)
  return h('header', { className: ['masthead'] }, [
    h('div', { className: ['masthead-top'] }, [
      h(isFront ? 'h1' : 'p', { className: ['masthead-title'] }, title),
      languages(model.switches, words.t('nav.languages')),
    ]),
    isFront ? h('p', { className: ['masthead-tagline'] }, words.site.description) : undefined,
    h('nav', { className: ['sections'], ariaLabel: words.t('nav.sections') }, [
      h('ul', [
        h('li', h('a', { href: model.home, ariaCurrent: isFront ? 'page' : undefined }, words.t('nav.home'))),
        ...model.sections.map(({ key, href, current }) =>
          h('li', h('a', { href, ariaCurrent: current ? 'true' : undefined }, words.section(key))),
        ),
      ]),
    ]),
  ])
}

/** Each language in its own words: the one reader who needs the link cannot read ours. */
function languages(switches: Switch[], label: string): Element | undefined {
  if (switches.length < 2) return undefined
  const items = switches.map(({ tag, direction, name, href, current }) =>
    h(
      'li',
      current ? h('span', { lang: tag, ariaCurrent: 'true' }, name) : h('a', { href, hrefLang: tag, lang: tag, dir: direction }, name),
    ),
  )
  return h('nav', { className: ['editions'], ariaLabel: label }, h('ul', items))
}

function foot(model: Chrome, { words }: ViewContext): Element {
  return h('footer', { className: ['colophon'] }, [
    h('p', { className: ['colophon-title'] }, words.site.title),
    h('p', words.site.description),
    h('ul', [
      h('li', h('a', { href: model.archive }, words.t('nav.archive'))),
      model.feed === undefined ? undefined : h('li', h('a', { href: model.feed, type: 'application/rss+xml' }, words.t('nav.feed'))),
    ]),
  ])
}
