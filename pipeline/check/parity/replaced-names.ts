import { distance } from 'fastest-levenshtein'
import type { PlacedBlock } from './compared-text.ts'
import { type Pair, type ParityFinding, shownPlace } from './finding.ts'
import { isFirst, isGloss, type Name, placeOfName, wholeWordsOf } from './latin-words.ts'
import { isAcronym, isCapital, isInCapitals } from './spelling.ts'
import { hasName, isBesideName, lazily, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/**
 * Names for which a translation has another one: NASA for NOAA, "Kindle Oasis" for "Kindle Paperwhite". Each name is in one
 * of the two articles only, and in the place of the other: the only such acronym of its block, or behind the same word.
 */
export function replacedNames(pair: Pair, there: () => Vocabulary): ParityFinding[] {
  const here = lazily(() => vocabularyOf([...pair.translation.flow, ...pair.translation.alts]))
  return pair.beads().flatMap(({ original, translation }) => {
    if (original.length !== 1 || translation.length !== 1) return []
    const gloss = replacedGloss(original, translation, there, here)
    if (gloss) return [toFinding(...gloss, pair)]
    const strange = onlyIn(translation, original, there)
    if (strange.length === 0) return repeatedAcronym(original, translation, here, pair)
    const missing = onlyIn(original, translation, here)
    const text = original[0]?.text ?? ''
    return strange.flatMap((own) => {
      const other =
        missing.find((name) => isBehindSame(own, name) || isBesideSame(own, name)) ??
        sameAcronym(own, strange, missing) ??
        onlyOther(strange, missing, text) ??
        soleOther(strange, missing, original, translation)
      return other && !isFormOf(own.text, other.text) && !isShortOf(own.text, text) ? [toFinding(own, other, pair)] : []
    })
  })
}

/** 欧洲药品管理局（FDA） for "the EMA": the only acronym of each block, in brackets here, and nowhere in the other article. */
function replacedGloss(
  original: PlacedBlock[],
  translation: PlacedBlock[],
  there: () => Vocabulary,
  here: () => Vocabulary,
): [own: Name, other: Name] | undefined {
  if (!translation.some(({ text }) => /[（(][A-Z]{3,}[）)]/.test(text))) return undefined
  const acronymsIn = (blocks: PlacedBlock[]) => distinct(wholeWordsOf(blocks).filter(({ text }) => isAcronym(text)))
  const [own, ...others] = acronymsIn(translation)
  const [other, ...more] = acronymsIn(original)
  if (!own || !other || more.length + others.length > 0 || !isGloss(own) || Math.abs(own.text.length - other.text.length) > 1)
    return undefined
  if (isIn(there(), own) || isIn(here(), other) || isShortOf(own.text, original[0]?.text ?? '')) return undefined
  return [own, other]
}

/** Names of some blocks that the other article does not have: most are beside, and then its vocabulary is not needed. */
function onlyIn(blocks: PlacedBlock[], beside: PlacedBlock[], other: () => Vocabulary): Name[] {
  return wholeWordsOf(blocks).filter(
    (name) => isCapital(name.text) && !isGloss(name) && !isBesideName(name, beside) && !isIn(other(), name),
  )
}

/** Whether an article has a name. Of an acronym, a translation may write one for several: LED for LEDs. */
const isIn = (vocabulary: Vocabulary, name: Name) =>
  hasName(vocabulary, name) ||
  (isAcronym(name.text) && hasName(vocabulary, { ...name, text: `${name.text}s` })) ||
  (/^[A-Z]+s$/.test(name.text) && hasName(vocabulary, { ...name, text: name.text.slice(0, -1) }))

/** The word before a name: the Kindle of "Kindle Oasis". */
const wordBefore = ({ block, index }: Name) => /([A-Z][A-Za-z]+) $/.exec(block.text.slice(Math.max(0, index - 24), Math.max(0, index)))?.[1]

function isBehindSame(own: Name, other: Name): boolean {
  const word = wordBefore(own)
  return (
    word !== undefined && word === wordBefore(other) && own.block.text.split(word).length === 2 && other.block.text.split(word).length === 2
  )
}

/** Between two names that are joined. */
const joined = { english: /^ (?:and|or) $/, chinese: /^\s*(?:[、/]|和|或|与|與|及)\s*$/u }

/** "React and Svelte", and React 和 Vue: the other name of both pairs is the same. */
function isBesideSame(own: Name, other: Name): boolean {
  const mate = mateOf(other, joined.english)
  return mate !== undefined && mate === mateOf(own, joined.chinese)
}

/** The name that a name is joined with. */
function mateOf({ block, text, index }: Name, join: RegExp): string | undefined {
  const names = wholeWordsOf([block]).filter((name) => isCapital(name.text))
  const at = names.findIndex((name) => name.index === index)
  const [before, behind] = [names[at - 1], names[at + 1]]
  if (before && join.test(block.text.slice(before.index + before.text.length, index))) return before.text
  return behind && join.test(block.text.slice(index + text.length, behind.index)) ? behind.text : undefined
}

/** The one acronym that another one is in the place of: as long as it, or nearly, with the same first letter. */
function sameAcronym(own: Name, strange: Name[], missing: Name[]): Name | undefined {
  const other = onlyAcronym(missing)
  if (!other || !isAcronym(own.text) || !onlyAcronym(strange)) return undefined
  return own.text[0] === other.text[0] && Math.abs(own.text.length - other.text.length) <= 1 ? other : undefined
}

/** The one name in two capitals that the block lacks, if it has one that is strange: PostgreSQL and MySQL. No language translates these. */
function onlyOther(strange: Name[], missing: Name[], text: string): Name | undefined {
  const [own, ...others] = distinct(strange)
  const [other, ...more] = distinct(missing.filter(({ text }) => isInCapitals(text)))
  if (!own || !other || others.length + more.length > 0 || !isInCapitals(own.text)) return undefined
  if (isAcronym(own.text) !== isAcronym(other.text) || withoutBlanks(text).includes(withoutBlanks(own.text))) return undefined
  return isAcronym(own.text) && Math.abs(own.text.length - other.text.length) > 1 ? undefined : other
}

/** The one name of a block, where the translation's block has but one, too: "It runs on Vercel", 运行在 Heroku 上. */
function soleOther(strange: Name[], missing: Name[], original: PlacedBlock[], translation: PlacedBlock[]): Name | undefined {
  const [own] = strange
  const [other, ...more] = missing.filter((name) => !isFirst(name))
  if (!own || !other || strange.length + more.length > 1 || ofPeople.test(other.text) || original[0]?.kind !== 'paragraph') return undefined
  if (![own, other].every(({ text }) => /^\p{Lu}\p{Ll}{3,}$/u.test(text)) || distance(own.text, other.text) <= mostAlike) return undefined
  const there = wholeWordsOf(original).filter((name) => isCapital(name.text) && !isFirst(name))
  return there.length === 1 && wholeWordsOf(translation).length === 1 ? other : undefined
}

/** Letters by which two spellings of one name differ. */
const mostAlike = 3

/** Peoples and languages, which each language has its own words for. */
const ofPeople = /(?:ish|ese|[aei]an|ian|ench|man|tch)$/

const distinct = (names: Name[]) => [...new Map(names.map((name) => [name.text, name])).values()]
const withoutBlanks = (text: string) => text.replace(/[\s-]/g, '').toLowerCase()

/** "UDP and TCP", TCP 和 TCP: an acronym that the translation has nowhere, and another one of its block once more. */
function repeatedAcronym(original: PlacedBlock[], translation: PlacedBlock[], here: () => Vocabulary, pair: Pair): ParityFinding[] {
  const acronymsOf = (blocks: PlacedBlock[]) =>
    wholeWordsOf(blocks)
      .map((name) => ({ ...name, text: name.text.replace(/(?<=[A-Z]{2})s$/, '') }))
      .filter(({ text }) => isAcronym(text))
  // Few blocks have any: the other one is read where this one has two.
  if (!translation.some(({ text }) => /[A-Z]{3}/.test(text))) return []
  const own = acronymsOf(translation)
  const there = own.length < 2 ? [] : acronymsOf(original)
  if (own.length < 2 || there.length !== own.length) return []
  const count = (names: Name[], name: Name) => names.filter(({ text }) => text === name.text).length
  const [other, ...more] = distinct(there.filter((name) => count(own, name) < count(there, name)))
  const [twice, ...others] = distinct(own.filter((name) => count(own, name) > count(there, name)))
  if (!other || !twice || more.length + others.length > 0 || count(own, other) > 0 || !isInCapitals(other.text) || isIn(here(), other))
    return []
  return other.text.length === twice.text.length ? [toFinding(twice, other, pair)] : []
}

/** The acronym of some names, if they have but one. */
function onlyAcronym(names: Name[]): Name | undefined {
  const acronyms = names.filter(({ text }) => isAcronym(text))
  return new Set(acronyms.map(({ text }) => text)).size === 1 ? acronyms[0] : undefined
}

/** SSD for SSDs, QRCode for QR, Center for Centre, Registry for Registries. */
function isFormOf(one: string, other: string): boolean {
  const stem = (text: string) => text.toLowerCase().replace(/(?:y|ies)$/, '')
  // JS for JavaScript.
  if (capitalsOf(one) === other || capitalsOf(other) === one) return true
  const [a, b] = [stem(one), stem(other)]
  return (
    a.startsWith(b) ||
    b.startsWith(a) ||
    (!isAcronym(one) && (distance(a, b) <= 1 || (distance(a, b) === 2 && lettersOf(a) === lettersOf(b))))
  )
}

const capitalsOf = (text: string) => text.replace(/\P{Lu}/gu, '')
const lettersOf = (text: string) => [...text].sort().join('')

/** Whether an acronym is short for words of the original: GDP for "gross domestic product". */
function isShortOf(acronym: string, text: string): boolean {
  const initials = (text.match(/\p{L}+/gu) ?? []).map((word) => word[0]?.toUpperCase()).join('')
  return isAcronym(acronym) && initials.includes(acronym)
}

function toFinding(own: Name, other: Name, { original, translation }: Pair): ParityFinding {
  const place = placeOfName(own, translation.path)
  const there = placeOfName(other, original.path)
  return {
    rule: 'parity/name',
    place,
    subject: own.text,
    there,
    message: `the translation has ${JSON.stringify(own.text)} where the original has ${JSON.stringify(other.text)} (${shownPlace(there, translation.path)}). Correct one of them.`,
  }
}
