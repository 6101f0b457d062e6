import { slug as githubSlug } from 'github-slugger'
import { isSlug } from './fields.ts'

/** Turns names and headlines into parts of addresses; Han becomes pinyin, once pinyin-pro has been loaded. */
export type Slugger = (text: string) => string

const han = /\p{sc=Han}/u

/**
 * Loads the pinyin dictionary only where some text needs it that `known` (text → slug) lacks: it is by far the largest
 * that we read. What is worked out is added to `known`.
 */
export async function createSlugger(texts: Iterable<string>, known: Map<string, string> = new Map()): Promise<Slugger> {
  let pinyin: Pinyin | undefined
  for (const text of texts) {
    if (!pinyin && han.test(text) && !known.has(text)) pinyin = (await import('pinyin-pro')).pinyin
  }
  return (text) => {
    const slug = known.get(text) ?? toSlug(pinyin && han.test(text) ? romanise(text, pinyin) : text)
    known.set(text, slug)
    return slug
  }
}

type Pinyin = typeof import('pinyin-pro').pinyin

function romanise(text: string, pinyin: Pinyin): string {
  return pinyin(text, { toneType: 'none', v: true, nonZh: 'consecutive', type: 'array' }).join(' ')
}

/** Lower case, accents off Latin letters, other scripts kept, everything else a hyphen. */
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

/** Addresses of at most 80 characters, ended between words. */
function cut(slug: string): string {
  if (slug.length <= 80) return slug
  const end = slug.lastIndexOf('-', 80)
  return slug.slice(0, end > 20 ? end : 80)
}
