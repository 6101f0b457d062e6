import { slug as githubSlug } from 'github-slugger'
import { isSlug } from '../source/front-matter/fields.ts'
import { loadRomaniser, type Romaniser } from './romanise.ts'

/** Turns names and headlines of an edition into parts of addresses; "" is for what all editions share. */
export type Slugger = (text: string, locale: string) => string

/** A text, and the edition that it is of. */
export type Sluggable = readonly [text: string, locale: string]

const han = /\p{sc=Han}/u

/** Whether rules of a language could change anything. */
export function hasHan(text: string): boolean {
  return han.test(text)
}

/** The name under which a slug is cached: it depends on the text and on the rules. */
export function slugKey(text: string, language: string | undefined): string {
  return language !== undefined && hasHan(text) ? `${language} ${text}` : ` ${text}`
}

/**
 * Loads the rules of the languages that some text needs which `known` (`slugKey` → slug) lacks. What is worked out is added
 * to `known`.
 */
export async function createSlugger(
  texts: Iterable<Sluggable>,
  languageOf: (locale: string) => string | undefined,
  known: Map<string, string> = new Map(),
): Promise<Slugger> {
  const romanisers = new Map<string, Romaniser>()
  for (const [text, locale] of texts) {
    const language = languageOf(locale)
    if (language === undefined || romanisers.has(language) || !hasHan(text) || known.has(slugKey(text, language))) continue
    const romaniser = await loadRomaniser(language)
    if (romaniser) romanisers.set(language, romaniser)
  }
  return (text, locale) => {
    const language = languageOf(locale)
    const key = slugKey(text, language)
    const romaniser = language !== undefined && hasHan(text) ? romanisers.get(language) : undefined
    const slug = known.get(key) ?? toSlug(romaniser ? romaniser(text) : text)
    known.set(key, slug)
    return slug
  }
}

/** Lower case, accents off Latin letters, other scripts unchanged, everything else a hyphen. */
function toSlug(text: string): string {
  const plain = text
    .replaceAll('+', ' plus ')
    .replaceAll('#', ' sharp ')
    .normalize('NFKD')
    .replace(/(\p{sc=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replace(/(?<=^|\s)\p{M}+/gu, '')
    .trim()
  const slug = cut(githubSlug(plain).replace(/^-+|-+$/g, ''))
  return slug === '' || isSlug(slug) ? slug : `${slug}-0`
}

/** Addresses of at most 80 characters and 230 bytes (a file system takes names of 255), ended between words. */
function cut(slug: string): string {
  if (slug.length <= 80 && Buffer.byteLength(slug) <= 230) return slug
  let end = Math.min(80, slug.length)
  while (Buffer.byteLength(slug.slice(0, end)) > 230 || /[\uD800-\uDBFF]/.test(slug[end - 1] ?? '')) end -= 1
  const hyphen = slug.lastIndexOf('-', end)
  return slug.slice(0, hyphen > 20 ? hyphen : end)
}
