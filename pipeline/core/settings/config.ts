import type { PluggableList } from 'unified'
import * as z from 'zod'
import { articleParts } from '../body.ts'
import { decodeAddress } from '../decode-address.ts'
import { feedKinds } from '../feed-formats.ts'
import { type RuleId, rules } from '../rules.ts'
import { booksSchema } from './books-schema.ts'
import { type CommentServer, commentServers } from './comment-servers.ts'
import { isAddress, isFunctionsOf, isHost, isPattern, isPlugin, isSecure, isTimeZone, isUnsubscribe } from './config-values.ts'
import { expectsDeployTarget, expectsEndpoint, isDeployTarget, isEndpoint, usualAssetDays } from './deploy-target.ts'
import { isFolder, standaloneFolder } from './folders.ts'
import { type ComponentName, componentNames, type OwnFunctions, type ViewKind, viewKinds } from './own-views.ts'
import { isRoute, isUrlRoute } from './route-pattern.ts'
import { shortcodesSchema } from './shortcodes-schema.ts'

const setting = z.enum(['error', 'warning', 'off'])
const plugins = z.custom<PluggableList>((value) => Array.isArray(value) && value.every(isPlugin), { error: 'a list of unified plugins' })

const views = z.custom<OwnFunctions<ViewKind>>(isFunctionsOf(viewKinds), { error: `an object of functions by ${viewKinds.join(', ')}` })
const components = z.custom<OwnFunctions<ComponentName>>(isFunctionsOf(componentNames), {
  error: `an object of functions by ${componentNames.join(', ')}`,
})
const expectsQuality = 'a whole number from 1 to 100'
const quality = z.int({ error: expectsQuality }).min(1, { error: expectsQuality }).max(100, { error: expectsQuality })
const expectsWidth = 'a width in whole pixels, from 16 to 8192'
const width = z.int({ error: expectsWidth }).min(16, { error: expectsWidth }).max(8192, { error: expectsWidth })

const expectsDays = 'a whole number of days, from 1 to 31'
const days = z.int({ error: expectsDays }).min(1, { error: expectsDays }).max(31, { error: expectsDays })
const expectsUnsubscribe =
  'where readers end their subscription: the tag that your mailing service replaces, such as "{{unsubscribe}}", or an address ("https://…", "mailto:…")'

const expectsRoute =
  'a pattern that begins with "/", ends in "/" or ".html", and has {slug}, {name} or {id}, such as "/{locale}/{section}/{slug}/"; or such a pattern for each locale'
const expectsUrlRoute =
  '"{url}", with the first part of the address before it if there is one, such as "/zh{url}"; or such a pattern for each locale'
const expectsFolders = 'true, or folders of content/ without a slash at either end, such as ["pages", "guide/start"]'
const expectsAssetDays = 'a whole number of days'
const expectsPairs = 'a list of pairs of two locales, such as [["en", "zh"]]'
const expectsServer = 'an address such as "https://cache.example.org/news"; http is for a server on this machine alone'
/** A pattern for all editions, or one for each. */
const patterns = (isPattern: (value: string) => boolean, error: string) => {
  const pattern = z.string({ error }).refine(isPattern, { error })
  return z.union([pattern, z.record(z.string(), pattern)], { error })
}

