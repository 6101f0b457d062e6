import { x } from 'xastscript'
import type { SitemapPage } from '../../site/pages/program-models.ts'
import type { Format } from './format.ts'
import { writeXml } from './xml.ts'

/** sitemaps.org 0.9, with alternates (xhtml:link) and pictures (image:image, schemas/sitemap-image/1.1) as search engines read them. */
export const sitemap: Format = {
  name: 'sitemap',
  address: (page) => (page.kind === 'sitemap' ? page.address : undefined),
  build(page) {
    if (page.kind !== 'sitemap') throw new Error(`no sitemap is made of a page of the kind "${page.kind}"`)
    return {
      text: page.parts ? writeXml(index(page.parts)) : writeXml(x('urlset', namespaces), urls(page)),
      shown: [],
    }
  },
}

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const namespaces = {
  xmlns,
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
}

function index(parts: string[]) {
  return x(
    'sitemapindex',
    { xmlns },
    parts.map((url) => x('sitemap', [x('loc', url)])),
  )
}

function* urls({ entries }: SitemapPage) {
  for (const { url, updated, alternates, images } of entries)
    yield x('url', [
      x('loc', url),
      updated === undefined ? null : x('lastmod', updated),
      ...alternates.map(({ tag, url: href }) => x('xhtml:link', { rel: 'alternate', hreflang: tag, href })),
      ...images.map((image) => x('image:image', [x('image:loc', image)])),
    ])
}
