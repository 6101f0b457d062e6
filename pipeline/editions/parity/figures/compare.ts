import { changedCodes } from './codes.ts'
import { changedDates } from './dates.ts'
import { exchangedFigures } from './exchanged.ts'
import type { Figure } from './figure.ts'
import { createLookup } from './lookup.ts'
import { contradicts, isSameNumber, isSameValue, losesBound } from './same.ts'

/** The figures of two texts that say the same: a paragraph of each, or several where they were split or joined. */
export interface Group<F extends Figure> {
  original: F[]
  translation: F[]
}

/** A figure without counterpart; with both, each is where the other's counterpart should be. */
export interface Difference<F extends Figure> {
  original?: F | undefined
  translation?: F | undefined
}

/** What does not agree between two articles, once for each slip. Figures may be repeated more often in one, or in another paragraph. */
export function compareFigures<F extends Figure>(groups: Group<F>[]): Difference<F>[] {
  const all = { original: groups.flatMap(({ original }) => original), translation: groups.flatMap(({ translation }) => translation) }
  const has = { original: createLookup(all.original), translation: createLookup(all.translation) }
  return onceEach(joinSingles(groups.flatMap((group) => compareGroup(group, { ...all, has }))))
}

/** All figures of both articles, and whether each has one of a value. */
export interface Both<F extends Figure> extends Group<F> {
  has: Record<'original' | 'translation', (figure: Figure) => boolean>
}

/** More figures than a real paragraph or section has: only what has no counterpart at all is looked for. */
const mostInGroup = 2000

function compareGroup<F extends Figure>(group: Group<F>, all: Both<F>): Difference<F>[] {
  if (group.original.length + group.translation.length === 0) return []
  const isHuge = group.original.length + group.translation.length > mostInGroup
  const { original, translation, opposed } = isHuge ? { ...group, opposed: [] } : match(group, all)
  const left = {
    original: original.filter((figure) => !all.has.translation(figure)),
    translation: translation.filter((figure) => !all.has.original(figure)),
  }
  const missing = { original: left.original.filter(isHard), translation: left.translation.filter(isHard) }
  if (isHuge) return [...missing.original.map((original) => ({ original })), ...missing.translation.map((translation) => ({ translation }))]
  const differences = [
    ...opposed,
    ...pair(missing, left.original, left.translation),
    ...replaced(original, translation, left, all),
    ...swappedSums(group, all),
    ...exchangedFigures(group),
    ...changedCodes(original, translation, all),
    ...changedDates(group, all),
  ]
  const small = smallOnes(original, translation)
  const doubtful =
    small.original.length > 0 && small.translation.length > 0 ? families.flatMap((family) => loneOf(family, small, group)) : []
  // Where something is missing, a word up to ten may be what corresponds to it.
  return [...differences, ...doubtful.filter(({ original }) => differences.length === opposed.length || original?.unit !== 'number')]
}

/**
 * A figure in the place of another, though the article has it elsewhere too: 3 of the original is 9 here, and 9 is said
 * once more often than there, 3 once less.
 */
function replaced<F extends Figure>(original: F[], translation: F[], left: Group<F>, all: Group<F>): Difference<F>[] {
  const isOpen = (figure: F, missing: F[]) => isDigits(figure) && (figure.unit === 'ordinal' || !missing.includes(figure))
  const own = original.filter((figure) => isOpen(figure, left.original))
  const others = translation.filter((figure) => isOpen(figure, left.translation))
  const [one, ...more] = own
  const [other, ...most] = others
  if (!one || !other || more.length + most.length > 0 || kindOf(one) !== kindOf(other) || one.measure?.[0] !== other.measure?.[0]) return []
  const count = (figures: F[], like: F) => figures.filter((figure) => isSameValue(figure, like)).length
  const isLess = count(all.original, one) > count(all.translation, one)
  const isMore = count(all.translation, other) > count(all.original, other)
  return isLess && isMore ? [{ original: one, translation: other }] : []
}

