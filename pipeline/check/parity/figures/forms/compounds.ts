import { chineseBefore, chineseBounded } from '../chinese/beside.ts'
import { chineseNumerals, parseChineseNumber } from '../chinese/number.ts'
import { englishBefore, withUnit } from '../english/beside.ts'
import { count, countOf, larger, small } from '../english/number.ts'
import type { FoundFigure } from '../figure.ts'
import { digits } from './begins.ts'
import { measureOf } from './measures.ts'
import { createFigure, type FigureForm } from './scan.ts'
import { month } from './spans.ts'

// Amounts in several units are one figure: `2小时4分17秒`, "5 feet 9 inches", `1米98`. The other language may write 2:04:17, or 80 minutes.

const one = `(?:an?|${count})`
const hours = `(?<hours>${one})[ -]?(?:hours?|hrs?|h)`
const minutes = `(?<minutes>${count})[ -]?(?:minutes?|mins?|m)`
// "In 4 hours 12 minutes, 38 seconds ahead": the seconds are another figure.
const seconds = `(?<seconds>${count})[ -]?(?:seconds?|secs?|s)(?<!,\\s\\d{1,2}[ -]?(?:seconds?|secs?|s)(?=\\s(?:ahead|behind|clear|faster|slower|quicker|off|adrift|before|after|later)\\b))`
/** A comma joins words only: "1m, 30s" are two. */
const then = '(?:,? and |(?<=\\p{L}{3}),? | )?'

const copies = ['duplicate', 'triplicate', 'quadruplicate']

export const englishCompounds: FigureForm[] = [
  // 一式三份.
  {
    needs: ['plicate'],
    begins: copies,
    pattern: new RegExp(`(?<=\\b[Ii]n )(?<copies>${copies.join('|')})\\b`, 'gu'),
    read: ({ groups = {} }) => [createFigure(copies.indexOf(groups.copies ?? '') + 2, 'number', 'small')],
  },
  // "Three years and six months" are three and a half years.
  {
    needs: [' month', '-month'],
    begins: ['a', 'one', ...digits, ...small],
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,])(?<years>a|\\d{1,2}|${small.join('|')})[ -]years?,?(?: and)?[ -](?<months>\\d{1,2}|${small.join('|')}|eleven)[ -]months?\\b`,
      'giu',
    ),
    bound: englishBefore,
    read: ({ groups = {} }, text) => [withUnit(monthsOf(groups, countOf), 'hard', { approx: groups.approx ?? '' }, ' months', text)],
  },
  {
    needs: /(?:hour|hr|\dh|min|\dm)/,
    begins: ['a', 'an', ...digits, ...small, ...larger],
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,])(?:${hours}${then}${minutes}(?:${then}${seconds})?|${minutes}${then}${seconds}|(?<h>\\d{1,2}|${small.join('|')}) hours? and (?<s>\\d{1,2}(?:\\.\\d{1,3})?|${[...small, ...larger].join('|')}) seconds?)\\b`,
      'giu',
    ),
    bound: englishBefore,
    read: ({ groups: { h, s, ...groups } = {} }, text) => [
      withUnit(
        toSeconds(h === undefined ? groups : { hours: h, seconds: s }, countOf),
        'hard',
        { approx: groups.approx ?? '' },
        ' seconds',
        text,
      ),
    ],
  },
  // "Two hours ten" are 130 minutes.
  {
    needs: [' hour'],
    begins: ['an', 'one', ...digits, ...small],
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,])(?<hours>an|\\d{1,2}|${small.join('|')}) hours? (?<minutes>[1-5]\\d|(?:ten|fifteen|twenty|thirty|forty|fifty)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)(?=[.,;:)]|$| (?:to|and|long|in all)\\b)`,
      'giu',
    ),
    bound: englishBefore,
    read: ({ groups = {} }, text) => [withUnit(toSeconds(groups, countOf), 'hard', { approx: groups.approx ?? '' }, ' seconds', text)],
  },
  // 3:54.87, of a race.
  {
    needs: ['.'],
    begins: digits,
    pattern: /(?<![\d:.,])(?:(?<hours>\d{1,2}):)?(?<minutes>\d{1,2}):(?<seconds>[0-5]\d\.\d{1,3})(?![\d:])/gu,
    bound: englishBefore,
    read: ({ groups = {} }, text) => [withUnit(toSeconds(groups, Number), 'hard', { approx: groups.approx ?? '' }, ' seconds', text)],
  },
  // "Seven metres and twenty" are 7.20.
  {
    needs: [' and '],
    begins: [...digits, ...small],
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,])(?<metres>\\d{1,2}|${small.join('|')}) met(?:re|er)s? and (?<part>\\d\\d|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?=[.,;:)]|$)`,
      'giu',
    ),
    bound: englishBefore,
    read: ({ groups = {} }, text) => [
      withUnit(countOf(groups.metres) + countOf(groups.part) / 100, 'hard', { approx: groups.approx ?? '' }, ' metres', text),
    ],
  },
  // 6 feet 2 inches, 6-foot-2, 5ft 9in.
  {
    needs: ['foot', 'feet', 'ft'],
    begins: [...digits, ...small],
    pattern: new RegExp(
      `(?<![\\p{L}\\d.,])(?<feet>\\d{1,3}|${small.join('|')})[ -]?(?:foot|feet|ft\\.?)[ -]?,?(?: and )?(?<inches>\\d{1,2}|${small.join('|')}|eleven)(?:[ -]?(?:inch(?:es)?|in\\b)|(?=[\\s,.;]))`,
      'giu',
    ),
    bound: englishBefore,
    read: ({ groups = {} }, text) => [
      withUnit(countOf(groups.feet) * 12 + countOf(groups.inches), 'hard', { approx: groups.approx ?? '' }, ' inches', text),
    ],
  },
]

