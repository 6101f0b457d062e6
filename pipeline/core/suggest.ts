import { closest, distance } from 'fastest-levenshtein'

/** The known name that is near enough to be what was meant: at most `most` letters differ. */
export function nearest(name: string, known: readonly string[], most = Math.max(2, name.length / 3)): string | undefined {
  if (known.length === 0) return undefined
  const near = closest(name.toLowerCase(), [...known])
  return distance(name.toLowerCase(), near.toLowerCase()) <= most ? near : undefined
}

/** `; did you mean "title"?`, or nothing where no known name is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return near === undefined ? '' : `; did you mean "${near}"?`
}
