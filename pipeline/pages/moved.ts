import { isExpired } from '../content/site.ts'
import type { Article } from '../types.ts'
import type { PlanContext } from './context.ts'
import type { RedirectPage } from './models.ts'
import type { RedirectsPage } from './program-models.ts'

/** A page at every address that an article has had (`aliases`), which leads to the one that it has now. */
export function movedPages({ site }: PlanContext): RedirectPage[] {
  const { href, url } = site.addresses
  return publicArticles({ site }).flatMap((article) =>
    article.aliases.map((alias) => {
      const address = aliasAddress(alias, article)
      return {
        kind: 'redirect' as const,
        address,
        url: url(address),
        locale: article.locale,
        source: `${article.path} (its aliases)`,
        to: url(article.address),
        href: href(article.address),
        moved: article.address,
      }
    }),
  )
}

/** One list of all that has moved, and of what was taken down, for servers. None where there is nothing to list. */
export function redirectsPage(context: PlanContext, moved: RedirectPage[]): RedirectsPage[] {
  const { site } = context
  const rules = [
    ...moved.map(({ address, href }) => ({ from: site.addresses.href(address), to: href })),
    ...[...site.byPath.values()]
      .filter((article) => isExpired(article, site.now))
      .map(({ address }) => ({ from: site.addresses.href(address) })),
  ].sort((a, b) => (a.from < b.from ? -1 : 1))
  if (rules.length === 0) return []
  const address = '/_redirects'
  return [
    {
      kind: 'redirects',
      address,
      url: site.addresses.url(address),
      locale: site.config.defaultLocale,
      source: 'the list of redirects',
      rules,
    },
  ]
}

function publicArticles({ site }: Pick<PlanContext, 'site'>): Article[] {
  return [...site.stories.values()].flatMap((told) => [...told.values()])
}

/** `old-slug` is an address in the same section; `/en/world/old/` and `/2013/old.html` are whole ones. */
function aliasAddress(alias: string, { locale, section }: Article): string {
  if (!alias.startsWith('/')) return `/${locale}/${section}/${alias.replace(/\/$/, '')}/`
  return alias.endsWith('/') || /\.\w+$/.test(alias) ? alias : `${alias}/`
}
