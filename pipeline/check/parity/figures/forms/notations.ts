import { digits } from './begins.ts'
import { createFigure, type FigureForm } from './scan.ts'

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The second of the items of a list within a paragraph, and those behind it: `1. 报名 2. 缴费`. */
const nextItems = Array.from({ length: 8 }, (_, at) => `(?<=(?<!\\d)${at + 1}[.、)）](?!\\d)[^]{1,80})${at + 2}`)

/** Numbers in notations of their own: powers, the pressure of blood. */
export const notations: FigureForm[] = [
  {
    begins: '23456789',
    next: '.、)）',
    pattern: new RegExp(`(?<=[\\s\\p{sc=Han}])(?:${nextItems.join('|')})[.、)）](?!\\d|x\\b)(?=\\s?\\p{L})`, 'gu'),
    read: ([whole]) => [createFigure(Number.parseInt(whole, 10), 'item', 'soft')],
  },
  // 10^9.
  {
    needs: ['10^', '10**'],
    begins: digits,
    pattern: /(?<![\d.])10(?:\^|\*\*)(?<power>\d{1,3})(?!\d)/gu,
    read: ({ groups = {} }) => [createFigure(10 ** Number(groups.power), 'number')],
  },
  // (250,250), a point.
  {
    begins: digits,
    next: ',',
    pattern: /(?<=[（(])(?<side>\d{3}),\k<side>(?=[)）])/gu,
    read: ({ groups = {} }) => [
      createFigure(Number(groups.side), 'number', 'soft'),
      createFigure(Number(groups.side), 'number', 'soft', { index: (groups.side?.length ?? 0) + 1 }),
    ],
  },
  // 10²³, 10⁻³⁴.
  {
    needs: [...superscripts, '⁻'],
    begins: digits,
    pattern: new RegExp(`(?<![\\d.])10(?<minus>⁻)?(?<power>[${superscripts}]{1,3})`, 'gu'),
    read: ({ groups = {} }) => {
      const exponent = Number([...(groups.power ?? '')].map((sign) => superscripts.indexOf(sign)).join(''))
      return [createFigure(10 ** (groups.minus ? -exponent : exponent), 'number')]
    },
  },
  // 140/90, of blood: both are asked for.
  {
    needs: /pressure|血压|mmHg/iu,
    begins: digits,
    next: '/',
    pattern: /(?<![\d./])(?<upper>[12]\d\d|[89]\d)\/(?<lower>[4-9]\d|1[0-4]\d)(?![\d./])/gu,
    read: ({ 0: whole, groups = {} }) => [
      createFigure(Number(groups.upper), 'number'),
      createFigure(Number(groups.lower), 'number', 'hard', { index: whole.indexOf('/') + 1 }),
    ],
  },
]
