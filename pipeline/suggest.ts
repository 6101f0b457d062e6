import { closest, distance } from 'fastest-levenshtein'

/** `; did you mean "title"?`, or nothing where no known name is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  if (known.length === 0) return ''
  const nearest = closest(name.toLowerCase(), [...known])
  return distance(name.toLowerCase(), nearest.toLowerCase()) <= Math.max(2, name.length / 3) ? `; did you mean "${nearest}"?` : ''
}
