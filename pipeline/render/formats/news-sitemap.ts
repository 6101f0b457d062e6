import { x } from 'xastscript'
import type { NewsSitemapPage } from '../../site/pages/models.ts'
import type { Localizer } from '../localize/translate.ts'
import type { Format } from './format.ts'
import { writeXml } from './xml.ts'

const namespaces = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9', 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' }

/** Google's extension of the sitemap protocol for news (schemas/sitemap-news/0.9). */
export const newsSitemap: Format = {
  name: 'newsSitemap',
  address: (page) => (page.kind === 'newsSitemap' ? page.address : undefined),
  build(page, { words }) {
    if (page.kind !== 'newsSitemap') throw new Error(`no news sitemap is made of a page of the kind "${page.kind}"`)
    return { text: writeXml(x('urlset', namespaces), urls(page, words)), shown: [] }
  },
}

function* urls({ stories }: NewsSitemapPage, { site, edition }: Localizer) {
  const publication = x('news:publication', [x('news:name', site.title), x('news:language', newsLanguage(edition.tag))])
  for (const { url, published, card } of stories)
    yield x('url', [x('loc', url), x('news:news', [publication, x('news:publication_date', published), x('news:title', card.title)])])
}

/** A code of ISO 639; Chinese has a code by script. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return language === 'zh' ? (script === 'Hant' ? 'zh-tw' : 'zh-cn') : language
}
