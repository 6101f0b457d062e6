import type { Element } from 'hast'
import { h } from 'hastscript'
import type { HeadLink } from '../pages/models.ts'
import { jsonLd } from './json-ld.ts'

export interface HeadOptions {
  title: string
  description: string
  links: HeadLink[]
  /** Open Graph and Twitter properties. */
  social?: Record<string, string | undefined>
  data?: object | undefined
  styles: string
  icon: string
  /** The text of a script that runs before the first paint. */
  early: string
  scripts: string[]
  robots?: string
  /** Where title and description are in another language than the page around them. */
  lang?: string | undefined
}

/** The head of a page. Whatever links the formats declared are printed as they are. */
export function head({ title, description, links, social = {}, data, styles, icon, early, scripts, robots, lang }: HeadOptions): Element {
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', { lang }, title),
    description === '' ? undefined : h('meta', { name: 'description', content: description, lang }),
    robots === undefined ? undefined : h('meta', { name: 'robots', content: robots }),
    ...links.map(({ rel, href, hreflang, type, title: name }) => h('link', { rel: [rel], href, hrefLang: hreflang, type, title: name })),
    ...Object.entries(social).flatMap(([property, content]) => (content ? [socialMeta(property, content, lang)] : [])),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('script', early),
    h('link', { rel: ['icon'], href: icon, type: 'image/svg+xml' }),
    h('link', { rel: ['stylesheet'], href: styles }),
    ...scripts.map((src) => h('script', { type: 'module', src })),
    data === undefined ? undefined : jsonLd(data),
  ])
}

/** Twitter's cards go by name, Open Graph by property. Headline, summary and picture are the story's own words. */
function socialMeta(property: string, content: string, lang: string | undefined): Element {
  const own = /title|description|alt$/.test(property) ? { lang } : {}
  return h('meta', property.startsWith('twitter:') ? { name: property, content, ...own } : { property, content, ...own })
}
