import type { FoundFigure } from '../figure.ts'
import { englishAlways, englishRoundTheClock } from '../forms/always.ts'
import { digits } from '../forms/begins.ts'
import { halfOfYear } from '../forms/common-forms.ts'
import { englishEveryOther, everyThird } from '../forms/every-other.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { month as monthSpan } from '../forms/spans.ts'
import { besideYear, readYears } from '../forms/years.ts'
import { englishClockForms } from './clock.ts'
import { englishLastDays } from './last-days.ts'
import { countOf, ordinalOf, ordinals } from './number.ts'

const months = 'January February March April May June July August September October November December'.split(' ')
const short = '(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)'
const anyMonth = `(?:${months.join('|')}|${short})`
const month = `(?<month>${anyMonth})`
const year = '(?<year>\\d{4})\\b'
const monthWords = 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'
  .split(' ')
  .concat(months)
  .map((name) => name.toLowerCase())
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const dashes = '\\s?[-–—]\\s?|\\s(?:to|through|until|till|and|or)\\s'

/** Dates with the name of a month: texts in other languages have them too, in citations. */
export const dateForms: FigureForm[] = [
  // May 3–7, May 3 to June 4 is read by the row below.
  {
    begins: monthWords,
    pattern: new RegExp(
      `\\b${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:(?:${dashes}|, )(?<last>\\d{1,2})(?:st|nd|rd|th)?)?\\b(?![:.]\\d|\\s?[ap]\\.?m)(?:,? ${year})?`,
      'gu',
    ),
    read: readDate,
  },
  {
    begins: digits,
    pattern: new RegExp(
      `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:(?:${dashes})(?<last>\\d{1,2})(?:st|nd|rd|th)?)? ${month}\\b(?:,? ${year})?`,
      'gu',
    ),
    read: readDate,
  },
  {
    begins: monthWords,
    pattern: new RegExp(`\\b${month}(?:\\s?[-–]\\s?(?<lastMonth>${anyMonth}))?(?:,| of)? ${year}`, 'gu'),
    read: readDate,
  },
]

