import type { Format } from './format.ts'

/**
 * robots.txt (RFC 9309): the site's own lines, which may say who may read what; without such lines, everybody may read
 * everything. The sitemap is named once.
 */
export const robots: Format = {
  name: 'robots',
  address: (page) => (page.kind === 'robots' ? page.address : undefined),
  build(page) {
    if (page.kind !== 'robots') throw new Error(`no robots.txt is made of a page of the kind "${page.kind}"`)
    const own = page.own?.trim() ?? ''
    const groups = /^[ \t]*user-agent[ \t]*:/im.test(own) ? [] : ['User-agent: *\nAllow: /']
    const named = page.sitemaps.filter((url) => !own.includes(url)).map((url) => `Sitemap: ${url}`)
    const blocks = [...groups, ...(own === '' ? [] : [own]), ...(named.length === 0 ? [] : [named.join('\n')])]
    return { text: `${blocks.join('\n\n')}\n`, shown: [] }
  },
}
