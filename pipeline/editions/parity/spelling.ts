/** A word without what differs from one place to another: capitals, and an English genitive. */
export const fold = (text: string) => text.toLowerCase().replaceAll('’', "'").replace(/'s$/, '')

/** Letters below which two words that differ by one letter are two words. An acronym may be shorter. */
const fewest = 5

/** Letters of a word in small letters that a translation may misspell with a capital. */
const leastCommon = 6

/** Whether a translation's word is the original's with one letter wrong, missing, added, or two exchanged; with two in long names. */
export function isMisspelt(own: string, other: string): boolean {
  const [one, two] = [fold(own), fold(other)]
  const areMail = isMail(other)
  if (areMail || isMail(own)) return areMail && isMail(own) && isNear(one, two)
  if (isAcronym(own) && isAcronym(other)) return one.length === two.length && isNear(one, two)
  if (isInflected(one, two) || (isCamel(own) && !isCamel(other))) return false
  // A common word that the translation writes as a name.
  if (!isCapital(other)) return isCapital(own) && two.length >= leastCommon && distance(one, two) === 1
  // A translation has no plural: `Rules` is written `Rule`.
  return [two, two.replace(/(?<=[^s])s$/, '')].some((name) => (name.length >= fewest ? isNear(one, name) : isExchanged(one, name)))
}

const isNear = (one: string, two: string) => distance(one, two) <= (two.length >= 9 ? 2 : 1)

export const isMail = (text: string) => text.includes('@') && !text.startsWith('@')

export const isAcronym = (text: string) => /^[A-Z]{3,}$/.test(text)

export const isCapital = (text: string) => /^@?\p{Lu}/u.test(text)

/** A name of code: `nVersion`. */
const isCamel = (text: string) => /\p{Ll}\p{Lu}/u.test(text)

/** Two letters that stand beside each other exchanged: of two real names hardly ever, so that four letters are enough. */
function isExchanged(one: string, two: string): boolean {
  const at = [...two].findIndex((letter, index) => letter !== one[index])
  const exchanged = `${two.slice(0, at)}${two[at + 1]}${two[at]}${two.slice(at + 2)}`
  return two.length >= 4 && at > 0 && exchanged === one
}

/** Forms and spellings of one word: `Pods` and `Pod`, `Organization` and `Organisation`, `Colour` and `Color`. */
function isInflected(one: string, two: string): boolean {
  const stem = (text: string) =>
    text
      .replace(/(?:'s|ing|ed|es|s|er|or|e|y|ies)$/, '')
      .replace(/s(?=[aei]|$)/g, 'z')
      .replaceAll('ou', 'o')
  return one.startsWith(two) || two.startsWith(one) || stem(one) === stem(two)
}

/** Damerau and Levenshtein's distance: letters added, missing, wrong, or exchanged with the next; stops at 3. */
function distance(one: string, two: string): number {
  if (Math.abs(one.length - two.length) > 2) return 3
  let before: number[] = []
  let last = Array.from({ length: two.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= two.length; j++) {
      const same = one[i - 1] === two[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]
      row[j] = Math.min((last[j] ?? 3) + 1, (row[j - 1] ?? 3) + 1, (last[j - 1] ?? 3) + same, swapped ? (before[j - 2] ?? 3) + 1 : 99)
    }
    before = last
    last = row
  }
  return last[two.length] ?? 3
}
