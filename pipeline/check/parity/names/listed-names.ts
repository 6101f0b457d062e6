import { placeBeside } from '../beside.ts'
import type { PlacedBlock } from '../compared-text.ts'
import { type Pair, type ParityFinding, shownPlace } from '../finding.ts'
import { hasName, lazily, type Vocabulary, vocabularyOf } from '../vocabulary.ts'
import { type Name, placeOfName, wholeWordsOf } from './latin-words.ts'
import { isCapital, isInCapitals } from './spelling.ts'

/** Names that a list has at least, of which the translation has all but one. */
const least = 3

/** A name that is missing in a list of names: "YAML, TOML or JSON", YAML或JSON. The translation has it nowhere, and the others side by side. */
export function lostOfLists(pair: Pair): ParityFinding[] {
  const here = lazily(() => vocabularyOf([...pair.translation.flow, ...pair.translation.alts]))
  return pair.beads().flatMap(({ original: [one, ...more], translation: [other, ...others] }) => {
    if (!one || !other || more.length + others.length > 0 || !mayHaveList.test(one.text) || !/[A-Z]/.test(other.text)) return []
    const lists = listsIn(one).flatMap((list) => lostOf(list, other, here) ?? [])
    return [...lists, ...lostOfTwo(one, other, here)].map((lost) => toFinding(lost, pair))
  })
}

/** Two names and what joins them: most texts have none. */
const mayHaveList = /[A-Z]\w*(?:,? (?:and|or)|,) [A-Z]/

/** Names of a list that has commas alone. */
const leastPlain = 4

/** Between two names of a list, and before the last one. */
const comma = /^, $/
const last = /^,? (?:and|or) $/

/** Names on end with commas between them, and a word before the last one. */
function listsIn(block: PlacedBlock): Name[][] {
  const names = wholeWordsOf([block]).filter(({ text }) => isCapital(text))
  const lists: Name[][] = []
  let list: Name[] = []
  for (const [at, name] of names.entries()) {
    const before = names[at - 1]
    const between = before ? block.text.slice(before.index + before.text.length, name.index) : ''
    const isJoined = before !== undefined && list.length > 0 && (comma.test(between) || last.test(between))
    // Without a word before the last one, a list is long.
    if (!isJoined && list.length >= leastPlain) lists.push(list)
    list = isJoined ? [...list, name] : [name]
    if (
      last.test(between) &&
      list.length >= least &&
      /^(?:[^\p{L}\p{N} -]|$| \p{Ll})/u.test(block.text.slice(name.index + name.text.length))
    )
      lists.push(list.splice(0))
  }
  return list.length >= leastPlain ? [...lists, list] : lists
}

/** What is between two names of a list in Chinese. */
const joint = /^\s*(?:[、，,/]|和|或|与|與|及|以及|或者|还是)\s*$/u

/** The one name of a list that a block does not have, where it has the others side by side, and no other name or word in the list. */
function lostOf(list: Name[], block: PlacedBlock, here: () => Vocabulary): Name | undefined {
  const places = list.map(({ text }) => block.text.indexOf(text))
  const missing = list.filter((_, at) => (places[at] ?? -1) < 0)
  const [lost] = missing
  if (!lost || missing.length > 1 || hasName(here(), lost)) return undefined
  // A name that looks like a word may be translated, but hardly where many beside it are not.
  if (!isInCapitals(lost.text) && list.length <= leastPlain) return undefined
  const own = list
    .flatMap(({ text }, at) => ((places[at] ?? -1) < 0 ? [] : [{ text, index: places[at] ?? 0 }]))
    .sort((a, b) => a.index - b.index)
  const areJoined = own.every(({ index }, at) => {
    const before = own[at - 1]
    return !before || joint.test(block.text.slice(before.index + before.text.length, index))
  })
  const [first, end] = [own[0], own.at(-1)]
  if (!areJoined || !first || !end) return undefined
  // 谷歌、IBM 和 SAP: the third one is in Chinese.
  const [before, behind] = [block.text.slice(0, first.index), block.text.slice(end.index + end.text.length)]
  return /[、/和或与與及]\s*$/u.test(before) || /^\s*(?:[、/和或与與及]|等)/u.test(behind) ? undefined : lost
}

const person = "[A-Z][\\w’'-]+(?: [A-Z][\\w’'-]+)+"
const twoPersons = new RegExp(`\\bby (${person}) and (${person})`, 'g')

/** "By Ann Lee and Bo Berg", 由 Ann Lee: the second of two names, where the first is written as it is, and joined with no other. */
function lostOfTwo(block: PlacedBlock, other: PlacedBlock, here: () => Vocabulary): Name[] {
  return [...block.text.matchAll(twoPersons)].flatMap(({ 0: whole, 1: first = '', 2: second = '', index }) => {
    const at = other.text.indexOf(first)
    const lost: Name = { text: second, block, index: index + whole.length - second.length }
    const [before, behind] = [other.text.slice(0, Math.max(0, at)), other.text.slice(at + first.length)]
    const isJoined = /[、和与與及，,]\s*$/u.test(before) || /^\s*(?:[、和与與及，,（(]|等)/u.test(behind)
    return at < 0 || isJoined || second.split(' ').some((text) => hasName(here(), { ...lost, text })) ? [] : [lost]
  })
}

function toFinding(name: Name, pair: Pair): ParityFinding {
  const there = placeOfName(name, pair.original.path)
  const message = `the original's list has ${JSON.stringify(name.text)} (${shownPlace(there, pair.translation.path)}); the translation's does not. Add it here.`
  return { rule: 'parity/name', place: placeBeside(there, pair), there, subject: name.text, message }
}
