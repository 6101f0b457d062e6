import { createHash } from 'node:crypto'
import { searchFolder } from '../../site/pages/context.ts'
import type { HeadersPage } from '../../site/pages/program-models.ts'
import { ampAddress } from './amp/address.ts'
import type { Format } from './format.ts'
import { expressionOf, patternsOf } from './header-patterns.ts'
import { assetsFolder, caching, forServers } from './served.ts'

/** A Content-Security-Policy (w3.org/TR/CSP3): directive → what it lets through. */
type Policy = Record<string, string[]>

const self = "'self'"
const none = "'none'"
const cdn = 'https://cdn.ampproject.org/'

/** Pages for readers: our own files, the one script in the head by its hash, no style in an attribute but those of formulas. */
function policyOf({ pictures, recordings, frames, comments, offline, math }: HeadersPage, early: string): Policy {
  const server = comments === undefined ? [] : [new URL(comments).origin]
  return {
    'default-src': [none],
    'script-src': [self, `'sha256-${createHash('sha256').update(early).digest('base64')}'`],
    // Waline's client makes an empty style sheet: the hash is that of nothing.
    'style-src': [self, ...(server.length > 0 ? ["'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"] : [])],
    ...(math && { 'style-src-attr': ["'unsafe-inline'"] }),
    // Those who comment bring a portrait and pictures from anywhere, once a reader has opened the comments.
    'img-src': [self, 'data:', ...(server.length > 0 ? ['https:', ...server] : pictures)],
    'font-src': [self],
    'media-src': [self, ...recordings],
    ...(frames.length > 0 && { 'frame-src': frames }),
    'connect-src': [self, ...server],
    'manifest-src': [self],
    ...(offline && { 'worker-src': [self] }),
    'form-action': [self],
    'base-uri': [none],
    'frame-ancestors': [self],
  }
}

/** AMP's runtime puts styles into the page, and AMP asks for just that (amp.dev, "Implement a content security policy"). */
function ampPolicyOf({ comments }: HeadersPage): Policy {
  return {
    'default-src': [none],
    'script-src': ['blob:', ...['v0.js', 'v0/', 'viewer/', 'rtv/'].map((path) => cdn + path)],
    // Our own style sheet serves the redirects at these addresses where there are no AMP pages.
    'style-src': [self, "'unsafe-inline'", `${cdn}rtv/`],
    'img-src': [self, 'data:', 'https:'],
    'font-src': [self, 'https:'],
    'media-src': [self, 'https:'],
    'connect-src': [self, cdn, ...(comments === undefined ? [] : [new URL(comments).origin])],
    'worker-src': ['blob:'],
    'frame-src': ['https:'],
    'form-action': [self],
    'base-uri': [none],
  }
}

/** Newsletters, and texts for WeChat, which are opened in a browser to be copied: no script, styles in attributes. */
const letterPolicy: Policy = {
  'default-src': [none],
  'style-src': ["'unsafe-inline'"],
  'img-src': [self, 'data:', 'https:'],
  'form-action': [none],
  'base-uri': [none],
  'frame-ancestors': [self],
}

