import { counted, isSome, matches, type TextCheck } from './flaw.ts'

/** Between letters: `don't`. Elsewhere it may be a quotation mark, a foot or a minute. */
const straight = /(?<=\p{L})'(?=\p{L})/gu
const curly = /(?<=\p{L})’(?=\p{L})/gu

/** Straight apostrophes in a text that otherwise has curly ones. A text that has only straight ones is consistent. */
export const apostrophes: TextCheck = {
  rule: 'text/punctuation',
  find(prose) {
    const found = matches(prose, straight)
    if (found.length === 0) return []
    const others = matches(prose, curly).length
    if (others < found.length) return []
    const spots = found.map(({ passage, match }) => ({ passage, index: match.index, length: 1, replacement: '’' }))
    if (!isSome(spots)) return []
    const message = `${counted(spots.length, 'straight apostrophe')} ('), but ${counted(others, 'curly one')} (’) in this article. Use "’" everywhere.`
    return [{ spots, message, gist: 'straight apostrophes', fix: 'Replace "\'" with "’"' }]
  },
}
