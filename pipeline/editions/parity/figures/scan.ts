import type { Figure, Found, Unit } from './figure.ts'

/** One way in which a language writes figures. Rows are tried in order; what one has read is not read again. */
export interface Form {
  /** Global, with the flag u. */
  pattern: RegExp
  /** The figures of a match, their `index` counted from its start; none where it only looks like one. */
  read(match: RegExpExecArray, text: string): Found[]
  /** What it has read is read by the rows below too: they know the parts, this one the whole. */
  shares?: true
  /** No text without this has one of these: most texts have few of the forms, and need not be searched for the others. */
  needs?: string
  /** What may stand before it and belongs to it ("more than", 超过), up to the end of the text before; it becomes the group `approx`. */
  bound?: RegExp
}

/** No bound is longer, in UTF-16 code units. */
const reach = 28

/** The figures of a text in the order in which they stand. */
export function scan(text: string, forms: Form[]): Figure[] {
  const found: Figure[] = []
  const taken = new Uint8Array(text.length)
  for (const { pattern, read, shares, bound, needs } of forms) {
    if (needs !== undefined && !text.includes(needs)) continue
    // Not matchAll: it makes a copy of the pattern for each text.
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const [whole] = match
      const end = match.index + whole.length
      if (whole === '') pattern.lastIndex += 1
      if (whole === '' || taken.subarray(match.index, end).includes(1)) continue
      if (!shares) taken.fill(1, match.index, end)
      const [lead = ''] = bound?.exec(text.slice(Math.max(0, match.index - reach), match.index)) ?? []
      if (match.groups && lead !== '') match.groups.approx = lead
      const shown = (lead + whole).trim()
      for (const figure of read(match, text))
        found.push({ ...figure, text: shown, index: match.index + figure.index, until: end, within: text })
    }
  }
  return found.sort((a, b) => a.index - b.index)
}

/** A figure at the start of its match. */
export function figure(value: number, unit: Unit, weight: Figure['weight'] = 'hard', more: Partial<Figure> = {}): Found {
  return { value, unit, weight, index: 0, ...more }
}

/** Where a figure begins with its bound: the "about" of "about 60". */
function leadOf({ text, until }: Figure): number {
  return until - text.length
}

/** What stands before the first of two figures, and between both, where one thing went from the one to the other. */
interface Movement {
  from: RegExp
  to: RegExp
}

/** "Between 70 and 80 percent", `70至80万`: what stands after the second is said of the first too. */
export function joinRanges(figures: Figure[], text: string, between: RegExp, movement: Movement): Figure[] {
  const joined = figures.map((first, index) => {
    const second = figures[index + 1]
    if (!second || first.unit !== 'number' || !between.test(text.slice(first.until, leadOf(second)))) return first
    const scale = /\d[\d.,]*\s*(\S+)/u.exec(second.text)?.[1]
    const factor =
      scale === undefined ? 1 : 10 ** Math.floor(Math.log10(second.value / Number.parseFloat(second.text.replace(/[^\d.]/g, ''))) + 1e-9)
    return {
      ...first,
      ...(second.unit === 'percent' || second.unit === 'money' ? { unit: second.unit } : {}),
      ...(second.currency === undefined ? {} : { currency: second.currency }),
      ...(second.measure === undefined ? {} : { measure: second.measure }),
      ...(factor > 1 && Number.isFinite(factor) ? { also: [first.value * factor] } : {}),
    }
  })
  return markEnds(joined, text, movement)
}

/** "From 40 to 60": each figure knows which end it is, so that both cannot change places unseen. */
function markEnds(figures: Figure[], text: string, { from, to }: Movement): Figure[] {
  const ends = new Map<Figure, 'from' | 'to'>()
  for (const [index, first] of figures.entries()) {
    const second = figures[index + 1]
    if (
      !second ||
      !from.test(text.slice(Math.max(0, leadOf(first) - reach), leadOf(first))) ||
      !to.test(text.slice(first.until, leadOf(second)))
    )
      continue
    ends.set(first, 'from').set(second, 'to')
  }
  return figures.map((figure) => {
    const end = ends.get(figure)
    return end === undefined ? figure : { ...figure, end }
  })
}
