import type { Figure } from '../figure.ts'

/** The figures of two texts that say the same: a paragraph of each, or several where they were split or joined. */
export interface Group<F extends Figure> {
  original: F[]
  translation: F[]
  /** Whether they may well be of other things, because one is far too long for the other. */
  isDoubtful?: boolean
  /** What each text says there, with figures or without. */
  text?: (side: 'original' | 'translation') => string
}

/** A figure without counterpart; with both, each is where the other's counterpart should be. */
export interface Difference<F extends Figure> {
  original?: F | undefined
  translation?: F | undefined
  /** Whether both articles have both, in each other's place. */
  isSwapped?: boolean
  /** Whether the other article has it elsewhere: only its own paragraph lacks it. */
  isElsewhere?: boolean
}

/** All figures of both articles, and whether each has one of a value. */
export interface Both<F extends Figure> extends Group<F> {
  has: Record<'original' | 'translation', (figure: Figure) => boolean>
}