/** A position is a number: "Unit 3", 第3单元. */
const kindOf = ({ unit }: Figure) => (unit === 'ordinal' ? 'number' : unit)

/** Written in digits: a word up to ten comes and goes. */
const isDigits = ({ weight, text, unit }: Figure): boolean =>
  (weight === 'hard' && /\d/.test(text) && unit !== 'code') || (unit === 'ordinal' && weight === 'small')

const isHard = ({ weight }: Figure): boolean => weight === 'hard'

/** Words that are doubted only against words of their own kind. */
const families = [
  ['weekday'],
  ['month'],
  ['quarter'],
  ['half'],
  ['part'],
  ['ordinal'],
  ['vague'],
  ['times'],
  ['number', 'percent', 'points', 'money', 'year', 'day', 'time', 'decade', 'century'],
]

/** A word up to ten is in doubt only where another is in its place. */
function loneOf<F extends Figure>(family: string[], { original, translation }: Group<F>, group: Group<F>): Difference<F>[] {
  const one = original.filter(({ unit }) => family.includes(unit))
  const other = translation.filter(({ unit }) => family.includes(unit))
  const [[first], [second]] = [one, other]
  if (!first || !second || (family.includes('number') && (one.length > 1 || other.length > 1))) return []
  const single = (figures: F[], { value }: F) => figures.every((figure) => figure.value === value)
  if (!single(one, first) || !single(other, second) || !isAlone(first, second, group)) return []
  return [{ original: first, translation: second }]
}

/** Words up to ten and their like, of both. */
function smallOnes<F extends Figure>(original: F[], translation: F[]): Group<F> {
  const small = (figures: F[]) => figures.filter(({ weight }) => weight === 'small')
  return { original: small(original), translation: small(translation) }
}

/** Neither of the two has its like in the other text, however often it was said. */
function isAlone<F extends Figure>(a: F, b: F, group: Group<F>): boolean {
  return !group.translation.some((other) => isSameValue(a, other)) && !group.original.some((other) => isSameValue(b, other))
}

/** Takes away figures that have a counterpart, one for one. */
function match<F extends Figure>(group: Group<F>, all: Both<F>): { original: F[]; translation: F[]; opposed: Difference<F>[] } {
  const translation = [...group.translation]
  const opposed: Difference<F>[] = []
  const original = group.original.filter((figure) => {
    const same = translation.filter((other) => isSameValue(figure, other))
    const best = same.find((other) => agrees(figure, other)) ?? same.find((other) => !contradicts(figure, other)) ?? same[0]
    if (!best) return true
    translation.splice(translation.indexOf(best), 1)
    if (isOpposed(figure, best, all)) opposed.push({ original: figure, translation: best })
    return false
  })
  // Where both ends of a change are exchanged, that is one slip.
  const [first, ...others] = opposed.filter(({ original, translation }) => original && translation && exchanged(original, translation))
  return { original, translation, opposed: first ? opposed.filter((difference) => !others.includes(difference)) : opposed }
}

function agrees(a: Figure, b: Figure): boolean {
  return !contradicts(a, b) && !losesBound(a, b) && !exchanged(a, b)
}

/** 40 is where it began, and where it ended. */
export function exchanged(a: Figure, b: Figure): boolean {
  return a.end !== undefined && b.end !== undefined && a.end !== b.end
}

/** The same number, and something else said of it. A bound that was lost here may have been given elsewhere. */
function isOpposed<F extends Figure>(a: F, b: F, all: Group<F>): boolean {
  if (contradicts(a, b) || exchanged(a, b)) return true
  const [bare, others] = a.approx ? [a, all.translation] : [b, all.original]
  return losesBound(a, b) && !others.some((other) => isSameValue(bare, other) && other.approx === bare.approx)
}

