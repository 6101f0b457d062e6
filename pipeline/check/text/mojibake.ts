import { type Flaw, isSome, matches, type Spot, type TextCheck } from './flaw.ts'

/** Windows-1252 for the bytes 80 to 9F; where it has none, browsers read the control character. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009Dž\u009F'
const next = `[\u0080-\u00BF${upper.replaceAll(/[\u0080-\u009F]/g, '')}]`
/**
 * UTF-8 that was read as Windows-1252: `â€™` is ’, `Ã©` is é, `ä¸­` is 中. Of lead bytes only those that no word
 * has before such a mark; `É»` may be French.
 */
const misread = new RegExp(
  `(?:â${next}{2}|(?<!\\p{Lu})Ã${next}|(?<!\\p{L})Â[\u00A0-\u00BF]|(?:[äåæçèé]${next}{2}){2,}|ðŸ${next}{2})+`,
  'gu',
)
/** What other encodings leave behind: the text cannot be restored from it. */
const lost = /(?<![“"'‘「《（(])(?:\uFFFD+|(?:锟斤拷)+|烫{3,}|屯{3,})/gu

/** One of these is in either. */
const sign = /[ÂÃâäåæçèéð\uFFFD锟烫屯]/

/** Text that was decoded as another encoding. */
export const mojibake: TextCheck = {
  rule: 'text/punctuation',
  find(prose) {
    if (!sign.test(prose.all)) return []
    const known = matches(prose, misread).flatMap(({ passage, match }): Spot[] => {
      const replacement = decode(match[0])
      return replacement === undefined ? [] : [{ passage, index: match.index, length: match[0].length, replacement }]
    })
    const unknown = matches(prose, lost).map(({ passage, match }): Spot => ({ passage, index: match.index, length: match[0].length }))
    return [
      ...toFlaws(
        known,
        prose.passages.map(({ text }) => text),
      ),
      ...toFlaws(
        unknown,
        prose.passages.map(({ text }) => text),
      ),
    ]
  },
}

function toFlaws(spots: Spot[], texts: string[]): Flaw[] {
  if (!isSome(spots)) return []
  const [{ passage, index, length, replacement }] = spots
  const shown = (texts[passage] ?? '').slice(index, index + Math.min(length, 20))
  const also = spots.length > 1 ? ` There are ${spots.length - 1} more in this article.` : ''
  const gist = 'wrong encoding'
  if (replacement === undefined)
    return [{ spots, message: `"${shown}" was damaged by a wrong encoding. Write this text again.${also}`, gist }]
  const message = `"${shown}" is text in a wrong encoding; expected "${replacement}".${also}`
  return [{ spots, message, gist, fix: `Replace "${shown}" with "${replacement}"` }]
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function decode(text: string): string | undefined {
  const bytes = Array.from(text, (character) => {
    const at = upper.indexOf(character)
    return at >= 0 ? 0x80 + at : character.charCodeAt(0)
  })
  if (bytes.some((byte) => byte > 255)) return undefined
  try {
    return utf8.decode(Uint8Array.from(bytes))
  } catch {
    return undefined
  }
}
