import type { RedirectsPage } from '../../site/pages/program-models.ts'
import type { Format } from './format.ts'

/** Lists of what has moved and of what was taken down, for hosts that read one: better than a page that redirects. */
function listFormat(name: string, address: string, line: (rule: RedirectsPage['rules'][number]) => string): Format {
  return {
    name,
    address: (page) => (page.kind === 'redirects' ? address : undefined),
    build(page) {
      if (page.kind !== 'redirects') throw new Error(`no list of redirects is made of a page of the kind "${page.kind}"`)
      return { text: `${page.rules.map(line).join('\n')}\n`, shown: [] }
    },
  }
}

/** `_redirects`, as Netlify and Cloudflare Pages read it. The splat takes along what is below a page. */
export const redirectsFormat = listFormat('redirects', '/_redirects', ({ from, to, all }) =>
  from.endsWith('/')
    ? `${from}* ${to === undefined ? '/404.html 410' : `${to}${all ? '' : ':splat'} 301`}`
    : `${from} ${to ?? '/404.html'} ${to === undefined ? 410 : 301}`,
)

/** For nginx's `map` (nginx.org, ngx_http_map_module); REFERENCE.md has the lines around it. */
export const nginx = listFormat('nginx', '/redirects.nginx.map', ({ from, to, all }) => {
  const path = decodeURI(from).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return from.endsWith('/')
    ? `"~^${path}(?<rest>.*)$" "${to === undefined ? '410' : `${to}${all ? '' : '$rest'}`}";`
    : `"~^${path}$" "${to ?? '410'}";`
})
