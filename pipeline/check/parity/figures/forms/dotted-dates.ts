import type { FoundFigure } from '../figure.ts'
import { digits } from './begins.ts'
import { createFigure, type FigureForm } from './scan.ts'

const day = '(?:0[1-9]|1[0-2])\\.(?:0[1-9]|[12]\\d|3[01])'
const dash = '(?:\\s?[-–—~～至到]\\s?|\\sto\\s)'

/** Days of a year beside it: `12.22 2023`, `10.12 - 10.25 2023`, `2023 10.12 - 10.25`. */
export const dottedDates: FigureForm[] = [
  {
    needs: [' 20'],
    begins: digits,
    next: '.',
    pattern: new RegExp(`(?<![\\d.,$€£¥-])(?:(?<first>${day})${dash})?(?<last>${day}) (?<year>20\\d\\d)(?!\\.?\\d)`, 'gu'),
    read: readDays,
  },
  {
    begins: '2',
    next: ' ',
    pattern: new RegExp(`(?<![\\d.,$€£¥-])(?<year>20\\d\\d) (?<first>${day})(?:${dash}(?<last>${day}))?(?![\\d.%])`, 'gu'),
    read: readDays,
  },
]

function readDays({ groups = {} }: RegExpExecArray): FoundFigure[] {
  const days = [groups.first, groups.last].flatMap((written) => (written === undefined ? [] : [written.split('.').map(Number)]))
  return [
    createFigure(Number(groups.year), 'year'),
    ...days.flatMap(([month = 0, date = 0]) => [createFigure(month, 'month'), createFigure(date, 'day')]),
  ]
}
