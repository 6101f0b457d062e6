import { createFigure, type FigureForm } from '../forms/scan.ts'

const days: Record<string, number> = {
  Jan: 31,
  Feb: 28,
  Mar: 31,
  Apr: 30,
  May: 31,
  Jun: 30,
  Jul: 31,
  Aug: 31,
  Sep: 30,
  Oct: 31,
  Nov: 30,
  Dec: 31,
}

/** The last day of a year or a month: the other language may give the date. */
export const englishLastDays: FigureForm[] = [
  // The last day of 2027 is December 31.
  {
    shares: true,
    needs: ['day of '],
    begins: ['last', 'final'],
    pattern: /\b(?:last|final) day of (?:the |this |last |next )?(?=year\b|\d{4}\b)/giu,
    read: () => [createFigure(12, 'month', 'soft'), createFigure(31, 'day', 'soft')],
  },
  {
    shares: true,
    needs: ['day of '],
    begins: ['last', 'final'],
    pattern: new RegExp(
      `\\b(?:[Ll]ast|[Ff]inal) day of (?=(?<month>${Object.keys(days).join('|')})\\p{L}*\\b(?:,? (?<year>\\d{4}))?)`,
      'gu',
    ),
    read: ({ groups = {} }) => {
      const last = days[groups.month ?? ''] ?? 31
      if (last !== 28) return [createFigure(last, 'day', 'soft')]
      if (groups.year === undefined) return [createFigure(last, 'day', 'soft', { also: [29] })]
      return [createFigure(Number(groups.year) % 4 === 0 ? 29 : last, 'day', 'small')]
    },
  },
]
