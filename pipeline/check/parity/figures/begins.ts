import { isDigitCode, isLetterCode } from '../letter-codes.ts'

export const digits = '0123456789'

/** How the matches of a row may begin. */
export interface Beginning {
  pattern: RegExp
  /** Words of the letters A to Z, in lower case, as far as such letters go; and single characters that are none of these. */
  begins?: Iterable<string>
  /** Of a row that does not say how it begins: characters of which a match has one. */
  holds?: string
  /** Where this matches (global), and up to so many characters before it, a figure may begin within a word too: `US $`. */
  lead?: Lead
}

interface Lead {
  of: RegExp
  reach: number
  /** Characters of which the text has one then. */
  holds: string
}

/** Where a row may begin in a text: the first `count` of `at`, in order. The rest is of an earlier text. */
export interface Places {
  at: number[]
  count: number
}

/** Words of which a text must have one; and of each the first character that is neither a letter of ASCII nor a space, 0 where it has none. */
export interface Needed {
  words: string[]
  signs: number[]
}

export function neededOf(words: string[]): Needed {
  const isSign = (code: number) => !isLetterCode(code) && code !== 0x20
  return { words, signs: words.map((word) => Array.from(word, (_, at) => word.charCodeAt(at)).find(isSign) ?? 0) }
}

/**
 * Reads a text once for all rows, and names those that may be in it. Words go by as 16 bits each: where two are the same,
 * or are as a character is, a row looks in vain, and nothing is lost. What it says holds until the next text.
 */
export class CandidateFinder {
  /** The first `count` of them may be in the text, in order. */
  readonly rows: Uint16Array
  count = 0
  readonly #groups: Group[]
  readonly #places: (Places | undefined)[]
  readonly #leads: (Lead & { group: Group; signs: number[] })[]
  /** Key → where in `#lists` the groups are that may begin so; 0 for the many that none begins with. */
  readonly #table: Uint16Array
  readonly #lists: Group[][]
  /** The same behind a digit. */
  readonly #within: Group[][]
  /** For each list, the last text that had what it is of. */
  readonly #last: Uint32Array
  /** Rows that neither say how they begin nor what they hold. */
  readonly #always: Int32Array
  readonly #mask: Int32Array
  #met: Group[] = []
  #texts = 0
  /** Whether the text has a letter by which its words are not known. */
  #isStrange = false

  constructor(rows: Beginning[], needs: Needed[]) {
    const groups = groupsOf(rows)
    const groupOf = rows.map((_, row) => groups.find((group) => group.rows.includes(row)))
    this.rows = new Uint16Array(rows.length)
    this.#groups = groups
    this.#places = rows.map(({ begins }, row) => (begins ? groupOf[row]?.places : undefined))
    this.#leads = rows.flatMap(({ lead }, row) => {
      const group = groupOf[row]
      return lead && group ? [{ ...lead, group, signs: [...lead.holds].map(keyOf) }] : []
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
  placesOf(row: number): Places | undefined {
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

  #add(groups: Group[], place: number): void {
    for (let at = 0; at < groups.length; at++) {
      const group = groups[at]
      if (!group) continue
      const { places } = group
      if (places.count === 0) this.#met.push(group)
      places.at[places.count++] = place
    }
  }

  #readLead(text: string, { group, signs, of, reach }: Lead & { group: Group; signs: number[] }): void {
    let isNear = false
    for (let at = 0; at < signs.length && !isNear; at++) isNear = this.#isMet(signs[at] ?? 0)
    if (!isNear || text.search(of) < 0) return
    if (group.places.count === 0) this.#met.push(group)
    addLeads(text, of, reach, group.places)
  }
}

/** 16 bits for a word of ASCII letters, the same for both cases: of its length, its first three letters and its last one. */
function wordKey(text: string, from: number, end: number): number {
  const length = end - from
  // The lower five bits of a letter are its place in the alphabet.
  let letters = (text.charCodeAt(from) & 0x1f) | ((text.charCodeAt(end - 1) & 0x1f) << 5)
  if (length > 1) letters |= (text.charCodeAt(from + 1) & 0x1f) << 10
  if (length > 2) letters |= (text.charCodeAt(from + 2) & 0x1f) << 15
  return Math.imul(letters | (length << 20), 0x9e3779b1) >>> 16
}

