import type { FigureForm } from '../forms/scan.ts'
import { withUnit } from './beside.ts'
import { countOf, ordinalOf, ordinals, small } from './number.ts'

/** "His second in as many months": the count, or the position, that was said before. */
export const englishAsMany: FigureForm = {
  needs: ['in as many '],
  begins: ['as'],
  pattern: new RegExp(
    `(?<=\\b(?:(?<place>${ordinals.slice(1, 10).join('|')}|\\d{1,2}(?:nd|rd|th))|(?<count>${small.slice(1).join('|')}))\\b[^.;]{1,72}? in )as many(?= \\p{L})`,
    'giu',
  ),
  read: ({ 0: whole, index, groups = {} }, text) => [
    withUnit(
      groups.place === undefined ? countOf(groups.count) : ordinalOf(groups.place),
      'small',
      {},
      text.slice(index + whole.length),
      text,
    ),
  ],
}