const [hour, minute, second] = ['(?:个?(?:小时|钟头)|h)', '(?:分钟?|min|m(?!\\p{sc=Latin}))', '(?:秒|s(?!\\p{sc=Latin}))']
/** 9秒58 is 9.58 seconds, but 9秒58毫秒 are two amounts. */
const part = '\\d{1,3}(?!\\d|[毫微纳]秒|[mµμn]s|[次个条件人名步道题项指招问种])'
const number = '(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]{1,3})'

export const chineseCompounds: FigureForm[] = [
  {
    needs: ['个月'],
    begins: chineseNumerals,
    pattern:
      /(?<![\d.点一二三四五六七八九十〇零])(?<years>\d{1,2}|[一二两三四五六七八九十]{1,3}) ?年(?:零|又| )?(?<months>\d{1,2}|[一二两三四五六七八九十]{1,2}) ?个月/gu,
    bound: chineseBefore,
    read: (match, text) => amount(monthsOf(match.groups ?? {}, parseChineseNumber), ['duration', month], match, text),
  },
  {
    needs: /[时头分]|\d秒\d|\dh|\dm/u,
    begins: chineseNumerals,
    pattern: new RegExp(
      `(?<![\\d.点]|\\d时)(?:(?<hours>${number})${hour}[零又 ]?(?<minutes>${number})${minute}(?:[零又 ]?(?<seconds>${number})${second}(?<part>${part})?)?|(?<m>${number})${minute}[零又 ]?(?<s>${number})${second}(?<rest>${part})?|(?<only>\\d+)秒(?<of>${part})(?!\\.))`,
      'gu',
    ),
    bound: chineseBefore,
    read: (match, text) => {
      const { m, s, rest, only, of, ...groups } = match.groups ?? {}
      const named = { ...groups, minutes: groups.minutes ?? m, seconds: groups.seconds ?? s ?? only, part: groups.part ?? rest ?? of }
      return amount(toSeconds(named, parseChineseNumber), ['duration', 1], match, text)
    },
  },
  // 九亩八分, 八斤六两, 三丈二尺: the second is a tenth of the first.
  {
    needs: /[亩斤丈尺]/u,
    begins: chineseNumerals,
    pattern: new RegExp(
      `(?<![\\d.点])(?<count>${number})(?:(?<unit>亩|斤|丈)|尺)(?<part>[一二两三四五六七八九]|(?<!\\d)[1-9])(?:(?<=亩.)分|(?<=斤.)两|(?<=丈.)尺|(?<=尺.)寸)(?![之钟])`,
      'gu',
    ),
    bound: chineseBefore,
    read: (match, text) => {
      const { count, unit = '尺', part } = match.groups ?? {}
      return amount(
        parseChineseNumber(count) + parseChineseNumber(part) / 10,
        unit === '尺' ? ['length', 1 / 3] : measureOf(unit, 'chinese'),
        match,
        text,
      )
    },
  },
  // 1米98, 1米8, 71米50; but 100米9秒83.
  {
    needs: ['米'],
    begins: chineseNumerals,
    pattern:
      /(?<![\d.])(?<metres>\d{1,3}|[一二两三四五六七八九])米(?<part>\d{2}|(?<=(?:^|\D)[12一二两]米)(?:\d|[零一二三四五六七八九]{1,2}))(?![\d.十百千万点半]|\p{sc=Han}{0,2}[秒分人名个次组强级]|厘?米)/gu,
    bound: chineseBefore,
    read: (match, text) => amount(parseChineseNumber(match.groups?.metres) + decimals(match.groups?.part), ['length', 1], match, text),
  },
]

function amount(value: number, measure: FoundFigure['measure'], match: RegExpExecArray, text: string): FoundFigure[] {
  if (!Number.isFinite(value)) return []
  return [chineseBounded(createFigure(Number(value.toPrecision(12)), 'number', 'hard', measure && { measure }), match, text)]
}

/** 37秒9 is 37.9, 1米05 and 一米零五 are 1.05. */
const decimals = (written = '') =>
  written === '' ? 0 : Number(`0.${written.replace(/\p{sc=Han}/gu, (digit) => String(parseChineseNumber(digit)))}`)

function toSeconds(groups: Record<string, string | undefined>, read: (written?: string) => number): number {
  const of = (written: string | undefined) => (written === undefined ? 0 : read(written))
  return of(groups.hours) * 3600 + of(groups.minutes) * 60 + of(groups.seconds) + decimals(groups.part)
}

function monthsOf({ years, months }: Record<string, string>, read: (written?: string) => number): number {
  return read(years) * 12 + read(months)
}
