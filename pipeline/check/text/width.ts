import { counted, isSome, matches, type Spot, type TextCheck } from './flaw.ts'
import { type Passage, pieceAt } from './prose.ts'

const full: Record<string, string> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '.': '。' }
const half: Record<string, string> = { '，': ',', '；': ';', '：': ':', '！': '!', '？': '?', '。': '.', '、': ',', '（': '(', '）': ')' }

const han = '\\p{sc=Han}'
/** After a Han character or a closing mark, before more Chinese, a space, or the end: not in numbers, times, addresses and between Latin words. */
const afterHan = new RegExp(
  `(?<=[${han}”）》」』】])(?:[,;!?](?![,;:!?.…）)])|:(?![-')(DPp]))[ \\t]*(?=[${han}“‘（《「『【]|\\n|$)|(?<=[${han}])[,;:!?][ \\t]+(?=[\\p{sc=Latin}\\d\\uFFFC@#])|(?<=[${han}])\\.(?:[ \\t]+(?=[${han}“《「『])|(?=\\n|$))|(?<=[${han}]{6})\\.(?=[${han}]{4})`,
  'gu',
)
/** `一. 概述`, `第一章.` */
const label = /^(?:第?[一二三四五六七八九十百千零]+[章节条步部点]?|[甲乙丙丁])\.$/
/** Beside East Asian letters it belongs to them: words of another language are the leak check's. */
const letters = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Bopomofo}\\p{sc=Hangul}]'
const afterLatin = new RegExp(`(?<!${letters}[ \\t]?)(?:[，；：！？。、）][ \\t]*|（)(?![ \\t]*${letters})`, 'gu')

/** Half-width marks in Chinese, and full-width ones in languages that have none. Once for an article: some are written so from end to end. */
export const width: TextCheck = {
  rule: 'text/punctuation',
  find(prose) {
    const isChinese = /^zh\b/.test(prose.tag)
    if (!isChinese && /^(?:ja|ko|yue|wuu|hak|nan|lzh)\b/.test(prose.tag)) return []
    const spots = matches(prose, isChinese ? afterHan : afterLatin).flatMap(({ passage, match }): Spot[] => {
      const [found] = match
      const text = prose.passages[passage]?.text ?? ''
      if (isChinese && found.startsWith('.') && label.test(text.slice(0, match.index + 1))) return []
      const replacement = isChinese ? (full[found.charAt(0)] ?? found) : toHalf(found, text, match.index)
      // The space after it may be beyond the end of an emphasis: `**先,** 后`.
      const length = isWhole(prose.passages[passage], match.index, found.length) ? found.length : 1
      return [{ passage, index: match.index, length, replacement }]
    })
    if (!isSome(spots)) return []
    const [{ passage, index, replacement = '' }] = spots
    const mark = prose.passages[passage]?.text.charAt(index) ?? ''
    const count = counted(spots.length, isChinese ? 'half-width mark' : 'full-width mark')
    const expected = isChinese ? 'Chinese has full-width marks' : 'this language has half-width marks'
    const message = `"${mark}" is ${isChinese ? 'half-width after a Chinese character' : 'full-width'}; expected "${replacement.trim()}". ${expected}; the article has ${count} of this kind.`
    return [{ spots, message, gist: expected, fix: `Replace ${count}` }]
  },
}

function isWhole(passage: Passage | undefined, index: number, length: number): boolean {
  const piece = passage && pieceAt(passage, index)
  return piece !== undefined && index + length <= piece.index + piece.length
}

function toHalf(found: string, text: string, index: number): string {
  const mark = half[found.charAt(0)] ?? found
  if (mark === '(') return /[\p{L}\p{N}]$/u.test(text.slice(0, index)) ? ' (' : mark
  const goesOn = /^[\p{L}\p{N}]/u.test(text.slice(index + found.length))
  return goesOn || found.length > 1 ? `${mark} ` : mark
}
