import type { FoundFigure } from '../figure.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { withUnit } from './beside.ts'
import { countOf, small } from './number.ts'

const prepositions = ['in', 'since', 'from', 'by', 'during', 'into']
/** "In his", before an age. */
const ofPerson = `(?:${prepositions.join('|')}) (?:his|her|their)`
const tens = 'twent|thirt|fort|fift|sixt|sevent|eight|ninet'

/** Ages and other rough values between two tens. */
export const englishAges: FigureForm[] = [
  // Of people: in his late fifties.
  {
    needs: ['ties', '0s'],
    begins: prepositions,
    pattern: new RegExp(
      `\\b${ofPerson} (?:(?<early>early) |(?<mid>mid)-?|(?<late>late) )?(?:(?<tens>${tens})ies\\b|(?<digits>[2-9]0)s\\b)(?: and (?<last>${tens})ies\\b)?`,
      'giu',
    ),
    read: ({ groups = {} }) =>
      [groups.digits, groups.tens && `${groups.tens}y`, groups.last && `${groups.last}y`].flatMap((tens) =>
        tens === undefined
          ? []
          : [createFigure(countOf(tens), 'number', isPartSaid(groups) ? 'small' : 'soft', within(countOf(tens), groups))],
      ),
  },
  // In his early teens.
  {
    needs: ['teens'],
    begins: prepositions,
    pattern: new RegExp(`\\b${ofPerson} (?:(?<early>early)|(?<mid>mid)|(?<late>late))?[ -]?teens\\b`, 'giu'),
    read: ({ groups = {} }) => {
      const [value = 13, ...also] =
        groups.early !== undefined
          ? [12, 11, 13, 14]
          : groups.mid !== undefined
            ? [15, 14, 16]
            : groups.late !== undefined
              ? [18, 16, 17, 19]
              : [13, 14, 15, 16, 17, 18, 19]
      return [createFigure(value, 'number', 'soft', { also })]
    },
  },
  // Margins in the low teens.
  {
    needs: ['teens'],
    begins: ['low', 'mid', 'high'],
    pattern: /\b(?:(?<low>low)|(?<mid>mid)|high)[- ]teens\b/giu,
    read: ({ groups = {} }) => {
      const [value = 11, ...also] = groups.low !== undefined ? [11, 10, 12, 13] : groups.mid !== undefined ? [15, 14, 16] : [18, 17, 19]
      return [createFigure(value, 'percent', 'soft', { also })]
    },
  },
  // Under-fives, over-tens.
  {
    needs: ['nder-', 'ver-'],
    begins: small.map((name) => `${name}s`).concat('sixes'),
    pattern: new RegExp(`(?<=\\b(?:under|over)-)(?<count>${small.join('|')})e?s\\b`, 'giu'),
    read: ({ groups = {} }) => [createFigure(countOf(groups.count), 'number', 'small')],
  },
  // In the mid-20s, the low 30s.
  {
    needs: ['0s'],
    begins: ['low', 'mid', 'high', 'upper'],
    pattern: /\b(?:(?<low>low)|(?<mid>mid)|high|upper)[- ](?<tens>[1-9]0)s\b/giu,
    read: ({ 0: whole, index, groups = {} }, text) => {
      const first = groups.low !== undefined ? 1 : groups.mid !== undefined ? 3 : 6
      const [value = 0, ...also] = [...Array(5).keys(), -first].map((more) => Number(groups.tens) + first + more)
      return [{ ...withUnit(value, 'soft', {}, text.slice(index + whole.length), text), also }]
    },
  },
]

const isPartSaid = ({ early, mid, late }: Record<string, string>) => [early, mid, late].some((part) => part !== undefined)

/** Ages of a part of ten years: the mid-40s are 45 as well, and the late 40s nearly 50. Without one, it is that age or more. */
function within(tens: number, { early, mid, late }: Record<string, string>): Partial<FoundFigure> {
  const ones = early === undefined ? (mid === undefined ? (late === undefined ? [] : [6, 7, 8, 9, 10]) : [4, 5, 6]) : [1, 2, 3]
  if (ones.length === 0) return { approx: 'more' }
  return { also: ones.map((more) => tens + more), ...(early !== undefined && { approx: 'more', weak: true }) }
}
