import { isExpired } from '../content/held.ts'
import type { Site } from '../content/site.ts'
import { type Report, startOf } from '../diagnostics.ts'
import { addressesOf } from './moved.ts'

/** Lists come and go with what they list; stories have addresses that others keep. */
const story = /^[^/]+\/(?!tags\/|authors\/|archive\/)[^/]+\/(?!page\/)[^/]+\/index\.html$/

/** Addresses of stories among the files published `before` that are neither published `now` nor known to be taken down. */
export function vanished(site: Site, before: string[], now: (path: string) => boolean): string[] {
  const expired = [...site.byPath.values()].filter((article) => isExpired(article, site.now))
  const down = new Set(expired.flatMap(addressesOf))
  return before
    .filter((path) => story.test(path) && !now(path))
    .map((path) => `/${path.slice(0, -'index.html'.length)}`)
    .filter((address) => !down.has(address) && !site.config.gone.includes(address))
    .sort()
}

/** A story's address that was published leads somewhere still, or the site says that it is gone. */
export function checkVanished(site: Site, before: string[], now: (path: string) => boolean, report: Report): void {
  for (const address of vanished(site, before, now))
    report.add(
      'link/vanished',
      startOf('content'),
      `${address} was published and is not any more. Run diglot redirects to write it into the story's "aliases", or add it to "gone" in the settings.`,
    )
}
