import { type Anchors, anchorsOf } from '../anchors/anchors.ts'
import { soundsIn } from '../anchors/transliterations.ts'
import type { Figure } from '../figure.ts'
import type { Difference, Group } from './difference.ts'
import { areOfRatio, isTurnedMix } from './ratios.ts'
import { isSameValue } from './same.ts'
import { withoutSharedDates } from './shared-dates.ts'
import { type Anchored, countedAs, isTurnedList, type Match } from './turned-lists.ts'

/** Two figures of one kind that have changed places: 240 nurses and 35 doctors, `35名护士和240名医生`. Both are there, so nothing is missing. */
export function exchangedFigures<F extends Figure>(group: Group<F>): Difference<F>[] {
  const all = onlyMatches(group)
  if (all.length < 2) return []
  const turned = turnedRatio(all) ?? turnedPart(all)
  if (turned) return [{ original: turned[0].one, translation: turned[1].other, isSwapped: true }]
  const language = (figures: F[]): 'english' | 'chinese' => (/\p{sc=Han}/u.test(figures[0]?.within ?? '') ? 'chinese' : 'english')
  const [from, to] = [language(group.original), language(group.translation)]
  const [latin, han] = from === 'english' ? (['from', 'to'] as const) : (['to', 'from'] as const)
  const anchored = withRivals(all, latin === 'from' ? 'one' : 'other').map(
    ({ one, other }): Anchored<F> => ({
      one,
      other,
      from: anchorsOf(one, group.original, from),
      to: anchorsOf(other, group.translation, to),
    }),
  )
  const names = new Set(anchored.flatMap((each) => each[latin].text.match(/\p{Lu}\p{L}{2,}/gu) ?? []))
  for (const { [han]: own } of anchored) for (const name of names) if (soundsIn(name, own.text)) own.rows.add(name)
  for (const [at, a] of anchored.entries()) {
    const b = anchored.slice(at + 1).find((later) => areExchanged(a, later, group))
    if (b) return [{ original: a.one, translation: b.other, isSwapped: true }]
  }
  return []
}

/** Two names within sentences. */
const twoNames = /\p{Ll} \p{Lu}\p{Ll}{2}.*\p{Ll} \p{Lu}\p{Ll}{2}/su

/** Those that another may have changed places with. Most paragraphs have none: what is written beside them need not be read. */
function withRivals<F extends Figure>(all: Match<F>[], latin: 'one' | 'other'): Match<F>[] {
  return all.filter((match) => {
    const isNamed = twoNames.test(match[latin].within)
    return all.some((other) => other !== match && (isNamed || (kindOf(other) === kindOf(match) && isAlike(match.one, other.one))))
  })
}

function areExchanged<F extends Figure>(a: Anchored<F>, b: Anchored<F>, group: Group<F>): boolean {
  if (areOfRatio(a, b)) return false
  if (kindOf(a) !== kindOf(b) || !isAlike(a.one, b.one)) return haveOtherNames(a, b)
  return (
    haveOtherNouns(a, b) ||
    hasCrossed(a.from.rows, b.from.rows, a.to.rows, b.to.rows) ||
    isMoved([a.from, b.from], a.to, b.to) ||
    isMoved([b.from, a.from], b.to, a.to) ||
    isTurnedList(a, b, group)
  )
}

/** "Three scientists from two countries", 三个国家的两名科学家: each counts what the other does. */
function haveOtherNouns({ from: a, to: toA }: Anchored<Figure>, { from: b, to: toB }: Anchored<Figure>): boolean {
  const meet = (one: Anchors, other: Anchors) => !one.counted.isDisjointFrom(other.counted)
  return meet(a, toB) && meet(b, toA) && !meet(a, toA) && !meet(b, toB)
}

/** Of two kinds, as a date and a span are, names alone can be exchanged. */
function haveOtherNames({ from: a, to: toA }: Anchored<Figure>, { from: b, to: toB }: Anchored<Figure>): boolean {
  const namesOf = ({ rows }: Anchors) => new Set([...rows].filter((row) => typeof row === 'string' && /^\p{Lu}/u.test(row)))
  const [own, others] = [namesOf(a), namesOf(b)]
  return own.size * others.size > 0 && hasCrossed(own, others, namesOf(toA), namesOf(toB))
}

/** A number may be a year by its size only. */
const kindOf = ({ one, other }: Match<Figure>) => (other.unit === 'year' ? 'year' : countedAs(one))

/** "By 201 to 148", 148票对201票: each side is said first. Goals (2-1) may be counted from either. */
function turnedRatio<F extends Figure>(matches: Match<F>[]): [Match<F>, Match<F>] | undefined {
  for (const match of matches) {
    const { one, other } = match
    const second = matches.find(
      (next) =>
        next.one.within === one.within &&
        next.other.within === other.within &&
        (isTurnedMix(match, next) ?? (isOfVotes(one, next.one) && isFirst(one, other.within.slice(next.other.until, other.start)))),
    )
    if (second) return [match, second]
  }
  return undefined
}

