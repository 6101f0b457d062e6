import type { FoundFigure } from '../figure.ts'
import { digits } from './begins.ts'
import { codeBefore } from './currencies.ts'
import { dottedDates } from './dotted-dates.ts'
import { memoryBehind } from './measures.ts'
import { notations } from './notations.ts'
import { createFigure, type FigureForm } from './scan.ts'

/** What may be written behind a number without a space. */
const unit =
  '(?:[kKMGTP]?i?[bB](?:ps|its?|ytes?)?|[mnuµμ]?s|secs?|mins?|hrs?|hours?|days?|[kcmnµμ]?m|[kmµμ]?g|lbs?|[kMG]?Hz|ml|fps|rpm|st|nd|rd|th|bn|tn|[ap]m)'

/** What both languages write alike: addresses, dates in digits, versions, codes. */
export const commonForms: FigureForm[] = [
  // Addresses are no prose.
  {
    needs: ['://', 'www.', '@'],
    pattern: /(?:https?:\/\/|www\.|[\w.+-]{1,64}@[\w-]{1,64}\.)[^\s\u3000-\u303F\uFF00-\uFF65\p{sc=Han}]*/gu,
    read: () => [],
  },
  {
    needs: /[a-z]\.[a-z]{2,}\//,
    pattern: /(?<![\p{L}\d@./-])(?:[a-z\d-]+\.)+[a-z]{2,6}\/[^\s\u3000-\u303F\uFF00-\uFF65\p{sc=Han}]*/gu,
    read: () => [],
  },
  // Nor are the escapes of a path (#%E4%B8%80), and marks of notes ([^4]).
  { needs: ['%', '[^'], begins: '%[', pattern: /(?:%[\dA-Fa-f]{2}){3,}|\[\^[\w-]+\]/gu, read: () => [] },
  // The number of an item or a section: "4. Advice", `4、建议`, `(4) 建议`, `4 - 建议`, `4.2.1 建议`, `03 建议`. It says where the item is, and comes and goes.
  {
    begins: digits,
    next: '.．、)）]】 ',
    pattern:
      /(?<=^[^\p{L}\p{N}]*)\d{1,2}(?:[.．、)）\]】](?!\d|x\b)(?=\s|[\p{L}\p{P}]|$)|(?= [-–—] \p{L}))|(?<=(?:[：；。]\s?|[:;]\s)[(（]?)\d{1,2}[.．、)）](?=\s|\p{sc=Han}|\p{Lu}\p{Ll})/gu,
    read: readItem,
  },
  {
    begins: '0',
    pattern: /(?<=^[^\p{L}\p{N}]*)0\d(?=\s?\p{L})(?!\s?(?:[年月日号时点分秒]|[A-Z][a-z]{2,8}\b(?: \d|,)))/gu,
    read: readItem,
  },
  // Names in code, and numbers of base 16: value_2, 0x1F.
  {
    holds: '_',
    pattern: /(?<![\p{sc=Latin}\p{N}_])[A-Za-z][A-Za-z\d]*_\w*/gu,
    read: ([whole]) => (/\d/.test(whole) ? [code(whole, 'soft')] : []),
  },
  // Keys and addresses of accounts.
  {
    holds: digits,
    needs: /\d(?:(?<=[A-Za-z\d]{12})|(?=[A-Za-z\d]{11}))/,
    pattern: /(?<![A-Za-z\d])(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z\d]{24,}/gu,
    read: () => [],
  },
  // 007, and the digits of a commit: 6746aaf3.
  { needs: ['00'], begins: '0', pattern: /(?<![\d.,:/-])00\d(?![\d.,:/-])/gu, read: ([whole]) => [code(whole, 'soft')] },
  {
    needs: /\d[a-f]+\d/,
    begins: digits,
    pattern: /(?<![\p{sc=Latin}\d.,])\d(?=\d*[a-f]+\d)[\da-f]{6,39}(?![\p{sc=Latin}\d])/gu,
    read: ([whole]) => [code(whole, 'soft')],
  },
  // Repositories and packages: 4paradigm/OpenMLDB, but not 100ms/op.
  {
    needs: ['/'],
    begins: digits,
    pattern: new RegExp(
      `(?<![\\p{sc=Latin}\\d.,])(?:\\d+(?!${unit}\\/)[A-Za-z]{2,}[\\w-]*\\/[A-Za-z][\\w.-]+|(?<=[A-Za-z][\\w-]*\\/)\\d+(?!${unit}(?![\\w-]))[a-z]{2,}[\\w-]*)`,
      'gu',
    ),
    read: ([whole]) => [code(whole, 'soft')],
  },
  { begins: '0', pattern: /(?<![\p{sc=Latin}\p{N}])0x[\dA-Fa-f]+/gu, read: ([whole]) => [code(whole, 'soft')] },
  // Numbers of telephones.
  {
    begins: [...digits, '+'],
    pattern:
      /(?<![\d.,-])(?:(?:\+\d{1,3}[ -]\d{2,4}|0\d{2,4})[ -]\d{3,4}[ -]\d{3,4}|\d{3}[ -]\d{3}[ -]\d{4}|\+\d{1,3}(?:[ -]\d{1,4}){3,6})(?![\d,-]|\.\d)/gu,
    read: ([whole]) => [createFigure(0, 'code', 'soft', { code: `tel${whole.replace(/\D/g, '')}` })],
  },
  // Ratings of debt: AA+.
  {
    needs: ['A+', 'A-', 'B+', 'B-', 'C+', 'C-', 'AAA'],
    begins: ['a', 'aa', 'aaa', 'b', 'bb', 'bbb', 'c', 'cc', 'ccc'],
    pattern: /(?<![\p{sc=Latin}\d+-])(?:AAA|(?:A{1,2}|B{1,3}|C{1,3})[+-])(?![\p{sc=Latin}\d+-])/gu,
    read: ([whole]) => [createFigure(0, 'code', 'soft', { code: `rated:${whole}` })],
  },
  // Releases 5.x.
  {
    begins: [...digits, 'v'],
    next: '.',
    pattern: /(?<![\p{sc=Latin}\d.,])v?(?<series>\d{1,3}(?:\.\d{1,3})?)\.[xX]\b/gu,
    read: ({ groups = {} }) => [series(groups.series ?? '')],
  },
  // Names of people and teams (@18F), and issues (#1070, site#1070).
  {
    begins: '@#',
    pattern: /@[\w-]+|(?<![\w&])#\d+|(?<=[a-z-][a-z])#\d{2,}/gu,
    read: ([whole]) => (whole.startsWith('#') ? [code(whole, 'soft')] : []),
  },
  ...notations,
  // 2/3 may be a part, a date or a pair.
  {
    begins: digits,
    next: '/',
    pattern: /(?<![\d./])(?<above>\d{1,3})\/(?<below>[1-9]\d{0,2})(?![\d/]|\.\d)/gu,
    read: ({ groups = {} }) => [
      createFigure(Number(groups.above) / Number(groups.below), 'number', 'soft', { also: [Number(groups.above), Number(groups.below)] }),
    ],
  },
  // 2023.03, a month; but 2015.5 points are none.
  {
    begins: digits,
    next: '.',
    pattern:
      /(?<![\d.,$€£¥￥])(?<year>199\d|20[0-3]\d)\.(?<month>0[1-9]|1[0-2]|[1-9])(?![\d%xX]|\.\d|\s?(?:[元万亿千百点倍美欧]|(?:m|b|tr)illion|points|per))/gu,
    read: ({ groups = {} }) => [createFigure(Number(groups.year), 'year'), createFigure(Number(groups.month), 'month')],
  },
  ...dottedDates,
  // 2026-06, a month; 2006-07 may be two years.
  {
    needs: ['-0', '-1'],
    begins: digits,
    pattern: /(?<![\p{sc=Latin}\d./-])(?<year>20(?:1[2-9]|[2-9]\d))-(?<month>0[1-9]|1[0-2])(?![\d\p{sc=Latin}/-]|\.\d)/gu,
    read: ({ groups = {} }) => [createFigure(Number(groups.year), 'year'), createFigure(Number(groups.month), 'month')],
  },
  // 2026-04-21 07:51:00, 2026/4/21, 2026-04-21T07:51Z.
  {
    begins: digits,
    next: '-/.',
    pattern:
      /(?<![\d./-])(?<year>[12]\d{3})([-/.])(?<month>0?[1-9]|1[0-2])\2(?<day>3[01]|[12]\d|0?[1-9])(?!\d|\2\d)(?:(?:T|,? )(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d(?:\.\d{1,9})?))?(?:Z|[+-]\d{2}:?\d{2})?)?/gu,
    read: readNumericDate,
  },
  // A build of 20240929.
  {
    begins: '12',
    pattern:
      /(?<![\p{sc=Latin}\d.,:/_-])(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?![\p{sc=Latin}\d/_-]|[.,]\d)/gu,
    read: readNumericDate,
  },
  { begins: [...digits, 'seven'], next: '-', pattern: /(?<![\d.])(?:7|[Ss]even)-(?:Eleven|ELEVEN|11\b)/gu, read: () => [] },
  // 24/7, 9/11, 50-50: set phrases.
  {
    begins: digits,
    next: '/·-×xX* ',
    pattern: /(?<![\d/.-])(?:24\/7|9[/·]11|7 ?[-×xX*] ?24|24 ?[×xX*] ?7|50[-/]50)(?![\d/])/gu,
    read: ([whole]) => [...whole.matchAll(/\d+/g)].map(({ 0: found, index }) => createFigure(Number(found), 'number', 'soft', { index })),
  },
  // 12/05/2024 is 5 December or 12 May.
  {
    begins: digits,
    next: '/',
    pattern: /(?<![\d./])(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>[12]\d{3})(?![\d/])/gu,
    read: readAmericanDate,
  },
]

