import { digits } from '../forms/begins.ts'
import { spanOf } from '../forms/measures.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { countOf, ordinalOf, ordinals } from './number.ts'

const tens = ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** The number of the last of several. */
const lastOne = -1

/** Of several positions in one sentence, each of which counts. */
const others = `${ordinals.slice(0, 10).join('|')}|\\d{1,2}(?:st|nd|rd|th)`

/** Read before years. */
export const englishPlans: FigureForm[] = [
  // The 14th Five-Year Plan is 十四五.
  {
    needs: ['ive-'],
    begins: ['1', 'ten', 'eleven', 'twelfth', 'thirteen', 'fourteen', 'fifteen', 'sixteen'],
    pattern: /\b(?<plan>1\d(?=th)|(?:ten|eleven|thirteen|fourteen|fifteen|sixteen)(?=th)|twelf(?=th))th [Ff]ive-[Yy]ear\b/gu,
    read: ({ groups = {} }) => [createFigure(ordinalOf(`${groups.plan}th`), 'number')],
  },
  // The years of a plan that is named: "the 14th Five-Year Plan period (2021-2025)".
  {
    needs: ['ive-Year'],
    begins: digits,
    pattern: /(?<=\b[Ff]ive-[Yy]ear Plan(?: period)? \()(?<first>\d{4})[-–](?<last>\d{2,4})(?=\))/gu,
    read: ({ groups = {} }) => [groups.first, groups.last].map((year) => createFigure(Number(year), 'year', 'soft')),
  },
]

/** Read before parts and spans: "the last day" is a day too. */
export const englishLastForms: FigureForm[] = [
  // 3rd-party software is nobody's third party.
  { needs: ['part'], begins: digits, pattern: /\b(?:1st|2nd|3rd|4th)[- ]part(?:y|ies)\b/gu, read: () => [] },
  // The last quarter of a year, or of a match.
  {
    needs: ['quarter of '],
    begins: ['last', 'final'],
    pattern: /\b(?:last|final)(?= quarter of (?:the|this|last|its|\d{4})\b)/giu,
    read: () => [createFigure(4, 'quarter', 'small', { also: [lastOne] })],
  },
  // The last week of a month, the last bus.
  {
    begins: ['last', 'final', 'first'],
    pattern:
      /\b(?:(?:last|final)(?= (?:week|weekend|day|month|round|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) (?:of|in)\b| (?:bus|train|tram|metro|ferry|flight)\b)|(?<first>first)(?= (?:bus|train|tram|metro|ferry|flight)\b))/giu,
    read: ({ groups = {} }) => [createFigure(groups.first === undefined ? lastOne : 1, 'ordinal', 'small')],
  },
]

/** Of which last one the translation may give the number, or which is a span of time up to now. */
const noLastOne =
  '(?:few|half|two|three|four|five|six|seven|eight|nine|ten|couple|several|decade|century|week|weekend|month|year|quarter|season|summer|winter|spring|autumn|fall|night|time|resort|minute|moment|thing|word|election|set|game|round|leg|period|frame|over|stage|lap|score|whistle|say|straw|analysis|act|decision|result|but|ditch)'

