import { ordinals, small } from '../english/number.ts'
import type { Figure } from '../figure.ts'
import { createFigure, type FigureForm } from './scan.ts'

// The first and the last of several, in words of many uses: counterparts, never asked for but in each other's place.

const first = [createFigure(1, 'ordinal', 'soft')]
const last = [createFigure(-1, 'ordinal', 'soft')]

/** "The last decade" is the past one, "the last word" a saying. */
const saidOfPast =
  'times?|years?|months?|weeks?|days?|nights?|decades?|century|centuries|hours?|minutes?|moment|seconds?|quarter|weekend|spring|summer|autumn|fall|winter|season|few|couple|resort|straw|word|thing|name|election|census|survey|poll|government|administration|meeting|summit|\\p{L}+day'
const noNoun = 'of|and|or|in|to|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred'

const englishEnds: FigureForm = {
  begins: ['last', 'final', 'closing', 'opening', 'initial'],
  pattern: new RegExp(
    `(?<=\\b(?:the|his|her|its|their|our|my|your|each|every) (?:very )?)(?:(?<last>last(?! (?:${saidOfPast})\\b)|final|closing)|opening|initial) (?=(?!(?:${noNoun})\\b)(?!\\p{L}*[^s ]s\\b)\\p{L}+)`,
    'giu',
  ),
  read: ({ groups = {} }) => (groups.last === undefined ? first : last),
}

const chineseEnds: FigureForm[] = [
  {
    needs: ['最后', '末', '尾'],
    begins: '最末',
    pattern: /最[后末]的?一(?=\p{sc=Han})(?![致直起同样般旦并味律些举]|方面)|末(?=[节章页段回期批代卷])/gu,
    read: () => last,
  },
  {
    needs: ['头一', '头班', '开幕', '揭幕'],
    begins: '头开揭',
    pattern:
      /(?<![两三四五六七八九十年月巨寡口心念势])头(?:一(?=[个位名次回场批封本章节段页轮局站天])|(?=班))|(?:开幕|揭幕)(?=式|战|赛|演出|音乐会|影片|当[天晚])/gu,
    read: () => first,
  },
  {
    needs: ['闭幕', '收官'],
    begins: '闭收',
    pattern: /闭幕(?=式|演出|音乐会|影片|当[天晚])|收官(?=之?[战作]|站)/gu,
    read: () => last,
  },
]

/** The eldest son and the youngest: 长子, 小儿子. */
const englishBirths: FigureForm = {
  needs: ['est ', 'er '],
  begins: ['eldest', 'oldest', 'youngest'],
  pattern: /\b(?:(?<last>youngest)|eldest|oldest)(?= (?:son|daughter|child|brother|sister|sibling|grandson|granddaughter|boy|girl)\b)/giu,
  read: ({ groups = {} }) => (groups.last === undefined ? first : last),
}

const chineseBirths: FigureForm = {
  begins: '长大幼小幺最',
  pattern:
    /(?:(?<first>长子|长女|长孙|大女儿|大儿子|(?<=(?:[兄弟姐妹]|子女)[^。；]{0,12})(?:大[姐哥]|长[姐兄])(?![姐哥])|最大的(?=(?:女儿|儿子|孩子|姐姐|哥哥)))|幼子|幼女|小女儿|小儿子|幺[女儿妹弟]|(?<=(?:[兄弟姐妹]|子女)[^。；]{0,12})小[妹弟](?![妹弟])|最小的(?=(?:女儿|儿子|孩子|妹妹|弟弟)))/gu,
  read: ({ groups = {} }) => (groups.first === undefined ? last : first),
}

export const englishFirstAndLast: FigureForm[] = [englishEnds, englishBirths]
export const chineseFirstAndLast: FigureForm[] = [...chineseEnds, chineseBirths]

/** A position that is one of these, and no "at first" or 第一，. */
export function isEnd({ unit, value, weight, text, within, until }: Figure): boolean {
  if (unit !== 'ordinal' || Math.abs(value) !== 1 || /^(?:最[后终]|最近一次|上一)$/u.test(text)) return false
  return (
    weight !== 'soft' ||
    value < 0 ||
    /^(?:opening|initial)/i.test(text) ||
    (/\p{sc=Han}/u.test(text) && /^\p{sc=Han}/u.test(within.slice(until)))
  )
}

/** Of three fields, "the first, the second and the last one", the last is 第3个. */
export function isLastOf({ unit, value, within }: Figure, { unit: otherUnit, value: nth }: Figure): boolean {
  if (unit !== 'ordinal' || value !== -1 || otherUnit !== 'ordinal' || nth < 2 || nth > small.length) return false
  const count = (value: number) => `(?:${small[value - 1]}|${value})`
  return new RegExp(`\\b${count(nth)} (?:\\p{L}+ ){0,2}?\\p{L}+s\\b|\\b${ordinals[nth - 2]}\\b|\\bfirst ${count(nth - 1)}\\b`, 'iu').test(
    within,
  )
}

/** The last chapter is not 首章. */
export const isFirstForLast = (a: Figure, b: Figure) => isEnd(a) && isEnd(b) && a.value === -b.value