/** Writes the numbers of the bits of a mask, in order; returns how many there are. */
function rowsIn(mask: Int32Array, rows: Uint16Array): number {
  let count = 0
  for (let at = 0; at < mask.length; at++)
    for (let left = mask[at] ?? 0; left !== 0; left &= left - 1) rows[count++] = at * 32 + 31 - Math.clz32(left & -left)
  return count
}

/** A bit for each row. */
function maskOf(rows: number[], count: number): Int32Array {
  const mask = new Int32Array(Math.ceil(count / 32))
  for (const row of rows) mask[row >> 5] = (mask[row >> 5] ?? 0) | (1 << (row & 31))
  return mask
}

/** Rows that begin alike, and where they may begin in a text. */
interface Group {
  rows: number[]
  mask: Int32Array
  keys: Set<number>
  isWithin: boolean
  places: Places
}

/** Rows that say how they begin, or what they hold; each with a lead is a group of its own. */
function groupsOf(rows: Beginning[]): Group[] {
  const groups = new Map<string, Omit<Group, 'mask'>>()
  for (const [row, form] of rows.entries()) {
    const words = form.begins ?? form.holds
    if (words === undefined) continue
    const keys = new Set([...words].map(keyOf))
    const isWithin = mayBeginWithin(form)
    const name = form.lead ? `lead ${row}` : `${isWithin} ${[...keys].sort((a, b) => a - b).join(' ')}`
    const known = groups.get(name)
    if (known) known.rows.push(row)
    else groups.set(name, { rows: [row], keys, isWithin, places: { at: [], count: 0 } })
  }
  return [...groups.values()].map((group) => ({ ...group, mask: maskOf(group.rows, rows.length) }))
}

/** Key → where in `lists` the groups are that may begin so; 0 for the many that none begins with. Signs are keys, too. */
function startsOf(groups: Group[], signs: number[]): { table: Uint16Array; lists: Group[][] } {
  const byKey = new Map<number, Group[]>(signs.filter((sign) => sign > 0).map((sign) => [sign, []]))
  for (const group of groups)
    for (const key of group.keys) {
      const others = byKey.get(key)
      if (others) others.push(group)
      else byKey.set(key, [group])
    }
  const table = new Uint16Array(0x1_0000)
  for (const [index, key] of [...byKey.keys()].entries()) table[key] = index + 1
  return { table, lists: [[], ...byKey.values()] }
}

/** Whether a row may begin behind another digit: not if its pattern says so first, for all of it. */
function mayBeginWithin({ pattern: { source } }: Beginning): boolean {
  return !/^(?:\\b|\(\?<!\[[^\]]*\\d[^\]]*\]\))/.test(source) || hasAlternatives(source)
}

/** Whether a pattern has a `|` outside of all brackets. */
function hasAlternatives(source: string): boolean {
  let plain = source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '')
  for (let before = ''; before !== plain; ) {
    before = plain
    plain = plain.replace(/\([^()]*\)/g, '')
  }
  return plain.includes('|')
}

function keyOf(beginning: string): number {
  if (/^[a-z]+$/.test(beginning)) return wordKey(beginning, 0, beginning.length)
  if (beginning.length !== 1 || isLetterCode(beginning.charCodeAt(0)))
    throw new Error(`neither a word in lower case nor a character: ${beginning}`)
  return beginning.charCodeAt(0)
}

/** Whether one of some characters is behind the digits at a place, or nothing is; also where there are no digits. */
export function isFollowed(text: string, place: number, next: string): boolean {
  let end = place
  while (isDigitCode(text.charCodeAt(end))) end += 1
  return end === place || next.includes(text.charAt(end))
}

/** ſ, and the sign of Kelvin: to a pattern that knows no case they are s and k. */
function foldsToAscii(code: number): boolean {
  return code === 0x17f || code === 0x212a
}

function addLeads(text: string, of: RegExp, reach: number, places: Places): void {
  const all = new Set(places.at.slice(0, places.count))
  for (const { index } of text.matchAll(of)) for (let at = Math.max(0, index - reach); at <= index; at++) all.add(at)
  places.at = [...all].sort((a, b) => a - b)
  places.count = places.at.length
}
