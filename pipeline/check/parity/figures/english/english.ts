import type { FigureReader, FoundFigure } from '../figure.ts'
import { digits } from '../forms/begins.ts'
import { code, codeForms, commonForms } from '../forms/common-forms.ts'
import { englishCompounds } from '../forms/compounds.ts'
import { signBefore } from '../forms/currencies.ts'
import { englishFirstAndLast } from '../forms/first-and-last.ts'
import { englishFrequencies } from '../forms/frequencies.ts'
import { englishHolidays } from '../forms/holidays.ts'
import { englishIntervals } from '../forms/intervals.ts'
import { letteredForms } from '../forms/lettered-numbers.ts'
import { mixedNumbers } from '../forms/mixed-numbers.ts'
import { normalizeEnglish } from '../forms/normalize.ts'
import { joinRanges } from '../forms/ranges.ts'
import { englishRanks } from '../forms/ranks.ts'
import { englishRelativeTimes } from '../forms/relative-times.ts'
import { romanNumerals } from '../forms/roman-numerals.ts'
import { englishRounds } from '../forms/rounds.ts'
import { createFigure, createScanner, type FigureForm } from '../forms/scan.ts'
import { englishScores } from '../forms/scores.ts'
import { englishSeasons } from '../forms/seasons.ts'
import { englishStatedUnit, withStatedUnits } from '../forms/stated-units.ts'
import { englishWholePrice } from '../forms/whole-prices.ts'
import { valueOfWords } from '../forms/words.ts'
import { markSenses } from '../senses/senses.ts'
import { englishAges } from './ages.ts'
import { englishAsMany } from './as-many.ts'
import { after, englishBefore, englishBounded, sign, withUnit } from './beside.ts'
import { readDigits } from './digits.ts'
import { englishRates } from './exchange-rates.ts'
import { timesGrown } from './grown-times.ts'
import { englishCourse, englishIdioms, englishScripture } from './idioms.ts'
import { englishMultipleForms } from './multiples.ts'
import { countOf, englishNumerals, larger, magnitudeOf, magnitudes, scales, shortScales, small, word } from './number.ts'
import { englishLastForms, englishOrdinalForms, englishPlans } from './ordinals.ts'
import { englishPartForms } from './parts.ts'
import { englishRatios } from './ratios.ts'
import { shareUnits } from './shared-units.ts'
import { englishTimeForms } from './time.ts'
import { vagueForms } from './vague.ts'
import { englishWords } from './words.ts'

