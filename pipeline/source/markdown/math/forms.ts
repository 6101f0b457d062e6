/** A way to write a formula: what begins it, what ends it. */
export interface Form {
  open: string
  close: string
  /** Whether it is displayed: on a line of its own, larger, centred. */
  isDisplay: boolean
  /** Whether it was written for a parser that took every other backslash away. */
  isDoubled?: boolean
}

/** TeX's own forms and those that Markdown has left of them. The longer first. */
export const forms: readonly Form[] = [
  { open: '$$', close: '$$', isDisplay: true },
  { open: '$', close: '$', isDisplay: false },
  { open: '\\\\(', close: '\\\\)', isDisplay: false, isDoubled: true },
  { open: '\\\\[', close: '\\\\]', isDisplay: true, isDoubled: true },
  { open: '\\(', close: '\\)', isDisplay: false },
  { open: '\\[', close: '\\]', isDisplay: true },
]

/** The form of a formula as it is written. */
export function formOf(written: string): Form | undefined {
  return forms.find(({ open }) => written.startsWith(open))
}

/** Whether what is between two dollars is an amount of them and words: `$5 million and US$`. */
export function isPrice(value: string): boolean {
  return /^\d[\d.,]*[a-z]{0,3}(?:\s+[a-z]{2,}|\s*\p{sc=Han}|[,;.]\s)/iu.test(value) && !/[\\^_{}=]/.test(value)
}

const words = /\\(?:text\w*|mbox|operatorname)\*?\{[^{}]*\}/g
const short = /^\s*(?:[A-Za-z]{1,2}|[A-Za-z]?[\d+\-*/,. ]+[A-Za-z]?)\s*$/

/** Whether words are between Markdown's escapes: `\[sic\]`, `\(见下\)`. Of brackets with one backslash, only what looks like TeX is a formula. */
export function isEscapedText(value: string, { open }: Form): boolean {
  if (open !== '\\(' && open !== '\\[') return false
  const bare = value.replace(words, '\\text')
  return /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(bare) || !(/[\\^_=<>+]/.test(bare) || short.test(bare))
}

/** What a formula may begin with. */
export const mayHaveFormula = (markdown: string): boolean => /\$|\\[([]/.test(markdown)

/** What is clearly a formula, in a text that was read without them. */
export const unread = new RegExp(
  [
    String.raw`(?<!\\)\$\$(?:[^$]{0,2000}\$\$)?`,
    String.raw`(?<![\w$\\])\$ ?(?=[A-Za-z\\({])(?=[^$\n]{0,300}?[\\^_{])[^$\n]{1,300}(?<!\\)\$(?!\w)`,
    String.raw`\\{1,2}\((?=[^()\n]{0,300}?(?:[\^_=]|\\[a-z]))[^\n]{0,300}?\\\)`,
    String.raw`\\{1,2}\[(?=[^\]]{0,300}?(?:\\[a-z]{2}|[\^_]\{))`,
  ].join('|'),
  'g',
)
