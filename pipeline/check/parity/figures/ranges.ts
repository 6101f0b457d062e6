import type { Figure, Unit } from './figure.ts'

/** How much text before a figure says which end of a change it is, in UTF-16 code units. */
const reach = 48

/** What is before the first of two figures, and between both, where one thing went from the one to the other. */
interface Movement {
  from: RegExp
  to: RegExp
  /** What is written between both, where the first is where it ended: "60, up from 40". */
  back: RegExp
  /** The words before a figure that something grew by or to. */
  grewBy: RegExp
  grewTo: RegExp
  /** What says of a share that it is what is left: "30 percent of what it was", 原来的三成. */
  level: { before?: RegExp; behind?: RegExp }
}

/** "Between 70 and 80 percent", `70至80万`: what is after the second is said of the first too. */
export function joinRanges(figures: Figure[], between: RegExp, movement: Movement): Figure[] {
  const [{ within: text } = { within: '' }] = figures
  // Most texts have none.
  if (figures.length === 0) return figures
  if (figures.length < 2) return markEnds(figures, text, movement)
  const joined = expandEnds(figures, text).map((first, index, figures) => {
    const second = figures[index + 1]
    // "Shrank by a tenth to £9bn" is no range.
    if (
      !second ||
      (first.unit !== 'number' && first.unit !== 'money') ||
      (first.value < 1 && /^an? /.test(first.text)) ||
      (isYearOf(first) && !isYearOf(second)) ||
      (first.measure && first.measure[0] !== second.measure?.[0]) ||
      !between.test(text.slice(first.until, second.start))
    )
      return first
    const scale = /\d[\d.,]*\s*(\S+)/u.exec(second.text)?.[1]
    const factor =
      scale === undefined ? 1 : 10 ** Math.floor(Math.log10(second.value / Number.parseFloat(second.text.replace(/[^\d.]/g, ''))) + 1e-9)
    return {
      ...first,
      ...(first.unit === 'number' && (second.unit === 'percent' || second.unit === 'money') ? { unit: second.unit } : {}),
      ...(first.currency || second.currency === undefined ? {} : { currency: second.currency }),
      ...(second.measure === undefined ? {} : { measure: second.measure }),
      ...(factor > 1 && Number.isFinite(factor) && /[\d.,]$/.test(first.text) ? { also: [first.value * factor] } : {}),
    }
  })
  return markEnds(shareBounds(markAsides(joined, text), text), text, movement)
}

/** "Rose from 12 percent in 2021 to 13 percent": the year is no end of it. */
export function isYearOf({ text, within, index }: Figure): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(text) && /\b(?:in|since|by|during|of) $/i.test(within.slice(Math.max(0, index - 8), index))
}

/** "Not more than $250,000 and 15 years": the bound in front of the first may be said of the second too. */
function shareBounds(figures: Figure[], text: string): Figure[] {
  const shared: Figure[] = []
  for (const second of figures) {
    const first = shared.at(-1)
    const isShared =
      first &&
      (first.approx || first.weak) &&
      !second.approx &&
      /^[^,.;，。；]{0,24}(?:\b(?:and|or)\b|, |[和及与或并、])[^\d,.;，。；]{0,12}$/u.test(text.slice(first.until, second.start))
    shared.push(isShared ? { ...second, weak: true } : second)
  }
  return shared
}

/** "$13,000 (80,000 yuan)", "10 miles (16 km)": what is converted in brackets may be missing in the other language. */
function markAsides(figures: Figure[], text: string): Figure[] {
  return figures.map((second, index) => {
    const first = figures[index - 1]
    const gap = first ? text.slice(first.until, second.start) : ''
    if (!first || !(aside.test(gap) || orElse.test(gap))) return second
    const isSum = first.currency && second.currency && !first.currency.some((code) => second.currency?.includes(code))
    const isMeasure = isConverted(first, second, text)
    // Three quarters of a cup (150 g).
    const isOnly =
      !first.measure && second.measure && solid.has(second.measure[0]) && /^[^\d）)]{0,12}[）)]/u.test(text.slice(second.until))
    return isSum || isMeasure || (isOnly && aside.test(gap)) ? { ...second, weight: 'small' } : second
  })
}

