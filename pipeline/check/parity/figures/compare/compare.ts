import { type Figure, isArticle } from '../figure.ts'
import { isRelative } from '../forms/relative-times.ts'
import { changedIntervals } from './changed-intervals.ts'
import { changedPlaces } from './changed-places.ts'
import { changedTimes } from './changed-times.ts'
import { changedUnits } from './changed-units.ts'
import { changedCodes, changedScales } from './codes.ts'
import { countedByUnit } from './counted-units.ts'
import { crossedNouns } from './crossed-nouns.ts'
import { changedDates } from './dates.ts'
import type { Both, Difference, Group } from './difference.ts'
import { exchangedFigures } from './exchanged.ts'
import { createLookup } from './lookup.ts'
import { lostFigure } from './lost.ts'
import { type Matched, matchFigures } from './matching.ts'
import { misplacedCounts } from './misplaced-counts.ts'
import { multiplesForCounts } from './multiple-for-count.ts'
import { slip } from './nearly-equal.ts'
import { misnumbered } from './numbered.ts'
import { onceEach, withoutWholes } from './once-each.ts'
import { opposedFigures } from './opposed.ts'
import { partsOfAll } from './parts-of-all.ts'
import { changedBases } from './rate-bases.ts'
import { openFigures, replacedFigures } from './replaced.ts'
import { isSameNumber, isSameValue } from './same.ts'
import { swappedSums } from './swapped-sums.ts'
import { turnedComparison, turnedMultiple } from './turned-multiples.ts'
import { turnedPeriods } from './turned-periods.ts'
import { turnedRanges } from './turned-ranges.ts'
import { turnedScores } from './turned-scores.ts'

/** What does not agree between two articles, once for each slip. Figures may be repeated more often in one, or in another paragraph. */
export function compareFigures<F extends Figure>(groups: Group<F>[]): Difference<F>[] {
  const all = { original: groups.flatMap(({ original }) => original), translation: groups.flatMap(({ translation }) => translation) }
  const said = { original: all.original.filter(isSaid), translation: all.translation.filter(isSaid) }
  const both = {
    ...all,
    has: { original: createLookup(said.original), translation: createLookup(said.translation) },
    hasInProse: { original: createLookup(said.original.filter(isProse)), translation: createLookup(said.translation.filter(isProse)) },
  }
  const matched = groups.map((group) => (group.original.length + group.translation.length > mostInGroup ? undefined : matchFigures(group)))
  const open = openFigures(matched)
  const opposed = opposedFigures(matched)
  const item = misnumbered(matched)
  const found = groups.flatMap((group, at) =>
    compareGroup(
      group,
      matched[at],
      { open: open[at] ?? none, opposed: opposed[at] ?? [], near: groups.slice(Math.max(0, at - 1), at + 2) },
      both,
    ),
  )
  return onceEach(joinSingles(item ? [...found, item] : found))
}

/** The number of an item is a counterpart beside it, and nowhere else. */
const isSaid = ({ unit }: Figure): boolean => unit !== 'item'
/** So are code and addresses, of a paragraph that has a counterpart. */
const isProse = ({ until }: Figure): boolean => until > 0

const none = { original: [], translation: [] }

/** What the groups beside one let know of it. */
interface InPlace<F extends Figure> {
  open: Group<F>
  opposed: Difference<F>[]
  /** The group itself, and those beside it. */
  near: Group<F>[]
}

/** What is asked of whole articles. */
interface Articles<F extends Figure> extends Both<F> {
  /** The same as `has`, code and addresses apart. */
  hasInProse: Both<F>['has']
}

/** More figures than a real paragraph or section has: only what has no counterpart at all is looked for. */
const mostInGroup = 2000

