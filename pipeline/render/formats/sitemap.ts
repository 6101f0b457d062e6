import { x } from 'xastscript'
import type { SitemapPage } from '../../site/pages/program-models.ts'
import type { Format } from './format.ts'
import { writeXml } from './xml.ts'

/** sitemaps.org 0.9, with alternates as search engines read them (xhtml:link). */
export const sitemap: Format = {
  name: 'sitemap',
  address: (page) => (page.kind === 'sitemap' ? page.address : undefined),
  build(page) {
    if (page.kind !== 'sitemap') throw new Error(`no sitemap is made of a page of the kind "${page.kind}"`)
    return {
      text: page.parts
        ? writeXml(index(page.parts))
        : writeXml(x('urlset', { xmlns, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }), urls(page)),
      shown: [],
    }
  },
}

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

function index(parts: string[]) {
  return x(
    'sitemapindex',
    { xmlns },
    parts.map((url) => x('sitemap', [x('loc', url)])),
  )
}

function* urls({ entries }: SitemapPage) {
  for (const { url, updated, alternates } of entries)
    yield x('url', [
      x('loc', url),
      updated === undefined ? null : x('lastmod', updated),
      ...alternates.map(({ tag, url: href }) => x('xhtml:link', { rel: 'alternate', hreflang: tag, href })),
    ])
}
