import type { Format } from './format.ts'

/** robots.txt (RFC 9309): everything that is published may be read. */
export const robots: Format = {
  name: 'robots',
  address: (page) => (page.kind === 'robots' ? page.address : undefined),
  build(page) {
    if (page.kind !== 'robots') throw new Error(`no robots.txt is made of a page of the kind "${page.kind}"`)
    const lines = ['User-agent: *', 'Allow: /', ...(page.sitemap === undefined ? [] : ['', `Sitemap: ${page.sitemap}`])]
    return { trees: [], write: () => `${lines.join('\n')}\n` }
  },
}
