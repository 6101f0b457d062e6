import type { FoundFigure } from '../figure.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { withUnit } from './beside.ts'
import { countOf, magnitudes, small } from './number.ts'

const anniversaries: Record<string, number> = {
  centennial: 100,
  centenary: 100,
  sesquicentennial: 150,
  bicentennial: 200,
  bicentenary: 200,
  tricentennial: 300,
  tercentenary: 300,
  quincentennial: 500,
  quincentenary: 500,
}

const digitsNamed: Record<string, number> = {
  single: 1,
  double: 2,
  triple: 3,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
}

/** In front of "four digits" or "six figures": how large a number is, and no digits of a code. */
const sized = 'low|mid|high|(?:reach|approach|near|exceed|surpass|hit|cross)(?:es|ed|s|ing)?'

const decadesOfAge: Record<string, number> = {
  quinquagenarian: 50,
  sexagenarian: 60,
  septuagenarian: 70,
  octogenarian: 80,
  nonagenarian: 90,
}

/** The size of "several", as that of hundreds is 100. */
const several = 5

const spansNamed = ['days', 'weeks', 'months', 'years', 'hours', 'minutes']
const kinNamed = ['children', 'sons', 'daughters', 'brothers', 'sisters', 'grandchildren']

/** More than one of something, in a plural alone. */
export const bareSpan = new RegExp(
  `(?<=\\b(?:within|for|after|over|in|during|took|takes?|lasted|spent) )(?<duration>${spansNamed.join('|')})\\b(?! (?:of age|old|ago|later|earlier))|(?<=\\b(?:his|her|their|my|our) (?:\\p{Ll}+ and )?)(?<kin>${kinNamed.join('|')})\\b`,
  'iu',
)

/** Rough numbers: hundreds, several million, tens of thousands; and dozens and scores, which are exact. */
export const vagueForms: FigureForm[] = [
  {
    begins: 'tens dozens scores hundreds several a many thousands millions billions trillions'.split(' '),
    pattern:
      /\b(?:(?<tens>tens|dozens|scores|hundreds) of |several |a few |many )?(?<size>hundred|thousand|million|billion|trillion|dozen|ten)s\b/giu,
    read: readVague,
  },
  {
    begins: ['several', 'a', 'many', 'few', 'couple'],
    pattern:
      /\b(?:several|(?:a )?few|many|a couple(?: of)?) (?<size>hundred|thousand|million|billion|trillion|dozen)\b|\ba (?<size>dozen) or (?:so|more)\b/giu,
    read: readVague,
  },
  {
    begins: ['several', 'a', 'few', 'scores'],
    pattern:
      /\b(?:several|a few) (?<tens>tens|hundreds) of (?<size>thousand|million|billion|trillion)s\b|\bscores(?: of\b|(?= (?:more|others|were|have|had|died|injured|killed|dead)\b))/giu,
    read: readVague,
  },
  // "Within weeks", "after months of delay", "her children": more than one, and not how many.
  {
    begins: [...spansNamed, ...kinNamed],
    pattern: new RegExp(bareSpan.source, 'giu'),
    read: () => [createFigure(several, 'vague', 'soft')],
  },
  // A bicentennial is of 200 years.
  {
    needs: ['centen'],
    begins: Object.keys(anniversaries),
    pattern: new RegExp(`\\b(?:${Object.keys(anniversaries).join('|')})\\b`, 'giu'),
    read: ([whole]) => [createFigure(anniversaries[whole.toLowerCase()] ?? 100, 'number', 'small')],
  },
  {
    begins: ['several', 'a'],
    pattern: /\b(?:several|a (?:few|handful of))(?= (?!(?:more )?(?:centuries|decades)\b)(?:\p{Ll}+ ){0,2}\p{Ll}+s\b)/giu,
    read: () => [createFigure(several, 'vague', 'small')],
  },
  // A six-figure sum is of hundreds of thousands.
  {
    needs: ['-figure', ' figures'],
    begins: small,
    pattern: new RegExp(
      `\\b(?<digits>${small.slice(3, 9).join('|')})(?:-figures?|(?<=\\b(?:into|to|earns?|earned|makes?|made|pays?|paid|worth|costs?|${sized})[ -](?:the )?\\p{L}+) figures)\\b`,
      'giu',
    ),
    read: ({ groups = {} }) => [createFigure(10 ** (countOf(groups.digits) - 1), 'vague', 'small')],
  },
  // Double-digit growth.
  {
    needs: ['-digit', ' digits'],
    begins: Object.keys(digitsNamed),
    pattern: new RegExp(
      `\\b(?<digits>${Object.keys(digitsNamed).join('|')})(?:-digits?|(?<=\\b(?:single|double|triple|(?:${sized})[ -](?:the )?\\p{L}+)) digits(?! (?:of|long)\\b))\\b`,
      'giu',
    ),
    read: ({ groups = {} }) => [createFigure(10 ** ((digitsNamed[groups.digits?.toLowerCase() ?? ''] ?? 1) - 1), 'vague', 'small')],
  },
  // An octogenarian is 八十多岁.
  {
    needs: ['genarian'],
    begins: Object.keys(decadesOfAge).flatMap((name) => [name, `${name}s`]),
    pattern: new RegExp(`\\b(?<age>${Object.keys(decadesOfAge).join('|')})s?\\b`, 'giu'),
    read: ({ groups = {} }) => [createFigure(decadesOfAge[groups.age?.toLowerCase() ?? ''] ?? 0, 'number', 'small')],
  },
  // Fourscore and seven years.
  {
    needs: ['score'],
    begins: ['two', 'three', 'four', 'fourscore', 'threescore'],
    pattern: new RegExp(`\\b(?<count>two|three|four)[ -]?score(?: years)?(?: and (?<rest>${small.join('|')}))?\\b`, 'giu'),
    read: ({ 0: whole, index, groups = {} }, text) => {
      const value = 20 * countOf(groups.count) + (groups.rest === undefined ? 0 : countOf(groups.rest))
      return [withUnit(value, 'hard', {}, text.slice(index + whole.length), text)]
    },
  },
  { needs: ["baker's dozen"], begins: ['baker'], pattern: /\bbaker's dozen\b/giu, read: () => [createFigure(13, 'number', 'small')] },
  // Half a dozen, a score of boats; but not a score of 90.
  {
    needs: ['dozen', 'score '],
    begins: ['a', 'half', ...small],
    pattern: new RegExp(
      `\\b(?<count>a|half a|${small.join('|')}) (?:dozen\\b|(?<score>score)(?= (?:of \\p{L}+s|and (?:${small.join('|')})|years)\\b))`,
      'giu',
    ),
    read: readDozen,
  },
]

const tens: Record<string, number> = { tens: 10, dozens: 10, scores: 10, hundreds: 100 }

function readVague({ groups = {} }: RegExpExecArray): FoundFigure[] {
  const size = (groups.size ?? 'ten').toLowerCase()
  return [createFigure((tens[(groups.tens ?? '').toLowerCase()] ?? 1) * (magnitudes[size] ?? 10), 'vague', 'small')]
}

function readDozen({ groups = {} }: RegExpExecArray): FoundFigure[] {
  const written = (groups.count ?? '').toLowerCase()
  const size = groups.score === undefined ? 12 : 20
  return [
    createFigure(size * (written === 'half a' ? 0.5 : Math.max(1, small.indexOf(written) + 1)), 'number', 'small', { approx: 'about' }),
  ]
}