/** H1 2024, 2024 H1, in H1; but H2 alone is a name as well. */
export const halfOfYear =
  "(?:H[12](?=(?:,? (?:of |FY)?|-)?'?(?:19|20)\\d\\d\\b)|(?<=(?:(?:19|20)\\d\\d[- 年]?|\\b(?:[Ii]n|[Dd]uring|[Ff]or|[Bb]y|[Ss]ince) (?:the )?))H[12](?![\\d\\p{L}])(?! (?:data|console)))"

/** Codes that both languages write alike. Each language adds its bounds. */
export const codeForms: FigureForm[] = [
  // Versions and addresses of machines: 1.2.3, 192.168.1.1.
  {
    begins: [...digits, 'v'],
    next: '.',
    pattern:
      /(?<![\d.,])(?:(?<![\p{sc=Latin}\d])v)?(?<code>\d{1,5}(?:\.\d{1,5}){2,}(?:\.x\b|[-.]?(?:alpha|beta|rc|preview|dev)[-.]?\d*)?)(?![\d%])/gu,
    read: ({ groups = {} }) => [code(groups.code ?? '', 'hard')],
  },
  {
    holds: digits,
    needs: /\d(?:(?<=\p{sc=Latin}[-–−+/. ]?\d)|-?[A-Z])/u,
    pattern: new RegExp(
      `(?<code>${[
        // A320, Covid-19, H5N1, UTC+8; but not mid-1990s.
        `(?<![\\p{sc=Latin}\\p{N}])(?!${codeBefore})(?!Q[1-4](?![\\d\\p{sc=Latin}])|${halfOfYear})(?!(?:mid|pre|post|early|late|[Uu]nder|[Oo]ver|top|sub|non|anti|circa|ca|aged?|the|and|to|of|in|than|x)[-–−]\\d)\\p{sc=Latin}+[-–−+/]?\\d+(?:[:.-]?\\d+)*(?:\\p{sc=Latin}+\\d*)*`,
        // Figure 5-7-B.
        `(?<![\\p{sc=Latin}\\d]|\\d[.,-])\\d{1,2}(?:-\\d{1,2}){0,2}-[A-Z](?![\\p{sc=Latin}\\d-])`,
        // 4K, 2FA, 802.11ax; but no unit, currency or half of the day.
        `(?<![\\p{sc=Latin}\\d]|\\d[.,])\\d+(?:\\.\\d+)?(?!(?:[kKMGTP]?i?B(?:ps|s)?|[MGT](?=${memoryBehind})|[KMGT]bps|[kMG]?Hz|[kMGT]?Wh?|[A-Z]{3}|[MBTX]|C|F|L|AM?|PM?|BCE?|AD|CE)(?![\\p{sc=Latin}\\d]))[A-Z][A-Za-z]*\\d*(?![\\p{sc=Latin}])`,
      ].join('|')})`,
      'gu',
    ),
    read: readCode,
  },
]