/** Dates, decades, centuries, weekdays and times of day. */
export const englishTimeForms: FigureForm[] = [
  englishAlways,
  englishEveryOther,
  everyThird,
  englishRoundTheClock,
  ...dateForms,
  {
    needs: [' of '],
    begins: ['the', ...ordinals, ...digits],
    pattern: new RegExp(
      `\\b(?:[Tt]he )?(?:(?<ordinal>${ordinals.join('|')})|(?<day>\\d{1,2})(?:st|nd|rd|th)) (?:day )?of ${month}\\b(?:,? ${year})?`,
      'gu',
    ),
    read: readDate,
  },
  ...englishLastDays,
  // The fifth day of the 11th lunar month.
  {
    needs: ['lunar'],
    begins: ['the', ...ordinals, 'twenty', 'thirty', ...digits],
    pattern: new RegExp(
      `\\b(?:(?<day>(?:twenty-|thirty-)?(?:${ordinals.join('|')})|thirtieth|\\d{1,2}(?:st|nd|rd|th))(?: day)? of )?the (?<month>(?:${ordinals.join('|')}|last)|\\d{1,2}(?:st|nd|rd|th)) (?:lunar month|month of the (?:Chinese )?lunar)`,
      'giu',
    ),
    read: ({ groups = {} }) => [
      createFigure(/^last$/i.test(groups.month ?? '') ? 12 : ordinalOf(groups.month), 'month', 'hard'),
      ...(groups.day === undefined ? [] : [createFigure(/^thirtieth/i.test(groups.day) ? 30 : ordinalOf(groups.day), 'day')]),
    ],
  },
  {
    needs: ['quarter'],
    begins: ['first', 'second', 'third', 'fourth', ...digits],
    pattern: /\b(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarters?\b(?! of (?:an?|the) (?:hour|mile))/giu,
    read: ({ groups = {} }) => [createFigure(ordinalOf(groups.ordinal), 'quarter', 'small')],
  },
  // A quarter later.
  {
    begins: ['quarter'],
    pattern: /(?<=\b(?:an?|one) )quarter(?= (?:later|earlier|ahead|behind|before|after|ago)\b)/giu,
    read: () => [createFigure(1, 'number', 'soft', { measure: ['duration', 7_889_400] })],
  },
  {
    begins: ['q'],
    pattern: /(?<![:/])\bQ(?<quarter>[1-4])\b(?![:/]\w)/gu,
    read: ({ groups = {} }) => [createFigure(Number(groups.quarter), 'quarter', 'small')],
  },
  {
    begins: ['first', 'second', 'latter', 'h'],
    pattern: new RegExp(`\\b(?:(?:(?<first>[Ff]irst)|[Ss]econd|[Ll]atter)[ -]half\\b(?! of the (?:hour|mile))|${halfOfYear})`, 'gu'),
    read: ({ 0: whole, groups = {} }) => [createFigure(groups.first !== undefined || whole === 'H1' ? 1 : 2, 'half', 'small')],
  },
  {
    needs: ['entur', 'ENTUR'],
    begins: [...ordinals, 'twenty', ...digits],
    pattern: new RegExp(
      `\\b(?<ordinal>(?:twenty-)?(?:${ordinals.join('|')})|\\d{1,2}(?:st|nd|rd|th))(?:(?:${dashes})(?<last>(?:twenty-)?(?:${ordinals.join('|')})|\\d{1,2}(?:st|nd|rd|th)))?[ -]centur(?:y|ies)(?:,? (?<era>BCE?|B\\.C\\.))?`,
      'giu',
    ),
    read: readCentury,
  },
  {
    begins: monthWords,
    pattern: new RegExp(`\\b${month}(?:\\s?[-–]\\s?(?<lastMonth>${anyMonth}))?(?:,| of)? ${year}`, 'gu'),
    read: readDate,
  },
  // April to June, April–June.
  {
    begins: monthWords,
    pattern: new RegExp(`\\b${month}(?:${dashes})(?<lastMonth>${anyMonth})\\b(?! \\d)`, 'gu'),
    read: readDate,
  },
  // "May" and "March" are words too: a month alone follows a preposition.
  {
    begins: monthWords,
    pattern: new RegExp(
      `(?<=\\b(?:in|for|since|until|till|from|to|by|of|during|early|late|mid|last|next|and|between|this|through|before|after) |\\bmid-)${month}\\b`,
      'gu',
    ),
    read: readDate,
  },
  {
    begins: weekdays.flatMap((name) => [name.toLowerCase(), `${name.toLowerCase()}s`]),
    pattern: new RegExp(`\\b(?<weekday>${weekdays.join('|')})s?\\b`, 'gu'),
    read: ({ groups }) => [createFigure(weekdays.indexOf(groups?.weekday ?? '') + 1, 'weekday', 'small')],
  },
  // The 1980s and '90s, the '80s.
  {
    begins: digits,
    next: "'s",
    pattern: /\b(?<decade>\d{3}0)'?s\b(?:(?<between> (?:and|or|to) |[-–])(?:the )?'?(?<last>\d0)s\b)?/gu,
    read: readDecade,
  },
  // The seventies; of people, "in his seventies" is an age.
  {
    needs: ['ties'],
    begins: ['the', 'nineteen', 'early', 'mid', 'late'],
    pattern:
      /\b(?:(?:[Tt]he |nineteen-?)(?:early[- ]|mid-?|late[- ])?|(?<!\b(?:his|her|their|my|your) )(?:[Ee]arly|[Mm]id|[Ll]ate)[- ])(?<tens>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b/gu,
    read: ({ groups = {} }) => [createFigure(1900 + countOf(`${groups.tens}y`), 'decade', 'soft', { also: [countOf(`${groups.tens}y`)] })],
  },
  // Early, mid- and late September, the end of May.
  {
    begins: ['early', 'mid', 'late', 'beginning', 'start', 'middle', 'end'],
    pattern: new RegExp(
      `\\b(?:(?<early>[Ee]arly|[Bb]eginning of|[Ss]tart of)|(?<mid>[Mm]id|[Mm]iddle of)|[Ll]ate|[Ee]nd of)[ -](?=(?:${anyMonth}|(?:last|this|next) month)\\b)`,
      'gu',
    ),
    read: ({ groups = {} }) => [createFigure(groups.early !== undefined ? 1 : groups.mid !== undefined ? 2 : 3, 'part', 'small')],
    shares: true,
  },
  // The first three quarters.
  {
    needs: ['quarters'],
    begins: ['first', 'last', 'past', 'next'],
    pattern: /\b(?:first|last|past|next) (?<count>two|three|four) quarters\b/giu,
    read: ({ groups = {} }) => [createFigure(3 * countOf(groups.count), 'number', 'small', { measure: ['duration', monthSpan] })],
  },
  { begins: ["'"], pattern: /(?<![\p{L}\d])'(?<decade>[2-9]0)s\b/gu, read: readDecade },
  // 2016-20, 2016–2020, 2016/17.
  {
    begins: digits,
    pattern: /(?<![\d.,$€£¥-])(?<year>1[5-9]\d\d|20\d\d)(?:[-–/]|\s[-–]\s)(?<last>(?:1[5-9]|20)\d\d|\d\d)(?![\d.,%:/-]\d|[\d%])/gu,
    read: readYears,
  },
  // "The following year": its number may be written out.
  {
    needs: [' year'],
    begins: ['following', 'next', 'year', 'previous'],
    pattern:
      /\b(?<back>previous year|year (?:before|earlier))\b|\b(?:(?:following|next) year(?! and a)|(?<!\bthan a )year (?:after|later))\b/giu,
    read: ({ index, groups = {} }, text) => besideYear(text, index, groups.back === undefined ? 1 : -1),
  },
  // 221 BC, 44 BCE, AD 25, 25 CE.
  {
    needs: ['BC', 'B.C', 'CE', 'AD', 'A.D'],
    begins: [...digits, 'ad', 'a'],
    pattern:
      /(?<![\d,.])\b(?<year>\d{1,3}(?:,\d{3})+|\d{1,5})(?:\s?[-–]\s?(?<last>\d{1,3}(?:,\d{3})+|\d{1,5}))? ?(?:(?<era>BCE?|B\.C\.(?:E\.)?)|CE|AD|A\.D\.)(?![\p{L}])|\b(?:AD|A\.D\.) (?<after>\d{1,4})\b/gu,
    read: readEra,
  },
  ...englishClockForms,
]

function monthOf(name: string): number {
  return months.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1
}

function readDate({ index, groups = {} }: RegExpExecArray, text: string): FoundFigure[] {
  const { month: name = '', lastMonth, ordinal, year, last } = groups
  const day = ordinal === undefined ? groups.day : String(ordinals.indexOf(ordinal.toLowerCase()) + 1)
  const weight = day === undefined && year === undefined && lastMonth === undefined ? 'small' : 'hard'
  return [
    createFigure(monthOf(name), 'month', weight),
    ...(lastMonth === undefined ? [] : [createFigure(monthOf(lastMonth), 'month')]),
    ...[day, last].flatMap((date) =>
      date === undefined ? [] : [createFigure(Number(date), 'day', 'hard', sideOf(text.slice(Math.max(0, index - 24), index)))],
    ),
    ...(year === undefined ? [] : [createFigure(Number(year), 'year')]),
  ]
}

/** Before 17 August, and after it, are opposites. */
function sideOf(before: string): Pick<FoundFigure, 'approx'> {
  const [, less, more] = /\b(?:(before|prior to|no later than)|(after|later than|no earlier than))\s(?:the )?$/iu.exec(before) ?? []
  return less !== undefined ? { approx: 'less' } : more !== undefined ? { approx: 'more' } : {}
}

function readCentury({ groups = {} }: RegExpExecArray): FoundFigure[] {
  const sign = groups.era === undefined ? 1 : -1
  return [groups.ordinal, groups.last].flatMap((written) =>
    written === undefined ? [] : [createFigure(sign * ordinalOf(written), 'century')],
  )
}

function readDecade({ index, groups = {} }: RegExpExecArray, text: string): FoundFigure[] {
  const { decade = '', last } = groups
  const first = Number(decade) < 100 ? 1900 + Number(decade) : Number(decade)
  // The 1800s and the 1900s may be centuries; "the 2000s" too.
  const also = Number(decade) < 100 ? [Number(decade)] : undefined
  const base = first - (first % 100)
  // "The 1800s" are years; "a pause of 1800s" may be seconds.
  const isPlain = Number(decade) >= 100 && !/\b(?:the|in|early|late|mid|of the)[ -]$/i.test(text.slice(Math.max(0, index - 8), index))
  const read = createFigure(first, 'decade', 'hard', { ...(also && { also }), ...(isPlain && { measure: ['duration', 1] }) })
  return [read, ...(last === undefined ? [] : [createFigure(base + Number(last), 'decade')])]
}

function readEra({ groups = {} }: RegExpExecArray): FoundFigure[] {
  const { year, last, era, after } = groups
  const sign = era === undefined ? 1 : -1
  return [year ?? after, last].flatMap((written) =>
    written === undefined ? [] : [createFigure(sign * Number(written.replaceAll(',', '')), 'year')],
  )
}
