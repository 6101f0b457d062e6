import type { Element } from 'hast'
import { h, s } from 'hastscript'
import type { Chrome, Switch } from '../pages/models.ts'
import type { ViewContext } from './context.ts'

const schemes = ['auto', 'light', 'dark'] as const

/** The paper's name in its languages, the way to the other editions, the search, the sections. */
export function masthead(model: Chrome, context: ViewContext, isFront: boolean): Element {
  const { words } = context
  const title = h('a', { href: model.home, rel: ['home'] }, words.site.title)
  return h('header', { className: ['masthead'] }, [
    h('div', { className: ['masthead-top'] }, [
      h(isFront ? 'h1' : 'p', { className: ['masthead-title'] }, title),
      search(model, words.t('search.title')),
      languages(model.switches, words.t('nav.languages')),
    ]),
    isFront ? otherNames(model.switches, context) : undefined,
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

function search({ search: href, address, locale }: Chrome, label: string): Element | undefined {
  if (href === undefined) return undefined
  const lens = s('svg', { viewBox: '0 0 20 20', width: 20, height: 20, ariaHidden: 'true' }, [
    s('circle', { cx: 8.5, cy: 8.5, r: 5.75, fill: 'none', stroke: 'currentColor', strokeWidth: 1.75 }),
    s('path', { d: 'M13 13l5 5', stroke: 'currentColor', strokeWidth: 1.75 }),
  ])
  const current = address === `/${locale}/search/` ? 'page' : undefined
  return h('a', { className: ['masthead-search'], href, ariaCurrent: current }, [lens, h('span', label)])
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
export function foot(model: Chrome, { words }: ViewContext): Element {
  const { t } = words
  const link = (href: string | undefined, label: string) => (href === undefined ? undefined : h('li', h('a', { href }, label)))
  return h('footer', { className: ['colophon'] }, [
    h('p', { className: ['colophon-title'] }, words.site.title),
    h('p', words.site.description),
    h('ul', [link(model.archive, t('nav.archive')), link(model.search, t('search.title')), link(model.feeds, t('nav.feeds'))]),
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
