import type { Figure } from '../figure.ts'
import { isEachForOther } from './changed-intervals.ts'
import { isMilleForPoints } from './mille.ts'
import { isMultipleForCount } from './multiple-for-count.ts'

/** Whether two figures differ by what is written beside them, whatever else both texts say. */
export const areSurelyOther = (original: Figure, translation: Figure) =>
  isEachForOther(original, translation) || isMultipleForCount(original, translation) || isMilleForPoints(original, translation)
