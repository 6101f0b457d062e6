import type { Figure } from '../figure.ts'

type Side = 'original' | 'translation'

/** A figure without its counterpart, or two that are all that differs between a paragraph and its translation. */
export interface Unmatched {
  original?: Figure | undefined
  translation?: Figure | undefined
  /** What else was read in each paragraph. */
  others: Record<Side, Figure[]>
}

/** Two figures that are all that differs. */
export interface UnmatchedPair extends Unmatched {
  original: Figure
  translation: Figure
}
