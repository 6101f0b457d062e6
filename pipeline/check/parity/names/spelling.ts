import { distance } from 'fastest-levenshtein'

/** A word without what differs from one place to another: capitals, and an English genitive. */
export const fold = (text: string) => text.toLowerCase().replaceAll('’', "'").replace(/'s?$/, '')

/** Letters below which two words that differ by one letter are two words. An acronym may be shorter. */
const fewest = 5

/** Letters of a word in small letters that a translation may misspell with a capital. */
const leastCommon = 6

/** Letters of a word in small letters that a translation may misspell as such: no name, but a term. */
const leastPlain = 9

/** Whether a translation's word is the original's with one letter wrong, missing, added, or two exchanged; with two in long names. */
export function isMisspelt(own: string, other: string): boolean {
  const [one, two] = [fold(own), fold(other)]
  const areMail = isMail(other)
  if (areMail || isMail(own)) return areMail && isMail(own) && isNear(one, two)
  if (isAcronym(own) && isAcronym(singular(other))) return one.length === singular(other).length && isNear(one, fold(singular(other)))
  if (isInflected(one, two) || bare(one) === bare(two) || (isCamel(own) && !isCamel(other)) || isPrefixed(own, other)) return false
  // A translation has no plural: `Rules` is written `Rule`.
  const names = [two, two.replace(/(?<=[^s])s$/, '')]
  // A common word that the translation writes as a name.
  if (!isCapital(other)) return names.some((name) => name.length >= (isCapital(own) ? leastCommon : leastPlain) && isOneSlip(one, name))
  // A common word near a name is another one, where it does not begin as that does.
  if (!isCapital(own) && one[0] !== two[0]) return false
  return names.some((name) => (name.length >= fewest ? isNear(one, name) : isShortSlip(one, name)))
}

const isNear = (one: string, two: string) => isOneSlip(one, two) || (two.length >= 9 && distance(one, two) === 2)
/** One letter wrong, missing or added, or two exchanged. */
const isOneSlip = (one: string, two: string) => distance(one, two) === 1 || isExchanged(one, two)

/**
 * Whether a word can hardly be anything else than a misspelt name, wherever it is: two of its letters are exchanged, or one
 * is missing, added or wrong in a longer one; the first letter and the capitals are the name's. `isAmongWords`: the text is
 * in Latin letters, too, where another word may be near a name.
 */
export function isPlainSlip(own: string, other: string, isAmongWords: boolean): boolean {
  const [one, two] = [fold(own), fold(other)]
  if (isMail(own) || isMail(other)) return isMail(own) && isMail(other) && isOneSlip(one, two)
  if (isAcronym(own)) return isAcronym(singular(other)) && isExchanged(one, fold(singular(other)))
  if (!isCapital(own) || !isCapital(other) || isPrefixed(own, other) || isAcronym(other) || one[0] !== two[0] || two.length < fewest)
    return false
  if (isExchanged(one, two)) return true
  const least = isAmongWords || one.length === two.length ? leastWrong : leastCommon
  return two.length >= least && distance(one, two) === 1
}

/** Letters of a name of which one may be wrong, and no other word be meant. */
const leastWrong = 8

export const isMail = (text: string) => text.includes('@') && !text.startsWith('@')

export const isAcronym = (text: string) => /^[A-Z]{3,}$/.test(text)

/** Acronyms that Chinese has words for, and words that English writes in capitals. */
const translated = new RegExp(
  [
    '^(?:FAQ|CEO|CFO|COO|CTO|GDP|VAT|USA|USSR|UAE|NATO|IMF|WHO|WTO|OPEC|ASEAN|UNESCO|UNICEF|NGO|AIDS|DIY|LCD|GMO',
    'STEP|COPY|TODO|NOTE|NULL|AND|NOT|NEW',
    'USD|EUR|GBP|JPY|CNY|RMB|HKD|TWD|SGD|AUD|NZD|CAD|CHF|KRW|INR|RUB|BRL|MXN|ZAR|THB)$',
  ].join('|'),
)

/** A name that no language has words for: `JSON`, `PostgreSQL`. */
export const isInCapitals = (text: string) => (isAcronym(text) ? !translated.test(text) : /^\p{Lu}\p{L}*\p{Ll}\p{Lu}/u.test(text))

/** `IOUs`, which a translation writes `IOU`. */
const singular = (text: string) => text.replace(/(?<=[A-Z])s$/, '')

export const isCapital = (text: string) => /^@?\p{Lu}/u.test(text)

/** A name of code: `nVersion`. */
const isCamel = (text: string) => /\p{Ll}\p{Lu}/u.test(text)

/** Another name, with a letter for what it is of before this one: `KServe` and `Serve`. */
const isPrefixed = (own: string, other: string) => isCapital(own) && isCapital(other) && own.slice(1) === other

/** Without hyphens and accents, which many leave out: `C-PTSD` and `CPTSD`, `Bjorn` and `Björn`, `Groener` and `Gröner`. */
const bare = (text: string) =>
  text
    .replace(/-|(?<=[aou])e/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')

/** Two letters beside each other exchanged. */
function isExchanged(one: string, two: string): boolean {
  const at = [...two].findIndex((letter, index) => letter !== one[index])
  return at >= 0 && `${two.slice(0, at)}${two[at + 1]}${two[at]}${two.slice(at + 2)}` === one
}

/** Letters exchanged make one real name another hardly ever, so that four letters are enough; the first one stays. */
const isShortSlip = (one: string, two: string) => two.length >= 4 && one[0] === two[0] && isExchanged(one, two)

/** Forms and spellings of one word: `Pods` and `Pod`, `Organization` and `Organisation`, `Colour` and `Color`. */
function isInflected(one: string, two: string): boolean {
  const stem = (text: string) =>
    text
      .replace(/(?:'s|ing|ed|es|s|er|(?<=(?:cen|thea|me|li|spec|scep|lus)t|(?:fi|li|sa|som)b)re|or|ion|e|y|ies)$/, '')
      .replace(/s(?=[aei]|$)/g, 'z')
      .replaceAll('ou', 'o')
  if (isUndoubled(one, two)) return false
  return one.startsWith(two) || two.startsWith(one) || stem(one) === stem(two)
}

/** `Odyse` for `Odysee`, `Herms` for `Hermes`: no form of a word has one letter for the two that it ends with, or none between them. */
const isUndoubled = (one: string, two: string) =>
  `${one}${one.at(-1)}` === two || (/[^aeious]es$/.test(two) && one === two.replace(/es$/, 's'))

/** Letters on end, in lower case. */
export const letterRun = /[a-zà-ɏ]+/g

/** Whether a text in lower case has these letters, and none before or behind them. */
export function hasRun(text: string, run: string): boolean {
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1))
    if (!isRunLetter(text.charCodeAt(at - 1)) && !isRunLetter(text.charCodeAt(at + run.length))) return true
  return false
}

function isRunLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xe0 && code <= 0x24f)
}
