import { withoutAddresses } from './phrases.ts'

/** What a list of references names: works, each in the language that it is in. */

/** A work by its author, title, publisher and year: `(Harbour Press, 2026)`. */
const published =
  /\([^()]*(?:Press|Books|Publish\p{L}+|University|Verlag)[^()]*,? (?:1[6-9]|20)\d\d\)(?:, (?:pp?\. )?\d+(?:[-–]\d+)?)?[.,]?[\s\p{So}\p{Sm}]*$/u
/** By its author and year: `Harbour study group (2026).` */
const dated = /\((?:19|20)\d\d[a-z]?\)\.?$/
/** Author and initials, then the year, before the title: `Rosser J. B. (1984). Highlights of …` */
const author = /^\s*(?:\[\w+\]\s*)?\p{Lu}[\p{L}’'-]+,? (?:\p{Lu}\.[ -]?)+[^()]{0,200}\((?:1[5-9]|20)\d\d[a-z]?\)/u
/** A journal's volume, issue and pages: `Annals, 6(4), 337-349.` */
const pages = /\d{1,5}\s?\(\d{1,5}\),?\s*(?:pp?\.\s*)?\d{1,6}\s?[-–]\s?\d{1,6}\.?\s*$/
/** Who says it, and its title between quotation marks: `Harbour Board, "The tides of winter."` */
const titled = /^\s*\p{Lu}[\p{L}.’'&-]*(?:(?:\s|, )\p{Lu}[\p{L}.’'&-]*){0,7},\s*["“][^"“”]+["”][\s\d\p{P}]*$/u

const yearOfWork = /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/
/** Who a reference begins with, and what follows that: `Moreno et al. `, `Froese, Tom`, `Wikipedia contributors. "`. */
const named =
  /^\s*(?:\[?\d{1,4}[\].)]\s*)?(?:\d{4}\s(?:\?\s)?)?(?:\p{Lu}\.\s?)*(?!(?:Note|Warning|Example|Tip|Important|Update|Deprecated|Caution|Info)s?\b)([^.,:;("“]{2,60})(?:[.;],?\s|:\s(?=["“])|,\s(?=[\p{Lu}\d"“])|\s?\((?=[\p{Lu}\d])|\s?(?=["“]))/u
const namePart = /^(?:[\p{Lu}&]|\d[\w.]*$|[—–]{2}|d['’]\p{Lu}|(?:et|al|and|of|de|da|van|von|der|la|contributors|staff|team)$)/u
const marker =
  /\bet al\b|["“]|\((?:1[5-9]|20)\d\d|\b(?:vol|no|pp?|eds?|trans|tr|chap)\.|\b(?:Press|Journal|Proceedings|Wikipedia)\b|\d\s?[(:]\s?\d|[,.]\s(?:1[5-9]|20)\d\d\b|(?:1[5-9]|20)\d\d\.?$/u

/** Where a work is found, of what kind it is (GB/T 7714), or when it was: `ISBN: 978-…`, `doi:10.…`, `[J].`, `Archived at`, `Retrieved May 3, 2026`. */
const found =
  /\[(?:[JMDCRPNSZ]|EB|DB)(?:\/OL)?\]\s?[.,]|\((?:1st|2nd|3rd|\d+th) ed\.|\bISBN:?\s?[\dX-]{9,}|\bdoi:\s?10\.\d|\barXiv:\s?\d{4}\.\d|\bArchived (?:at|from)\b|\b(?:Retrieved|Accessed)(?: on)? (?:\d{1,2} )?\p{Lu}\p{Ll}{2,8}\.? (?:\d{1,2}, )?(?:19|20)\d\d/u

/** Whether a sentence ends as a reference does. */
export const endsAsReference = (sentence: string) => published.test(sentence) || dated.test(sentence.trim())

export const hasYear = (text: string) => yearOfWork.test(text)

/** Whether a text begins with names, as references do. */
export const beginsWithName = (text: string) =>
  named
    .exec(text)?.[1]
    ?.split(/\s+/)
    .every((part) => namePart.test(part)) === true

/** Whether a text is a reference: by where its work is found, its author and initials, its pages, its title between quotation marks, or its author, year and more. */
export function isReference(text: string, hasLink: boolean): boolean {
  if (found.test(text) || published.test(text) || author.test(text) || pages.test(text) || titled.test(withoutAddresses(text))) return true
  return yearOfWork.test(text) && (hasLink || marker.test(text)) && beginsWithName(text)
}