/** All releases that begin so. */
function series(written: string): FoundFigure {
  return createFigure(Number(written), 'code', 'soft', { code: `${written}.x` })
}

function readItem([whole]: RegExpExecArray): FoundFigure[] {
  return [createFigure(Number.parseInt(whole, 10), 'item', 'soft')]
}

function readNumericDate({ groups = {} }: RegExpExecArray): FoundFigure[] {
  const { year, month, day, hour, minute = '0', second = '0' } = groups
  const time = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  return [
    createFigure(Number(year), 'year'),
    createFigure(Number(month), 'month'),
    createFigure(Number(day), 'day'),
    ...(hour === undefined ? [] : [createFigure(time, 'time', 'hard', { sure: true })]),
  ]
}

function readAmericanDate({ groups = {} }: RegExpExecArray): FoundFigure[] {
  const [first, second] = [Number(groups.month), Number(groups.day)]
  if (first > 31 || second > 31 || (first > 12 && second > 12)) return []
  const [month, day] = first > 12 ? [second, first] : [first, second]
  const isEither = month <= 12 && day <= 12 && month !== day
  return [
    createFigure(month, 'month', 'hard', isEither ? { also: [day] } : {}),
    createFigure(day, 'day', 'hard', isEither ? { also: [month] } : {}),
    createFigure(Number(groups.year), 'year'),
  ]
}

