import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Element, Root } from 'hast'
import rehypeRaw from 'rehype-raw'
import { SaxesParser } from 'saxes'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { list } from './site.ts'

const parser = unified().use(rehypeRaw)
/** As a browser reads it; html, head and body themselves are left out. */
const parse = (html: string) => parser.runSync({ type: 'root', children: [{ type: 'raw', value: html }] }) as Root

interface Page {
  tree: Root
  ids: Set<string>
  links: Element[]
}

/** Reads a published folder as browsers and search engines do, and lists every address in it that leads nowhere. */
export function prove(out: string, origin: string): { addresses: number; wrong: string[] } {
  const files = new Set(list(out))
  const pages = new Map(
    [...files].filter((path) => path.endsWith('.html')).map((path) => [path, readPage(readFileSync(join(out, path), 'utf8'))]),
  )
  const wrong: string[] = []
  let addresses = 0
  const check = (from: string, written: string, base: string) => {
    const target = URL.parse(written, base)
    if (target?.origin !== origin) return
    addresses += 1
    const path = fileOf(target)
    // Pagefind's own files are named by its script.
    if (!files.has(path) && !path.startsWith('search-index/')) wrong.push(`${from} → ${written}`)
    const id = decodeURIComponent(target.hash.slice(1))
    if (id !== '' && pages.has(path) && !pages.get(path)?.ids.has(id)) wrong.push(`${from} → ${written} (no such place)`)
  }
  for (const [path, { tree }] of pages)
    for (const written of addressesOf(tree)) check(path, written, `${origin}/${path.replace(/index\.html$/, '')}`)
  for (const path of files) {
    if (path.endsWith('.xml'))
      readXml(readFileSync(join(out, path), 'utf8'), (written) => check(path, written, 'https://relative.invalid/'))
    if (path === 'robots.txt') for (const [url] of readFileSync(join(out, path), 'utf8').matchAll(/https?:\S+/g)) check(path, url, origin)
  }
  wrong.push(...oneSided(pages, origin), ...unlisted(pages, origin, out))
  return { addresses, wrong }
}

/** Every address of a feed or a sitemap: of its elements, its attributes, and the HTML that it carries. */
function readXml(xml: string, tell: (written: string) => void): void {
  const reader = new SaxesParser({ xmlns: false })
  let text = ''
  reader.on('opentag', ({ attributes }) => {
    text = ''
    for (const name of ['href', 'url']) if (typeof attributes[name] === 'string') tell(attributes[name])
  })
  reader.on('text', (more) => (text += more))
  reader.on('cdata', (more) => (text += more))
  reader.on('closetag', ({ name }) => {
    if (name === 'loc' || name === 'link') tell(text)
    if (name === 'content:encoded') for (const written of addressesOf(parse(text))) if (!written.startsWith('#')) tell(written)
    text = ''
  })
  reader.write(xml).close()
}

function readPage(html: string): Page {
  const tree = parse(html)
  const page: Page = { tree, ids: new Set(), links: [] }
  visit(tree, 'element', (node) => {
    if (typeof node.properties.id === 'string') page.ids.add(node.properties.id)
    if (node.tagName === 'link') page.links.push(node)
  })
  return page
}

function fileOf({ pathname }: URL): string {
  const path = decodeURIComponent(pathname).slice(1)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

function addressesOf(tree: Root): string[] {
  const found: string[] = []
  visit(tree, 'element', ({ tagName, properties }) => {
    for (const name of ['href', 'src', 'poster', 'action', 'cite']) {
      const value = properties[name]
      if (typeof value === 'string') found.push(value)
    }
    for (const set of [properties.srcSet].flat())
      for (const one of typeof set === 'string' ? set.split(',') : []) found.push(one.trim().split(/\s/)[0] ?? '')
    const content = String(properties.content ?? '')
    if (tagName === 'meta' && /^https?:/.test(content)) found.push(content)
    if (tagName === 'meta' && properties.httpEquiv) found.push(/url=(.*)$/.exec(content)?.[1] ?? '#')
  })
  return found
}

const relOf = ({ properties }: Element) => [properties.rel].flat().join(' ')

/** Canonical, amphtml and alternates that are not answered. */
function oneSided(pages: Map<string, Page>, origin: string): string[] {
  const target = (href: unknown) => (URL.parse(String(href))?.origin === origin ? pages.get(fileOf(new URL(String(href)))) : undefined)
  const canonical = (page: Page | undefined) => page?.links.find((link) => relOf(link) === 'canonical')?.properties.href
  const alternates = (page: Page | undefined) => page?.links.filter((link) => relOf(link) === 'alternate' && link.properties.hrefLang) ?? []
  const fallback = (page: Page | undefined) =>
    alternates(page).find(({ properties }) => properties.hrefLang === 'x-default')?.properties.href
  return [...pages].flatMap(([path, page]) => {
    const own = new URL(`/${path.replace(/index\.html$/, '')}`, origin).href
    const amp = page.links.flatMap((link) =>
      relOf(link) === 'amphtml' && canonical(target(link.properties.href)) !== canonical(page)
        ? [`amphtml ${link.properties.href} does not name it`]
        : [],
    )
    const others = alternates(page).flatMap(({ properties: { href } }) => {
      const there = target(href)
      const back = alternates(there).some(({ properties }) => properties.href === own)
      if (!back) return [`alternate ${href} does not name it`]
      return fallback(there) === fallback(page) ? [] : [`alternate ${href} has another x-default`]
    })
    return [...amp, ...others].map((fault) => `${path}: ${fault}`)
  })
}

/** The sitemap lists every page whose canonical address is its own and that may be found, and nothing else. */
function unlisted(pages: Map<string, Page>, origin: string, out: string): string[] {
  const listed = [...readFileSync(join(out, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url)
  const open = [...pages].flatMap(([path, { tree, links }]) => {
    let hidden = path === 'index.html'
    visit(tree, 'element', ({ properties }) => {
      if (properties.name === 'robots' && String(properties.content).includes('noindex')) hidden = true
    })
    const own = links.find((link) => relOf(link) === 'canonical')?.properties.href
    const url = `${origin}/${encodeURI(path.replace(/index\.html$/, ''))}`
    return hidden || own !== url ? [] : [url]
  })
  return [
    ...listed.filter((url) => !open.includes(url)).map((url) => `sitemap.xml → ${url} is not to be listed`),
    ...open.filter((url) => !listed.includes(url)).map((url) => `sitemap.xml lacks ${url}`),
  ]
}
