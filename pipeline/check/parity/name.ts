import { placeBeside } from './beside.ts'
import type { ComparedText, PlacedBlock } from './compared-text.ts'
import { type Pair, type ParityCheck, type ParityFinding, shownPlace } from './finding.ts'
import {
  isAmongLatin,
  isFirst,
  isGloss,
  isTransliterated,
  linkedMailIn,
  mailIn,
  type Name,
  nameParts,
  placeOfName,
  wholeWordsOf,
  wordsOf,
} from './names/latin-words.ts'
import { lostOfLists } from './names/listed-names.ts'
import { replacedNames } from './names/replaced-names.ts'
import { fold, isAcronym, isCapital, isMail, isMisspelt, isPlainSlip } from './names/spelling.ts'
import { codeMark } from './prose.ts'
import { scriptOf } from './script-of.ts'
import { hasName, isBesideName, lazily, vocabularyOf } from './vocabulary.ts'

/** Names in Latin letters and e-mail addresses that a translation has misspelt. Figures and codes with digits belong to parity/figure. */
export const name: ParityCheck = {
  rule: 'parity/name',
  find(pair) {
    const vocabulary = lazily(() => vocabularyOf(allOf(pair.original)))
    // Two languages in Latin letters have words of one root: only what is written as a name in both is compared.
    const [from, to] = [pair.original, pair.translation].map(({ tag }) => scriptOf(tag))
    const isCompared = from === 'Latn' && to === 'Latn' ? isWrittenAsName : () => true
    // Among Latin letters, any word may be near a name: only one with a capital, as the name has, is taken for it.
    const isAlone = (own: Name) => (to === 'Latn' ? from === 'Latn' : !isAmongLatin(own))
    const mayBe = (own: Name, other: Name) => isAlone(own) || isOfOneCase(own, other)
    const isPlain = (own: Name, other: Name) => isPlainSlip(own.text, other.text, to === 'Latn' || !isAlone(own))
    const missingMail = lostMail(pair)
    const lost = lazily(() => rarerNames(pair))
    // A name that the translation has as often, too: only a plain slip is taken for it, and only of mail between languages of one root.
    const known = lazily(() =>
      from === 'Latn' && to === 'Latn'
        ? namesOf(pair.original).filter(({ text }) => isMail(text))
        : [...namesOf(pair.original), ...namesHere(pair)],
    )
    const counts = lazily(() => ({ here: countsOf(allOf(pair.translation)), there: countsOf(allOf(pair.original)) }))
    const elsewhere = (own: Name, original: PlacedBlock[]) => {
      const other =
        (isAlone(own) ? onlyNear(own, lost(), mayBe) : undefined) ?? onlyNear(own, isGloss(own) ? wordsOf(original) : known(), isPlain)
      // A word that is here more often than a name is there is another name.
      const [times, most] = [counts().here.get(fold(own.text)) ?? 0, other ? (counts().there.get(fold(other.text)) ?? 0) : 0]
      return times <= Math.max(1, most) ? other : undefined
    }
    const alts = { original: pair.original.alts, translation: pair.translation.alts }
    const misspelt = [...pair.beads(), alts].flatMap(({ original, translation }) => {
      const strange = [...wholeWordsOf(translation), ...linkedMailIn(translation)].filter(
        (name) =>
          isCompared(name) &&
          !isTransliterated(name) &&
          !isBesideName(name, original) &&
          !hasName(vocabulary(), name) &&
          !hasName(vocabulary(), { ...name, text: `${name.text}s` }),
      )
      if (strange.length === 0) return []
      const here = vocabularyOf(translation.map(withoutAddresses))
      // Or less often: one of several may be misspelt.
      const isRarer = lazily(() => {
        const [own, there] = [countsOf(translation), countsOf(original)]
        return (text: string) => (own.get(fold(text)) ?? 0) < (there.get(fold(text)) ?? 0)
      })
      // Most words in small letters are near none that is strange: they need not be counted.
      const isNear = ({ text }: Name) =>
        isCapital(text) || strange.some((own) => own.text.length > text.length - 3 && isMisspelt(own.text, text))
      const isMissing = (name: Name) => !hasName(here, name) || (!isAcronym(name.text) && isNear(name) && isRarer()(name.text))
      const missing = distinct(wordsOf(original).filter((name) => isCompared(name) && isMissing(name)))
      // Each word once: a text may repeat one thousands of times.
      const near = new Map(
        distinct(strange.flatMap(nameParts)).map((own) => [fold(own.text), onlyNear(own, missing, mayBe) ?? elsewhere(own, original)]),
      )
      return strange.flatMap((word) => {
        const own = nameParts(word).find(({ text }) => near.get(fold(text)))
        const only = own && near.get(fold(own.text))
        return own && only ? [toFinding(own, only, pair)] : []
      })
    })
    const corrected = new Set(misspelt.map(({ fix }) => fix?.edits[0]?.text))
    const slips = new Set(misspelt.map(({ subject }) => subject))
    // Between languages in Latin letters, a name may have a form in each.
    const isOtherScript = from !== 'Latn' || to !== 'Latn'
    const others = isOtherScript ? [...replacedNames(pair, vocabulary), ...(from === 'Latn' ? lostOfLists(pair) : [])] : []
    const replaced = others.filter(({ subject }) => !slips.has(subject))
    return [...misspelt, ...replaced, ...missingMail.filter(({ subject }) => !corrected.has(subject))]
  },
}