/** A row for each way in which figures are written. */
export const englishForms: FigureForm[] = [
  // The G20 in words.
  {
    needs: ['roup of '],
    begins: ['group'],
    pattern: /\b[Gg]roup of (?<count>Seven|Eight|Twenty|7|8|20|77)\b/gu,
    read: ({ groups = {} }) => [code(`G${countOf(groups.count)}`, 'hard')],
  },
  mixedNumbers(englishBefore, (value, weight, match, text) =>
    withUnit(value, weight, { approx: match.groups?.approx ?? '' }, text.slice(match.index + match[0].length), text),
  ),
  ...commonForms,
  ...letteredForms.english,
  ...codeForms.map(
    (form): FigureForm => ({
      ...form,
      bound: englishBefore,
      read: (match, text) => form.read(match, text).map((read) => englishBounded(read, match, text)),
    }),
  ),
  englishRates,
  englishIdioms,
  englishScripture,
  englishCourse,
  romanNumerals,
  ...englishHolidays,
  ...englishCompounds,
  ...englishPlans,
  ...englishRelativeTimes,
  ...englishIntervals,
  ...englishFrequencies,
  ...englishRounds,
  ...englishRanks,
  ...englishTimeForms,
  ...englishSeasons,
  ...englishLastForms,
  ...englishFirstAndLast,
  ...vagueForms,
  // Three or four hundred, two to three million: both share the magnitude.
  {
    needs: [' or ', ' to ', ' and ', '-or-', '-to-'],
    begins: [...small, ...larger],
    pattern: new RegExp(
      `\\b(?<low>${[...small, ...larger].join('|')})(?: (?:or|to|and) |-(?:or|to)-)(?<high>${[...small, ...larger].join('|')})[ -](?<scale>hundred|thousand|million|billion)\\b`,
      'giu',
    ),
    read: ({ groups = {} }) =>
      [groups.low, groups.high].map((end) => createFigure(countOf(end) * magnitudeOf(groups.scale), 'number', 'hard')),
  },
  englishStatedUnit,
  ...englishAges,
  // Chapter 11 of the law of the United States is bankruptcy.
  {
    needs: ['hapter '],
    begins: ['chapter'],
    pattern: /\b[Cc]hapter (?<number>7|11|13)(?= (?:bankruptcy|protection|filing|petition)\b)/gu,
    read: ({ groups = {} }) => [createFigure(Number(groups.number), 'ordinal', 'small')],
  },
  // A twenty-foot container is one of the standard size.
  {
    needs: ['foot'],
    begins: ['twenty', '2'],
    pattern: /\b(?:twenty|20)[- ]foot(?=[- ](?:container|equivalent|unit|box))/giu,
    read: () => [createFigure(20, 'number', 'soft')],
  },
  ...englishPartForms,
  ...englishRatios,
  ...englishMultipleForms,
  // For every 1,000 people, per 100,000: a counterpart of 每千人 and 每10万人.
  {
    begins: ['every', 'per'],
    pattern:
      /(?<!\d |\bparts )\b(?:every|per) (?<base>1(?:,?000)+|10{1,2}(?:,?000)*|thousand|million|hundred)\b(?= (?!(?:milli)?(?:second|minute|hour|day|week|month|year)s?\b)\p{L})/giu,
    read: ({ groups = {} }) => [
      createFigure(Number((groups.base ?? '').replaceAll(',', '')) || magnitudeOf(groups.base), 'number', 'small'),
    ],
  },
  // 500 grams are a jin: a price by them is one by the jin.
  {
    needs: ['500'],
    begins: ['per', 'every'],
    pattern: /\b(?:per|every) 500 ?g(?:rams?)?\b/giu,
    read: () => [createFigure(500, 'number', 'soft', { measure: ['mass', 0.001] })],
  },
  englishAsMany,
  englishWholePrice,
  ...englishWords,
  ...englishScores,
  ...englishOrdinalForms,
  {
    begins: [...digits, ...'$€£¥￥₩₹₽฿₫₱₺₦-−–', 'minus', 'negative'],
    lead: { of: /\$|[Mm]inus\s|[Nn]egative\s|\b(?:[A-Z]{3} ?|Rs\.? ?|RM ?|SFr\.? ?)(?=\d)/g, reach: 4, holds: `$${digits}` },
    pattern: new RegExp(
      `(?<coin>(?<![A-Za-z])${signBefore}\\s?)?${sign}(?<digits>\\d{1,3},\\d{1,2}(?=\\s(?:million|billion|trillion)\\b)|\\d+(?:,\\d{3}(?!\\d|[A-Z]\\d))*(?:\\.\\d+)?)(?:(?<suffix>-?(?:st|nd|rd|th))\\b|(?:(?<plus>\\+\\s?)?[\\s-]?${scales}\\b|(?:(?<=[$€£¥]\\s?[\\d.,]{1,12}) (?=[MBT](?![\\p{L}\\d.])))?${shortScales})?)(?<above>\\+(?=\\s?%))?${after}`,
      'gu',
    ),
    bound: englishBefore,
    read: readDigits,
  },
  {
    begins: ['minus', ...englishNumerals],
    pattern: new RegExp(
      `\\b(?<sign>minus\\s)?(?<words>${word}(?:(?:-|\\s(?!(?:${small.join('|')})-\\p{L})|(?<=hundred|thousand|million|billion|lakh|crore|ty(?=\\sand \\p{L}+ (?:years|days|nights)\\b))\\sand\\s)${word}){0,16})\\b${after}`,
      'giu',
    ),
    bound: englishBefore,
    read: readWords,
  },
  // A dozen, however many times: the other language counts them.
  { needs: ['dozen'], begins: ['dozen'], pattern: /\bdozen\b/giu, read: () => [createFigure(12, 'number', 'soft')] },
  {
    begins: ['half'],
    pattern: /\b(?<half>half)\b/giu,
    bound: englishBefore,
    read: ({ 0: whole, index, groups = {} }, text) => {
      // Half a hectare, half of an acre.
      const [, unit = ''] = /^ (?:of )?an?( .*)$/su.exec(text.slice(index + whole.length)) ?? []
      return [withUnit(0.5, 'soft', { approx: groups.approx ?? '' }, unit)]
    },
  },
]

const scan = createScanner(englishForms, normalizeEnglish)

const grew =
  '\\b(?:(?:doubl|tripl|trebl|quadrupl|halv)(?:es?|ed|ing)|r[oi]se[ns]?|rising|f[ae]ll(?:s|en|ing)?|gr[eo]wn?|(?:increas|decreas|declin|reduc|rais|plung|surg|improv)(?:es?|ed|ing)|(?:shorten|lengthen|widen|extend|delay|boost|lift|slow)(?:s|ed|ing)?|trim(?:s|med)?|drop(?:s|ped)?|cut(?:s|ting)?|(?:is|are|was|were|go|goes|went|gone|going) (?:down|up)|slip(?:s|ped)?|climb(?:s|ed)?|shr[aiu]nk(?:s|ing)?|(?:expand|jump|soar|lower|narrow|retreat|gain|add)(?:s|ed)?|shed|lost|(?:reced|advanc)(?:es?|ed|ing)|slash(?:es|ed|ing)?)'
