import type { Config } from '../../core/settings/config.ts'
import { amp } from './amp/amp.ts'
import { atom } from './atom.ts'
import { epub } from './epub/epub.ts'
import type { Format } from './format.ts'
import { headers } from './headers.ts'
import { htmlFormat } from './html.ts'
import { jsonFeed } from './json-feed.ts'
import { newsSitemap } from './news-sitemap.ts'
import { newsletter, newsletterText } from './newsletter/newsletter.ts'
import { ninjs } from './ninjs.ts'
import { nginx, redirectsFormat } from './redirects.ts'
import { robots } from './robots.ts'
import { rss } from './rss.ts'
import { worker } from './service-worker.ts'
import { sitemap } from './sitemap.ts'
import { manifest } from './web-manifest.ts'
import { wechat } from './wechat/wechat.ts'

/** Every kind of output, and whether the site's settings want it. */
const formats: { format: Format; wanted(settings: Config['formats']): boolean }[] = [
  { format: htmlFormat, wanted: () => true },
  { format: amp, wanted: (settings) => settings.amp },
  { format: rss, wanted: (settings) => settings.rss },
  { format: atom, wanted: (settings) => settings.atom },
  { format: jsonFeed, wanted: (settings) => settings.jsonFeed },
  { format: sitemap, wanted: (settings) => settings.sitemap },
  { format: newsSitemap, wanted: (settings) => settings.newsSitemap },
  { format: ninjs, wanted: (settings) => settings.ninjs },
  { format: wechat, wanted: (settings) => settings.wechat },
  { format: newsletter, wanted: (settings) => settings.newsletter !== undefined },
  { format: newsletterText, wanted: (settings) => settings.newsletter !== undefined },
  { format: epub, wanted: (settings) => settings.epub.length > 0 },
  { format: manifest, wanted: () => true },
  { format: worker, wanted: () => true },
  { format: robots, wanted: () => true },
  { format: headers, wanted: () => true },
  { format: redirectsFormat, wanted: () => true },
  { format: nginx, wanted: () => true },
]

/** Whether a published HTML file is another format of an article, or a letter. */
export function isOtherFormat(path: string): boolean {
  return formats.some(({ format }) => format.isExtra?.(path) === true)
}

/** Loads what the formats that a site wants need before they build anything. */
export async function loadFormats(settings: Config['formats']): Promise<void> {
  await Promise.all(formatsOf(settings).on.map((format) => format.load?.()))
}

export function formatsOf(settings: Config['formats']): { on: Format[]; off: Format[] } {
  return {
    on: formats.flatMap(({ format, wanted }) => (wanted(settings) ? [format] : [])),
    off: formats.flatMap(({ format, wanted }) => (wanted(settings) ? [] : [format])),
  }
}
