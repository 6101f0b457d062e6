import type { Element } from 'hast'
import { h } from '../h.ts'
import type { HeadLink } from '../pages/models.ts'
import { seal } from '../sealed.ts'
import type { ViewContext } from './context.ts'
import { jsonLd } from './json-ld.ts'
import { part } from './part.ts'

export interface HeadOptions {
  title: string
  description: string
  links: HeadLink[]
  /** Open Graph and Twitter properties; one with several values is printed once for each. */
  social?: Record<string, string | string[] | undefined>
  data?: object | undefined
  scripts: string[]
  robots?: string
  /** Where title and description are in another language than the page around them. */
  lang?: string | undefined
}

/** The head of a page. Whatever links the formats declared are printed as they are. */
export function head(options: HeadOptions, context: ViewContext): Element {
  const { title, description, links, social = {}, data, scripts, robots, lang } = options
  return h('head', [
    part(first, context),
    h('title', { lang }, title),
    description === '' ? undefined : h('meta', { name: 'description', content: description, lang }),
    robots === undefined ? undefined : h('meta', { name: 'robots', content: robots }),
    // Feeds are those of many pages.
    links.map((link) => (link.type === undefined ? toLink(context, link) : part(toLink, context, link))),
    Object.entries(social).flatMap(([property, contents]) =>
      [contents ?? []].flat().map((content) => (content ? socialMeta(property, content, lang, context) : undefined)),
    ),
    part(last, context, scripts),
    data === undefined ? undefined : seal(jsonLd(data)),
  ])
}

function first(): Element[] {
  return [h('meta', { charSet: 'utf-8' }), h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' })]
}

function last({ theme }: ViewContext, scripts: string[]): Element[] {
  return [
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('script', theme.early),
    h('link', { rel: ['icon'], href: theme.icon, type: 'image/svg+xml' }),
    h('link', { rel: ['stylesheet'], href: theme.styles }),
    ...scripts.map((src) => h('script', { type: 'module', src })),
  ]
}

function toLink(_: ViewContext, { rel, href, hreflang, type, title }: HeadLink): Element {
  return h('link', { rel: [rel], href, hrefLang: hreflang, type, title })
}

/** What many pages of an edition say in the same words. */
const common = new Set(['og:type', 'og:site_name', 'og:locale', 'og:locale:alternate', 'article:section', 'twitter:card'])

function socialMeta(property: string, content: string, lang: string | undefined, context: ViewContext): Element {
  return common.has(property) ? part(ownMeta, context, property, content, lang) : ownMeta(context, property, content, lang)
}

/** Twitter's cards go by name, Open Graph by property. Headline, summary and picture are the story's own words. */
function ownMeta(_: ViewContext, property: string, content: string, lang: string | undefined): Element {
  const own = /title|description|alt$/.test(property) ? { lang } : {}
  return h('meta', property.startsWith('twitter:') ? { name: property, content, ...own } : { property, content, ...own })
}