const movement = {
  from: /\bfrom (?:the |\p{Lu}\p{Ll}+day,? )?$/u,
  to: /^\D{0,24}\bto (?:the |\p{Lu}\p{Ll}+day,? )?$/u,
  back: /^(?:[^.;\d]{0,72}\b(?:(?:up|down|rising|falling) from|compared (?:with|to)|instead of|rather than)|[^.;\d]{0,32}, against|,? from) (?:the |an? )?$/iu,
  level: {
    behind:
      /^ of (?:(?:its|their) )?(?:full )?capacity\b|^ of (?:normal|average)\b|^(?: of)? what\b[^.;,]*\b(?:did|was|were|used|had)\b|^ (?:of )?the (?:size|length|weight|height|cost|price|number|amount|width|volume|area|speed|time|usual)\b|^ of (?:the|what|its|their|that)\b[^.;,]*\b(?:did|was|were|used|had|before|previous|predecessors?|original|prior)\b|^ as (?:much|many|large|long)\b/u,
  },
  grewBy: new RegExp(
    `(?:${grew}(?:(?: \\p{L}+){0,7}? by)?|\\b(?:la(?:y|ys|id|ying) off|shed(?:s|ding)?|ax(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|sack(?:s|ed|ing)?|los(?:t|es?|ing))) (?:an? )?$`,
    'iu',
  ),
  grewTo: new RegExp(
    `(?:${grew}(?: [\\p{L}'-]+){0,5}?|\\b(?:bring(?:s|ing)?|brought)(?: \\p{L}+){0,4}|${grew}[^.;]{1,48},|${grew}(?: by)? [\\d.]+(?:%| per ?cent)|\\b(?:go(?:es)?|went|gone|going) (?:up|down)) to (?:an? |a record )?$`,
    'iu',
  ),
}

/** What is between the two ends of a range. */
const between = /^\s?(?:and|to|or|through|by|–|—|-)\s$|^\s?(?:[–—~x×-]|--)\s?$/u

/** Reads figures of English prose. */
export const english: FigureReader = (text) =>
  markSenses(timesGrown(shareUnits(withStatedUnits(joinRanges(scan(text), between, movement), 'english'))), 'english')

const isWorth = /^ ?(?:\p{L}+ )?(?:buys|bought|fetch(?:es|ed)|equals|trade[sd]|(?:is|was) worth)\b/u

/** "Outnumber by two to one": a ratio. */
const ratioBefore = /\b(?:by|of|at|is|was) $/

function readWords(match: RegExpExecArray, text: string): FoundFigure[] {
  const { groups = {} } = match
  const [before, behind] = [text.slice(0, match.index), text.slice(match.index + match[0].length)]
  const words = (groups.words ?? '').toLowerCase().replace(/-(?=hundred|thousand|million|billion|trillion)/g, ' ')
  // "A thousand" is seldom a figure, "over a thousand" is one.
  // "No one won", "the paper one won": no money of Korea.
  const hasWon = /^ won\b/.test(`${groups.after ?? ''}${behind}`)
  if (words === 'one' && hasWon && /\p{L} $/u.test(before)) return []
  const unit = withUnit(magnitudes[words] ?? 0, 'hard', groups, behind, text)
  if (words in magnitudes && (unit.unit === 'money' || unit.unit === 'times')) return [unit]
  // "A million barrels".
  if (
    words in magnitudes &&
    /\b(?:an?|one) $/i.test(before) &&
    unit.measure &&
    unit.measure[0] !== 'duration' &&
    unit.measure[0] !== 'occasions'
  )
    return [{ ...unit, weight: 'small' }]
  if (words in magnitudes)
    return [
      englishBounded(
        createFigure(magnitudes[words] ?? 0, 'number', groups.approx ? 'small' : 'soft', unit.per === undefined ? {} : { per: unit.per }),
        match,
        text,
      ),
    ]
  const index = small.indexOf(words)
  const value = index >= 0 ? index + 1 : valueOfWords(/^(?:hundred|thousand|million|billion)/.test(words) ? `one ${words}` : words, 'en-us')
  if (value === undefined) return []
  const isRatio = index > 0 && ratioBefore.test(before) && /^ to (?:one|two|three|four|five)\b/.test(behind)
  const weight = index === 0 ? 'soft' : index > 0 && !isRatio ? 'small' : 'hard'
  const read = withUnit(value, weight, groups, behind, text)
  // One dollar is what others are counted for.
  if (index === 0 && read.unit === 'money' && isWorth.test(behind)) return [read]
  return [read.unit === 'number' || read.unit === 'times' ? read : { ...read, weight: 'hard' }]
}
