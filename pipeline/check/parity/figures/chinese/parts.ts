import type { FoundFigure } from '../figure.ts'
import { digits as latinDigits } from '../forms/begins.ts'
import { shareBefore } from '../forms/rates.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { chineseBefore, chineseBounded } from './beside.ts'
import { chineseNumerals, number, parseChineseNumber, scaleOf } from './number.ts'

const one = '[一二三四五六七八九]'

const shares: Record<string, number> = { 百万: 1e-6, 十亿: 1e-9, 万亿: 1e-12 }

/** Discounts, percentages, fractions and halves. */
export const chinesePartForms: FigureForm[] = [
  // 八折 and 85折 are discounts of 20 and 15 percent.
  {
    needs: ['折'],
    begins: chineseNumerals,
    pattern:
      /(?<![折叠摺][成为])(?<tenths>[一二三四五六七八九](?:点?[一二三四五六七八九])?|\d(?:\.\d)?|\d{2})折(?![扣叠射磨腾断线纸返]|价率)/gu,
    read: ({ groups = {} }) => [createFigure(100 - percentOfFold(groups.tenths ?? ''), 'percent', 'hard', { end: 'by' })],
  },
  {
    needs: ['百分之'],
    begins: '百',
    pattern: new RegExp(`(?<![一二两三四五六七八九几数])百分之(?<value>${number}|百)`, 'gu'),
    bound: chineseBefore,
    read: readPercent,
  },
  {
    needs: ['%', '‰'],
    begins: `${chineseNumerals}-−+`,
    pattern: new RegExp(`(?<sign>(?<![\\d%])[-−])?(?<value>${number})(?:(?<mille>‰)|%)`, 'gu'),
    bound: chineseBefore,
    read: readPercent,
  },
  // 百分比为50 is 50 percent.
  {
    needs: ['百分比'],
    begins: latinDigits,
    pattern: /(?<=百分比\s?(?:[为是至到设]{1,2}|=|：)\s?)(?<value>\d{1,3}(?:\.\d+)?)(?![\d%‰.])/gu,
    read: ({ groups = {} }) => [createFigure(Number(groups.value), 'percent')],
  },
  {
    needs: ['百分点', '基点'],
    begins: chineseNumerals,
    pattern: new RegExp(`(?<value>${number})(?<many>多)?个?(?:百分点|(?<basis>基点))`, 'gu'),
    bound: chineseBefore,
    read: readPoints,
  },
  // 一拆四: a share becomes four, or is given three more.
  {
    needs: ['一拆'],
    begins: '一',
    pattern: /一拆(?<count>[二三四五六七八九十]|\d{1,2})/gu,
    read: ({ groups = {} }) => {
      const count = parseChineseNumber(groups.count)
      return [createFigure(count, 'number', 'small', { also: [count - 1] })]
    },
  },
  // 四到八成 is from 40 to 80 percent.
  {
    needs: ['成'],
    begins: chineseNumerals,
    pattern: /(?<from>[一二两三四五六七八])成?[到至](?<to>[二三四五六七八九])成(?![立为功员长本果])/gu,
    read: ({ groups = {} }) =>
      [groups.from, groups.to].map((tenths, at) => createFigure(parseChineseNumber(tenths) * 10, 'percent', 'hard', { index: at * 2 })),
  },
  {
    needs: ['成'],
    begins: chineseNumerals,
    pattern:
      /(?<value>(?<!任)[一二两三四五六七八九]|(?<!\d)[1-9])成(?:(?<=(?:[约近逾超有中的，。；、：]|^).成)(?=为)|(?=员工)|(?:(?<half>半)|(?<rest>[一二三四五六七八九])(?![十百千万个名位人]))?(?![立为功员长本果绩都语份交千百熟了]|就(?![是能会可要有够算])|年(?![轻级])))/gu,
    bound: chineseBefore,
    read: (match, text) => [chineseBounded(createFigure(tenthsOf(match.groups), 'percent'), match, text)],
  },
  // Of concentrations, what is counted is the number: 百万分之421 is 421 parts per million.
  {
    needs: ['分之'],
    begins: '百十万',
    pattern: new RegExp(`(?<of>百万|十亿|万亿)分之(?<above>${number})`, 'gu'),
    bound: chineseBefore,
    read: (match, text) => [
      chineseBounded(
        createFigure(parseChineseNumber(match.groups?.above), 'number', 'hard', {
          measure: ['share', shares[match.groups?.of ?? ''] ?? 1],
        }),
        match,
        text,
      ),
    ],
  },
  {
    needs: ['分之'],
    begins: chineseNumerals,
    pattern: new RegExp(`(?<below>${number}|[百千万亿]{1,3})分之(?<above>${number})`, 'gu'),
    bound: chineseBefore,
    read: (match, text) => [
      chineseBounded(
        createFigure(parseChineseNumber(match.groups?.above) / belowOf(match.groups?.below), 'number', 'hard', secondsBehind(match, text)),
        match,
        text,
      ),
      // 10万分之18 are 18 per 100,000.
      ...(/[千万]/.test(match.groups?.below ?? '')
        ? [match.groups?.above, match.groups?.below].map((part) => createFigure(parseChineseNumber(part), 'number', 'soft'))
        : []),
    ],
  },
  // 十块里有一块 may be a tenth, and 每十块里有一块 is.
  {
    needs: ['有'],
    begins: chineseNumerals,
    pattern: new RegExp(
      `(?<![每\\d十百千万])(?<below>[二三四五六七八九十]|十${one}?|\\d{1,2})\\p{sc=Han}{1,3}?[中里](?:就|便)?有(?<above>${number})`,
      'gu',
    ),
    read: ({ groups = {} }) => ratio(groups.above, groups.below),
    shares: true,
  },
  // 十趟列车只有一趟.
  {
    needs: ['有'],
    begins: chineseNumerals,
    pattern:
      /(?<![每\d十百千万])(?<below>[二三四五六七八九十]|\d{1,2})(?<counter>\p{sc=Han})\p{sc=Han}{0,4}?，?[只仅]有(?<above>[一二三四五六七八九]|\d)\k<counter>/gu,
    read: ({ groups = {} }) => ratio(groups.above, groups.below),
    shares: true,
  },
  {
    begins: '每',
    pattern: /每(?<size>[百千万亿]+)(?=人|名|个|位|股|吨|元|件|次|例|户|辆)/gu,
    read: ({ groups = {} }) => [createFigure(scaleOf(groups.size ?? ''), 'number', 'small')],
  },
  ratioOf('\\p{sc=Han}{1,8}?'),
  // 每三名30岁以下选民中有两人: another figure is between.
  { ...ratioOf('[^，。；、]{1,16}?'), shares: true },
]

