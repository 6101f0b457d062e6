import type { Bead } from '../../align.ts'
import type { PlacedBlock } from '../../compared-text.ts'
import { oddBeads } from '../../omission.ts'
import { sentencesOf } from '../../sentences.ts'
import type { Difference } from '../compare/difference.ts'
import { slip } from '../compare/nearly-equal.ts'
import { onceEachSlip } from '../compare/once-each.ts'
import type { Figure } from '../figure.ts'
import { certainPart } from './evidence.ts'
import { createSurroundings, isAlone, isUnsure } from './surroundings.ts'

type Side = 'original' | 'translation'
const sides: Side[] = ['original', 'translation']

export interface Aligned {
  /** Headline, standfirst and picture, which are no blocks of the body. */
  head: Pick<Bead<PlacedBlock>, Side | 'deviation'>
  beads: Bead<PlacedBlock>[]
  /** The figures of each block. */
  figures: Record<Side, ReadonlyMap<PlacedBlock, Figure[]>>
  /** Whether parity/omission says which blocks are missing, and which are too short. */
  reportsOmissions: boolean
  /** Blocks that it says are missing. */
  omitted: number
}

/**
 * What is reported of figures where paragraphs differ: of blocks in a row that have no counterpart, the first figure; of a
 * paragraph that says other things, the first; nothing where parity/omission says that the paragraph is too short. Where it
 * says that much of the original is missing, which paragraphs belong together is certain by their figures alone.
 */
export function worthReporting(differences: Difference<Figure>[], aligned: Aligned): Difference<Figure>[] {
  if (differences.length === 0) return []
  const places = placesOf(aligned)
  const around = createSurroundings([aligned.head, ...aligned.beads], aligned.figures, differences)
  const certain = differences.flatMap((difference) => certainPart(difference, around(difference)) ?? [])
  const placeOf = ({ original, translation }: Difference<Figure>) => {
    const figure = translation ?? original
    return figure && places.get(figure)
  }
  const isBehind = aligned.reportsOmissions && aligned.omitted > 0 && isOutOfStep(aligned.beads)
  const inOneUnit = withoutScaled(certain, (difference) => placeOf(difference)?.isCell ?? false)
  const said = [...Map.groupBy(inOneUnit, placeOf)].flatMap(([place, all]) =>
    onceEachSlip(place ? reportedOf(all, place, isBehind, aligned) : all),
  )
  return onceEachSentence(onceWhereUnlike(said, placeOf, places))
}

/** Differences in a section from which on it may say other things than the original's, and the share of its figures. */
const unlike = { least: 5, share: 0.4 }

/** Of a section most of whose figures differ, the first: it is no translation, sentence by sentence. */
function onceWhereUnlike(
  differences: Difference<Figure>[],
  placeOf: (difference: Difference<Figure>) => Spot | undefined,
  places: Map<Figure, Spot>,
): Difference<Figure>[] {
  const counts = new Map<number, number>()
  for (const spot of new Set(places.values())) counts.set(spot.section, (counts.get(spot.section) ?? 0) + spot.count)
  return [...Map.groupBy(differences, (difference) => placeOf(difference)?.section ?? -1)].flatMap(([section, all]) => {
    const own = all.reduce((sum, { original, translation }) => sum + (original ? 1 : 0) + (translation ? 1 : 0), 0)
    const isUnlike = section >= 0 && all.length >= unlike.least && own > unlike.share * (counts.get(section) ?? 0)
    return isUnlike ? all.slice(0, 1).map(unpaired) : all
  })
}

/** Several figures of one sentence that the other article does not have: the sentence is missing there, or a part of it. */
function onceEachSentence(differences: Difference<Figure>[]): Difference<Figure>[] {
  const known = new Set<string>()
  return differences.filter(({ original, translation }) => {
    const figure = original ?? translation
    if (!figure || (original && translation)) return true
    const sentence = sentencesOf(figure.within).findLastIndex(({ index }) => index <= figure.index)
    const key = `${original ? 'original' : 'translation'} ${sentence} ${figure.within}`
    const isNew = !known.has(key)
    known.add(key)
    return isNew
  })
}

/** Cells that differ by one power of ten: a table in 亿 and the same in billions, each as its head says. */
const leastScaled = 3