function compareGroup<F extends Figure>(
  group: Group<F>,
  matched: Matched<F> | undefined,
  { open, opposed, near }: InPlace<F>,
  all: Articles<F>,
): Difference<F>[] {
  if (group.original.length + group.translation.length === 0) return []
  const { original, translation } = matched?.left ?? group
  const replaced = matched && !group.isDoubtful ? replacedFigures(open, matched.parts, opposed) : []
  const placed = new Set(replaced.flatMap((difference) => [difference.original, difference.translation]))
  const isAlone = (['original', 'translation'] as const).some((side) => group.text?.(side) === '')
  const isElsewhere = (figure: F, side: 'original' | 'translation') =>
    isAlone
      ? all.has[side](figure)
      : all.hasInProse[side](figure) || near.some((beside) => beside[side].some((other) => !isProse(other) && isSameValue(figure, other)))
  const left = {
    original: original.filter((figure) => !placed.has(figure) && !isElsewhere(figure, 'translation')),
    translation: translation.filter((figure) => !placed.has(figure) && !isElsewhere(figure, 'original')),
  }
  const missing = { original: left.original.filter(isHard), translation: left.translation.filter(isHard) }
  if (!matched)
    return [...missing.original.map((original) => ({ original })), ...missing.translation.map((translation) => ({ translation }))]
  const found = [
    ...opposed,
    ...replaced,
    ...changedScales({ original, translation }),
    ...pair(missing, left.original, left.translation),
    ...swappedSums(group, all),
    ...exchangedFigures(group),
    ...turnedScores(group),
    ...turnedRanges(group),
    ...turnedPeriods(group),
    ...turnedMultiple(group),
    ...turnedComparison(group),
    ...changedPlaces(matched.pairs),
    ...crossedNouns(matched.pairs, group),
    ...partsOfAll(group),
    ...countedByUnit(matched.pairs),
    ...changedUnits(group),
    ...changedBases(matched.pairs, group),
    ...multiplesForCounts(group),
    ...misplacedCounts(matched),
    ...changedCodes(original, translation, all),
    ...changedDates(group, all),
    ...changedTimes(group),
    ...changedIntervals(group),
    ...loneAmounts(group, all),
  ]
  return found.length > 0 || group.isDoubtful ? withoutWholes(found) : lostFigure(matched.left, near)
}

const isHard = ({ weight }: Figure): boolean => weight === 'hard'

/** "A", and a time by now. */
const saysNothing = (figure: Figure): boolean => isArticle(figure) || isRelative(figure)

/** "For three days", where the other text has no figure at all but "a", not even a vague one: an amount is no turn of phrase. */
function loneAmounts<F extends Figure>(group: Group<F>, { has }: Both<F>): Difference<F>[] {
  // 第二天 is the next day.
  const isSpan = ({ weight, measure, value, unit }: F) =>
    weight === 'small' && measure !== undefined && measure[0] !== 'occasions' && value > 1 && !(unit === 'ordinal' && value === 2)
  if (group.original.every(saysNothing))
    return group.translation.filter((figure) => isSpan(figure) && !has.original(figure)).map((translation) => ({ translation }))
  if (!group.translation.every(saysNothing)) return []
  return group.original.filter((figure) => isSpan(figure) && !has.translation(figure)).map((original) => ({ original }))
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
    others.find((other) => mayBe(figure, other) && slip(figure.value, other.value) !== 0) ??
    others.find((other) => other.unit === figure.unit && other.measure?.[0] === figure.measure?.[0]) ??
    others.find(({ unit }) => unit === figure.unit) ??
    others.find((other) => mayBe(figure, other))
  )
}

/** A year may be written like any other number, and a sum may have lost its currency. */
const plain: ReadonlySet<string> = new Set(['number', 'year', 'money', 'percent', 'points', 'times'])

/** Whether one may be written for the other: a day of a month is no slip of a percentage. */
function mayBe({ unit: a }: Figure, { unit: b }: Figure): boolean {
  return a === b || (plain.has(a) && plain.has(b))
}

/** A figure without counterpart in one paragraph, and its slip in another: one difference. */
function joinSingles<F extends Figure>(differences: Difference<F>[]): Difference<F>[] {
  if (differences.length > mostInGroup) return differences
  const added = differences.filter(({ original, isElsewhere }) => !original && !isElsewhere)
  const used = new Set<Difference<F>>()
  const joined = differences.map((difference) => {
    const { original, translation, isElsewhere } = difference
    if (!original || translation || isElsewhere) return difference
    const like = added.find((other) => !used.has(other) && other.translation && isAlike(original, other.translation))
    if (like) used.add(like)
    return like ? { original, translation: like.translation } : difference
  })
  return joined.filter((difference) => !used.has(difference))
}

function isAlike(a: Figure, b: Figure): boolean {
  const isNumber = a.unit === 'number' || b.unit === 'number'
  // 100% is no slip of 100,000.
  const mayBeSlip = a.unit === b.unit || (a.unit !== 'percent' && b.unit !== 'percent' && mayBe(a, b))
  return (isSameNumber(a, b) && (isNumber || mayBe(a, b))) || (mayBeSlip && slip(a.value, b.value) !== 0)
}