/** Whether a figure is about as much as the one before it, in another unit; the first end of a range (8–16 km) may be, and a rate. */
function isConverted({ value, measure }: Figure, second: Figure, text: string): boolean {
  if (!measure || measure[0] !== second.measure?.[0] || measure[1] === second.measure[1]) return false
  const ratio = (second.value * second.measure[1]) / (value * measure[1])
  return (ratio > 1 / mostRounded && ratio < mostRounded) || goesFurther.test(text.slice(second.until))
}

/** What is behind one end of a range, or what an amount is for each of. */
const goesFurther = /^\s?(?:[-–—~～至到]|to\b)|^[^)）]{0,16}(?:\bper\b|[每/／])/u

/** How many times more a rounded amount may be. */
const mostRounded = 1.16

/** What is between a figure and the same in another unit. */
const aside = /^[^\d（(]{0,12}[（(]\D{0,12}$/u
const orElse = /^[^\d,]{0,16}, or (?:about |roughly |some )?$/u
/** What is measured with a unit that the other language may not have. */
const solid: ReadonlySet<string | undefined> = new Set(['mass', 'length', 'area', 'volume', 'celsius', 'fahrenheit'])

/** Pages 45–9 end at 49. */
function expandEnds(figures: Figure[], text: string): Figure[] {
  return figures.map((second, index) => {
    const first = figures[index - 1]
    if (first?.unit !== 'number' || second.unit !== 'number' || second.value >= first.value || second.value < 1) return second
    if (!/^[–-]$/.test(text.slice(first.until, second.start)) || !/^\d+$/.test(`${first.value}${second.value}`)) return second
    const written = String(first.value)
    return { ...second, also: [...(second.also ?? []), Number(written.slice(0, -String(second.value).length) + second.value)] }
  })
}

function isComparable({ unit: a }: Figure, { unit: b }: Figure): boolean {
  return a === b || (countable.has(a) && countable.has(b))
}

/** No words between two ends of a change are longer, in UTF-16 code units. */
const mostBetween = 48

const countable: ReadonlySet<Unit> = new Set(['ordinal', 'number'])

/** "From 40 to 60": each figure knows which end it is, so that both cannot change places unseen. */
function markEnds(figures: Figure[], text: string, { from, to, back, grewBy, grewTo, level }: Movement): Figure[] {
  const ends = new Map<Figure, Figure['end']>()
  for (const [index, first] of figures.entries()) {
    const second = figures[index + 1]
    if (!second || second.start - first.until > mostBetween) continue
    const before = text.slice(Math.max(0, first.start - reach), first.start)
    const earlier = figures.slice(index + 1, index + 4).find((other) => isComparable(first, other))
    const gap = earlier && earlier.value !== first.value ? text.slice(first.until, earlier.start) : ''
    if (earlier && gap.length > 0 && gap.length <= mostBetween && back.test(gap))
      ends.set(first, grewBy.test(before) ? 'by' : 'to').set(earlier, 'from')
    if (!to.test(text.slice(first.until, second.start)) || !from.test(before)) continue
    ends.set(first, 'from').set(second, 'to')
  }
  return figures.map((figure) => {
    const before = text.slice(Math.max(0, figure.start - reach), figure.start)
    // What soared above 30 percent did not soar by it.
    const isPassed = /^(?:above|beyond|past|below|under|up to)\b/i.test(figure.text)
    const isLevel =
      (figure.unit === 'percent' || figure.value < 1) &&
      (level.before?.test(before) || level.behind?.test(text.slice(figure.until, figure.until + mostBetween)))
    const end = ends.get(figure) ?? (isPassed ? undefined : isLevel || grewTo.test(before) ? 'to' : grewBy.test(before) ? 'by' : undefined)
    return end === undefined ? figure : { ...figure, end }
  })
}
