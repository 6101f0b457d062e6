import { contradicts, type Figure, isSameValue } from './figure.ts'

/** The figures of two texts that tell the same: a paragraph of each, or a whole section where paragraphs were split. */
export interface Group<F extends Figure> {
  original: F[]
  translation: F[]
}

/** A figure without counterpart; with both, they stand where each other's counterpart should. */
export interface Difference<F extends Figure> {
  original?: F | undefined
  translation?: F | undefined
}

/** What does not agree between two tellings. Figures may be repeated more often in one, or in another paragraph. */
export function compareFigures<F extends Figure>(groups: Group<F>[]): Difference<F>[] {
  const all = { original: groups.flatMap(({ original }) => original), translation: groups.flatMap(({ translation }) => translation) }
  return groups.flatMap((group) => compareGroup(group, all))
}

function compareGroup<F extends Figure>(group: Group<F>, all: Group<F>): Difference<F>[] {
  const { original, translation, opposed } = match(group)
  const missing = {
    original: original.filter((figure) => figure.weight === 'hard' && !all.translation.some((other) => isSameValue(figure, other))),
    translation: translation.filter((figure) => figure.weight === 'hard' && !all.original.some((other) => isSameValue(figure, other))),
  }
  const lone = (figures: F[]) => figures.filter(({ weight }) => weight === 'small')
  const differences: Difference<F>[] = [...opposed, ...pair(missing, original, translation)]
  // A word up to ten is in doubt only where another stands in its place.
  const [first, second] = [lone(original), lone(translation)]
  if (differences.length === opposed.length && first.length === 1 && second.length === 1 && isAlone(first[0], second[0], group))
    differences.push({ original: first[0], translation: second[0] })
  return differences
}

/** Neither of the two has its like in the other text, however often it was said. */
function isAlone<F extends Figure>(a: F | undefined, b: F | undefined, group: Group<F>): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    !group.translation.some((other) => isSameValue(a, other)) &&
    !group.original.some((other) => isSameValue(b, other))
  )
}

/** Takes away figures that have a counterpart, one for one. */
function match<F extends Figure>(group: Group<F>): { original: F[]; translation: F[]; opposed: Difference<F>[] } {
  const translation = [...group.translation]
  const opposed: Difference<F>[] = []
  const original = group.original.filter((figure) => {
    const same = translation.filter((other) => isSameValue(figure, other))
    const best = same.find((other) => !contradicts(figure, other)) ?? same[0]
    if (!best) return true
    translation.splice(translation.indexOf(best), 1)
    if (contradicts(figure, best)) opposed.push({ original: figure, translation: best })
    return false
  })
  return { original, translation, opposed }
}

/** Figures that miss their counterpart, each with what most likely stands in its place. */
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

/** The first with the same digits (a slip of zeros), else the first of the same kind. */
function nearest<F extends Figure>(figure: F, others: F[]): F | undefined {
  return others.find((other) => slip(figure.value, other.value) !== 0) ?? others.find(({ unit }) => unit === figure.unit)
}

/** The power of ten between two values that differ by nothing else; 0 where it is none. */
export function slip(a: number, b: number): number {
  const power = Math.log10(b / a)
  return Number.isFinite(power) && Math.abs(power - Math.round(power)) < 1e-9 ? Math.round(power) : 0
}
