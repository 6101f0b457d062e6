import { distance } from 'fastest-levenshtein'
import type { PlacedBlock } from '../compared-text.ts'
import { isFirst, type Name, wholeWordsOf } from './latin-words.ts'
import { isAcronym, isCapital, isInCapitals } from './spelling.ts'

/** Names of two aligned blocks that the other article does not have. */
export interface NamesApart {
  /** In the translation only. */
  strange: Name[]
  /** In the original only. */
  missing: Name[]
  original: PlacedBlock[]
  translation: PlacedBlock[]
}

/** One way to tell which name of the original a strange name is in the place of. */
type Way = (own: Name, apart: NamesApart) => Name | undefined

/** Asked in this order; the first that knows one decides. */
const ways: readonly Way[] = [
  /** "Kindle Oasis" and "Kindle Paperwhite", "Vireo GT" and "Corvo GT", "Larch 4.0" and "Birch 4.0". */
  (own, apart) => apart.missing.find((other) => besides.some((beside) => isBesideAlike(own, other, beside, apart))),
  /** "React and Svelte", and React 和 Vue: the other name of both pairs is the same. */
  (own, { missing }) => missing.find((other) => isJoinedAlike(own, other)),
  sameAcronym,
  onlyOther,
  soleOther,
  betweenTheSame,
]

/** The name of the original that one of the translation is in the place of. */
export function nameReplacedBy(own: Name, apart: NamesApart): Name | undefined {
  if (isVersion(own)) return undefined
  for (const way of ways) {
    const other = way(own, apart)
    if (other) return isFormOf(own.text, other.text) ? nearlySame(own, apart) : other
  }
  return nearlySame(own, apart)
}

/** Each article links to the other: "English Version", "Chinese Version". */
const isVersion = (name: Name) => /^(?:English|Chinese)$/.test(name.text) && /^[Vv]ersion$/.test(wordBehind(name) ?? '')

export const distinct = (names: Name[]) => [...new Map(names.map((name) => [name.text, name])).values()]

/** The word before a name: the Kindle of "Kindle Oasis". */
const wordBefore = ({ block, index }: Name) => /([A-Z][A-Za-z]+) $/.exec(block.text.slice(Math.max(0, index - 24), Math.max(0, index)))?.[1]
/** The word or the version behind one. */
const wordBehind = ({ block, index, text }: Name) =>
  /^ ([A-Z][A-Za-z]+|v?\d+(?:\.\d+)*)(?![\w%])/.exec(block.text.slice(index + text.length, index + text.length + 24))?.[1]
const besides = [wordBefore, wordBehind]

/** Words before a number that name no product: Table 4, Chapter 2. */
const ordinal =
  /^(?:Table|Figure|Fig|Chapter|Section|Part|Step|Level|Day|Week|Year|Phase|Stage|Article|Page|Line|Room|Group|Version|Release|Vol|No|Rule|Case|Example|Appendix|Task|Unit|Lesson|Round|Type|Class|Tier|Option|Note)s?$/

function isBesideAlike(own: Name, other: Name, beside: typeof wordBehind, { strange, missing }: NamesApart): boolean {
  const word = beside(own)
  if (word === undefined || word !== beside(other) || ordinal.test(other.text) || isAcronym(own.text) !== isAcronym(other.text))
    return false
  // Every sentence has a capital, as "Using ECharts" has.
  if (
    beside === wordBehind &&
    !/\d/.test(word) &&
    ([own, other].some(isFirstOfEnglish) || [strange, missing].some((names) => distinct(names).length > mostApart))
  )
    return false
  return own.block.text.split(word).length === 2 && other.block.text.split(word).length === 2
}

/** Names that one of two blocks has alone, of which one may be in the place of another: a reference has many. */
const mostApart = 2

/** Whether a name begins a sentence of a text in Latin letters. */
const isFirstOfEnglish = (name: Name) => isFirst(name) && !/\p{sc=Han}/u.test(name.block.text)

/** Between two names that are joined. */
const joined = { english: /^ (?:and|or|&) $/, chinese: /^\s*(?:[、/]|和|或|与|與|及)\s*$/u }

