import { slug as githubSlug } from 'github-slugger'
import { isSlug } from './fields.ts'

/** Turns names and headlines into parts of addresses; Han becomes pinyin, once pinyin-pro has been loaded. */
export type Slugger = (text: string) => string

const han = /\p{sc=Han}/u

/** Loads the pinyin dictionary only where some text needs it: it is by far the largest that we read. */
export async function createSlugger(texts: Iterable<string>): Promise<Slugger> {
  for (const text of texts) {
    if (han.test(text)) return withPinyin((await import('pinyin-pro')).pinyin)
  }
  return toSlug
}

function withPinyin(pinyin: typeof import('pinyin-pro').pinyin): Slugger {
  return (text) =>
    toSlug(han.test(text) ? pinyin(text, { toneType: 'none', v: true, nonZh: 'consecutive', type: 'array' }).join(' ') : text)
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
