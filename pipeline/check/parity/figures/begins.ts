import { hashWith, isDigitCode, isLetterCode } from '../letter-codes.ts'

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
  const groups = groupsOf(rows)
  const placesOf = rows.map((_, row) => groups.find((group) => group.rows.includes(row))?.places)
  const leads = rows.flatMap(({ lead }, row) => (lead ? [{ ...lead, places: placesOf[row] ?? [], near: markerOf(lead, groups) }] : []))
  const { table, lists } = startsOf(groups)
  const within = lists.map((starts) => starts.filter(({ isWithin }) => isWithin))
  const always = everywhere.filter(({ row }) => placesOf[row] === undefined)
  let met: number[][] = []
  return (text) => {
    for (const places of met) places.length = 0
    met = []
    const { length } = text
    let at = 0
    while (at < length) {
      const from = at
      let key = text.charCodeAt(at++)
      if (isLetterCode(key)) {
        key = hashWith(0, key)
        for (; at < length; at++) {
          const code = text.charCodeAt(at)
          if (!isLetterCode(code)) break
          key = hashWith(key, code)
        }
      } else if (foldsToAscii(key)) return everywhere
      const start = table[key] ?? 0
      if (start === 0) continue
      const all = (isDigitCode(key) && isDigitCode(text.charCodeAt(from - 1)) ? within : lists)[start] ?? []
      for (let next = 0; next < all.length; next++) {
        const places = all[next]?.places
        if (places?.push(from) === 1) met.push(places)
      }
    }
    for (const lead of leads) {
      if (lead.near.length === 0 || text.search(lead.of) < 0) continue
      if (lead.places.length === 0) met.push(lead.places)
      addLeads(text, lead)
    }
    // Most cells, items and names in code end here.
    if (met.length === 0) return always
    const found: Candidate[] = []
    for (let row = 0; row < placesOf.length; row++) {
      const places = placesOf[row]
      if (places === undefined) found.push({ row, places })
      else if (places.length > 0) found.push({ row, places: rows[row]?.begins ? places : undefined })
    }
    return found
  }
}

/** Rows that begin alike, and where they may begin in a text. */
interface Group {
  rows: number[]
  keys: Set<number>
  isWithin: boolean
  places: number[]
}

/** Rows that say how they begin, or what they hold; each with a lead is a group of its own. */
function groupsOf(rows: Beginning[]): Group[] {
  const groups = new Map<string, Group>()
  for (const [row, form] of rows.entries()) {
    const words = form.begins ?? form.holds
    if (words === undefined) continue
    const keys = new Set([...words].map(keyOf))
    const isWithin = mayBeginWithin(form)
    const name = form.lead ? `lead ${row}` : `${isWithin} ${[...keys].sort((a, b) => a - b).join(' ')}`
    const known = groups.get(name)
    if (known) known.rows.push(row)
    else groups.set(name, { rows: [row], keys, isWithin, places: [] })
  }
  return [...groups.values()]
}

/** Has the places of what a lead holds, for no row. */
function markerOf({ holds }: Lead, groups: Group[]): number[] {
  const marker: Group = { rows: [], keys: new Set([...holds].map(keyOf)), isWithin: false, places: [] }
  groups.push(marker)
  return marker.places
}

/** Key → where in `lists` the groups are that may begin so; 0 for the many that none begins with. */
function startsOf(groups: Group[]): { table: Uint16Array; lists: Group[][] } {
  const byKey = new Map<number, Group[]>()
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
  if (/^[a-z]+$/.test(beginning)) return [...beginning].reduce((key, letter) => hashWith(key, letter.charCodeAt(0)), 0)
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

function addLeads(text: string, { of, reach, places }: Lead & { places: number[] }): void {
  const all = new Set(places)
  for (const { index } of text.matchAll(of)) for (let at = Math.max(0, index - reach); at <= index; at++) all.add(at)
  // Not splice: so many arguments as a hostile text has places would not fit the stack.
  places.length = 0
  for (const place of [...all].sort((a, b) => a - b)) places.push(place)
}