/** A code, and the numbers in it, which the other language may write without its letters: A320, 空客320. */
function readCode([whole]: RegExpExecArray): FoundFigure[] {
  // v1.2 and 1.2 are one version; 4K is four thousand in places.
  const version = /^v(\d+(?:\.\d+)*)$/i.exec(whole)?.[1]
  if (version !== undefined)
    return [
      version.split('.').length > 2
        ? code(version, 'hard')
        : createFigure(Number(version), 'number', 'hard', { code: version, weak: true }),
    ]
  // UTC+8 is not UTC-8.
  if (/^(?:UTC|GMT)[-–−+]\d/.test(whole))
    return [createFigure(Number.parseInt(whole.slice(4), 10), 'code', 'soft', { code: whole.toLowerCase().replace(/[–−]/g, '-') })]
  return [code(whole, 'soft')]
}

export function code(written: string, weight: 'hard' | 'soft', more: Partial<FoundFigure> = {}): FoundFigure {
  const numbers = (written.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
  const [value = 0, ...rest] = numbers
  const also = [...rest, ...(/^\d+(?:\.\d+)?K$/.test(written) ? [value * 1000] : [])]
  return createFigure(value, 'code', weight, {
    code: written
      .toLowerCase()
      .replace(/[-–−\s#]/g, '')
      .replace(/(?<=[a-z]\d+)s$/, ''),
    ...(also.length > 0 && { also }),
    ...more,
  })
}
