import { decodeAddress } from '../core/decode-address.ts'
import type { Config } from '../core/settings/config.ts'
import { standaloneFolder } from '../core/settings/folders.ts'
import { fillRoute } from '../core/settings/route-pattern.ts'
import { dayIn } from '../source/front-matter/dates.ts'

/** What an article's address is made of. */
export interface AddressParts {
  /** `world/2026-01-02-tides`. */
  story: string
  section?: string | undefined
  slug: string
  /** ISO 8601 instant. */
  date?: string | undefined
  /** The slug that is written in front matter. */
  ownSlug?: string | undefined
  /** The address that is written in front matter. */
  url?: string | undefined
}

/** The settings `routes.article`, `routes.page` and `routes.url`, as functions. */
export interface ArticleAddresses {
  /** The address of an article in an edition, from the site's root: `/en/world/tides/`. */
  of(parts: AddressParts, locale: string): string
  /** Whether the slug is a part of it. */
  hasSlug(parts: Pick<AddressParts, 'story' | 'section' | 'url' | 'date'>, locale: string): boolean
}

const datePrefix = /^\d{4}[-_]?\d{2}[-_]?\d{2}[-_]/

const standard = '/{locale}/{section}/{slug}/'
/** Of pages in the folder `content/pages/`. */
const standalone = '/{locale}/{name}/'

export function createArticleAddresses({ routes, timeZone }: Pick<Config, 'routes' | 'timeZone'>): ArticleAddresses {
  const patternOf = ({ story, section, date }: Pick<AddressParts, 'story' | 'section' | 'date'>, locale: string) =>
    (date === undefined && routes.page && inLocale(routes.page, locale)) ||
    (section === undefined && story.startsWith(`${standaloneFolder}/`) ? standalone : (inLocale(routes.article, locale) ?? standard))
  return {
    of(parts, locale) {
      if (parts.url !== undefined) return ownAddress(parts.url, locale, inLocale(routes.url, locale) ?? '{url}')
      const pattern = patternOf(parts, locale)
      // A large site asks for some hundred thousand.
      if (pattern === standard && parts.section !== undefined) return `/${locale}/${parts.section}/${parts.slug}/`
      return fillRoute(pattern, (part) => partOf(part, parts, locale, timeZone))
    },
    hasSlug: (parts, locale) => parts.url === undefined && patternOf(parts, locale).includes('{slug}'),
  }
}

function inLocale(patterns: string | Record<string, string>, locale: string): string | undefined {
  return typeof patterns === 'string' ? patterns : patterns[locale]
}

function partOf(part: string, { story, section, slug, ownSlug, date }: AddressParts, locale: string, timeZone: string): string {
  const name = story.slice(story.lastIndexOf('/') + 1)
  switch (part) {
    case 'locale':
      return locale
    case 'section':
      return section ?? ''
    case 'slug':
      return slug
    case 'folders':
      return toLower(story.slice(0, -name.length))
    case 'name':
      return ownSlug ?? toLower(name.replace(datePrefix, '') || name)
    case 'id':
      return story.replace(/\s+/g, '-')
    default: {
      const [year = '', month = '', day = ''] = date === undefined ? [] : dayIn(date, timeZone).split('-')
      return part === 'year' ? year : part === 'month' ? month : day
    }
  }
}

/** An address that begins with `/` begins at the root; another one is below its edition. */
function ownAddress(url: string, locale: string, pattern: string): string {
  const address = decodeAddress(url)
  return folderAddress(address.startsWith('/') ? pattern.replace('{url}', () => address) : `/${locale}/${address}`)
}

/** `/old`, `/old/` and `/old/index.html` are one address. */
export function folderAddress(address: string): string {
  const folder = address.replace(/(?<=\/)index\.html?$/, '')
  return folder.endsWith('/') || /\.\w+$/.test(folder) ? folder : `${folder}/`
}

/** Lower case and no spaces, as most generators write the names of files. */
function toLower(path: string): string {
  return path
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}/._~-]+/gu, '-')
    .replace(/-+(?=\/|$)|(?<=^|\/)-+/g, '')
}

/** `tides` of `/en/world/tides/`, of `/2013/tides.html` and of `world/tides`. */
export function lastStep(path: string): string {
  return splitAddress(path).name
}

/** The folder of an address, and what one beside it is called: `/en/world/` and `tides`. */
export function splitAddress(address: string): { folder: string; name: string } {
  const [, folder = '/', name = ''] = /^(.*\/)([^/]+?)(?:\/|\.html)?$/.exec(address) ?? []
  return { folder, name }
}
