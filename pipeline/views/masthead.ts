import type { Element } from 'hast'
import { s } from 'hastscript'
import { h } from '../h.ts'
import type { Chrome, Switch } from '../pages/models.ts'
import { seal } from '../sealed.ts'
import type { ViewContext } from './context.ts'
import { part } from './part.ts'

const schemes = ['auto', 'light', 'dark'] as const

/** The paper's name in its languages, the way to the other editions, the search, the sections. */
export function masthead(model: Chrome, context: ViewContext, isFront: boolean): Element {
  const { words } = context
  const isSearch = model.address === `/${model.locale}/search/`
  return seal(
    h('header', { className: ['masthead'] }, [
      h('div', { className: ['masthead-top', ...(isFront ? ['masthead-front'] : [])] }, [
        part(title, context, model.home, isFront),
        model.search === undefined ? undefined : part(search, context, model.search, isSearch),
        languages(model.switches, words.t('nav.languages')),
      ]),
      isFront ? otherNames(model.switches, context) : undefined,
      isFront ? h('p', { className: ['masthead-tagline'] }, words.site.description) : undefined,
      part(sections, context, model.home, isFront, model.sections),
    ]),
  )
}

function title({ words }: ViewContext, home: string, isFront: boolean): Element {
  return h(isFront ? 'h1' : 'p', { className: ['masthead-title'] }, h('a', { href: home, rel: ['home'] }, words.site.title))
}

function sections({ words }: ViewContext, home: string, isFront: boolean, list: Chrome['sections']): Element {
  return h('nav', { className: ['sections'], ariaLabel: words.t('nav.sections') }, [
    h('ul', [
      h('li', h('a', { href: home, ariaCurrent: isFront ? 'page' : undefined }, words.t('nav.home'))),
      ...list.map(({ key, href, current }) => h('li', h('a', { href, ariaCurrent: current ? 'true' : undefined }, words.section(key)))),
    ]),
  ])
}

function search({ words }: ViewContext, href: string, isCurrent: boolean): Element {
  const lens = s('svg', { viewBox: '0 0 20 20', width: 20, height: 20, ariaHidden: 'true' }, [
    s('circle', { cx: 8.5, cy: 8.5, r: 5.75, fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 }),
    s('path', { d: 'M13 13l5 5', stroke: 'currentColor', strokeWidth: 1.75 }),
  ])
  const label = h('span', words.t('search.title'))
  return h('a', { className: ['masthead-search'], href, ariaCurrent: isCurrent ? 'page' : undefined }, [lens, label])
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

/** What the paper is called in its other editions: part of its name. */
function otherNames(switches: Switch[], { words, editions }: ViewContext): Element | undefined {
  const names = switches.flatMap(({ tag, direction, href, current }) => {
    const other = [...editions.values()].find(({ edition }) => edition.tag === tag)
    const same = current || other === undefined || other.site.title === words.site.title
    return same ? [] : [h('a', { href, hrefLang: tag, lang: tag, dir: direction }, other.site.title)]
  })
  return names.length === 0 ? undefined : h('p', { className: ['masthead-names'] }, names)
}

/** The foot of every page. */
export function foot({ words }: ViewContext, links: Pick<Chrome, 'archive' | 'search' | 'feeds'>): Element {
  const { t } = words
  const link = (href: string | undefined, label: string) => (href === undefined ? undefined : h('li', h('a', { href }, label)))
  return h('footer', { className: ['colophon'] }, [
    h('p', { className: ['colophon-title'] }, words.site.title),
    h('p', words.site.description),
    h('ul', [link(links.archive, t('nav.archive')), link(links.search, t('search.title')), link(links.feeds, t('nav.feeds'))]),
    h('fieldset', { className: ['scheme'] }, [
      h('legend', t('scheme.label')),
      ...schemes.map((scheme) =>
        h('label', [
          h('input', { type: 'radio', name: 'scheme', id: `scheme-${scheme}`, value: scheme, checked: scheme === 'auto' }),
          h('span', t(`scheme.${scheme}`)),
        ]),
      ),
    ]),
  ])
}
