import type { FoundFigure } from '../figure.ts'
import { digits } from '../forms/begins.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { day, halfDay } from '../forms/spans.ts'
import { beside, zoneOf } from '../forms/zones.ts'
import { countOf, small } from './number.ts'

const hours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const hour = `(?:1[0-2]|[1-9]|${hours.join('|')})`

/** Times of day. */
export const englishClockForms: FigureForm[] = [
  // Eight in the evening, two or three in the morning.
  {
    needs: [' in the ', ' at night'],
    begins: [...digits, ...hours],
    pattern: new RegExp(
      `(?<![\\d.,:]|\\b(?:past|to) )\\b(?:(?<first>${hour})(?<or> or ))?(?<hour>${hour})(?:[.:](?<minute>[0-5]\\d))?(?: o'clock)? (?:in the (?:(?<morning>morning)|afternoon|evening)|at (?<night>night))\\b`,
      'giu',
    ),
    read: ({ groups = {} }) => {
      const { first, or = '' } = groups
      const last = timeOfDay(groups.hour, groups)
      return first === undefined ? [last] : [timeOfDay(first, groups), { ...last, index: first.length + or.length }]
    },
  },
  {
    begins: digits,
    pattern:
      /\b(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?)?\s?(?<half>[apAP])(?:\.[mM]\b\.?|[mM]\b)|(?<![\d:.])(?<hour24>[01]?\d|2[0-4]):(?<minute24>[0-5]\d)(?::(?<second24>[0-5]\d(?:\.\d{1,9})?))?(?![\d:])/gu,
    read: readTime,
  },
  {
    begins: ['half', 'quarter', 'a', 'twenty', ...small],
    pattern: new RegExp(
      `\\b(?:a )?(?<what>half|quarter|(?<=\\b(?:at|by|until|till|before|after|since|(?<!\\bby )about|(?<!\\bby )around|from(?= \\w+(?: minutes)? (?:past|to \\w+ (?:to|until|till))\\b)|for) (?<!\\b(?:rul|vot|decid|w[io]n|pass|approv|split|reject|back|uph|outnumber|led|lead|beat)\\p{L}*(?: \\p{L}+){0,3} by ))(?:five|ten|twenty)|(?<=\\b[Ii]t(?: was| is|'s) (?:only |just |already |now )?)(?:five|ten|twenty)(?= (?:past|to) \\w+(?: (?:when|in the|on)\\b|[.,;!?]|$))) (?:minutes )?(?<side>past|to) (?<hour>${hours.join('|')}|midnight|noon)\\b`,
      'giu',
    ),
    read: readWordTime,
  },
  // A minute before midnight.
  {
    needs: ['minute'],
    begins: ['a', 'one', ...small],
    pattern: new RegExp(`\\b(?<count>an?|${small.join('|')}) minutes? (?:before|to) (?<hour>midnight|noon|midday)\\b`, 'giu'),
    read: ({ groups = {} }) => {
      const end = /^midnight$/i.test(groups.hour ?? '') ? day : halfDay
      return [createFigure(end - (countOf(groups.count) || 1) * 60, 'time', 'hard', { sure: true })]
    },
  },
  // At nine thirty.
  {
    needs: ['teen', 'thirty', 'forty', 'twenty', 'fifty'],
    begins: hours,
    pattern: new RegExp(
      `(?<=\\b(?:at|by|until|till|before|after|since|about|around|from) )(?<hour>${hours.join('|')})[ -](?<tens>fifteen|twenty|thirty|forty|fifty)(?:-(?<five>five))?(?=[.,;:!?)]|$| (?:in the|on|sharp|every|each|to|until|till|and|[ap]\\.?m)\\b)`,
      'giu',
    ),
    read: ({ groups = {} }) => {
      const minutes = countOf(groups.tens) + (groups.five === undefined ? 0 : 5)
      return [createFigure((hours.indexOf((groups.hour ?? '').toLowerCase()) + 1) * 3600 + minutes * 60, 'time')]
    },
  },
  {
    begins: ['noon', 'midday', 'midnight'],
    pattern: /\b(?<noon>noon|midday)\b|\bmidnight\b/giu,
    read: ({ groups = {} }) => [createFigure(groups.noon === undefined ? day : halfDay, 'time', 'small', { sure: true })],
  },
  // 1230 GMT.
  {
    needs: ['GMT', 'UTC', ' hours', ' hrs'],
    begins: digits,
    pattern: /(?<![\d.,:])(?<hour24>[01]\d|2[0-3])(?<minute24>[0-5]\d)(?= ?(?:GMT|UTC|hours local|hrs)\b)/gu,
    read: readTime,
  },
  // "Three o'clock".
  {
    needs: ["o'clock"],
    begins: [...digits, ...hours],
    pattern: new RegExp(`\\b(?<hour>\\d{1,2}|${hours.join('|')}) o'clock\\b`, 'giu'),
    read: ({ groups = {} }) => [createFigure((Number(groups.hour) || hours.indexOf((groups.hour ?? '').toLowerCase()) + 1) * 3600, 'time')],
  },
]

