import { digits } from '../forms/begins.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { englishBefore, withUnit } from './beside.ts'
import { count, countOf, larger, small } from './number.ts'

/** Cents as parts of a dollar: of every dollar, and beside dollars. */
export const englishCoins: FigureForm[] = [
  // 42 cents of every dollar, ten cents on the dollar.
  {
    needs: ['cents ', 'pence '],
    begins: [...digits, ...small],
    pattern: new RegExp(
      `\\b(?<count>\\d{1,2}|${small.join('|')}) (?:cents|pence) (?:of|on|in|out of) (?:every|each|the) (?:dollar|pound|euro)\\b`,
      'giu',
    ),
    bound: englishBefore,
    read: ({ groups = {} }) => [withUnit(countOf(groups.count), 'hard', { approx: groups.approx ?? '', after: '%' }, '')],
  },
  // Five grand, which is no piano.
  {
    needs: ['grand'],
    begins: [...digits, ...small, ...larger],
    pattern: new RegExp(`\\b(?<count>${count}) grand\\b(?! \\p{L}{3,})`, 'giu'),
    bound: englishBefore,
    read: ({ groups = {} }) => [createFigure(countOf(groups.count) * 1000, 'money', 'small', { currency: ['USD', 'GBP', 'AUD', 'CAD'] })],
  },
  // A penny, which is no figure elsewhere.
  {
    needs: [' penny'],
    begins: ['a'],
    pattern: /\ba penny\b(?! (?:for|more|whistle|farthing|stock|arcade))/giu,
    read: () => [createFigure(0.01, 'money', 'soft', { currency: ['GBP'], also: [1] })],
  },
  // Seven dollars and sixty cents.
  {
    needs: ['cents', 'pence'],
    begins: [...digits, ...small, ...larger],
    pattern: new RegExp(`\\b(?<whole>${count}) (?<money>dollars|pounds|euros) and (?<part>${count}) (?:cents|pence)\\b`, 'giu'),
    bound: englishBefore,
    read: ({ groups = {} }, text) => [
      withUnit(
        countOf(groups.whole) + countOf(groups.part) / 100,
        'hard',
        { approx: groups.approx ?? '', after: ` ${groups.money}` },
        '',
        text,
      ),
    ],
  },
]
