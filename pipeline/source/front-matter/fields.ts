import * as z from 'zod'
import { decodeAddress, staysBelow } from '../../core/decode-address.ts'
import { audioSchema } from './audio.ts'
import { draftKeys } from './draft-keys.ts'
import { frontPlace, frontSchema } from './front-page-place.ts'

/** Who says what a field holds: the story (`shared`), every version of it (`translated`), or this article alone (`own`). */
type Kind = 'shared' | 'translated' | 'own'

interface Field {
  kind: Kind
  schema: z.ZodType
  /** Completes "expected …" in a message. */
  expects: string
  /** While its value cannot be used, an article is compared with no other: what was found would not be true. */
  decides?: true
  /** Whether views are given it, as `model.fields` of an article's page. */
  onPage?: true
  /** Whether a translation that lacks it has the original's. */
  inherits?: true
}

/** How dates begin (dates.ts). */
export const datePattern = '^(?:\\d{4}[-/.年\\d]|\\d{1,2}(?:st|nd|rd|th)? [A-Za-z]|[A-Za-z]{3,9}[.,]? \\d)'

const word = z.union([z.string(), z.number()]).transform(String)
// One line, whatever YAML made of it.
const text = word.transform((value) => value.replace(/\s+/g, ' ').trim()).refine((value) => value !== '')
const words = z.union([
  z.array(text),
  text.transform((value) =>
    value
      .split(/[,，、]/)
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
])
// Checked for its calendar where the site's time zone is known, in front-matter.ts; the pattern is for editors.
const date = z.string().meta({ pattern: datePattern })
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** May be one part of an address: letters, digits and marks, no ending of a file, no name that Windows keeps for itself. */
export function isSlug(value: string): boolean {
  return (
    /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?$/u.test(value) &&
    value.length <= 120 &&
    // A file system takes names of 255 bytes; a Chinese character has three.
    Buffer.byteLength(value) <= 240 &&
    !reserved.test(value) &&
    !/\.[a-z]{2,5}$/i.test(value)
  )
}

/** A path on the site, without `?` and `#`. */
function isAddress(value: string): boolean {
  return /^\/?[^\s/#?:][^\s#?:]*$/.test(value)
}

/** A path, or an address of the web. */
function isFileOrWeb(value: string): boolean {
  return !/^[a-z][a-z\d+.-]*:/i.test(value) || /^https?:$/.test(URL.parse(value)?.protocol ?? '')
}

function isLink(value: string): boolean {
  return /^(?:https?|mailto):$/.test(URL.parse(value)?.protocol ?? '')
}

/** Every key of front matter: the one place that knows them. */
export const fields = {
  title: { kind: 'translated', schema: text, expects: 'a headline in plain text', decides: true },
  summary: { kind: 'translated', schema: text.optional(), expects: 'one or two sentences in plain text' },
  slug: {
    kind: 'translated',
    schema: word.refine(isSlug).meta({ pattern: '^[^\\s/\\\\?#%]{1,120}$' }).optional(),
    expects:
      'one part of an address: letters, digits and hyphens, such as "tide-tables", without a slash, and no name that an operating system keeps for itself',
  },
  url: {
    kind: 'own',
    schema: text.refine((value) => isAddress(value) && staysBelow(decodeAddress(value))).optional(),
    expects: 'the address of this article on the site, such as "/2013/tides.html" or "/about/"',
  },
  date: { kind: 'shared', schema: date.optional(), expects: 'a date that exists, such as 2013-10-23 or 2013-10-23T00:08:00+08:00' },
  updated: { kind: 'own', schema: date.optional(), expects: 'a date that exists, such as 2013-10-23 or 2013-10-23T00:08:00+08:00' },
  weight: {
    kind: 'own',
    schema: z
      .union([z.number(), z.string().regex(/^-?\d+(?:\.\d+)?$/)])
      .transform(Number)
      .optional(),
    expects: 'a number: of the pages of a section without a date, those with smaller numbers come first',
    inherits: true,
  },
  section: { kind: 'shared', schema: text.refine(isSlug).optional(), expects: 'the key of a section, such as "world"' },
  tags: { kind: 'shared', schema: words.optional(), expects: 'a list of tag keys, such as [trade, tea]' },
  authors: { kind: 'translated', schema: words.optional(), expects: 'a list of names', inherits: true },
  source: { kind: 'translated', schema: text.optional(), expects: 'the name of a newspaper or an agency', inherits: true },
  links: {
    kind: 'translated',
    schema: z.array(z.strictObject({ text, url: text.refine(isLink) })).optional(),
    expects: 'a list of links, each with a text and an address (url) that starts with https://, http:// or mailto:',
  },
  image: {
    kind: 'shared',
    // A path alone is read as its `src` (front-matter.ts).
    schema: z
      .strictObject({ src: text.refine(isFileOrWeb).optional(), alt: text.optional(), credit: text.optional(), caption: text.optional() })
      .optional(),
    expects: 'a picture (src, alt, credit, caption), or its path',
    decides: true,
  },
  audio: {
    kind: 'own',
    schema: audioSchema(text.refine(isFileOrWeb), text).optional(),
    expects: 'a recording (src, title, duration), or its path',
  },
  footer: { kind: 'shared', schema: z.boolean().optional(), expects: 'true or false' },
  draft: { kind: 'own', schema: z.boolean().optional(), expects: 'true or false', decides: true },
  publishAt: { kind: 'shared', schema: date.optional(), expects: 'a date that exists, such as 2013-10-23T00:08:00+08:00', decides: true },
  expires: { kind: 'shared', schema: date.optional(), expects: 'a date that exists, such as 2013-10-23T00:08:00+08:00', decides: true },
  redirect: {
    kind: 'shared',
    schema: text
      .refine(
        (value) => /^https?:$/.test(URL.parse(value)?.protocol ?? '') || /^(?!\/\/|[a-z][a-z\d+.-]*:)[^\s?#]+(?:\.md|\/)$/i.test(value),
      )
      .optional(),
    expects:
      'where readers are led once the story has expired: the path of an article such as ../tides/en.md, an address such as /en/world/, or a web address',
  },
  canonical: {
    kind: 'own',
    schema: z
      .string()
      .refine((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''))
      .optional(),
    expects: 'an address that starts with https:// or http://',
  },
  corrections: {
    kind: 'translated',
    schema: z.array(z.strictObject({ date, text })).optional(),
    expects: 'a list of corrections, each with a date and a text',
    decides: true,
  },
  translation: {
    kind: 'own',
    schema: z.strictObject({ from: text.optional(), translator: text.optional(), basis: text.optional() }).optional(),
    expects: 'what this was translated from: from (a locale), translator, basis',
    decides: true,
  },
  aliases: {
    kind: 'own',
    schema: z.array(text.refine((value) => isAddress(value) && staysBelow(decodeAddress(value)))).optional(),
    expects: 'a list of addresses that this article has had, such as [old-slug, /2013/old.html]',
    decides: true,
  },
  front: {
    kind: 'shared',
    schema: frontSchema(date).optional(),
    expects:
      'a place on the front page: lead, top, a number from 1 to 99, or one with its end, such as { place: lead, until: 2026-12-01 }; the banner needs an end: { place: breaking, until: 2026-12-01T18:00 }, and may be on all pages (pages: all)',
  },
  together: { kind: 'shared', schema: z.boolean().optional(), expects: 'true or false' },
  acknowledge: {
    kind: 'own',
    schema: z.array(z.strictObject({ rule: text, finding: text, reason: text.refine((value) => /[\p{L}\p{N}]/u.test(value)) })).optional(),
    expects: 'a list of findings that are as they should be, each with rule, finding and reason',
    decides: true,
  },
} as const satisfies Record<string, Field>

export type FieldName = keyof typeof fields

/** Names that other generators use → ours. Where both are there, ours counts. */
export const aliases: Record<string, FieldName> = {
  lastmod: 'updated',
  updatedDate: 'updated',
  updated_at: 'updated',
  last_modified_at: 'updated',
  last_update: 'updated',
  modified: 'updated',
  publishDate: 'publishAt',
  publishdate: 'publishAt',
  publish_date: 'publishAt',
  published_at: 'publishAt',
  pubDate: 'publishAt',
  expiryDate: 'expires',
  unpublishDate: 'expires',
  nav_order: 'weight',
  sidebar_position: 'weight',
  menu_order: 'weight',
  categories: 'tags',
  keywords: 'tags',
  category: 'tags',
  tag: 'tags',
  description: 'summary',
  excerpt: 'summary',
  subtitle: 'summary',
  author: 'authors',
  permalink: 'url',
  cover: 'image',
  thumbnail: 'image',
  featured_image: 'image',
  featuredImage: 'image',
  heroImage: 'image',
  images: 'image',
}

export const fieldNames = Object.keys(fields) as FieldName[]

export function isField(key: string): key is FieldName {
  return Object.hasOwn(fields, key)
}

export const matterSchema = z.strictObject(
  Object.fromEntries(fieldNames.map((name) => [name, fields[name].schema])) as { [K in FieldName]: (typeof fields)[K]['schema'] },
)

/** Front matter as the schema gives it. */
export type CheckedFields = z.output<typeof matterSchema>

type OnPage = { [Name in FieldName]: (typeof fields)[Name] extends { onPage: true } ? Name : never }[FieldName]

/** The fields that views are given besides those that have a place of their own in the model. */
export type FieldsOnPage = Pick<CheckedFields, OnPage>

/** The schema for editors, JSON Schema 2020-12. Aliases are marked as deprecated: an editor offers one name for a thing. */
export function frontMatterJsonSchema(): object {
  const describe = (name: FieldName) => fields[name].schema.meta({ description: `${fields[name].kind}: ${fields[name].expects}` })
  const named = fieldNames.map((name) => [name, describe(name)] as const)
  const old = Object.entries(aliases).map(([alias, name]) => [
    alias,
    fields[name].schema.meta({ description: `another name for "${name}"`, deprecated: true }),
  ])
  const drafts = Object.entries(draftKeys).map(([key, { schema, example }]) => [
    key,
    schema.optional().meta({ description: `${example} makes the article a draft, as "draft: true" does`, deprecated: true }),
  ])
  const schema = z.toJSONSchema(z.strictObject(Object.fromEntries([...named, ...old, ...drafts])), { io: 'input', unrepresentable: 'any' })
  // A picture or a recording may be a path alone, a place on the front page its name or number.
  const path = [{ type: 'string' }]
  const alone: Partial<Record<string, object[]>> = { image: path, audio: path, front: [z.toJSONSchema(frontPlace, { io: 'input' })] }
  const entries = Object.entries(schema.properties ?? {}).map(([name, own]) => {
    const short = alone[aliases[name] ?? name]
    return [name, short ? { anyOf: [...short, own] } : own]
  })
  return { ...schema, properties: Object.fromEntries(entries) }
}
