import { alignBlocks } from '../../align.ts'
import { sentencesOf } from '../../sentences.ts'
import type { Figure } from '../figure.ts'
import { isReversed } from '../senses/senses.ts'
import { contradicts, losesBound } from './bounds.ts'
import type { Group } from './difference.ts'
import { exchanged, isSameValue } from './same.ts'

/** The figures of two texts that say the same, one for one, and those that are left. */
export interface Matched<F extends Figure> {
  pairs: { original: F; translation: F }[]
  left: Group<F>
  /** What the sentences have left that say the same; the whole, where it has one sentence. */
  parts: Group<F>[]
}

/** What makes two figures of one value each other's counterpart, from certain to just possible. */
const degrees: ((a: Figure, b: Figure) => boolean)[] = [
  (a, b) => agrees(a, b) && a.unit === b.unit && a.weight === b.weight && a.measure?.[1] === b.measure?.[1],
  (a, b) => agrees(a, b) && a.unit === b.unit && a.weight === b.weight && unitOf(a) === unitOf(b),
  (a, b) => agrees(a, b) && a.measure?.[1] === b.measure?.[1] && a.unit !== 'code' && b.unit !== 'code',
  (a, b) => agrees(a, b) && a.weight !== 'soft' && b.weight !== 'soft' && !isPositionForAmount(a, b),
  (a, b) => agrees(a, b),
  (a, b) => !contradicts(a, b) && !isReversed(a, b),
  () => true,
]

/** What is counted in times may be so without the word: "her three attempts", 三次试跳. */
const unitOf = ({ measure }: Figure) => (measure?.[0] === 'occasions' ? undefined : measure?.[1])

/** One is a position, and the other an amount: "the second parcel", 两周. */
const isPositionForAmount = (a: Figure, b: Figure) =>
  (a.unit === 'ordinal') !== (b.unit === 'ordinal') && (a.measure ?? b.measure) !== undefined

function agrees(a: Figure, b: Figure): boolean {
  return !contradicts(a, b) && !losesBound(a, b) && !exchanged(a, b) && !isReversed(a, b)
}

/** Pairs figures of one value: those of two sentences that say the same first, where some are left otherwise. */
export function matchFigures<F extends Figure>(group: Group<F>): Matched<F> {
  // No sentence has a counterpart then.
  if (group.original.length * group.translation.length === 0) return { pairs: [], left: group, parts: [] }
  const whole = pairUp(group)
  if (![...whole.left.original, ...whole.left.translation].some(isAsked)) return { ...whole, parts: [] }
  const groups = sentenceGroups(group)
  if (groups.length < 2) return { ...whole, parts: [whole.left] }
  const parts = groups.map(pairUp)
  const rest = pairUp({ original: parts.flatMap(({ left }) => left.original), translation: parts.flatMap(({ left }) => left.translation) })
  return { pairs: [...parts.flatMap(({ pairs }) => pairs), ...rest.pairs], left: rest.left, parts: parts.map(({ left }) => left) }
}

/** The last of several is below zero. */
const isAsked = ({ weight, measure, value }: Figure): boolean => weight !== 'soft' || measure !== undefined || value < 0

/** "One page" and 一个 are no counterpart of 1 second, of 100 percent or of January, nor "both" of V2. */
function isArticle(word: Figure, { measure, code, unit }: Figure): boolean {
  if (word.weight !== 'soft' || word.until === 0 || word.measure || word.unit === 'code') return false
  if (code !== undefined || unit === 'code') return true
  return word.value === 1 && (measure !== undefined || unit === 'percent' || unit === 'month' || unit === 'day')
}

/** "Two types" are no 二级, beside 一级 or 三级: these are ranks. */
function isRankForCount(rank: Figure, { unit, within, until }: Figure): boolean {
  if (rank.unit !== 'number' || unit !== 'number' || rank.within[rank.until] !== '级') return false
  return severalRanks.test(rank.within) && countedThings.test(within.slice(until))
}
const severalRanks = /[一二三四五六七八九十]级.*[一二三四五六七八九十]级/su
const countedThings =
  /^ (?!(?:levels|tiers|steps|stairs|stages|grades|classes|degrees|ranks|orders|layers|rungs)\b)(?:\p{Ll}+ )?\p{Ll}{3,}s\b/u

/** The 4 of 4/7 is no 四种, where the text with that has 4/7 as well. */
const isPartOfFraction = ({ text }: Figure, { text: word, within }: Figure) =>
  /^\d+\/\d+$/.test(text) && !/\d/.test(word) && within.includes(text)

const isOther = (one: Figure, other: Figure) => isArticle(one, other) || isRankForCount(one, other) || isPartOfFraction(one, other)

/** Pairs figures of one value, the surest first. */
function pairUp<F extends Figure>(group: Group<F>): Pick<Matched<F>, 'pairs' | 'left'> {
  const free = new Set(group.translation)
  const paired = new Set<F>()
  const pairs: Matched<F>['pairs'] = []
  let open = group.original.flatMap((figure) => {
    const same = group.translation.filter((other) => isSameValue(figure, other) && !isOther(figure, other) && !isOther(other, figure))
    return same.length === 0 ? [] : [{ figure, same }]
  })
  // Those with the fewest candidates choose first.
  open.sort((a, b) => a.same.length - b.same.length)
  for (const isClose of degrees) {
    if (open.length === 0) break
    open = open.filter(({ figure, same }) => {
      const other = same.find((candidate) => free.has(candidate) && isClose(figure, candidate))
      if (!other) return true
      free.delete(other)
      paired.add(figure)
      pairs.push({ original: figure, translation: other })
      return false
    })
  }
  return { pairs, left: { original: group.original.filter((figure) => !paired.has(figure)), translation: [...free] } }
}

/** The figures of sentences that say the same; figures of code belong to none. */
function sentenceGroups<F extends Figure>({ original, translation }: Group<F>): Group<F>[] {
  const [own, others] = [partsOf(original), partsOf(translation)]
  if (own.length < 2 && others.length < 2) return []
  return alignBlocks(own, others).map((bead) => ({
    original: bead.original.flatMap(({ figures }) => figures),
    translation: bead.translation.flatMap(({ figures }) => figures),
  }))
}

function partsOf<F extends Figure>(figures: F[]): { kind: 'paragraph'; text: string; figures: F[] }[] {
  const inProse = figures.filter(({ until }) => until > 0)
  return [...Map.groupBy(inProse, ({ within }) => within)].flatMap(([within, own]) => {
    const sentences = sentencesOf(within)
    return sentences.map(({ text, index }, at) => {
      const end = sentences[at + 1]?.index ?? within.length
      return {
        kind: 'paragraph' as const,
        text,
        figures: own.filter((figure) => figure.index < end && (at === 0 || figure.index >= index)),
      }
    })
  })
}
