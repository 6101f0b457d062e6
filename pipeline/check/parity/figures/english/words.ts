import type { FoundFigure } from '../figure.ts'
import { rateOf } from '../forms/rates.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { englishBefore, englishBounded } from './beside.ts'
import { ordinalOf, ordinals } from './number.ts'

/** Works, children and players by how many they are. */
const works: Record<string, number> = {
  twins: 2,
  trilogy: 3,
  trio: 3,
  triplets: 3,
  tetralogy: 4,
  quartet: 4,
  quadruplets: 4,
  quintet: 5,
  quintuplets: 5,
  sextet: 6,
  octet: 8,
}

const shapes: Record<string, number> = { triangle: 3, pentagon: 5, hexagon: 6, heptagon: 7, octagon: 8, decagon: 10 }

const parts: Record<string, number> = { dec: 10, quint: 5, quart: 4 }

/** Whether a word has a capital within a sentence. */
const isName = (word: string, index: number, text: string) =>
  /^[A-Z]/.test(word) && /[\p{L}\d,] $/u.test(text.slice(Math.max(0, index - 2), index))

/** "The triangle of Trialeti, Javakheti and Meskheti". */
const isRegion = (word: string, index: number, text: string) =>
  /^triangle$/i.test(word) && /^ of \p{Lu}/u.test(text.slice(index + word.length))