/** As many sums on both sides, and one of them is no sum on the other: "3 million tickets for 40 million yuan". */
function swappedSums<F extends Figure>(group: Group<F>, all: Group<F>): Difference<F>[] {
  const sums = (figures: F[]) => figures.filter(({ unit }) => unit === 'money')
  const [first, second] = [sums(group.original), sums(group.translation)]
  if (first.length === 0 || first.length !== second.length) return []
  const lost = first.filter(
    (sum) => isOnlyNumber(sum, group.translation) && !sums(all.translation).some((other) => isSameValue(sum, other)),
  )
  const found = second.filter((sum) => isOnlyNumber(sum, group.original) && !sums(all.original).some((other) => isSameValue(sum, other)))
  return found.map((translation, index) => ({ original: lost[index], translation }))
}

function isOnlyNumber(sum: Figure, others: Figure[]): boolean {
  return others.some((other) => other.unit === 'number' && isSameValue(sum, other))
}

/** Figures that miss their counterpart, each with what most likely is in its place. */
function pair<F extends Figure>(missing: { original: F[]; translation: F[] }, original: F[], translation: F[]): Difference<F>[] {
  const left = [...original.filter(({ weight }) => weight !== 'soft')]
  const right = [...translation.filter(({ weight }) => weight !== 'soft')]
  const differences: Difference<F>[] = []
  for (const figure of missing.translation) {
    const like = nearest(figure, left)
    if (like) left.splice(left.indexOf(like), 1)
    right.splice(right.indexOf(figure), 1)
    differences.push({ original: like, translation: figure })
  }
  for (const figure of missing.original) {
    if (!left.includes(figure)) continue
    const like = nearest(figure, right)
    if (like) right.splice(right.indexOf(like), 1)
    differences.push({ original: figure, translation: like })
  }
  return differences
}

/** The first with the same number (another unit), else with the same digits (a slip of zeros), else of the same kind. */
function nearest<F extends Figure>(figure: F, others: F[]): F | undefined {
  return (
    others.find((other) => isSameNumber(figure, other)) ??
    others.find((other) => slip(figure.value, other.value) !== 0) ??
    others.find((other) => other.unit === figure.unit && other.measure?.[0] === figure.measure?.[0]) ??
    others.find(({ unit }) => unit === figure.unit) ??
    others.find(({ unit }) => plain.has(unit) && plain.has(figure.unit))
  )
}

/** A year may be written like any other number, and a sum may have lost its currency. */
const plain: ReadonlySet<string> = new Set(['number', 'year', 'money', 'percent', 'points', 'times'])

/** The power of ten between two values that differ by nothing else; 0 where it is none. */
export function slip(a: number, b: number): number {
  const power = Math.log10(b / a)
  return Number.isFinite(power) && Math.abs(power - Math.round(power)) < 1e-9 ? Math.round(power) : 0
}

/** A figure without counterpart in one paragraph, and its slip in another: one difference. */
function joinSingles<F extends Figure>(differences: Difference<F>[]): Difference<F>[] {
  if (differences.length > mostInGroup) return differences
  const added = differences.filter(({ original }) => !original)
  const used = new Set<Difference<F>>()
  const joined = differences.map((difference) => {
    const { original, translation } = difference
    if (!original || translation) return difference
    const like = added.find((other) => !used.has(other) && other.translation && isAlike(original, other.translation))
    if (like) used.add(like)
    return like ? { original, translation: like.translation } : difference
  })
  return joined.filter((difference) => !used.has(difference))
}

function isAlike(a: Figure, b: Figure): boolean {
  return isSameNumber(a, b) || slip(a.value, b.value) !== 0
}

/** A date with day and month exchanged differs in both: that is one slip. */
function onceEach<F extends Figure>(differences: Difference<F>[]): Difference<F>[] {
  const seen = new Set<string>()
  const texts = new Map<string, number>()
  const numberOf = (text: string) => {
    const known = texts.get(text) ?? texts.size
    texts.set(text, known)
    return known
  }
  return differences.filter(({ original, translation }) => {
    const keys = [original, translation].flatMap((figure, side) =>
      figure ? [`${side} ${figure.start} ${figure.until} ${numberOf(figure.within)}`] : [],
    )
    const isNew = keys.some((key) => !seen.has(key))
    for (const key of keys) seen.add(key)
    return isNew
  })
}