/** "In eight of the past ten weeks", and 八周里有十周: the part is said first in English, and the whole in Chinese. */
function turnedPart<F extends Figure>(matches: Match<F>[]): [Match<F>, Match<F>] | undefined {
  for (const part of matches) {
    const whole = matches.find((next) => next.one.within === part.one.within && isWholeOf(part.one, next.one))
    if (!whole || whole.other.within !== part.other.within || part.other.until > whole.other.start) continue
    if (
      /^\p{sc=Han}{1,4}[里中内][^。；]{0,10}有(?:多达)?$|^\p{sc=Han}{1,8}中的$/u.test(
        part.other.within.slice(part.other.until, whole.other.start),
      )
    )
      return [part, whole]
  }
  return undefined
}

/** "Eight of the past ten", "of the 52 dogs rescued, 17". */
const isWholeOf = (part: Figure, whole: Figure) =>
  part.until <= whole.start
    ? /^ of (?:the |its |their |his |her )?(?:past |last |first |next )?$/.test(part.within.slice(part.until, whole.start))
    : /\bOf (?:the |its |their )?$/.test(whole.within.slice(0, whole.start)) &&
      /^[^.;,]{0,40}, $/.test(part.within.slice(whole.until, part.start))

/** "By 201 votes to 148", "by a vote of 54-46". */
function isOfVotes({ within, start, until }: Figure, next: Figure): boolean {
  const gap = within.slice(until, next.start)
  return /^(?: votes)? to $/.test(gap) || (/^[-–]$/.test(gap) && /\bvote (?:of|was) $/.test(within.slice(0, start)))
}

/** Whether what is between two numbers of votes says that the first one is of those who won. */
function isFirst({ within }: Figure, gap: string): boolean {
  if (/^票?[对比∶:：]$/u.test(gap)) return true
  return /^票(?:赞成|支持)[、，,；;]?$/u.test(gap) && /\b(?:pass|approv|adopt|back|confirm|accept|won\b|win)/i.test(within)
}

/** Figures that are said once in each of the two. */
function onlyMatches<F extends Figure>(group: Group<F>): Match<F>[] {
  if (group.original.length < 2 || group.translation.length < 2) return []
  const numbers = withoutSharedDates(group)
  const areNumbers = new Set(numbers.original)
  return group.original.flatMap((one): Match<F>[] => {
    const { original, translation } = areNumbers.has(one) ? numbers : group
    const [other, second] = translation.filter((figure) => isSameValue(one, figure))
    // "With one abstaining", 1票弃权.
    if (
      !other ||
      second ||
      (one.weight === 'soft' && !(isCountOfOne(one) && (other.weight === 'hard' || isCounted(other) || (one.measure && other.measure)))) ||
      original.some((figure) => figure !== one && isSameValue(one, figure))
    )
      return []
    return [{ one, other }]
  })
}

/** 1份, or 一 of a ratio. */
const isCounted = ({ within, index, until }: Figure) =>
  /^[份杯勺匙瓶碗包盒袋比名位间个]/u.test(within.slice(until)) || within[index - 1] === '比'

const isCountOfOne = ({ text, within, index, until }: Figure) =>
  /^one \p{Ll}+$/iu.test(text) || (/^one$/i.test(text) && (/^ \p{Ll}/u.test(within.slice(until)) || /\bto $/.test(within.slice(0, index))))

function isAlike({ measure: a, currency: mine }: Figure, { measure: b, currency: other }: Figure): boolean {
  return (a === undefined || b === undefined || a[0] === b[0]) && (!mine || !other || mine.join() === other.join())
}

type Words = Anchors['rows']

/** What only the one has, only the other has, both ways; and little that stayed in its place. */
function hasCrossed(a: Words, b: Words, toA: Words, toB: Words): boolean {
  const [onlyA, onlyB] = [a.difference(b), b.difference(a)]
  const [onlyToA, onlyToB] = [toA.difference(toB), toB.difference(toA)]
  const [first, second] = [onlyA.intersection(onlyToB).size, onlyB.intersection(onlyToA).size]
  if (first * second === 0) return false
  const stayed = onlyA.intersection(onlyToA).size + onlyB.intersection(onlyToB).size
  return stayed * 2 <= first + second
}

/** The month of a figure, or its name, is said of the other figure, and another of this one: "not 5, not 10" says it of both. */
function isMoved([{ sole }, beside]: [Anchors, Anchors], own: Anchors, other: Anchors): boolean {
  for (const [what, value] of sole) {
    if (value === '' || beside.sole.get(what) === value) continue
    const moved = own.sole.get(what)
    if (moved !== undefined && moved !== value && other.sole.get(what) === value) return true
  }
  return false
}
