import type { FoundFigure } from '../figure.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { englishBefore } from './beside.ts'

const infinitive = '(?<=\\b(?:to|will|would|could|should|may|might|must|can) (?:(?:more than|nearly|almost|at least|about) )?)'
/** Verbs and adverbs of growth: `times` what it was. */
const rows: [times: number, words: string, forms: string][] = [
  [0.5, 'halved halves halving halve', `hal(?:ved|ves|ving)|${infinitive}halve|(?:cut|reduced|fell|fallen|dropped|shrank) (?:by|in) half`],
  [
    2,
    'doubled doubles doubling double twofold two',
    `doubl(?:ed|es|ing)|double(?= in\\b)|${infinitive}double(?![ -](?:check|click|down|tap|up|quote|dip))|two-?fold`,
  ],
  [
    3,
    'tripled triples tripling triple trebled trebles trebling three threefold',
    `tripl(?:ed|es|ing)|trebl(?:ed|es|ing)|triple(?= in\\b)|${infinitive}(?:triple|treble)(?! click)|three-?fold`,
  ],
  [4, 'quadrupled quadruples quadrupling quadruple four fourfold', 'quadrupl(?:ed|es|ing)|four-?fold'],
  [5, 'quintupled quintupling five fivefold', 'quintupl(?:ed|es|ing)|five-?fold'],
  [10, 'ten tenfold', 'ten-?fold'],
]

/** What falls tenfold is a tenth. */
const falling =
  /\b(?:f[ae]ll(?:en|s|ing)?|drop(?:s|ped)?|declined?|decreased?|reduced?|c[ao]me down|went down|shr[aiu]nk|cut)\b[^.;,]{0,24}$/i

export const englishMultipleForms: FigureForm[] = [
  {
    begins: ['twice', 'double', 'triple'],
    pattern: /\b(?:twice|double)(?= (?:as|the|its|their|that|what|last|his|her)\b)|\btriple(?= (?:the|its|their|that|what|last)\b)/giu,
    bound: englishBefore,
    read: ({ 0: whole, groups }) => [times(/^triple/i.test(whole) ? 3 : 2, groups)],
  },
  // "Three times what it was", "ten times as many", "five times higher".
  {
    needs: [' times'],
    begins: 'two three four five six seven eight nine ten'.split(' '),
    pattern:
      /\b(?<count>two|three|four|five|six|seven|eight|nine|ten) times (?:(?<growth>more|higher|larger|bigger|faster|greater|longer)\b|as |the |what |its |their |that |last |this |our |what it |over(?:-?subscribed)?\b|covered\b|normal\b|usual\b)/giu,
    bound: englishBefore,
    read: ({ groups = {} }) => {
      const count = 'two three four five six seven eight nine ten'.split(' ').indexOf((groups.count ?? '').toLowerCase()) + 2
      return [createFigure(count, 'times', 'small', { ...(groups.growth !== undefined && { also: [count + 1] }), ...boundOf(groups) })]
    },
  },
  // "Increased the capacity by half" is half as much again.
  {
    begins: ['half'],
    pattern:
      /(?<=\b(?:increas(?:es?|ed|ing)|gr[eo]w(?:n|s|ing)?|r[io]se[ns]?|rais(?:es?|ed|ing)|boost(?:s|ed|ing)?|expand(?:s|ed|ing)?|up)\b[^.,;\d]{0,48} by )half\b(?! an? )/giu,
    read: () => [createFigure(1.5, 'times', 'small', { also: [0.5] })],
  },
  {
    begins: ['half'],
    pattern: /\bhalf (?:again(?= (?:as|the|its|their|that|what)\b)|as (?:much|many|large|big|long|high) again\b)/giu,
    read: () => [createFigure(1.5, 'times', 'small')],
  },
  // "Half that of a normal year", "half what it was".
  {
    begins: ['half'],
    pattern:
      /\bhalf (?:(?:that|this)(?=[.,;]|$| (?:much|amount|price|sum|number|size|length|distance|time)\b)|(?:that of|those of|what (?:it|they|he|she) (?:is|are|was|were|had)|its (?:usual|normal|former|previous|original)|the (?:usual|normal|previous)) )/giu,
    read: () => [createFigure(0.5, 'times', 'small')],
  },
  {
    needs: ['alf as '],
    begins: ['half'],
    pattern: /\bhalf as (?!(?:much|many|large|big|long|high) again)\p{L}+(?=(?: (?!as\b)\p{L}+){0,6} as\b)/giu,
    read: () => [createFigure(0.5, 'times', 'small')],
  },
  ...rows.map(
    ([value, words, forms]): FigureForm => ({
      begins: value === 0.5 ? [...words.split(' '), 'cut', 'reduced', 'fell', 'fallen', 'dropped', 'shrank'] : words.split(' '),
      pattern: new RegExp(`\\b(?:${forms})\\b`, 'giu'),
      bound: englishBefore,
      read: ({ index, groups }, text) => [{ ...times(value, groups), ...(falling.test(text.slice(0, index)) && { also: [1 / value] }) }],
    }),
  ),
]

function times(value: number, groups: Record<string, string> | undefined): FoundFigure {
  return createFigure(value, 'times', 'small', boundOf(groups))
}

function boundOf(groups: Record<string, string> | undefined): Pick<FoundFigure, 'approx'> {
  const approx = groups?.approx ?? ''
  if (approx === '') return {}
  return {
    approx:
      /^(?:nearly|almost|close|less|fewer|at most|up to|under|below|within|short|(?:no|not|never)\b(?! (?:be )?(?:less|fewer|lower|below|under)\b))/i.test(
        approx,
      )
        ? 'less'
        : /^(?:about|around|some|rough|approx)/i.test(approx)
          ? 'about'
          : 'more',
  }
}
