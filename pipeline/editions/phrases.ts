/** Addresses are left alone: of the web, of mail, of files. */
const address =
  /(?:https?:\/\/|www\.|mailto:)[^\s\u3000-\u303F\uFF00-\uFF65]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w/])~?(?:\/[\w.@+-]+){2,}\/?|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|cn|io|dev|gov|edu|int)\b[^\s\u3000-\u303F\uFF00-\uFF65]*/giu
const titles = /《[^《》]*》|〈[^〈〉]*〉/g
// A name with dots or slashes in it (`org.example.Editor`) is one word.
const word = /\p{sc=Latin}[\p{sc=Latin}\p{M}\p{N}’'-]*(?:[./_@:][\p{sc=Latin}\p{M}\p{N}’'_./-]*[\p{sc=Latin}\p{M}\p{N}])*/gu
const wordOrBreak = new RegExp(`(${word.source})|[\\p{L}\\u3000-\\u303F\\uFF01-\\uFF65]`, 'gu')

/** The same text, of the same length, with blanks for what no check reads: addresses. */
export function withoutAddresses(text: string): string {
  return /[.@/]/.test(text) ? text.replace(address, (found) => ' '.repeat(found.length)) : text
}

/** The same text, of the same length, with a break for each title between Chinese title marks. */
export function withoutTitles(text: string): string {
  return text.includes('《') || text.includes('〈') ? text.replace(titles, (found) => '\u3000'.repeat(found.length)) : text
}

export function latinWords(text: string): string[] {
  return text.match(word) ?? []
}

/** Latin words on end, at least so many, with nothing between them but blanks and Western punctuation. */
export function latinRun(text: string, least: number): string | undefined {
  let [count, from] = [0, 0]
  for (const match of text.matchAll(wordOrBreak)) {
    if (match[1] === undefined) count = 0
    else {
      if (count === 0) from = match.index
      count += 1
      if (count >= least) return text.slice(from, match.index + match[1].length)
    }
  }
  return undefined
}
