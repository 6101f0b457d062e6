import type { ComparedText, PlacedBlock } from '../compared-text.ts'
import { type Pair, type ParityFinding, shownPlace } from '../finding.ts'
import { hasName, isBesideName, lazily, type Vocabulary, vocabularyOf } from '../vocabulary.ts'
import { isGloss, type Name, placeOfName, wholeWordsOf } from './latin-words.ts'
import { distinct, isShortOf, nameReplacedBy, nearlySame } from './names-in-place.ts'
import { isAcronym, isCapital, isInCapitals } from './spelling.ts'

/**
 * Names for which a translation has another one: NASA for NOAA, "Kindle Oasis" for "Kindle Paperwhite". Each name is in one
 * of the two articles only, and in the place of the other (`names-in-place.ts`).
 */
export function replacedNames(pair: Pair, there: () => Vocabulary): ParityFinding[] {
  const here = lazily(() => vocabularyOf([...pair.translation.flow, ...pair.translation.alts]))
  return pair.beads().flatMap(({ original, translation }) => {
    if (original.length !== 1 || translation.length !== 1) return []
    const gloss = replacedGloss(original, translation, there, here)
    const replaced = gloss ?? replacedDotted(original, translation, pair) ?? replacedTwin(original, translation)
    if (replaced) return [toFinding(...replaced, pair)]
    const strange = onlyIn(translation, original, there)
    if (strange.length === 0) return repeatedAcronym(original, translation, here, pair)
    const missing = onlyIn(original, translation, here)
    const text = original[0]?.text ?? ''
    return strange.flatMap((own) => {
      const other = isShortOf(own.text, text)
        ? undefined
        : (nameReplacedBy(own, { strange, missing, original, translation }) ??
          nearlySame(own, { strange, missing: namesBeside(original, translation), original, translation }))
      return other ? [toFinding(own, other, pair)] : []
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

/** Names such as `Node.js`. */
const dotted = /(?<![\w.@/-])[A-Z][A-Za-z]*\.(?:js|ts|py|rb|rs|go|io|ai|net|org|com)(?![\w.-])/g

/** "Node.js", Next.js: the only one of each block that the other article does not have. */
function replacedDotted([from]: PlacedBlock[], [to]: PlacedBlock[], pair: Pair): [own: Name, other: Name] | undefined {
  const namesIn = (block: PlacedBlock) => [...block.text.matchAll(dotted)].map(({ 0: text, index }): Name => ({ text, block, index }))
  const apart = (block: PlacedBlock, { flow }: ComparedText) =>
    distinct(namesIn(block).filter((name) => !flow.some(({ text }) => text.includes(name.text))))
  if (!from || !to || !/[a-z]\.[a-z]/.test(to.text)) return undefined
  const [own, ...others] = apart(to, pair.original)
  const [other, ...more] = own ? apart(from, pair.translation) : []
  return own && other && others.length + more.length === 0 ? [own, other] : undefined
}

/** Names of which one is in many addresses, or in the other: an article has both. */
const twins = [
  ['HTTP', 'HTTPS'],
  ['FTP', 'SFTP'],
] as const

/** "Over HTTPS", 通过 HTTP: each block has one of two such names, and not the other. */
function replacedTwin(original: PlacedBlock[], translation: PlacedBlock[]): [own: Name, other: Name] | undefined {
  if (![original, translation].every((blocks) => blocks.some(({ text }) => /HTTP|FTP/.test(text)))) return undefined
  const [there, here] = [wholeWordsOf(original), wholeWordsOf(translation)]
  for (const pair of twins)
    for (const [one, two] of [pair, pair.toReversed()]) {
      const only = (names: Name[], name: string | undefined, no: string | undefined) =>
        names.some(({ text }) => text === no) ? undefined : names.find(({ text }) => text === name)
      const [other, own] = [only(there, one, two), only(here, two, one)]
      if (own && other) return [own, other]
    }
  return undefined
}

/** Names of some blocks that the other article does not have: most are beside, and then its vocabulary is not needed. */
function onlyIn(blocks: PlacedBlock[], beside: PlacedBlock[], other: () => Vocabulary): Name[] {
  return wholeWordsOf(blocks).filter(
    (name) => isCapital(name.text) && !isGloss(name) && !isBesideName(name, beside) && !isIn(other(), name),
  )
}

/** Names of some blocks that those beside do not have, though their article may. */
const namesBeside = (blocks: PlacedBlock[], beside: PlacedBlock[]) =>
  wholeWordsOf(blocks).filter((name) => isCapital(name.text) && !isBesideName(name, beside))

/** Whether an article has a name. Of an acronym, a translation may write one for several: LED for LEDs. */
const isIn = (vocabulary: Vocabulary, name: Name) =>
  hasName(vocabulary, name) ||
  (isAcronym(name.text) && hasName(vocabulary, { ...name, text: `${name.text}s` })) ||
  (/^[A-Z]+s$/.test(name.text) && hasName(vocabulary, { ...name, text: name.text.slice(0, -1) }))

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
