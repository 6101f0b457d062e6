import type { HeadLink } from '../../site/pages/shared-models.ts'
import { type Html, html, jsonLd } from '../html/html.ts'
import type { ViewContext } from './context.ts'
import { once } from './once.ts'

export interface HeadOptions {
  title: string
  description: string
  /** The page's own. */
  url: string
  links: HeadLink[]
  /** Open Graph and Twitter properties; one with several values is printed once for each. */
  social?: Record<string, string | string[] | undefined>
  data?: object | undefined
  scripts: string[]
  /** Whether it is a page with lists of stories, which have a style sheet of their own. */
  hasLists: boolean
  robots?: string
  /** Where title and description are in another language than the page around them. */
  lang?: string | undefined
}

/** The head of a page. Whatever links the formats declared are printed as they are. */
export function head(options: HeadOptions, context: ViewContext): Html {
  const { title, description, url, links, social = {}, data, scripts, hasLists, robots, lang } = options
  return html`
    <head>
      ${first(context)}
      <title lang="${lang}">${title}</title>
      ${description !== '' && html`<meta name="description" content="${description}" lang="${lang}">`}
      ${robots !== undefined && html`<meta name="robots" content="${robots}">`}
      ${links.map((link) => toLink(link, url, context))}
      ${Object.entries(social).flatMap(([property, contents]) =>
        [contents ?? []].flat().map((content) => content !== '' && socialMeta(property, content, lang)),
      )}
      ${last(context, scripts, hasLists)}
      ${data && jsonLd(data)}
    </head>
  `
}

const first = once(
  () => html`
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
  `,
)

const last = once(
  ({ theme }, scripts: string[], hasLists: boolean) => html`
    <meta name="color-scheme" content="light dark">
    <meta name="theme-color" content="${theme.paper.light}" media="(prefers-color-scheme: light)">
    <meta name="theme-color" content="${theme.paper.dark}" media="(prefers-color-scheme: dark)">
    <script>${theme.early}</script>
    <link rel="icon" href="${theme.icons.svg}" type="image/svg+xml">
    <link rel="apple-touch-icon" href="${theme.icons.touch}">
    ${hasLists && html`<link rel="stylesheet" href="${theme.lists}">`}
    <link rel="stylesheet" href="${theme.styles}">
    ${scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
  `,
)

function toLink(link: HeadLink, url: string, { dialect }: ViewContext): Html {
  const own = dialect.headLink ? dialect.headLink(link, url) : link
  if (!own) return html``
  const { rel, href, hreflang, type, title } = own
  return html`<link rel="${rel}" href="${href}" hreflang="${hreflang}" type="${type}" title="${title}">`
}

/** Twitter's cards go by name, Open Graph by property. Headline, summary and picture are the story's own words. */
function socialMeta(property: string, content: string, lang: string | undefined): Html {
  const own = /title|description|alt$/.test(property) ? lang : undefined
  return property.startsWith('twitter:')
    ? html`<meta name="${property}" content="${content}" lang="${own}">`
    : html`<meta property="${property}" content="${content}" lang="${own}">`
}