/** Positions. "First" and "second" are words of many uses: they count where the words beside them say so. */
export const englishOrdinalForms: FigureForm[] = [
  // The last batch, his final novel.
  {
    begins: ['last', 'final'],
    pattern: new RegExp(
      `(?<=\\b(?:the|his|her|its|their|my|our) )(?:last|final)(?= {1,2}(?!${noLastOne}s?\\b)(?!\\p{L}+s\\b)\\p{L}{3,}\\b(?!-))`,
      'giu',
    ),
    read: () => [createFigure(lastOne, 'ordinal', 'small')],
  },
  // Bit 8, which may be 最高位.
  {
    begins: ['bit'],
    pattern: /\b[Bb]it (?<place>\d{1,2})\b(?!\.\d)/gu,
    read: ({ groups = {} }) => [createFigure(Number(groups.place), 'ordinal', 'soft')],
  },
  // The oldest of three.
  {
    needs: ['est of '],
    begins: ['oldest', 'eldest', 'youngest'],
    pattern:
      /\b(?:oldest|eldest|(?<last>youngest)) of (?=(?:the |his |her |their )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b)/giu,
    read: ({ groups = {} }) => [createFigure(groups.last === undefined ? 1 : lastOne, 'ordinal', 'small')],
  },
  // The second-largest, the third most congested: a rank that must be said.
  {
    begins: ordinals.slice(1, 10),
    pattern: new RegExp(
      `\\b(?<rank>${ordinals.slice(1, 10).join('|')})(?=[- ](?:most|\\p{L}{2,}est|best|worst)\\b(?! (?:of|to)\\b))`,
      'giu',
    ),
    read: ({ groups = {} }) => [createFigure(ordinalOf(groups.rank ?? ''), 'ordinal', 'hard')],
  },
  // The last but one, the third from bottom.
  {
    begins: ['penultimate', 'last', 'next', ...ordinals.slice(1, 5)],
    pattern: new RegExp(
      `\\b(?:penultimate|last but one|next[- ]to[- ]last|(?<back>${ordinals.slice(1, 5).join('|')})[- ](?:to|from)[- ](?:the )?(?:last|bottom|end))\\b`,
      'giu',
    ),
    read: ({ groups = {} }) => [createFigure(ordinalOf(groups.back ?? 'second') * lastOne, 'ordinal', 'small')],
  },
  // The third row from the back: the other language may count from there, too.
  {
    needs: [' from '],
    begins: ordinals.slice(1, 10),
    pattern: new RegExp(
      `\\b(?<back>${ordinals.slice(1, 10).join('|')})(?= (?:\\p{L}+ ){1,2}from (?:the )?(?:last|bottom|end|back|rear)\\b)`,
      'giu',
    ),
    read: ({ groups = {} }) => {
      const value = ordinalOf(groups.back ?? '')
      return [createFigure(value * lastOne, 'ordinal', 'small', { also: [value] })]
    },
  },
  {
    begins: ['second', 'first'],
    pattern:
      /\b(?<first>first(?= (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?<=\b(?:the|his|her|its|their|your) )first(?= (?!time\b|place\b|of\b|and\b|or\b|to\b|in\b)(?!\p{L}*[^s ]s\b)\p{L}+| (?:of the \p{L}+ )?to (?!the\b|a\b)\p{Ll}+))\b|\bsecond(?=[- ](?:generation|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\p{L}+est|worst|straight|consecutive|successive|most|place|time|round|floor|wife|husband|child|son|daughter|term)\b)|\b(?<one>first|second)(?= of (?:the |his |her |their |its )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\b)|(?<=\b(?:ranked|ranks|ranking|placed|finished|came|comes|stood) (?:in |joint |equal |tied )?)second\b|(?<=\b(?:the|his|her|its|their|your|my|our) |\p{L}{2}'s )second(?= (?!and\b|or\b|to\b|of\b|in\b)\p{L}+)/giu,
    read: ({ groups = {} }) => [createFigure((groups.first ?? groups.one)?.toLowerCase() === 'first' ? 1 : 2, 'ordinal', 'small')],
  },
  // "The second and fourth Wednesday", "his third cigarette from the stub of the second".
  {
    begins: ['first', 'second'],
    pattern: new RegExp(
      `\\b(?<which>first|second)(?=(?:,? (?:and|or|to|through) (?:the )?|, )(?:${others})\\b)|(?<=\\b(?:${others}) (?:and|or) (?:the )?)(?<behind>first|second)\\b|(?<=\\b(?:${others}) \\p{L}[^.;]{1,60}\\bthe )(?<alone>first|second)(?=[.,;:!?]|$| (?:had|was|is|has)\\b)`,
      'giu',
    ),
    read: ({ 0: whole }) => [createFigure(ordinalOf(whole), 'ordinal', 'small')],
  },
  {
    begins: ['first', 'second'],
    pattern:
      /\b(?<first>first)\b|(?<=\bevery )second(?= \p{Lu}\p{L}+days? of )|(?<!\d[ -]|\b(?:per|each|every) |\p{L}(?<=\b(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)y))-)\bsecond\b/giu,
    read: ({ groups = {} }) => [createFigure(groups.first === undefined ? 2 : 1, 'ordinal', 'soft')],
  },
  // "Number two at the box office".
  {
    needs: ['umber '],
    begins: ['number'],
    pattern:
      /\b[Nn]umber (?<place>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?= (?:at|in|on|spot|slot|position|worldwide)\b)/gu,
    read: ({ groups = {} }) => [createFigure(countOf(groups.place), 'ordinal', 'small')],
  },
  // The fourth time, the twenty-first; "first" and "second" are words of many uses.
  {
    begins: [...ordinals.slice(2), 'twenty', ...tens.flatMap((name) => [name, name.replace(/y$/, 'ieth')])],
    pattern: new RegExp(
      `\\b(?:(?:twenty|${tens.join('|')})-(?:${ordinals.slice(0, 9).join('|')})|${ordinals.slice(2).join('|')}|${tens.map((name) => name.replace(/y$/, 'ieth')).join('|')})\\b(?![- ]part(?:y|ies)\\b|(?<=y-second) (?:ads?|breaks?|clips?|cool-?downs?|countdowns?|delays?|films?|gaps?|intervals?|limits?|pauses?|periods?|silences?|spots?|time-?outs?|timers?|videos?|waits?|windows?)\\b|(?<=eleventh) hour\\b)`,
      'giu',
    ),
    // "By a fifth" is a part.
    read: ({ 0: whole, index }, text) => [
      createFigure(ordinalOf(whole), 'ordinal', 'small', {
        also: [1 / ordinalOf(whole)],
        ...spanOf(text.slice(index + whole.length), 'english'),
      }),
    ],
  },
]
