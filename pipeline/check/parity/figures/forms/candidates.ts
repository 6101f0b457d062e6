import { isDigitCode, isLetterCode } from '../../letter-codes.ts'
import {
  type Beginning,
  type Lead,
  maskOf,
  type Needed,
  type RowGroup,
  rowGroupsOf,
  type Starts,
  startKey,
  startsOf,
  wordKey,
} from './begins.ts'

/**
 * Reads a text once for all rows, and finds those that may be in it. Each word is hashed to 16 bits: a collision costs a
 * row that finds nothing, and loses none. The result is valid until the next text.
 */
export class CandidateFinder {
  /** The first `count` of them may be in the text, in order. */
  readonly rows: Uint16Array
  count = 0
  readonly #groups: RowGroup[]
  readonly #places: (Starts | undefined)[]
  readonly #leads: (Lead & { group: RowGroup; signs: number[] })[]
  /** Key → where in `#lists` the groups are that may begin so; 0 for the many that none begins with. */
  readonly #table: Uint16Array
  readonly #lists: RowGroup[][]
  /** The same behind a digit. */
  readonly #within: RowGroup[][]
  /** For each list, the last text that had what it is of. */
  readonly #last: Uint32Array
  /** Rows that neither say how they begin nor what they hold. */
  readonly #always: Int32Array
  readonly #mask: Int32Array
  #met: RowGroup[] = []
  #texts = 0
  /** Whether the text has a letter by which its words are not known. */
  #isStrange = false

  constructor(rows: Beginning[], needs: Needed[]) {
    const groups = rowGroupsOf(rows)
    const groupOf = rows.map((_, row) => groups.find((group) => group.rows.includes(row)))
    this.rows = new Uint16Array(rows.length)
    this.#groups = groups
    this.#places = rows.map(({ begins }, row) => (begins ? groupOf[row]?.places : undefined))
    this.#leads = rows.flatMap(({ lead }, row) => {
      const group = groupOf[row]
      return lead && group ? [{ ...lead, group, signs: [...lead.holds].map(startKey) }] : []
    })
    const { table, lists } = startsOf(
      groups,
      [...needs, ...this.#leads].flatMap(({ signs }) => signs),
    )
    this.#table = table
    this.#lists = lists
    this.#within = lists.map((starts) => starts.filter(({ isWithin }) => isWithin))
    this.#last = new Uint32Array(lists.length)
    this.#always = maskOf(
      rows.flatMap((_, row) => (groupOf[row] ? [] : [row])),
      rows.length,
    )
    this.#mask = new Int32Array(this.#always.length)
  }

  read(text: string): void {
    for (const { places } of this.#met) places.count = 0
    this.#met = []
    this.#texts += 1
    this.#isStrange = !this.#readStarts(text)
    const mask = this.#mask
    for (let at = 0; at < mask.length; at++) mask[at] = this.#always[at] ?? 0
    for (const { mask: own } of this.#isStrange ? this.#groups : this.#met)
      for (let at = 0; at < mask.length; at++) mask[at] = (mask[at] ?? 0) | (own[at] ?? 0)
    this.count = rowsIn(mask, this.rows)
  }

  /** Where a row may begin; undefined where it must be looked for everywhere. */
  placesOf(row: number): Starts | undefined {
    return this.#isStrange ? undefined : this.#places[row]
  }

  /** Whether the text, which is the one that was read, has one of the words that a row needs. */
  has({ words, signs }: Needed, text: string): boolean {
    for (let at = 0; at < words.length; at++) {
      const sign = signs[at] ?? 0
      if ((sign === 0 || this.#isStrange || this.#isMet(sign)) && text.includes(words[at] ?? '')) return true
    }
    return false
  }

  #isMet(sign: number): boolean {
    return this.#last[this.#table[sign] ?? 0] === this.#texts
  }

  #readStarts(text: string): boolean {
    const table = this.#table
    const last = this.#last
    const texts = this.#texts
    const { length } = text
    for (let at = 0; at < length; ) {
      const from = at
      let key = text.charCodeAt(at++)
      if (isLetterCode(key)) {
        while (at < length && isLetterCode(text.charCodeAt(at))) at++
        key = wordKey(text, from, at)
      } else if (foldsToAscii(key)) return false
      const start = table[key] ?? 0
      if (start === 0) continue
      last[start] = texts
      this.#add((isDigitCode(key) && isDigitCode(text.charCodeAt(from - 1)) ? this.#within : this.#lists)[start] ?? [], from)
    }
    for (const lead of this.#leads) this.#readLead(text, lead)
    return true
  }

  #add(groups: RowGroup[], place: number): void {
    for (let at = 0; at < groups.length; at++) {
      const group = groups[at]
      if (!group) continue
      const { places } = group
      if (places.count === 0) this.#met.push(group)
      places.at[places.count++] = place
    }
  }

  #readLead(text: string, { group, signs, of, reach }: Lead & { group: RowGroup; signs: number[] }): void {
    let isNear = false
    for (let at = 0; at < signs.length && !isNear; at++) isNear = this.#isMet(signs[at] ?? 0)
    if (!isNear || text.search(of) < 0) return
    if (group.places.count === 0) this.#met.push(group)
    addLeads(text, of, reach, group.places)
  }
}

/** Writes the numbers of the bits of a mask, in order; returns how many there are. */
function rowsIn(mask: Int32Array, rows: Uint16Array): number {
  let count = 0
  for (let at = 0; at < mask.length; at++)
    for (let left = mask[at] ?? 0; left !== 0; left &= left - 1) rows[count++] = at * 32 + 31 - Math.clz32(left & -left)
  return count
}

/** ſ, and the sign of Kelvin: to a pattern that knows no case they are s and k. */
function foldsToAscii(code: number): boolean {
  return code === 0x17f || code === 0x212a
}

function addLeads(text: string, of: RegExp, reach: number, places: Starts): void {
  const all = new Set(places.at.slice(0, places.count))
  for (const { index } of text.matchAll(of)) for (let at = Math.max(0, index - reach); at <= index; at++) all.add(at)
  places.at = [...all].sort((a, b) => a - b)
  places.count = places.at.length
}
