import { placeBeside } from './beside.ts'
import { type Finding, type Pair, type ParityCheck, shownPlace } from './finding.ts'
import { placeIn } from './prose.ts'
import type { PlacedBlock } from './telling.ts'

/** Names in Latin letters and e-mail addresses that a translation has misspelt. Figures and codes with digits belong to parity/figure. */
export const name: ParityCheck = {
  rule: 'parity/name',
  find(pair) {
    const known = vocabularyOf(pair.original.flow)
    const missingMail = lostMail(pair)
    const lost = once(() => rarerNames(pair))
    const misspelt = pair.beads().flatMap(({ original, translation }) => {
      const strange = wordsOf(translation).filter((name) => !has(known, name))
      if (strange.length === 0) return []
      const here = vocabularyOf(translation)
      const missing = distinct(wordsOf(original).filter((name) => !has(here, name)))
      // Each word once: a text may repeat one thousands of times.
      const near = new Map(distinct(strange).map((own) => [fold(own.text), onlyNear(own, missing) ?? onlyNear(own, lost())]))
      return strange.flatMap((own) => {
        const only = near.get(fold(own.text))
        return only ? [toFinding(own, only, pair)] : []
      })
    })
    const corrected = new Set(misspelt.map(({ fix }) => fix?.edits[0]?.text))
    return [...misspelt, ...missingMail.filter(({ subject }) => !corrected.has(subject))]
  },
}

/** E-mail addresses of the original that the translation has nowhere. */
function lostMail(pair: Pair): Finding[] {
  const { original, translation, omitted } = pair
  const here = new Set(mailIn(translation.flow).map(({ text }) => fold(text)))
  const found = new Set<string>()
  return mailIn(original.flow).flatMap((name) => {
    if (here.has(fold(name.text)) || found.has(fold(name.text)) || omitted().has(name.block)) return []
    found.add(fold(name.text))
    const there = placeIn(name.block, name.index, original.path)
    const message = `the original has the e-mail address ${JSON.stringify(name.text)} (${shownPlace(there)}); the translation does not. Add it here.`
    return [{ rule: 'parity/name', place: placeBeside(there, pair), there, subject: name.text, message }]
  })
}

function mailIn(flow: PlacedBlock[]): Name[] {
  return flow.flatMap((block) => [
    ...(block.text.includes('@') ? wordsOf([block]).filter(({ text }) => isMail(text)) : []),
    ...(block.marks ?? []).flatMap((mark) =>
      mark.startsWith('link:mailto:') ? [{ text: mark.slice(12).split('?')[0] ?? '', block, index: 0 }] : [],
    ),
  ])
}

const isMail = (text: string) => text.includes('@') && !text.startsWith('@')

/** Computes a value when it is first asked for. */
function once<Value>(compute: () => Value): () => Value {
  let value: { of: Value } | undefined
  return () => {
    value ??= { of: compute() }
    return value.of
  }
}

/** More different words than a real article has are not compared. */
const most = 2000

function distinct(names: Name[]): Name[] {
  return [...new Map(names.map((name) => [fold(name.text), name])).values()].slice(0, most)
}

/** The one name that a word may be a misspelling of; undefined where there are several, or none. */
function onlyNear(own: Name, names: Name[]): Name | undefined {
  const near = names.filter((other) => Math.abs(own.text.length - other.text.length) <= 2 && isMisspelt(own.text, other.text))
  return new Set(near.map(({ text }) => fold(text))).size === 1 ? near[0] : undefined
}

/** Names of the original that the translation has less often, each once: blocks may be aligned otherwise than they were translated. */
function rarerNames({ original, translation }: Pick<Pair, 'original' | 'translation'>): Name[] {
  const [there, here] = [Map.groupBy(wordsOf(original.flow), ({ text }) => fold(text)), countsOf(translation.flow)]
  return [...there].flatMap(([name, all]) => (all.length > (here.get(name) ?? 0) ? all.slice(0, 1) : []))
}

function countsOf(flow: PlacedBlock[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { text } of wordsOf(flow)) counts.set(fold(text), (counts.get(fold(text)) ?? 0) + 1)
  return counts
}

/** A word in Latin letters, or an e-mail address, and where it is. */
interface Name {
  text: string
  block: PlacedBlock
  index: number
}

const mail = '[A-Za-z0-9](?:[\\w.+-]{0,62}[A-Za-z0-9])?@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+'
/** No word with a digit in it, no part of an address, a path or a code. */
const pattern = new RegExp(`(?<![\\w.+@/-])${mail}|(?<![\\w.@/_#$%&=\\\\-])@?[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’'-]+(?![\\w@/_=(\\\\]|\\.[A-Za-z])`, 'g')

function wordsOf(blocks: PlacedBlock[]): Name[] {
  return blocks
    .filter(({ kind }) => kind !== 'code' && kind !== 'picture')
    .flatMap((block) => [...block.text.matchAll(pattern)].map(({ 0: text, index }) => ({ text, block, index })))
}

/** What an article has, code included: a word of it is no slip. */
interface Vocabulary {
  /** Runs of letters, in lower case. */
  letters: Set<string>
  mail: Set<string>
}

function vocabularyOf(flow: PlacedBlock[]): Vocabulary {
  const letters = new Set<string>()
  const add = (text: string) => {
    for (const run of text.toLowerCase().match(letterRun) ?? []) letters.add(run)
  }
  for (const { text, marks = [] } of flow) {
    add(text)
    for (const mark of marks) add(mark)
  }
  return { letters, mail: new Set(mailIn(flow).map(({ text }) => fold(text))) }
}

const letterRun = /[a-zà-ɏ]+/g

/** Whether an article has a name: an address as it is, any other by its parts. */
function has({ letters, mail }: Vocabulary, { text }: Name): boolean {
  const folded = fold(text)
  return isMail(text) ? mail.has(folded) : (folded.match(letterRun) ?? []).every((run) => letters.has(run))
}

const fold = (text: string) => text.toLowerCase().replaceAll('’', "'").replace(/'s$/, '')

/** Letters below which two words that differ by one letter are two words. An acronym may be shorter. */
const fewest = 5

/** Whether the translation's word is the original's with one letter wrong, missing, added, or two exchanged; with two in long names. */
function isMisspelt(own: string, other: string): boolean {
  const [one, two] = [fold(own), fold(other)]
  const areMail = isMail(other)
  if (areMail !== isMail(own)) return false
  const isAcronym = /^[A-Z]{3,}$/.test(other) && /^[A-Z]{3,}$/.test(own)
  if (!areMail && !isAcronym && (!/^@?\p{Lu}/u.test(other) || two.length < fewest || isInflected(one, two))) return false
  if (isAcronym && one.length !== two.length) return false
  return distance(one, two) <= (two.length >= 9 ? 2 : 1)
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

function toFinding(own: Name, other: Name, { original, translation }: Pair): Finding {
  const place = placeIn(own.block, own.index, translation.path)
  const there = placeIn(other.block, other.index, original.path)
  const end = { line: place.line, column: place.column + own.text.length }
  return {
    rule: 'parity/name',
    place,
    subject: own.text,
    there,
    message: `the translation spells ${JSON.stringify(own.text)}; the original has ${JSON.stringify(other.text)} (${shownPlace(there)}). Correct the spelling.`,
    fix: {
      title: `Replace "${own.text}" with "${other.text}"`,
      edits: [{ path: translation.path, start: { line: place.line, column: place.column }, end, text: other.text }],
    },
  }
}
