import { type ColophonPart, colophonParts } from '../../core/colophon.ts'
import type { Chrome } from '../../site/pages/models.ts'
import type { PageLink, Switch } from '../../site/pages/shared-models.ts'
import { type Html, html } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { facingLink } from './facing-links.ts'
import { headline } from './headline.ts'
import { once } from './once.ts'

const schemes = ['auto', 'light', 'dark'] as const

/** The paper's name in its languages, the way to the other editions, the search, the sections. */
export function masthead(model: Chrome, context: ViewContext): Html {
  const { words } = context
  const isFront = model.address === `/${model.locale}/`
  const isSearch = model.address === `/${model.locale}/search/`
  return html`
    <header class="masthead">
      <div class="${isFront ? 'masthead-top masthead-front' : 'masthead-top'}">
        ${title(context, model.home, isFront)}
        ${model.search !== undefined && search(context, model.search, isSearch)}
        ${languages(model.switches, words.t('nav.languages'), context)}
      </div>
      ${isFront && otherNames(model.switches, context)}
      ${isFront && html`<p class="masthead-tagline">${headline(words.site.description, words.edition.tag)}</p>`}
      ${sections(context, model.home, isFront, model.sections)}
    </header>
  `
}

const title = once(({ words }, home: string, isFront: boolean) => {
  const link = html`<a href="${home}" rel="home">${words.site.title}</a>`
  return isFront ? html`<h1 class="masthead-title">${link}</h1>` : html`<p class="masthead-title">${link}</p>`
})

const sections = once(
  ({ words }, home: string, isFront: boolean, list: Chrome['sections']) => html`
    <nav class="sections" aria-label="${words.t('nav.sections')}">
      <ul>
        <li><a href="${home}" aria-current="${isFront ? 'page' : undefined}">${words.t('nav.home')}</a></li>
        ${list.map(
          ({ key, href, current }) =>
            html`<li><a href="${href}" aria-current="${current ? 'true' : undefined}">${words.section(key)}</a></li>`,
        )}
      </ul>
    </nav>
  `,
)

const search = once(
  ({ words }, href: string, isCurrent: boolean) => html`
    <a class="masthead-search" href="${href}" aria-current="${isCurrent ? 'page' : undefined}">
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5.75" fill="none" stroke="currentColor" stroke-width="1.75"/>
        <path d="M13 13l5 5" stroke="currentColor" stroke-width="1.75"/>
      </svg>
      <span>${words.t('search.title')}</span>
    </a>
  `,
)

/** More languages than these are a menu: a phone has no room for them side by side. */
const mostBeside = 2

/** Each language in its own words: the one reader who needs the link cannot read ours. */
function languages(switches: Switch[], label: string, { editions }: ViewContext): Html {
  if (switches.length < 2) return html``
  const item = (one: Switch) => {
    const { tag, direction, name, href, current, exact } = one
    if (current) return html`<li><span lang="${tag}" aria-current="true">${name}</span></li>`
    const instead = exact ? undefined : otherPage(one, editions)
    return html`<li><a href="${href}" hreflang="${tag}" lang="${tag}" dir="${direction}" class="${exact ? undefined : 'inexact'}" title="${instead}">${name}</a></li>`
  }
  const list = html`<ul>${switches.map(item)}</ul>`
  const own = switches.find(({ current }) => current)
  const menu = () =>
    html`<details class="menu"><summary>${label}${own && html` <b lang="${own.tag}">${own.name}</b>`}</summary>${list}</details>`
  return html`<nav class="editions" aria-label="${label}">${switches.length > mostBeside ? menu() : list}</nav>`
}

/** That there is no such page in that edition, and where the link leads: in its own words, as the link is. */
function otherPage({ tag, section }: Switch, editions: ViewContext['editions']): string | undefined {
  const other = [...editions.values()].find(({ edition }) => edition.tag === tag)
  return section === undefined ? other?.t('nav.untranslated') : other?.t('nav.untranslatedSection', { section: other.section(section) })
}

/** What the paper is called in its other editions: part of its name. */
function otherNames(switches: Switch[], { words, editions }: ViewContext): Html {
  const names = switches.flatMap(({ tag, direction, href, current }) => {
    const other = [...editions.values()].find(({ edition }) => edition.tag === tag)
    const same = current || other === undefined || other.site.title === words.site.title
    return same ? [] : [html`<a href="${href}" hreflang="${tag}" lang="${tag}" dir="${direction}">${other.site.title}</a>`]
  })
  return names.length === 0 ? html`` : html`<p class="masthead-names">${names}</p>`
}

/** The foot of every page. */
export function foot({ archive, search, feeds, standalonePages, facingLists = [] }: Chrome, context: ViewContext): Html {
  return footOf(context, { archive, search, feeds, standalonePages, facingLists })
}

type Foot = Pick<Chrome, 'archive' | 'search' | 'feeds' | 'standalonePages'> & { facingLists: NonNullable<Chrome['facingLists']> }

const footOf = once(({ words }, { archive, search, feeds, standalonePages, facingLists }: Foot) => {
  const { t } = words
  const link = (href: string | undefined, label: string) => href !== undefined && html`<li><a href="${href}">${label}</a></li>`
  return html`
    <footer class="colophon">
      <p class="colophon-title">${words.site.title}</p>
      <p>${words.site.description}</p>
      ${words.site.colophon !== '' && html`<p class="colophon-line">${colophonParts(words.site.colophon).map((part) => colophonPart(part, words))}</p>`}
      <ul>${standalonePages.map(pageLink)}${link(archive, t('nav.archive'))}${link(search, t('search.title'))}${facingLists.map((list) => html`<li>${facingLink(list, words)}</li>`)}${link(feeds, t('nav.feeds'))}</ul>
      <fieldset class="choice scheme">
        <legend>${t('scheme.label')}</legend>
        ${schemes.map(
          (scheme) => html`
            <label>
              <input type="radio" name="scheme" id="scheme-${scheme}" value="${scheme}" checked="${scheme === 'auto'}">
              <span>${t(`scheme.${scheme}`)}</span>
            </label>
          `,
        )}
      </fieldset>
    </footer>
  `
})

/** The name of a registration is Chinese in every edition: `京ICP备12345678号`. */
function colophonPart({ text, url }: ColophonPart, { edition }: ViewContext['words']): Html {
  if (url === undefined) return html`${text}`
  const lang = /\p{sc=Han}/u.test(text) && !edition.scripts.includes('Han') ? 'zh-Hans' : undefined
  return html`<a href="${url}" lang="${lang}" hreflang="${lang}">${text}</a>`
}

function pageLink({ href, title, tag, direction }: PageLink): Html {
  return html`<li><a href="${href}" hreflang="${tag}" lang="${tag}" dir="${direction}">${title}</a></li>`
}