/** 千万分之一 is one in ten million. */
const belowOf = (written = '') => (/^[百千万亿]+$/u.test(written) ? scaleOf(written) : parseChineseNumber(written))

/** 每十人中有一人, with what may be between both numbers. */
function ratioOf(between: string): FigureForm {
  return {
    begins: '每',
    pattern: new RegExp(
      `每(?<below>${number}|[百千万])(?!分钟|个?小时|秒|[天日周年]|个?月)${between}(?:(?:[中里](?:[就便只仅]|大约|约)*|[就便只仅])有|[就便只仅才]?(?:录取|选出|淘汰))(?<above>${number})`,
      'gu',
    ),
    read: ({ groups = {} }) => ratio(groups.above, groups.below, 'small'),
  }
}

function readPercent(match: RegExpExecArray, text: string): FoundFigure[] {
  const { value, sign, mille } = match.groups ?? {}
  const percent = parseChineseNumber(value) * (sign === undefined ? 1 : -1) * (mille === undefined ? 1 : 0.1)
  const share = shareBefore(text.slice(Math.max(0, match.index - 16), match.index))
  return Number.isFinite(percent) ? [chineseBounded(createFigure(percent, 'percent', 'hard', share), match, text)] : []
}

function readPoints(match: RegExpExecArray, text: string): FoundFigure[] {
  const { value, basis, many } = match.groups ?? {}
  const read = chineseBounded(createFigure(parseChineseNumber(value) * (basis === undefined ? 1 : 0.01), 'points'), match, text)
  return [many === undefined ? read : { ...read, approx: 'more' }]
}

function ratio(above: string | undefined, below: string | undefined, weight: FoundFigure['weight'] = 'soft'): FoundFigure[] {
  const value = parseChineseNumber(above) / parseChineseNumber(below)
  return Number.isFinite(value) ? [createFigure(value, 'number', weight)] : []
}

/** In percent: 七成, 七成半, 七成八. */
function tenthsOf({ value, half, rest }: Record<string, string> = {}): number {
  return parseChineseNumber(value) * 10 + (half ? 5 : rest === undefined ? 0 : parseChineseNumber(rest))
}

/** What is paid, in percent: 八折, 八五折, 8.5折, 85折. */
function percentOfFold(tenths: string): number {
  if (/^\d/.test(tenths)) return Number(tenths) < 10 ? Number(tenths) * 10 : Number(tenths)
  const [first = '', second] = tenths.replace('点', '')
  return parseChineseNumber(first) * 10 + (second === undefined ? 0 : parseChineseNumber(second))
}

/** 千分之二秒. */
const secondsBehind = (match: RegExpExecArray, text: string): Partial<FoundFigure> =>
  text[match.index + match[0].length] === '秒' ? { measure: ['duration', 1] } : {}