/** An hour of what is named behind it: the morning, the afternoon or evening, the night. */
function timeOfDay(written = '', { minute = '0', morning, night }: Record<string, string>): FoundFigure {
  const hour = (Number(written) || hours.indexOf(written.toLowerCase()) + 1) % 12
  const isEarly = morning !== undefined || (night !== undefined && hour < 5)
  const half = isEarly ? 0 : night !== undefined && hour === 0 ? 24 : 12
  return createFigure((hour + half) * 3600 + Number(minute) * 60, 'time', 'hard', { sure: true })
}

function readTime(match: RegExpExecArray, text: string): FoundFigure[] {
  const { groups = {} } = match
  const written = Number(groups.hour ?? groups.hour24)
  const half = (groups.half ?? sharedHalf(groups, text.slice(match.index + match[0].length)))?.toLowerCase()
  const hour = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0)
  const sure = half !== undefined || written > 12 || /^0/.test(groups.hour24 ?? '')
  const minutes = Number(groups.minute ?? groups.minute24 ?? 0)
  const seconds = Number(groups.second ?? groups.second24 ?? 0)
  const zone = zoneOf(beside(text, match.index, match.index + match[0].length, /[;,]|(?<!^ ?)\(|\band\b/u))
  return [createFigure(hour * 3600 + minutes * 60 + seconds, 'time', 'hard', { ...(sure && { sure }), ...(zone && { zone }) })]
}

/** "1:30 to 4 a.m.": both are in the morning, unless the first hour is the later one. */
function sharedHalf({ hour24, minute24 }: Record<string, string>, following: string): string | undefined {
  const [, last, minutes = 0, half] = /^\s?(?:to|until|till|[-–—])\s?(\d{1,2})(?:[:.](\d\d))?\s?([ap])\.?m\b/i.exec(following) ?? []
  const at = (hour: unknown, minute: unknown) => (Number(hour) % 12) * 60 + Number(minute)
  return Number(hour24) <= 12 && at(hour24, minute24) < at(last, minutes) ? half : undefined
}

const minutesOf: Record<string, number> = { half: 30, quarter: 15, five: 5, ten: 10, twenty: 20 }

function readWordTime({ groups = {} }: RegExpExecArray): FoundFigure[] {
  const minutes = minutesOf[(groups.what ?? '').toLowerCase()] ?? 0
  const named = (groups.hour ?? '').toLowerCase()
  const hour = named === 'midnight' ? 24 : named === 'noon' ? 12 : hours.indexOf(named) + 1
  const time = (hour * 60 + (/past/i.test(groups.side ?? '') ? minutes : -minutes)) * 60
  return [createFigure(time, 'time', 'hard', named.length > 3 && hour >= 12 && named !== 'twelve' ? { sure: true } : {})]
}