/** All that has words: the body, and what is said of its pictures. */
const allOf = ({ flow, alts }: ComparedText) => [...flow, ...alts]

/** A name in an address is not written there. */
function withoutAddresses(block: PlacedBlock): PlacedBlock {
  return block.marks ? { ...block, marks: block.marks.filter((mark) => mark.startsWith(codeMark)) } : block
}

/** E-mail addresses of the original that the translation has nowhere. */
function lostMail(pair: Pair): ParityFinding[] {
  const { original, translation, omitted } = pair
  const here = new Set(mailIn(translation.flow).map(({ text }) => fold(text)))
  const inCode = lazily(() => fold(translation.flow.flatMap(codeOf).join('\n')))
  const found = new Set<string>()
  return mailIn(original.flow).flatMap((name) => {
    if (here.has(fold(name.text)) || inCode().includes(fold(name.text)) || found.has(fold(name.text)) || omitted().has(name.block))
      return []
    found.add(fold(name.text))
    const there = placeOfName(name, original.path)
    const message = `the original has the e-mail address ${JSON.stringify(name.text)} (${shownPlace(there, translation.path)}); the translation does not. Add it here.`
    return [{ rule: 'parity/name', place: placeBeside(there, pair), there, subject: name.text, message }]
  })
}

const codeOf = ({ kind, text, marks = [] }: PlacedBlock) => (kind === 'code' ? [text] : marks.filter((mark) => mark.startsWith(codeMark)))

/** More different words than a real article has are not compared. */
const most = 2000

/** Each word once, with a capital where it has one somewhere. */
function distinct(names: Name[]): Name[] {
  const inOrder = [...names.filter(({ text }) => !isCapital(text)), ...names.filter(({ text }) => isCapital(text))]
  return [...new Map(inOrder.map((name) => [fold(name.text), name])).values()].slice(0, most)
}

/** The one name that a word may be a misspelling of; undefined where there are several, or none. */
function onlyNear(own: Name, names: Name[], mayBe: (own: Name, other: Name) => boolean): Name | undefined {
  const near = names.filter(
    (other) => mayBe(own, other) && Math.abs(fold(own.text).length - fold(other.text).length) <= 2 && isMisspelt(own.text, other.text),
  )
  return new Set(near.map(({ text }) => fold(text))).size === 1 ? near[0] : undefined
}

/**
 * Names of the original that the translation has less often, each once: blocks may be aligned otherwise than they were
 * translated. A word that has its capital from the beginning of a sentence is none. Of acronyms, one letter makes another one.
 */
function rarerNames({ original, translation }: Pick<Pair, 'original' | 'translation'>): Name[] {
  const [there, here] = [Map.groupBy(wordsOf(allOf(original)), ({ text }) => fold(text)), countsOf(allOf(translation))]
  return [...there].flatMap(([name, all]) => {
    const [first] = all
    const isName = all.every(({ text }) => isCapital(text) && !isAcronym(text)) && !all.every(isFirst)
    return first && (isName || isMail(name)) && all.length > (here.get(name) ?? 0) ? [first] : []
  })
}

/** Names and addresses of an article, each once. */
const namesOf = (text: ComparedText) =>
  distinct([...wordsOf(allOf(text)).filter((name) => isCapital(name.text) && !isFirst(name)), ...mailIn(text.flow)])

/** Words of the original, in small letters there, that the translation writes as names somewhere: a token, `Token`. */
function namesHere({ original, translation }: Pick<Pair, 'original' | 'translation'>): Name[] {
  const here = new Map(
    wordsOf(allOf(translation)).flatMap((name) => (isCapital(name.text) && !isAcronym(name.text) ? [[fold(name.text), name.text]] : [])),
  )
  return distinct(
    wordsOf(allOf(original)).flatMap((name) => {
      const text = isCapital(name.text) ? undefined : here.get(fold(name.text))
      return text === undefined ? [] : [{ ...name, text }]
    }),
  )
}

const isOfOneCase = (one: Name, other: Name) => isCapital(one.text) === isCapital(other.text)
const isWrittenAsName = (name: Name) => isMail(name.text) || (isCapital(name.text) && !isFirst(name))

function countsOf(flow: PlacedBlock[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of wordsOf(flow)) counts.set(fold(text), (counts.get(fold(text)) ?? 0) + 1)
  return counts
}

function toFinding(own: Name, other: Name, { original, translation }: Pair): ParityFinding {
  const place = placeOfName(own, translation.path)
  const there = placeOfName(other, original.path)
  const text = isCapital(own.text) ? `${other.text[0]?.toUpperCase()}${other.text.slice(1)}` : other.text
  const end = { line: place.line, column: place.column + own.text.length }
  return {
    rule: 'parity/name',
    place,
    subject: own.text,
    there,
    message: `the translation spells ${JSON.stringify(own.text)}; the original has ${JSON.stringify(other.text)} (${shownPlace(there, translation.path)}). Correct the one that is misspelt.`,
    // Where in its picture's line a word of an alternative text is, is not known.
    ...(own.block.pieces.length > 0 &&
      own.index >= 0 && {
        fix: {
          title: `Replace "${own.text}" with "${text}"`,
          edits: [{ path: translation.path, start: { line: place.line, column: place.column }, end, text }],
        },
      }),
  }
}