function withoutScaled(differences: Difference<Figure>[], isInCell: (difference: Difference<Figure>) => boolean): Difference<Figure>[] {
  const powerOf = (difference: Difference<Figure>) => {
    const { original, translation } = difference
    return original && translation && isInCell(difference) ? slip(original.value, translation.value) : 0
  }
  const counts = Map.groupBy(differences, powerOf)
  return differences.filter((difference) => {
    const power = powerOf(difference)
    return power === 0 || (counts.get(power)?.length ?? 0) < leastScaled
  })
}

/** What is reported of the differences of one place. */
function reportedOf(all: Difference<Figure>[], place: Spot, isBehind: boolean, { reportsOmissions }: Aligned): Difference<Figure>[] {
  const isMissing = ({ original, translation }: Difference<Figure>) => original !== undefined && translation === undefined
  if (place.isLone) {
    const paired = all.filter(({ original, translation }) => original && translation)
    return [...paired, ...all.filter((one) => !paired.includes(one) && !(isBehind && isMissing(one))).slice(0, 1)]
  }
  const here = reportsOmissions && place.isShort ? all.filter((one) => !isMissing(one)) : all
  if (!isUnlike(here, place.count)) return here
  if (isBehind && place.isUnsure) return here.filter(isSlip)
  return here.length < fewest ? here : here.slice(0, 1).map(unpaired)
}

/** A bead, or several in a row that only one article has. */
interface Spot {
  isCell: boolean
  isLone: boolean
  /** Whether parity/omission says that it is much shorter than its original. */
  isShort: boolean
  /** Whether it is beside one that has no counterpart, or of another length than expected: it may be aligned wrongly. */
  isUnsure: boolean
  /** Figures of both articles that must have a counterpart. */
  count: number
  /** The number of the section that it is in. */
  section: number
}

function placesOf({ beads, figures }: Aligned): Map<Figure, Spot> {
  const places = new Map<Figure, Spot>()
  const odd = new Set(oddBeads(beads))
  let run: Spot | undefined
  let section = 0
  for (const [at, bead] of beads.entries()) {
    const isLone = isAlone(bead)
    if (bead.original[0]?.kind === 'heading' && !isLone) section += 1
    const spot: Spot =
      isLone && run
        ? run
        : {
            isLone,
            isCell: bead.translation[0]?.kind === 'cell',
            isShort: odd.has(bead) && bead.deviation < 0,
            isUnsure: isUnsure(beads, at),
            count: 0,
            section,
          }
    run = isLone ? spot : undefined
    for (const side of sides)
      for (const block of bead[side])
        for (const figure of figures[side].get(block) ?? []) {
          places.set(figure, spot)
          if (figure.weight === 'hard') spot.count += 1
        }
  }
  return places
}

/** Two numbers of a paragraph that says other things need not be of one thing, as two dates or two sums are. */
function unpaired(difference: Difference<Figure>): Difference<Figure> {
  const { original, translation } = difference
  if (!original || !translation || isSlip(difference) || (original.unit === translation.unit && original.unit !== 'number'))
    return difference
  return { translation }
}

/** Two numbers of which one is the other with a digit changed, or with zeros more: they are of one thing. */
function isSlip({ original, translation }: Difference<Figure>): boolean {
  if (!original || !translation || original.unit !== translation.unit) return false
  const [one, other] = [String(original.value), String(translation.value)]
  if (slip(original.value, translation.value) !== 0) return true
  return one.length > 1 && one.length === other.length && [...one].filter((digit, at) => digit !== other[at]).length === 1
}

/** Differences in a paragraph from which on it may be another paragraph. */
const fewest = 3

/** Whether most figures of a paragraph differ. */
function isUnlike(differences: Difference<Figure>[], count: number): boolean {
  const own = differences.flatMap(({ original, translation }) => [original, translation]).filter((figure) => figure?.weight === 'hard')
  return own.length * 2 > count
}

/** Share of an original's blocks without a counterpart from which on the translation is not one of all of it. */
const mostLone = 0.3

function isOutOfStep(beads: Bead<PlacedBlock>[]): boolean {
  const all = beads.reduce((sum, { original }) => sum + original.length, 0)
  const lone = beads.reduce((sum, { original, translation }) => sum + (translation.length === 0 ? original.length : 0), 0)
  return lone > all * mostLone
}