/** Words that count and are no numbers: twice, both, once, zero. */
export const englishWords: FigureForm[] = [
  // "Twice a year", both, a pair: two, in other words.
  {
    begins: ['twice'],
    pattern: /\b(?<count>twice)\b/giu,
    bound: englishBefore,
    read: (match, text) => {
      const following = text.slice(match.index + match[0].length)
      const isLess = /^ as (?:small|short|low|little|cheap|light|few)\b/i.test(following)
      const occasions: Partial<FoundFigure> = { measure: ['occasions', 1], ...rateOf(following) }
      return [englishBounded(createFigure(2, 'number', 'small', isLess ? { also: [0.5] } : occasions), match, text)]
    },
  },
  // "Both brothers"; but "both X and Y" joins more often than it counts.
  {
    begins: ['both'],
    pattern:
      /\bboth(?= (?:of )?(?:the |his |her |their |its |these |those )?(?:\p{Ll}+ )?(?:\p{Ll}{2,}s|men|women|children|feet)\b(?![^.;]{0,24}\band\b))/giu,
    read: () => [createFigure(2, 'number', 'small')],
  },
  {
    begins: ['both', 'pair', 'couple', 'dual', 'bilingual'],
    pattern: /\b(?:both|pair|couple|dual|bilingual)\b/giu,
    read: () => [createFigure(2, 'number', 'soft')],
  },
  // "Either of the keys" is one of two.
  {
    begins: ['either'],
    needs: ['ither of '],
    pattern: /\beither(?= of (?:the|these|those|its|their|his|her|our) (?!two\b|2\b)(?:\p{Ll}+ )?\p{Ll}{2,}s\b)/giu,
    read: () => [createFigure(2, 'number', 'soft')],
  },
  {
    begins: Object.keys(works),
    pattern: new RegExp(`\\b(?:${Object.keys(works).join('|')})\\b`, 'giu'),
    // Within a sentence, one with a capital is a name: "works with Trio".
    read: ({ 0: whole, index }, text) => {
      // Of data, an octet is a byte.
      if (/^octet$/i.test(whole) && /\b(?:bits?|bytes?|octets|encod\p{L}*|protocols?|octet[- ]str(?:ing|eam)s?)\b/iu.test(text)) return []
      return [createFigure(works[whole.toLowerCase()] ?? 1, 'number', isName(whole, index, text) ? 'soft' : 'small')]
    },
  },
  // Hexagonal, 六边形.
  {
    needs: ['agon', 'riang'],
    begins: ['triangular', ...Object.keys(shapes).flatMap((name) => [name, `${name}s`, `${name}al`])],
    pattern: new RegExp(`\\b(?:(?<name>${Object.keys(shapes).join('|')})(?:s|al)?|triangular)\\b(?!s? waves?\\b)`, 'giu'),
    read: ({ 0: whole, index, groups = {} }, text) => [
      createFigure(
        shapes[groups.name?.toLowerCase() ?? 'triangle'] ?? 3,
        'number',
        isName(whole, index, text) || isRegion(whole, index, text) ? 'soft' : 'small',
        {
          measure: ['sides', 1],
        },
      ),
    ],
  },
  // 二级信道, 二次确认.
  {
    needs: ['econdary', 'ertiary'],
    begins: ['secondary', 'tertiary'],
    pattern: /\b(?:secondary|tertiary)(?= (?!schools?\b|education|level|pupils|students|teachers?\b|colleges?\b)\p{L})/giu,
    read: ([whole]) => [createFigure(/^s/i.test(whole) ? 2 : 3, 'ordinal', 'soft')],
  },
  { needs: ['at-trick', 'at trick'], begins: ['hat'], pattern: /\bhat[- ]trick\b/giu, read: () => [createFigure(3, 'number', 'small')] },
  // The poorest decile is a tenth.
  {
    needs: ['ecile', 'intile', 'artile'],
    begins: ['decile', 'deciles', 'quintile', 'quintiles', 'quartile', 'quartiles'],
    pattern: /\b(?<part>dec|quint|quart)iles?\b/giu,
    read: ({ groups = {} }) => [createFigure(100 / (parts[groups.part?.toLowerCase() ?? ''] ?? 10), 'percent', 'soft')],
  },
  {
    begins: ['tenner', 'fiver'],
    pattern: /\b(?<note>tenner|fiver)s?\b/giu,
    read: ({ groups = {} }) => [
      createFigure(/^t/i.test(groups.note ?? '') ? 10 : 5, 'money', 'small', { currency: ['GBP', 'EUR', 'USD', 'AUD'] }),
    ],
  },
  {
    begins: ['once', 'single', 'triple'],
    pattern: /\b(?<time>once(?= (?:an?|per|each|every|more)\b)|(?<=only )once)\b|\b(?:once|single)\b|\b(?<three>triple)\b/giu,
    read: ({ 0: whole, index, groups = {} }, text) => {
      const occasions: Partial<FoundFigure> = { measure: ['occasions', 1], ...rateOf(text.slice(index + whole.length)) }
      return [createFigure(groups.three ? 3 : 1, 'number', 'soft', groups.time === undefined ? {} : occasions)]
    },
  },
  // The third millennium BC: thirty centuries, at its beginning.
  {
    needs: ['millennium'],
    begins: ordinals,
    pattern: new RegExp(`\\b(?<count>${ordinals.slice(0, 10).join('|')}) millennium(?<before> B\\.?C)?`, 'gu'),
    read: ({ groups = {} }) => [createFigure((groups.before === undefined ? 10 : -10) * ordinalOf(groups.count), 'century', 'small')],
  },
  // In equal parts, 一比一: one to one.
  {
    needs: ['qual ', 'qually'],
    begins: ['equal', 'equally'],
    pattern: /\bequal (?:parts|amounts|quantities|measures?|proportions)\b|(?<=\b(?:shar|split|divid)\p{L}*\b[^.;]{0,32} )equally\b/giu,
    read: () => [createFigure(1, 'number', 'small'), createFigure(1, 'number', 'soft')],
  },
  // "None of the nine", "not a single one".
  {
    begins: ['none', 'not', 'neither'],
    pattern:
      /\b(?:none(?= of (?:the|them|its|their)\b| against\b| in favou?r\b)|neither(?= of (?:the|them|his|her|their)\b)|not a single(?: one)?\b|not one(?= of\b))/giu,
    read: ([whole]) => [createFigure(0, 'number', /^neither$/i.test(whole) ? 'soft' : 'small')],
  },
  {
    begins: ['zero', 'zeros', 'zeroes'],
    pattern: /\b(?<zero>zero(?:e?s)?)\b(?!-)/giu,
    bound: englishBefore,
    read: (match, text) => [englishBounded(createFigure(0, 'number', 'soft'), match, text)],
  },
]
