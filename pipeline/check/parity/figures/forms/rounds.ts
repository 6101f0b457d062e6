import { parseChineseNumber } from '../chinese/number.ts'
import { countOf } from '../english/number.ts'
import type { FoundFigure } from '../figure.ts'
import { digits } from './begins.ts'
import { createFigure, type FigureForm } from './scan.ts'

/** A round of a tournament is how many are left in it: the last eight play the quarter-finals, 八强 play 四分之一决赛. A half more is who has come so far, in a match or after it. */
const round = (left: number, weight: FoundFigure['weight'] = 'small', more: Partial<FoundFigure> = {}) => [
  createFigure(left, 'number', weight, { measure: ['rounds', 1], ...more }),
]

const reached = 0.5

const tournament = '(?:cup|tournament|competition|championships?|event|draw|games|league|open)'

export const englishRounds: FigureForm[] = [
  {
    needs: ['ound of '],
    begins: ['round'],
    pattern: /\b[Rr]ound of (?<left>16|32|64|sixteen)\b/gu,
    read: ({ groups = {} }) => round(countOf(groups.left)),
  },
  {
    needs: ['e last '],
    begins: ['last'],
    pattern: new RegExp(
      `(?<=\\bthe )last (?<left>16|32|sixteen|eight|8|four|4)(?=[,.;:)]|$| (?:for|at|with|on|after|since|where|against|by)\\b| (?:of|in) (?:the|a|an|its|this) (?:\\p{L}+ ){0,3}?${tournament}\\b)`,
      'giu',
    ),
    read: ({ groups = {} }) => round(countOf(groups.left)),
  },
  // Of one match, either what was played for or what was won may be said.
  {
    needs: ['final'],
    begins: ['quarter', 'quarterfinal', 'quarterfinals', 'semi', 'semifinal', 'semifinals'],
    pattern: /\b(?:(?<eight>quarter)|semi)[- ]?final(?<all>s)?\b/giu,
    read: ({ groups = {} }) => {
      const left = groups.eight === undefined ? 4 : 8
      return groups.all === undefined ? round(left, 'soft', { also: [left / 2 + reached] }) : round(left)
    },
  },
]

export const chineseRounds: FigureForm[] = [
  {
    needs: ['强'],
    begins: [...digits, ...'三十八四'],
    pattern: /(?<![\d一二三四五六七八九十百年])(?<left>三十二|十六|八|四|32|16|8|4) ?强(?![调烈劲大国制盛迫化壮悍势者度])/gu,
    read: ({ groups = {} }) => {
      const left = parseChineseNumber(groups.left)
      return round(left, 'small', { also: [left + reached] })
    },
  },
  {
    needs: ['决赛'],
    begins: [...digits, ...'十八四半准'],
    pattern: /(?:(?<below>十六|八|四)分之一|1\/(?<part>16|8|4)|半|准)决赛/gu,
    read: ({ groups = {} }) => round(2 * (parseChineseNumber(groups.below ?? groups.part ?? '2') || 2)),
  },
]
