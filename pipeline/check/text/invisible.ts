import { type Flaw, isSome, matches, type TextCheck } from './flaw.ts'
import { type Passage, pieceAt } from './prose.ts'

const names: Record<string, string> = {
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u2060': 'word joiner',
  '\uFEFF': 'byte order mark',
}
const pattern = /[\u200B-\u200D\u2060\uFEFF]/gu
/** What a joiner or a zero-width space may be beside: emoji, and letters of scripts that need it (Arabic, Devanagari, Thai). */
const needs =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\uFE0F|(?![\p{sc=Latin}\p{sc=Han}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Common}])[\p{L}\p{M}]/u

/** Characters that nobody sees, and that searching and copying stumble over. */
export const invisible: TextCheck = {
  rule: 'text/punctuation',
  find(prose) {
    if (prose.all.search(pattern) < 0) return []
    const found = matches(prose, pattern).filter(({ passage, match }) => {
      const within = prose.passages[passage]
      if (!within || isBesideMarkup(within, match.index)) return false
      const { text } = within
      const before = [...text.slice(Math.max(0, match.index - 2), match.index)].at(-1) ?? ''
      const [after = ''] = text.slice(match.index + 1, match.index + 3)
      return !/[\u200B-\u200D]/.test(match[0]) || !(needs.test(before) || needs.test(after))
    })
    return Object.entries(names).flatMap(([character, name]): Flaw[] => {
      const spots = found
        .filter(({ match }) => match[0] === character)
        .map(({ passage, match }) => ({ passage, index: match.index, length: 1, replacement: '' }))
      if (!isSome(spots)) return []
      const code = `U+${character.charCodeAt(0).toString(16).toUpperCase()}`
      const also = spots.length > 1 ? `, and ${spots.length - 1} more in this article` : ''
      const message = `an invisible character (${name}, ${code})${also}. Delete it.`
      return [{ spots, message, gist: code, fix: `Delete ${code}` }]
    })
  },
}

/** Some write one there so that `**“…”**` is emphasis, for readers of Markdown other than ours. */
function isBesideMarkup(passage: Passage, index: number): boolean {
  const { text } = passage
  const piece = pieceAt(passage, index)
  const isEdge = piece && ((piece.index === index && index > 0) || (piece.index + piece.length === index + 1 && index + 1 < text.length))
  return isEdge === true || /[*_~`]/.test(text.charAt(index - 1) + text.charAt(index + 1))
}
