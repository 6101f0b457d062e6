import type { Figure, Unit } from '../figure.ts'

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
  const joined = expandEnds(figures, text).map((first, index, figures): Figure => {
    const second = figures[index + 1]
    // "Shrank by a tenth to £9bn" is no range.
    if (
      !second ||
      (first.unit !== 'number' && first.unit !== 'money') ||
      (first.value < 1 && /^an? /.test(first.text)) ||
      (isYearOf(first) && !isYearOf(second)) ||
      isLastOf(figures[index - 1], first, second) ||
      (first.measure && first.measure[0] !== second.measure?.[0]) ||
      !between.test(text.slice(first.until, second.start))
    )
      return first
    if (second.unit === 'time') return sharedTime(first, second)
    // Between 9200 and 8700 BC.
    if (second.unit === 'year' && second.value < 0 && !first.measure && first.value > 0)
      return { ...first, unit: 'year', value: -first.value }
    const scale = /\d[\d.,]*\s*(\S+)/u.exec(second.text)?.[1]
    const factor =
      scale === undefined ? 1 : 10 ** Math.floor(Math.log10(second.value / Number.parseFloat(second.text.replace(/[^\d.]/g, ''))) + 1e-9)
    return {
      ...first,
      ...(first.unit === 'number' && (second.unit === 'percent' || second.unit === 'money') ? { unit: second.unit } : {}),
      ...(first.currency || second.currency === undefined ? {} : { currency: second.currency }),
      ...(second.measure === undefined || first.measure ? {} : { measure: second.measure }),
      ...(factor > 1 && Number.isFinite(factor) && /[\d.,]$/.test(first.text) ? { also: [first.value * factor] } : {}),
    }
  })
  return markEnds(shareBounds(markAsides(joined, text), text), text, movement)
}

/** "Limited children of 9 to 13 to eight hours": the second number ends a range, and begins none. */
function isLastOf(before: Figure | undefined, { within, start, until }: Figure, next: Figure): boolean {
  return before !== undefined && within.slice(before.until, start) === ' to ' && within.slice(until, next.start) === ' to '
}

/** "Between 7 and 9 in the morning", 17—19时: the first is a time too, in the same half of the day unless it is the later hour. */
function sharedTime(first: Figure, second: Figure): Figure {
  const { value, measure, unit } = first
  if (unit !== 'number' || measure || !Number.isInteger(value) || value > 24) return first
  const isLate = second.sure && value < 12 && second.value > halfDay && value <= (second.value % halfDay) / hour
  const { also: _, ...figure } = first
  return { ...figure, unit: 'time', value: value * hour + (isLate ? halfDay : 0), ...(second.sure && { sure: true }) }
}

/** In seconds. */
const hour = 3600
const halfDay = 12 * hour

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
function markEnds(figures: Figure[], text: string, movement: Movement): Figure[] {
  const ends = new Map<Figure, Figure['end']>()
  // 由12月14日（周日）提前至12日: of a date, the day says which end it is.
  const all = figures.filter(
    (figure) =>
      (figure.weight !== 'soft' || isOneEnd(figure)) &&
      !isBesideDay(figure, figures) &&
      !isDoubling(figure) &&
      !/^both$/i.test(figure.text),
  )
  for (const [index, first] of all.entries()) {
    const second = all[index + 1]
    if (!second) continue
    const before = textBefore(first, text)
    const earlier = all.slice(index + 1, index + 4).find((other) => isComparable(first, other))
    const gap = earlier && earlier.value !== first.value ? text.slice(first.until, earlier.start) : ''
    const isRate = first.unit === 'percent' && /, against/.test(gap)
    // 高于此前的 is read as a bound of the second.
    const whole = earlier && gap !== '' ? text.slice(first.until, earlier.index) : ''
    const isBack =
      movement.back.test(gap) ||
      (/的$/u.test(whole) && movement.back.test(whole)) ||
      (/^[^.;]{0,24} from $/.test(gap) && movement.grewTo.test(before))
    if (earlier && gap.length > 0 && !isRate && !ends.has(first) && isBack)
      ends.set(first, movement.grewBy.test(before) ? 'by' : 'to').set(earlier, 'from')
    if (second.start - first.until > mostBetween || !movement.to.test(text.slice(first.until, second.start)) || !movement.from.test(before))
      continue
    ends.set(first, 'from').set(second, 'to')
  }
  return figures.map((figure) => {
    const end = ends.get(figure) ?? endOf(figure, text, movement)
    return end === undefined ? figure : { ...figure, end }
  })
}

/** "From one to two", 由一节改为两节. */
const isOneEnd = ({ text, within, start, measure, value }: Figure) =>
  value === 1 &&
  /^(?:one|一)$/iu.test(text) &&
  (!measure || measure[0] === 'length') &&
  /\b(?:from|to|instead of|rather than) $|[从由至到为成]$/iu.test(within.slice(0, start))

/** 由16GB翻倍至32GB: how many times, between the ends. */
const isDoubling = ({ unit, text }: Figure) => unit === 'times' && !/\d/.test(text)

/** Whether it is the month, or the day of the week, of a day beside it. */
function isBesideDay({ unit, start, until }: Figure, figures: Figure[]): boolean {
  const isNear = (from: number, to: number) => to - from >= 0 && to - from <= 2
  if (unit === 'month') return figures.some((other) => other.unit === 'day' && other.start === start && other.until === until)
  return (
    unit === 'weekday' && figures.some((other) => other.unit !== 'weekday' && (isNear(until, other.start) || isNear(other.until, start)))
  )
}

const textBefore = ({ start }: Figure, text: string) => text.slice(Math.max(0, start - reach), start)

/** What is beside a figure that is how large a change is: 30 percent below, 27 percent more. */
const difference =
  /^ (?:below|above|more|less|fewer|(?:high|low|larg|small|fast|slow|cheap|dear|long|short|great|light|heavi|thin|thick|wid|narrow|young|old|rich|poor|deep|shallow|warm|cool|cold|hott|cleaner|quiet)er)\b(?! (?:than )?(?:one|two|three|half)\b)/i

/** Which end of a change a figure is, by the words beside it. */
function endOf(figure: Figure, text: string, { grewBy, grewTo, level }: Movement): Figure['end'] {
  const [before, behind] = [textBefore(figure, text), text.slice(figure.until, figure.until + mostBetween)]
  // What soared above 30 percent did not soar by it.
  if (/^(?:above|beyond|past|below|under|up to)\b/i.test(figure.text)) return undefined
  const isShare = figure.unit === 'percent' || (figure.value > 0 && figure.value < 1)
  if (isShare && difference.test(behind)) return 'by'
  if ((isShare && (level.before?.test(before) || level.behind?.test(behind))) || grewTo.test(before)) return 'to'
  return grewBy.test(before) ? 'by' : undefined
}
