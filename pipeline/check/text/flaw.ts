import type { RuleId } from '../../core/rules.ts'
import type { Prose } from './prose.ts'

/** Something that is wrong in one article's prose, once or in several places. */
export interface Flaw {
  /** The first is where it is reported. */
  spots: [Spot, ...Spot[]]
  message: string
  /** What it says whichever spots there are, if the message depends on them: it then counts as one finding for each spot. */
  gist?: string
  /** What the replacements of the spots do together: `Replace half-width marks with full-width ones`. */
  fix?: string
}

/** A stretch of a passage. */
export interface Spot {
  /** Index into `Prose.passages`. */
  passage: number
  index: number
  length: number
  /** What certainly belongs there. */
  replacement?: string | undefined
}

/** One check of an article's prose: a pure function. A file in this folder, and its row in `index.ts`. */
export interface TextCheck {
  rule: RuleId
  find(prose: Prose): Flaw[]
}

/** Every match in the prose, in order. `pattern` is global. */
export function matches(prose: Prose, pattern: RegExp): { passage: number; match: RegExpExecArray }[] {
  return prose.passages.flatMap(({ text }, passage) =>
    // Most passages have none, and `matchAll` copies the pattern.
    text.search(pattern) < 0 ? [] : [...text.matchAll(pattern)].map((match) => ({ passage, match })),
  )
}

/** `1 mark`, `3 marks` */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

/** A list that has at least one. */
export function isSome<Item>(items: Item[]): items is [Item, ...Item[]] {
  return items.length > 0
}

/** The last of the last 20 items that fits, or -1: a text of a million brackets must not take hours. */
export function lastIndex<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  for (let index = items.length - 1; index >= Math.max(0, items.length - 20); index -= 1) {
    const item = items[index]
    if (item !== undefined && fits(item)) return index
  }
  return -1
}
