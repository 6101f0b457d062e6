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

export interface Cuts {
  /** Takes out so many characters, the last of them before `end` of the whole text; from front to back. */
  add(length: number, end: number): void
  /** How many characters are missing before an offset of what is left. */
  missingAt(offset: number): number
}

export function createCuts(): Cuts {
  const [ends, missing]: [number[], number[]] = [[], []]
  let total = 0
  return {
    add(length, end) {
      total += length
      ends.push(end - total)
      missing.push(total)
    },
    missingAt: (offset) => missing[countUpTo(ends, offset) - 1] ?? 0,
  }
}

/** How many numbers of an ascending list are at most `value`. */
function countUpTo(list: number[], value: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