const write = (policy: Policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')

/** Sent with every page. */
const always = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin' }

/** Addresses of the pages of an edition that list others. Open steps have a colon. */
const listsOf = (locale: string) =>
  [
    '',
    '404.html',
    ':list/',
    'tags/:name/',
    'authors/:name/',
    ':list/page/:number/',
    ':list/:name/page/:number/',
    'archive/:year/',
    'archive/:year/:month/',
    'archive/:year/:month/page/:number/',
  ].map((below) => `/${locale}/${below}`)

/** Without a first step: that is the edition. */
const letterFiles = ['newsletter.html', 'newsletter.txt']

const pairListsOf = ({ pairs = [] }: HeadersPage) => pairs.flatMap((pair) => [`/${pair}/`, `/${pair}/page/:number/`])

/** What servers send along with the pages: `_headers` for Netlify, Cloudflare and their like, a snippet for nginx. */
export const headers: Format = {
  name: 'headers',
  address: (page) => (page.kind === 'headers' ? page.address : undefined),
  build(page, { theme, addresses }) {
    if (page.kind !== 'headers') throw new Error(`no headers are made of a page of the kind "${page.kind}"`)
    const policies = { html: write(policyOf(page, theme.early)), amp: write(ampPolicyOf(page)), letter: write(letterPolicy) }
    const pages = ['/', '/404.html', ...page.editions.flatMap(listsOf), ...pairListsOf(page), ...page.articles]
    const ampPages = page.articles.map(ampAddress)
    const own = page.own.flatMap((address) => (address.endsWith('/') ? [address, `${address}index.html`] : [address]))
    const letters = page.newsletter ? page.editions.flatMap((locale) => letterFiles.map((file) => `/${locale}/${file}`)) : []
    const at = {
      base: addresses.href('/'),
      pages: patternsOf(pages, [...ampPages, ...own, ...letters]),
      ampPages: patternsOf(ampPages, [...pages, ...own]),
      own,
      letters,
    }
    return { text: `${(page.syntax === 'list' ? list : nginx)(policies, at, page)}\n`, shown: [] }
  },
}

/** The path of the site, and patterns of addresses below it. */
interface Places {
  base: string
  pages: string[]
  ampPages: string[]
  /** Addresses that get no policy. */
  own: string[]
  /** Addresses of newsletters, as HTML and as text. */
  letters: string[]
}

type Writer = (policies: Record<'html' | 'amp' | 'letter', string>, places: Places, page: HeadersPage) => string

const list: Writer = ({ html, amp, letter }, { base, pages, ampPages, letters }) => {
  const rule = (pattern: string, fields: Record<string, string>) =>
    [base.slice(0, -1) + pattern, ...Object.entries(fields).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return [
    ...pages.map((pattern) => rule(pattern, { 'Content-Security-Policy': html, ...always })),
    ...ampPages.map((pattern) => rule(pattern, { 'Content-Security-Policy': amp, ...always })),
    ...letters.map((address) => rule(address, { 'Content-Security-Policy': letter, 'X-Robots-Tag': 'noindex', ...always })),
    rule(`/${assetsFolder}*`, { 'Cache-Control': caching.assets, 'X-Content-Type-Options': 'nosniff' }),
  ].join('\n\n')
}

/** No search engine is to list a newsletter, which is another one tomorrow. The text can say so by a header alone. */
function lettersIn(letters: string[], policy: string): string[] {
  if (letters.length === 0) return []
  return [
    'set $diglot_robots "";',
    ...letters.map((address) => `if ($uri = ${address}) { set $diglot_policy "${policy}"; set $diglot_robots noindex; }`),
    'add_header X-Robots-Tag $diglot_robots;',
  ]
}

const nginx: Writer = ({ html, amp, letter }, { base, ampPages, own, letters }, { editions, wechat }) => {
  const at = `^${base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`
  return [
    '# For nginx: write "include …/.nginx.conf;" inside the "server" of the site.',
    `set $diglot_policy "${html}";`,
    ...ampPages.map((pattern) => `if ($uri ~ ${at}${expressionOf(pattern).slice(1)}) { set $diglot_policy "${amp}"; }`),
    // The search's worker is a document of its own: what it compiles is ours, and it has no page to guard.
    `if ($uri ~ ${at}${searchFolder.slice(1)}) { set $diglot_policy ""; }`,
    ...own.map((address) => `if ($uri ~ ${at}${expressionOf(address).slice(1)}$) { set $diglot_policy ""; }`),
    ...(wechat ? [`if ($uri ~ ${at}.+/wechat\\.html$) { set $diglot_policy "${letter}"; }`] : []),
    ...lettersIn(
      letters.map((address) => base.slice(0, -1) + address),
      letter,
    ),
    'set $diglot_cache "";',
    `if ($uri ~ ${at}${assetsFolder}) { set $diglot_cache "${caching.assets}"; }`,
    'add_header Content-Security-Policy $diglot_policy always;',
    // An empty value is no header.
    'add_header Cache-Control $diglot_cache;',
    ...Object.entries(always).map(([name, value]) => `add_header ${name} ${value} always;`),
    '# What leads nowhere is answered in the words of its edition.',
    `set $diglot_missing "${base}404.html";`,
    `if ($uri ~ ${at}(${editions.join('|')})/) { set $diglot_missing "${base}$1/404.html"; }`,
    'error_page 404 410 $diglot_missing;',
    '# What is for servers is not for readers.',
    `location ~ ${forServers} { return 404; }`,
  ].join('\n')
}