/** The site's settings: one schema gives the type, the defaults and the check. */
export const settingsSchema = z.strictObject({
  url: z
    .string({ error: 'the address of the site' })
    .refine(isAddress, { error: 'an address such as "https://news.example.org", with no query and no fragment' }),
  timeZone: z.string().refine(isTimeZone, { error: 'an IANA time zone such as "Asia/Shanghai"' }).default('UTC'),
  defaultLocale: z.string({ error: 'the name of a folder in locales/' }).default('en'),
  content: z
    .strictObject({
      pattern: z
        .string()
        .refine(isPattern, {
          error: 'a pattern that ends in .md and has {story} and {locale} once, with "/" or "." between, such as "{story}/{locale}.md"',
        })
        .default('{story}/{locale}.md'),
      unknownKeys: z.enum(['error', 'warn']).default('error'),
      /** The section of stories that are in no folder and name none. */
      defaultSection: z.string().optional(),
      /** Folders of `content/` whose articles need neither a date nor a section: pages. */
      pages: z
        .union([z.literal(true), z.array(z.string().refine(isFolder, { error: expectsFolders }))], { error: expectsFolders })
        .default([standaloneFolder]),
      ignoreKeys: z
        .array(z.string().refine((value) => /^[^\s*]+\*?$/.test(value), { error: 'names of keys, such as "rating" or "seo_*"' }))
        .default([]),
    })
    .prefault({}),
  /** Addresses of articles, for all editions or by locale. `url` is the pattern for those that front matter gives (`url`). */
  routes: z
    .strictObject({
      article: patterns(isRoute, expectsRoute).default('/{locale}/{section}/{slug}/'),
      /** Of pages; else as those of articles. */
      page: patterns(isRoute, expectsRoute).optional(),
      url: patterns(isUrlRoute, expectsUrlRoute).default('{url}'),
    })
    .prefault({}),
  formats: z
    .strictObject({
      amp: z.boolean().default(true),
      rss: z.boolean().default(true),
      atom: z.boolean().default(false),
      jsonFeed: z.boolean().default(false),
      sitemap: z.boolean().default(true),
      newsSitemap: z.boolean().default(false),
      ninjs: z.boolean().default(false),
      wechat: z.boolean().default(false),
      epub: booksSchema,
      /** A letter of the stories of the last days, for each edition. */
      newsletter: z
        .strictObject({
          days: days.default(7),
          unsubscribe: z.string({ error: expectsUnsubscribe }).refine(isUnsubscribe, { error: expectsUnsubscribe }),
        })
        .optional(),
    })
    .prefault({}),
  untranslated: z.enum(['omit', 'show']).default('omit'),
  /** Pairs of locales whose texts are published side by side; the first is the language of the page around them. */
  bilingual: z
    .array(
      z.tuple([z.string(), z.string()], { error: expectsPairs }).refine(([first, second]) => first !== second, { error: expectsPairs }),
      {
        error: expectsPairs,
      },
    )
    .default([]),
  markdown: z
    .strictObject({
      remarkPlugins: plugins.default([]),
      rehypePlugins: plugins.default([]),
      allowHtml: z.boolean().default(false),
      /** GitHub's names of emoji (`:joy:`) are read. */
      emoji: z.boolean().default(false),
      /** Formulas in TeX (`$…$`, `$$…$$`) are published as MathML. */
      math: z.boolean().default(false),
    })
    .prefault({}),
  /** How tags of other generators are rendered, by their names. */
  shortcodes: shortcodesSchema,
  /** What the site's own views and plugins leave out of articles on purpose. */
  omits: z
    .strictObject({ views: z.array(z.enum(articleParts)).default([]), plugins: z.array(z.enum(articleParts)).default([]) })
    .prefault({}),
  rules: z.partialRecord(z.enum(Object.keys(rules) as [RuleId, ...RuleId[]]), setting).default({}),
  /** Pictures are published in these widths (pixels) and forms; a quality goes from 1 to 100. */
  pictures: z
    .strictObject({
      enabled: z.boolean().default(true),
      widths: z
        .array(width)
        .min(1, { error: 'a list of widths in pixels, such as [480, 800, 1200, 1600]' })
        .default([480, 800, 1200, 1600]),
      formats: z.array(z.enum(['avif', 'webp'])).default(['avif', 'webp']),
      quality: z.strictObject({ avif: quality.default(55), webp: quality.default(76), jpeg: quality.default(78) }).prefault({}),
    })
    .prefault({}),
  /** `cards`: stories without a picture get one drawn from their headline. */
  openGraph: z.strictObject({ cards: z.boolean().default(false) }).prefault({}),
  /** A JSON file of counts by address, relative to the site's root. */
  counts: z.string().optional(),
  /** Addresses from the site's root, as prefixes, that something else than this build serves. */
  links: z
    .strictObject({
      elsewhere: z
        .array(
          z
            .string()
            .refine((value) => value.startsWith('/'), { error: 'prefixes of addresses such as "/docs/"' })
            .transform(decodeAddress),
        )
        .default([]),
    })
    .prefault({}),
  /** The file of findings that are not reported (`diglot baseline`), relative to the site's root. */
  baseline: z.string({ error: 'the path of a file that diglot baseline writes' }).default('diglot-baseline.json'),
  /** The manifest of the build that readers have, relative to the site's root: a copy of `.diglot.json`. */
  deployed: z.string({ error: 'the path of a copy of dist/.diglot.json' }).optional(),
  /** Where `diglot deploy` sends the site to, and for how many days it leaves assets that pages no longer use. */
  deploy: z
    .strictObject({
      to: z.string({ error: expectsDeployTarget }).refine(isDeployTarget, { error: expectsDeployTarget }),
      endpoint: z.string({ error: expectsEndpoint }).refine(isEndpoint, { error: expectsEndpoint }).optional(),
      region: z.string({ error: 'the region of a bucket, such as "eu-central-1"' }).optional(),
      keepAssets: z.int({ error: expectsAssetDays }).min(0, { error: expectsAssetDays }).default(usualAssetDays),
    })
    .optional(),
  /** Addresses of stories that were taken down for good. */
  gone: z
    .array(
      z
        .string()
        .refine((value) => /^\/.*(?:\/|\.html)$/.test(value), { error: 'addresses such as "/en/world/tides/"' })
        .transform(decodeAddress),
    )
    .default([]),
  /** Entries on one page of a list. */
  pageSize: z.int().min(1).max(500).default(24),
  /** Entries in one feed. */
  feedSize: z.int().min(1).max(500).default(50),
  /** Which lists have feeds besides the editions; the WebSub hub that feeds name. */
  feeds: z
    .strictObject({
      of: z.array(z.enum(feedKinds)).default(['section']),
      hub: z.url({ protocol: /^https?$/, error: 'the address of a WebSub hub, such as "https://hub.example/"' }).optional(),
    })
    .prefault({}),
  /** The key that search engines know the site by, and where what has changed is sent to (indexnow.org/documentation). */
  indexNow: z
    .strictObject({
      key: z.string().regex(/^[\dA-Za-z-]{8,128}$/, { error: 'a key of 8 to 128 letters, digits and hyphens' }),
      endpoint: z
        .url({ protocol: /^https?$/, error: 'an address such as "https://api.indexnow.org/indexnow"' })
        .default('https://api.indexnow.org/indexnow'),
    })
    .optional(),
  /** Latin words on end that make a run in another script's edition untranslated. */
  leak: z.strictObject({ words: z.int().min(2).default(8) }).prefault({}),
  /** Days after a change of the original from which a translation that lacks it is an error; whether readers see a notice. */
  stale: z.strictObject({ errorAfter: z.number().min(0).optional(), notice: z.boolean().default(true) }).prefault({}),
  share: z
    .strictObject({ mastodon: z.string().refine(isHost, { error: 'the name of a server, such as "mastodon.social"' }).optional() })
    .prefault({}),
  /** Stories that were read can be read again without a network, by a service worker; `remove` takes one away that was published before. */
  offline: z.union([z.boolean(), z.literal('remove')], { error: 'true, false or "remove"' }).default(false),
  /** A server of Bazel's HTTP cache protocol, by which builds on several machines share what they cache; seconds without an answer. */
  cache: z
    .strictObject({ remote: z.string().refine(isSecure, { error: expectsServer }).optional(), timeout: z.number().positive().default(10) })
    .prefault({}),
  /** A page per edition that searches its stories. */
  search: z.boolean().default(false),
  /** The site's own style sheets, which come after the theme's, and views and components in place of the theme's. */
  theme: z
    .strictObject({
      styles: z
        .union([z.string(), z.array(z.string())], { error: 'the path of a style sheet, or a list of paths' })
        .transform((paths) => [paths].flat())
        .default([]),
      views: views.default({}),
      components: components.default({}),
    })
    .prefault({}),
  /** A server of comments that the publisher runs. */
  comments: z
    .strictObject({
      provider: z.enum(Object.keys(commentServers) as [CommentServer, ...CommentServer[]]),
      server: z
        .string({ error: 'the address of the server' })
        .refine(isSecure, { error: 'an address such as "https://comments.example.org"; http is for a server on this machine alone' }),
    })
    .optional(),
})

/** Settings as a site writes them, before any default. */
export type ConfigInput = z.input<typeof settingsSchema>
/** Settings with every default filled in. */
export type Config = z.output<typeof settingsSchema>
