export const digits = '0123456789'

/** How the matches of a row may begin. */
export interface Beginning {
  pattern: RegExp
  /** Words of the letters A to Z, in lower case, as far as such letters go; and single characters that are none of these. */
  begins?: Iterable<string>
  /** Where this stands (global), and up to so many characters before it, it may begin within a word too: `US $`. */
  lead?: Lead
}

interface Lead {
  of: RegExp
  reach: number
}

/** Where a row may begin in a text, in order; undefined where it must be looked for everywhere. */
export interface Candidate {
  row: number
  places: number[] | undefined
}

/**
 * Makes what reads a text once for all rows, and names those that may be in it, in their order. Words go by as 16 bits
 * each: where two are the same, or are as a character is, a row looks in vain, and nothing is lost. What is returned
 * holds until the next text.
 */
export function createCandidateFinder(rows: Beginning[]): (text: string) => Candidate[] {
  const everywhere = rows.map((_, row): Candidate => ({ row, places: undefined }))
  const always = everywhere.filter(({ row }) => rows[row]?.begins === undefined)
  const own = rows.map((_, row): Starts => ({ row, places: [] }))
  const leads = rows.flatMap(({ lead }, row) => (lead && own[row] ? [{ ...lead, starts: own[row] }] : []))
  const { table, lists } = startsOf(own, (row) => rows[row]?.begins ?? [])
  const within = lists.map((starts) => starts.filter(({ row }) => mayBeginWithin(rows[row])))
  let found: Starts[] = []
  return (text) => {
    for (const { places } of found) places.length = 0
    found = []
    const { length } = text
    let at = 0
    while (at < length) {
      const from = at
      let key = text.charCodeAt(at++)
      if (isLetter(key)) {
        key = addTo(0, key)
        for (; at < length; at++) {
          const code = text.charCodeAt(at)
          if (!isLetter(code)) break
          key = addTo(key, code)
        }
      } else if (foldsToAscii(key)) return everywhere
      const start = table[key] ?? 0
      if (start === 0) continue
      const all = (isDigit(key) && isDigit(text.charCodeAt(from - 1)) ? within : lists)[start] ?? []
      for (let next = 0; next < all.length; next++) {
        const starts = all[next]
        if (starts === undefined) continue
        if (starts.places.length === 0) found.push(starts)
        starts.places.push(from)
      }
    }
    for (const lead of leads) {
      if (text.search(lead.of) < 0) continue
      if (lead.starts.places.length === 0) found.push(lead.starts)
      addLeads(text, lead)
    }
    return [...always, ...found].sort((a, b) => a.row - b.row)
  }
}

interface Starts extends Candidate {
  places: number[]
}

/** Key → where in `lists` the rows are that may begin so; 0 for the many that no row begins with. */
function startsOf(own: Starts[], beginsOf: (row: number) => Iterable<string>): { table: Uint16Array; lists: Starts[][] } {
  const byKey = new Map<number, Starts[]>()
  for (const starts of own)
    for (const key of new Set([...beginsOf(starts.row)].map(keyOf))) {
      const others = byKey.get(key)
      if (others) others.push(starts)
      else byKey.set(key, [starts])
    }
  const table = new Uint16Array(0x1_0000)
  for (const [index, key] of [...byKey.keys()].entries()) table[key] = index + 1
  return { table, lists: [[], ...byKey.values()] }
}

/** Whether a row may begin behind another digit: not if its pattern says so first, for all of it. */
function mayBeginWithin(row: Beginning | undefined): boolean {
  const source = row?.pattern.source ?? ''
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
  if (/^[a-z]+$/.test(beginning)) return [...beginning].reduce((key, letter) => addTo(key, letter.charCodeAt(0)), 0)
  if (beginning.length !== 1 || isLetter(beginning.charCodeAt(0)))
    throw new Error(`neither a word in lower case nor a character: ${beginning}`)
  return beginning.charCodeAt(0)
}

/** The same for both cases. */
function addTo(key: number, code: number): number {
  return (Math.imul(key, 31) + (code | 0x20)) & 0xffff
}

function isLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** ſ, and the sign of Kelvin: to a pattern that knows no case they are s and k. */
function foldsToAscii(code: number): boolean {
  return code === 0x17f || code === 0x212a
}

function addLeads(text: string, { of, reach, starts: { places } }: Lead & { starts: Starts }): void {
  const all = new Set(places)
  for (const { index } of text.matchAll(of)) for (let at = Math.max(0, index - reach); at <= index; at++) all.add(at)
  // Not splice: so many arguments as a hostile text has places would not fit the stack.
  places.length = 0
  for (const place of [...all].sort((a, b) => a - b)) places.push(place)
}
