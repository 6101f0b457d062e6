import { hash } from 'node:crypto'
import { chrome } from './chrome.ts'
import { type PlanContext, routes } from './context.ts'
import type { OfflinePage } from './models.ts'
import type { ManifestPage, WorkerPage } from './program-models.ts'

// What browsers need to have a site on the home screen, and to show it without a network.

export function manifestPage({ site }: PlanContext, locale: string): ManifestPage {
  const address = routes.manifest(locale)
  const { href, url } = site.addresses
  return {
    kind: 'manifest',
    address,
    url: url(address),
    locale,
    source: `the manifest of the edition "${locale}"`,
    start: href(routes.home(locale)),
  }
}

export function offlinePage(context: PlanContext, locale: string): OfflinePage {
  const versions = new Map(context.site.locales.map((other) => [other, routes.offline(other)]))
  const source = `the page for readers without a network of the edition "${locale}"`
  return { kind: 'offline', ...chrome(context, locale, routes.offline(locale), source, { versions }) }
}

/** The worker, where the settings ask for one, or for its end. */
export function workerPages(context: PlanContext): WorkerPage[] {
  const { config, locales, entries, addresses } = context.site
  if (config.offline === false) return []
  const isRemoved = config.offline === 'remove'
  const editions = isRemoved
    ? []
    : locales.map((locale) => ({ home: addresses.href(routes.home(locale)), page: addresses.href(routes.offline(locale)) }))
  const said = isRemoved ? [] : locales.map((locale) => [offlinePage(context, locale), entries.get(locale)])
  const version = hash('sha256', JSON.stringify(said), 'hex').slice(0, 10)
  const address = '/sw.js'
  return [
    {
      kind: 'worker',
      address,
      url: addresses.url(address),
      locale: config.defaultLocale,
      source: 'the service worker',
      isRemoved,
      version,
      editions,
    },
  ]
}