function isJoinedAlike(own: Name, other: Name): boolean {
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
function sameAcronym(own: Name, { strange, missing }: NamesApart): Name | undefined {
  const other = onlyAcronym(missing)
  if (!other || !isAcronym(own.text) || !onlyAcronym(strange)) return undefined
  return own.text[0] === other.text[0] && Math.abs(own.text.length - other.text.length) <= 1 ? other : undefined
}

/** The one name in two capitals that the block lacks, if it has one that is strange: PostgreSQL and MySQL. No language translates these. */
function onlyOther(_: Name, { strange, missing, original }: NamesApart): Name | undefined {
  const [own, ...others] = distinct(strange)
  const [other, ...more] = distinct(missing.filter(({ text }) => isInCapitals(text)))
  if (!own || !other || others.length + more.length > 0 || !isInCapitals(own.text)) return undefined
  if (isAcronym(own.text) !== isAcronym(other.text) || withoutBlanks(original[0]?.text ?? '').includes(withoutBlanks(own.text)))
    return undefined
  return isAcronym(own.text) && Math.abs(own.text.length - other.text.length) > 1 ? undefined : other
}

/** The one name of a block, where the translation's block has but one, too: "It runs on Vercel", 运行在 Heroku 上. */
function soleOther(own: Name, { strange, missing, original, translation }: NamesApart): Name | undefined {
  const [other, ...more] = missing.filter((name) => !isFirst(name))
  if (!other || strange.length + more.length > 1 || ofPeople.test(other.text) || original[0]?.kind !== 'paragraph') return undefined
  if (![own, other].every(({ text }) => /^\p{Lu}\p{Ll}{3,}$/u.test(text)) || distance(own.text, other.text) <= mostAlike) return undefined
  const there = wholeWordsOf(original).filter((name) => isCapital(name.text) && !isFirst(name))
  return there.length === 1 && wholeWordsOf(translation).length === 1 ? other : undefined
}

/** "MishaBoar & Richard have scoured Reddit", MishaBoar 和 Robert … Reddit: all other names of the blocks are the same. */
function betweenTheSame(own: Name, { strange, original, translation }: NamesApart): Name | undefined {
  if (distinct(strange).length !== 1 || isAcronym(own.text)) return undefined
  const [here = [], there = []] = [translation, original].map((blocks) => wholeWordsOf(blocks).filter(({ text }) => isCapital(text)))
  const at = here.findIndex(({ index }) => index === own.index)
  const other = there[at]
  if (!other || here.length !== there.length || here.some(({ text }, each) => each !== at && text !== there[each]?.text)) return undefined
  const isName = !isAcronym(other.text) && !ofPeople.test(other.text) && distance(own.text, other.text) > 1
  // In a text of Latin letters, a word has a capital for many reasons.
  const isAmongHan = here.length > 1 && /\p{sc=Han}{2}/u.test(own.block.text)
  return isName && (isAmongHan || areItemsAlone(own, other)) ? other : undefined
}

/** Two items of a list that are a name each. */
const areItemsAlone = (own: Name, other: Name) =>
  [own, other].every(({ block, text }) => block.kind === 'item' && block.text.trim() === text)

/** Letters by which two spellings of one name differ. */
const mostAlike = 3

/** Peoples and languages, which each language has its own words for. */
const ofPeople = /(?:ish|ese|[aei]an|ian|ench|man|tch)$/

/** Letters with which two names begin that are of one family, and of what follows in each: Rolleiflex and Rolleicord. */
const family = { same: 5, other: 4 }

/** The only strange name, and the only one that it looks like: one letter of four (Tarn, Tern), or the end of a longer one. */
export function nearlySame(own: Name, { strange, missing }: NamesApart): Name | undefined {
  const [other, ...more] = distinct(missing.filter((name) => !isFirst(name) && looksLike(own.text, name.text)))
  return other && more.length === 0 && distinct(strange).length === 1 ? other : undefined
}

function looksLike(one: string, two: string): boolean {
  if (isAcronym(one) || isAcronym(two) || one[0] !== two[0] || !/^\p{L}+$/u.test(one + two)) return false
  if (one.length === 4 && two.length === 4) return distance(one, two) === 1
  let same = 0
  while (same < one.length && one[same] === two[same]) same += 1
  return same >= family.same && one.length === two.length && one.length - same >= family.other
}

/** The acronym of some names, if they have but one. */
function onlyAcronym(names: Name[]): Name | undefined {
  const acronyms = names.filter(({ text }) => isAcronym(text))
  return new Set(acronyms.map(({ text }) => text)).size === 1 ? acronyms[0] : undefined
}

const withoutBlanks = (text: string) => text.replace(/[\s-]/g, '').toLowerCase()

/** SSD for SSDs, QRCode for QR, Center for Centre, Registry for Registries. */
function isFormOf(one: string, other: string): boolean {
  const stem = (text: string) => text.toLowerCase().replace(/(?:y|ies)$/, '')
  // JS for JavaScript.
  if (capitalsOf(one) === other || capitalsOf(other) === one) return true
  const [a, b] = [stem(one), stem(other)]
  return (
    a.startsWith(b) ||
    b.startsWith(a) ||
    // Elastic Search for ElasticSearch, GeoLite for Lite.
    b.endsWith(a) ||
    a.endsWith(b) ||
    (!isAcronym(one) && (distance(a, b) <= 1 || (distance(a, b) === 2 && lettersOf(a) === lettersOf(b))))
  )
}

const capitalsOf = (text: string) => text.replace(/\P{Lu}/gu, '')
const lettersOf = (text: string) => [...text].sort().join('')

/** Whether an acronym is short for words of the original: GDP for "gross domestic product". */
export function isShortOf(acronym: string, text: string): boolean {
  const initials = (text.match(/\p{L}+/gu) ?? []).map((word) => word[0]?.toUpperCase()).join('')
  return isAcronym(acronym) && initials.includes(acronym)
}
