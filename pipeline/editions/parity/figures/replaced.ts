import type { Difference, Group } from './compare.ts'
import type { Figure } from './figure.ts'
import type { Matched } from './matching.ts'
import { isSameValue } from './same.ts'

/** How many paragraphs away a figure may have its counterpart: sentences move. */
const reach = 1

/** What each group has left that no group beside it has left: neither there nor near there is a counterpart. */
export function openFigures<F extends Figure>(all: (Matched<F> | undefined)[]): Group<F>[] {
  const beside = (at: number, side: 'original' | 'translation') =>
    [...all.slice(Math.max(0, at - reach), at), ...all.slice(at + 1, at + 1 + reach)].flatMap(
      (other) => other?.left[side].filter(({ weight }) => weight !== 'soft') ?? [],
    )
  return all.map((group, at) => {
    if (!group || group.left.original.length * group.left.translation.length === 0) return { original: [], translation: [] }
    const [original, translation] = [beside(at, 'original'), beside(at, 'translation')]
    return {
      original: group.left.original.filter((figure) => !translation.some((other) => isSameValue(figure, other))),
      translation: group.left.translation.filter((figure) => !original.some((other) => isSameValue(figure, other))),
    }
  })
}

/**
 * A figure in the place of another, though the article may have both elsewhere: of two sentences that say the same, or of
 * two paragraphs, each has one of a kind that the other has not.
 */
export function replacedFigures<F extends Figure>(open: Group<F>, parts: Group<F>[], known: Difference<F>[]): Difference<F>[] {
  if (open.original.length * open.translation.length === 0) return []
  const found = [...known]
  for (const part of [...parts, open]) {
    const isOpen = (figure: F) =>
      isCounted(figure) && !found.some(({ original, translation }) => original === figure || translation === figure)
    found.push(
      ...lonePairs({
        original: part.original.filter((figure) => open.original.includes(figure) && isOpen(figure)),
        translation: part.translation.filter((figure) => open.translation.includes(figure) && isOpen(figure)),
      }),
    )
  }
  return found.slice(known.length)
}

/** Of two figures each is the only one that may be in the other's place: one of the same unit, or else of one that may be written so. */
function lonePairs<F extends Figure>(group: Group<F>): Difference<F>[] {
  const pairs: Difference<F>[] = []
  let { original, translation } = group
  for (const isLike of [isSameKind, isSimilarKind]) {
    const alone = original.flatMap((figure) => {
      const other = only(translation.filter((candidate) => isLike(figure, candidate)))
      return other && only(original.filter((one) => isLike(one, other))) === figure ? [{ original: figure, translation: other }] : []
    })
    pairs.push(...alone)
    original = original.filter((figure) => !alone.some((pair) => pair.original === figure))
    translation = translation.filter((figure) => !alone.some((pair) => pair.translation === figure))
  }
  return pairs
}

/** The first of figures that are one, said once or more. */
function only<F extends Figure>([first, ...more]: F[]): F | undefined {
  return first && more.every(({ value }) => value === first.value) ? first : undefined
}

/** Codes are compared as codes. A word up to ten that is no figure as such ("both", "twice") may be in the place of one. */
function isCounted({ weight, unit, value, until, code }: Figure): boolean {
  return code === undefined && (weight !== 'soft' || (unit === 'number' && Number.isInteger(value) && value > 1 && until > 0))
}

function isSameKind(a: Figure, b: Figure): boolean {
  return !(a.weight === 'soft' && b.weight === 'soft') && a.unit === b.unit && a.measure?.[0] === b.measure?.[0]
}

/** What may be written like any other number. */
const plain: ReadonlySet<Figure['unit']> = new Set(['ordinal', 'quarter', 'year', 'day', 'number'])

function isSimilarKind(a: Figure, b: Figure): boolean {
  if (a.weight === 'soft' || b.weight === 'soft') return isSameKind(a, b)
  if (a.measure && b.measure) return a.measure[0] === b.measure[0]
  return (a.unit === 'number' || b.unit === 'number') && plain.has(a.unit) && plain.has(b.unit)
}
