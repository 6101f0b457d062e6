import type { FoundFigure } from '../figure.ts'
import { nameBehind } from '../forms/currencies.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { currencyOf } from './beside.ts'
import { parseChineseNumber, scaleOf } from './number.ts'

const coinBehind = new RegExp(`^${nameBehind.chinese}`, 'u')

/** 过万 is more than ten thousand. */
export const chineseBoundedSize: FigureForm = {
  begins: '过超破逾近上达',
  pattern: /(?:[过超破逾]|达(?=[百千]万)|(?<near>近))(?<size>[百千万亿]+)(?![百千万亿]|一二三四五六七八九|[年分])/gu,
  read: ({ 0: whole, index, groups = {} }, text) => {
    const currency = currencyOf(undefined, coinBehind.exec(text.slice(index + whole.length))?.[0], text)
    const { near, size = '' } = groups
    const bound = whole.startsWith('达') ? {} : { approx: near === undefined ? ('more' as const) : ('less' as const) }
    // 过百万 is a figure; 过万 may only be many.
    const weight = /^[百千]万$/.test(size) ? 'small' : 'soft'
    return [createFigure(scaleOf(size), currency ? 'money' : 'number', weight, { ...bound, ...(currency && { currency }) })]
  },
}

/** Rough numbers: 数十, 几百, 十几, 六位数; and gigabits that are named by their size. */
export const chineseVague: FigureForm[] = [
  // Vague: 数十, 几百, 上万, 十几, 数以千计, 成千上万.
  {
    begins: '成数几上十好',
    pattern:
      /成千上万|数以(?<by>[十百千万亿]+)计|(?:[数几]|好几|上(?=[千万亿]|百(?!分|度|货|年)))(?<size>[十百千万亿]+)|(?<![一二三四五六七八九])(?<teen>十)[几来多余](?<scale>[万亿]?)(?![年天]|个?月)/gu,
    read: readVague,
  },
  // 一个数量级 is ten times.
  {
    needs: ['数量级'],
    begins: '一两三四五',
    pattern: /(?<orders>[一两三四五])个?数量级/gu,
    read: ({ groups = {} }) => [createFigure(10 ** parseChineseNumber(groups.orders ?? '一'), 'times', 'soft')],
  },
  // 未失一盘: none.
  {
    needs: ['一'],
    begins: '一',
    pattern: /(?<=未[失丢输]|没[输丢]过?|不失)一(?=[盘局场球分])/gu,
    read: () => [createFigure(0, 'number', 'small')],
  },
  // 数人: several.
  {
    begins: '数几',
    pattern:
      /(?<![多少半人无总户岁票次指分个件参系基函复倍总])(?:数(?!位|人头|家珍)|(?<=有|被|了|的|^|，|。)几)(?=[名人位家座艘架辆栋幢起间封倍])/gu,
    read: () => [createFigure(5, 'vague', 'small')],
  },
  // 六位数 are hundreds of thousands.
  {
    needs: ['位数'],
    begins: '个两二三四五六七八九',
    pattern: /(?<digits>[个两二三四五六七八九])位数(?![字组])/gu,
    read: ({ groups = {} }) => [
      createFigure(10 ** (parseChineseNumber(groups.digits === '个' ? '一' : groups.digits) - 1), 'vague', 'small'),
    ],
  },
  // 千兆 and 万兆 are 1 and 10 gigabits.
  {
    needs: ['兆'],
    begins: '千万',
    pattern: /(?:(?<one>千)|万)兆/gu,
    read: ({ groups = {} }) => [createFigure(groups.one === undefined ? 10 : 1, 'number', 'soft', { measure: ['rate', 1e9] })],
  },
]

function readVague({ groups = {} }: RegExpExecArray): FoundFigure[] {
  const size = groups.size ?? groups.by
  if (size === undefined && groups.teen === undefined) return [createFigure(1000, 'vague', 'small', { also: [10_000] })]
  if (groups.scale) return [createFigure(10 * scaleOf(groups.scale), 'number', 'small', { approx: 'more', weak: true })]
  return [createFigure(scaleOf(size ?? '十'), 'vague', 'small')]
}
