import { isDigitCode, isLetterCode } from '../../letter-codes.ts'

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

export interface Lead {
  of: RegExp
  reach: number
  /** Characters of which the text has one then. */
  holds: string
}

/** Where a row may begin in a text: the first `count` of `at`, in order. The rest is of an earlier text. */
export interface Starts {
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

/** A bit for each row. */
export function maskOf(rows: number[], count: number): Int32Array {
  const mask = new Int32Array(Math.ceil(count / 32))
  for (const row of rows) mask[row >> 5] = (mask[row >> 5] ?? 0) | (1 << (row & 31))
  return mask
}

/** Rows that begin alike, and where they may begin in a text. */
export interface RowGroup {
  rows: number[]
  mask: Int32Array
  keys: Set<number>
  isWithin: boolean
  places: Starts
}

/** Rows that say how they begin, or what they hold; each with a lead is a group of its own. */
export function rowGroupsOf(rows: Beginning[]): RowGroup[] {
  const groups = new Map<string, Omit<RowGroup, 'mask'>>()
  for (const [row, form] of rows.entries()) {
    const words = form.begins ?? form.holds
    if (words === undefined) continue
    const keys = new Set([...words].map(startKey))
    const isWithin = mayBeginWithin(form)
    const name = form.lead ? `lead ${row}` : `${isWithin} ${[...keys].sort((a, b) => a - b).join(' ')}`
    const known = groups.get(name)
    if (known) known.rows.push(row)
    else groups.set(name, { rows: [row], keys, isWithin, places: { at: [], count: 0 } })
  }
  return [...groups.values()].map((group) => ({ ...group, mask: maskOf(group.rows, rows.length) }))
}

/** Key → where in `lists` the groups are that may begin so; 0 for the many that none begins with. Signs are keys, too. */
export function startsOf(groups: RowGroup[], signs: number[]): { table: Uint16Array; lists: RowGroup[][] } {
  const byKey = new Map<number, RowGroup[]>(signs.filter((sign) => sign > 0).map((sign) => [sign, []]))
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

export function startKey(beginning: string): number {
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

/** 16 bits for a word of ASCII letters, the same for both cases: of its length, its first three letters and its last one. */
export function wordKey(text: string, from: number, end: number): number {
  const length = end - from
  // The lower five bits of a letter are its place in the alphabet.
  let letters = (text.charCodeAt(from) & 0x1f) | ((text.charCodeAt(end - 1) & 0x1f) << 5)
  if (length > 1) letters |= (text.charCodeAt(from + 1) & 0x1f) << 10
  if (length > 2) letters |= (text.charCodeAt(from + 2) & 0x1f) << 15
  return Math.imul(letters | (length << 20), 0x9e3779b1) >>> 16
}
