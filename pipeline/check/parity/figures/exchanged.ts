import { type Anchors, anchorsOf } from './anchors.ts'
import type { Difference, Group } from './difference.ts'
import type { Figure } from './figure.ts'
import { isSameValue } from './same.ts'
import { type Anchored, countedAs, isTurnedList, type Match } from './turned-lists.ts'

/** Two figures of one kind that have changed places: 240 nurses and 35 doctors, `35名护士和240名医生`. Both are there, so nothing is missing. */
export function exchangedFigures<F extends Figure>(group: Group<F>): Difference<F>[] {
  const all = onlyMatches(group)
  if (all.length < 2) return []
  const turned = turnedRatio(all)
  if (turned) return [{ original: turned[0].one, translation: turned[1].other, isSwapped: true }]
  const language = (figures: F[]): 'english' | 'chinese' => (/\p{sc=Han}/u.test(figures[0]?.within ?? '') ? 'chinese' : 'english')
  const [from, to] = [language(group.original), language(group.translation)]
  for (const matches of Map.groupBy(all, ({ one }) => countedAs(one)).values()) {
    if (matches.length < 2) continue
    const anchored = matches.map(
      ({ one, other }): Anchored<F> => ({
        one,
        other,
        from: anchorsOf(one, group.original, from),
        to: anchorsOf(other, group.translation, to),
      }),
    )
    for (const [at, a] of anchored.entries()) {
      const b = anchored
        .slice(at + 1)
        .find((later) => isAlike(a.one, later.one) && (isExchanged(a.from, later.from, a.to, later.to) || isTurnedList(a, later, group)))
      if (b) return [{ original: a.one, translation: b.other, isSwapped: true }]
    }
  }
  return []
}

/** "By 201 to 148", 148票对201票: each side is said first. Goals (2-1) may be counted from either. */
function turnedRatio<F extends Figure>(matches: Match<F>[]): [Match<F>, Match<F>] | undefined {
  for (const match of matches) {
    const { one, other } = match
    const second = matches.find(
      (next) =>
        next.one.within === one.within &&
        next.other.within === other.within &&
        /^(?: votes)? to $/.test(one.within.slice(one.until, next.one.start)) &&
        isFirst(one, other.within.slice(next.other.until, other.start)),
    )
    if (second) return [match, second]
  }
  return undefined
}

/** Whether what is between two numbers of votes says that the first one is of those who won. */
function isFirst({ within }: Figure, gap: string): boolean {
  if (/^票?[对比∶:：]$/u.test(gap)) return true
  return /^票(?:赞成|支持)[、，,；;]?$/u.test(gap) && /\b(?:pass|approv|adopt|back|confirm|accept|won\b|win)/i.test(within)
}

/** Figures that are said once in each of the two. */
function onlyMatches<F extends Figure>({ original, translation }: Group<F>): Match<F>[] {
  if (original.length < 2 || translation.length < 2) return []
  return original.flatMap((one): Match<F>[] => {
    if (one.weight === 'soft') return []
    const [other, second] = translation.filter((figure) => isSameValue(one, figure))
    if (!other || second || original.some((figure) => figure !== one && isSameValue(one, figure))) return []
    return [{ one, other }]
  })
}

function isAlike({ measure: a, currency: mine }: Figure, { measure: b, currency: other }: Figure): boolean {
  return (a === undefined || b === undefined || a[0] === b[0]) && (!mine || !other || mine.join() === other.join())
}

function isExchanged(a: Anchors, b: Anchors, toA: Anchors, toB: Anchors): boolean {
  return hasCrossed(a.rows, b.rows, toA.rows, toB.rows) || isMoved([a, b], toA, toB) || isMoved([b, a], toB, toA)
}

/** What only the one has, only the other has, both ways; and nothing that stayed in its place. */
function hasCrossed(a: Set<number>, b: Set<number>, toA: Set<number>, toB: Set<number>): boolean {
  const [onlyA, onlyB] = [a.difference(b), b.difference(a)]
  const [onlyToA, onlyToB] = [toA.difference(toB), toB.difference(toA)]
  const crossed = !onlyA.isDisjointFrom(onlyToB) && !onlyB.isDisjointFrom(onlyToA)
  return crossed && onlyA.isDisjointFrom(onlyToA) && onlyB.isDisjointFrom(onlyToB)
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
