import { digits } from './begins.ts'
import type { Found } from './figure.ts'
import { type Form, figure } from './scan.ts'

const months = 'January February March April May June July August September October November December'.split(' ')
const short = '(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)'
const month = `(?<month>${months.join('|')}|${short})`
const monthWords = 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec'
  .split(' ')
  .concat(months)
  .map((name) => name.toLowerCase())
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )
const hours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Dates, decades, weekdays and times of day. */
export const timeForms: Form[] = [
  {
    begins: monthWords,
    pattern: new RegExp(`\\b${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (?<year>\\d{4})\\b)?`, 'gu'),
    read: readDate,
  },
  {
    begins: digits,
    pattern: new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? ${month}\\b(?:,? (?<year>\\d{4})\\b)?`, 'gu'),
    read: readDate,
  },
  {
    needs: [' of '],
    begins: ['the'],
    pattern: new RegExp(
      `\\bthe (?:(?<ordinal>${ordinals.join('|')})|(?<day>\\d{1,2})(?:st|nd|rd|th)) of ${month}\\b(?:,? (?<year>\\d{4})\\b)?`,
      'gu',
    ),
    read: readDate,
  },
  {
    needs: ['quarter'],
    begins: ['first', 'second', 'third', 'fourth', ...digits],
    pattern: /\b(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th) quarter\b(?! of (?:an?|the) (?:hour|mile))/giu,
    read: ({ groups = {} }) => [
      figure(Number.parseInt(groups.ordinal ?? '', 10) || ordinals.indexOf((groups.ordinal ?? '').toLowerCase()) + 1, 'quarter', 'small'),
    ],
  },
  { begins: monthWords, pattern: new RegExp(`\\b${month},? (?<year>\\d{4})\\b`, 'gu'), read: readDate },
  // "May" and "March" are words too: a month alone stands after a preposition.
  {
    begins: monthWords,
    pattern: new RegExp(`(?<=\\b(?:in|since|until|till|from|to|by|of|during|early|late|mid|last|next|and|between) )${month}\\b`, 'gu'),
    read: readDate,
  },
  {
    begins: weekdays.flatMap((name) => [name.toLowerCase(), `${name.toLowerCase()}s`]),
    pattern: new RegExp(`\\b(?<weekday>${weekdays.join('|')})s?\\b`, 'gu'),
    read: ({ groups }) => [figure(weekdays.indexOf(groups?.weekday ?? '') + 1, 'weekday', 'small')],
  },
  { begins: digits, pattern: /\b(?<decade>\d{3}0)s\b/gu, read: ({ groups }) => [figure(Number(groups?.decade), 'decade')] },
  {
    begins: digits,
    pattern: /\b(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s?(?<half>[ap])\.?m\b\.?|\b(?<hour24>\d{1,2}):(?<minute24>\d{2})\b/giu,
    read: readTime,
  },
  {
    begins: ['half', 'quarter'],
    pattern: new RegExp(`\\b(?<what>half|quarter) (?<side>past|to) (?<hour>${hours.join('|')})\\b`, 'giu'),
    read: readSpokenTime,
  },
]

function readDate({ groups = {} }: RegExpExecArray): Found[] {
  const { month: name = '', ordinal, year } = groups
  const day = ordinal === undefined ? groups.day : ordinals.indexOf(ordinal) + 1
  return [
    figure(
      months.findIndex((full) => full.startsWith(name.slice(0, 3))) + 1,
      'month',
      day === undefined && year === undefined ? 'small' : 'hard',
    ),
    ...(day === undefined ? [] : [figure(Number(day), 'day')]),
    ...(year === undefined ? [] : [figure(Number(year), 'year')]),
  ]
}

function readTime({ groups = {} }: RegExpExecArray): Found[] {
  const written = Number(groups.hour ?? groups.hour24)
  const half = groups.half?.toLowerCase()
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0)
  const sure = half !== undefined || written > 12
  return [figure(hour * 60 + Number(groups.minute ?? groups.minute24 ?? 0), 'time', 'hard', sure ? { sure } : {})]
}

function readSpokenTime({ groups = {} }: RegExpExecArray): Found[] {
  const minutes = /half/i.test(groups.what ?? '') ? 30 : 15
  const hour = hours.indexOf((groups.hour ?? '').toLowerCase()) + 1
  return [figure(hour * 60 + (/past/i.test(groups.side ?? '') ? minutes : -minutes), 'time')]
}
