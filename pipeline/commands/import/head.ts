import { fromHtml } from 'hast-util-from-html'
import { toString as textOfTree } from 'hast-util-to-string'
import { hasHan } from '../../site/slug.ts'
import { draftKeys } from '../../source/front-matter/draft-keys.ts'
import { aliases, fieldNames, isSlug } from '../../source/front-matter/fields.ts'
import { asList, lowered, textOf } from './config-file.ts'
import { writeDate } from './dates.ts'

/** Front matter of an article as it is written. */
export interface Head extends Record<string, unknown> {
  title: string
  date?: string | undefined
  updated?: string | undefined
  slug?: string | undefined
  section?: string | undefined
  tags?: string[] | undefined
  authors?: string[] | undefined
  summary?: string | undefined
  image?: { src?: string; alt?: string; caption?: string; credit?: string } | undefined
  draft?: boolean | undefined
  aliases?: string[] | undefined
  translation?: { from: string } | undefined
}

/** Keys whose values have become paths, addresses or languages. */
const used = new Set(
  'url permalink lang language locale ref translationKey translation_key lang-ref lang_ref page_id aliases alias redirect_from title date tags tag categories category keywords author authors image slug section draft'.split(
    ' ',
  ),
)
const dates = new Set(['updated', 'publishAt', 'expires'])

/** What the front matter of another generator says, in Diglot's keys, and which of its keys have none. */
export function makeHead(
  data: Record<string, unknown>,
  { title, timeZone, authors = {} }: { title: string; timeZone: string; authors?: Record<string, string> | undefined },
): { head: Head; dropped: string[]; faults: string[] } {
  const head: Head = { title: plainText(title) }
  const dropped: string[] = []
  const faults: string[] = []
  const known: readonly string[] = fieldNames
  for (const [key, value] of Object.entries(data)) {
    if (key.startsWith('#') || used.has(key) || value === null || value === undefined || value === '') continue
    const name: string | undefined = known.find((field) => field === key) ?? (Object.hasOwn(aliases, key) ? aliases[key] : undefined)
    if (Object.hasOwn(draftKeys, key)) {
      if (key === 'published' && typeof value !== 'boolean') continue
      const isDraft = draftKeys[key]?.isDraft(value)
      if (isDraft !== false) head.draft = true
      if (isDraft === undefined) faults.push(`"${key}" is ${JSON.stringify(value)}`)
    } else if (name !== undefined && dates.has(name)) {
      const date = writeDate(value, timeZone)
      if (date === undefined) faults.push(`"${key}" is ${JSON.stringify(value)}, which is no date`)
      else head[name] ??= date
    } else if (name === 'summary') head.summary ??= plainText(textOf(value) ?? '') || undefined
    else if (name === 'image') head.image ??= imageOf(value)
    else if (name === 'weight' && Number.isFinite(Number(value))) head.weight ??= Number(value)
    else if (name !== undefined && name === key) head[name] = value
    else dropped.push(key)
  }
  if (isTrue(data.draft)) head.draft = true
  head.date = writeDate(data.date, timeZone)
  if (data.date && head.date === undefined) faults.push(`"date" is ${JSON.stringify(data.date)}, which is no date`)
  head.image ??= imageOf(data.image ?? lowered(data.header).image ?? lowered(data.header).teaser)
  head.authors = authorsOf(data.authors ?? data.author, authors)
  head.tags = tagsOf(data)
  const slug = textOf(data.slug)
  if (slug !== undefined && isSlug(slug)) head.slug = slug
  return { head, dropped, faults }
}

function isTrue(value: unknown): boolean {
  return value === true || /^(?:true|yes|on|1)$/i.test(String(value ?? ''))
}

/** The text of a line of HTML: without tags, with entities as the characters that they mean. */
export function plainText(html: string): string {
  const text = /<\/?[a-z!]|&[#a-z]/i.test(html) ? textOfTree(fromHtml(html, { fragment: true })) : html
  return text.replace(/\s+/g, ' ').trim()
}

function imageOf(value: unknown): Head['image'] {
  const own = typeof value === 'string' ? { src: value } : lowered(Array.isArray(value) ? value[0] : value)
  const src = textOf(own.src) ?? textOf(own.image) ?? textOf(own.path) ?? textOf(own.url) ?? textOf(own.relative)
  if (src === undefined) return undefined
  const [alt, caption, credit] = [own.alt, own.caption, own.credit].map((text) =>
    textOf(text) === undefined ? undefined : plainText(textOf(text) ?? ''),
  )
  return { src, ...(alt && { alt }), ...(caption && { caption }), ...(credit && { credit }) }
}

function authorsOf(value: unknown, names: Record<string, string>): string[] | undefined {
  const found = asList(value).flatMap((author) => {
    const name = textOf(author) ?? textOf(lowered(author).name) ?? textOf(lowered(author).key)
    return name === undefined ? [] : names[name] === undefined ? namesIn(name) : [plainText(names[name])]
  })
  return found.length > 0 ? [...new Set(found)] : undefined
}

const link = /\[([^\]]+)\]\([^()\s]*\)/g

/** The names in one text, which may be links: `[Li Na](https://a.example), [Wu Min](https://b.example)`. */
function namesIn(written: string): string[] {
  if (!written.includes('](')) return [plainText(written)]
  // A name may have "and" or 和 in it: these part two names in front of a link alone.
  const parts = written.split(/\s*(?:[,;，；、]|(?:&|\band\b|和|与)(?=\s*\[))\s*/)
  return parts.map((part) => plainText(part.replace(link, '$1'))).filter((name) => name !== '')
}

/** Tags and categories. In one string they are apart by commas, or else by spaces, as in Jekyll. */
function tagsOf({ tags, tag, categories, category, keywords }: Record<string, unknown>): string[] | undefined {
  const read = (value: unknown): string[] =>
    typeof value === 'string'
      ? value.split(/[,，、]/.test(value) || hasHan(value) ? /[,，、]/ : /\s+/)
      : asList(value)
          .flat(3)
          .flatMap((part) => textOf(part) ?? [])
  const own = [...read(categories), ...read(category), ...read(tags), ...read(tag)]
  const found = (own.length > 0 ? own : read(keywords)).map((text) => plainText(text)).filter((text) => text !== '')
  return found.length > 0 ? [...new Set(found)] : undefined
}
