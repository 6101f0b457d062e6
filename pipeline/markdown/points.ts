import type { Point } from 'unist'

export type Locate = (offset: number) => Point

/** Where the characters of a text stand, by their offsets. */
export function createLocator(text: string): Locate {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    const line = countUpTo(starts, offset)
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, offset }
  }
}

/** How many numbers of an ascending list are at most `value`. */
export function countUpTo(list: number[], value: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
