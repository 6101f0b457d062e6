import { measureOf } from '../forms/measures.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { year } from '../forms/spans.ts'
import { chineseNumerals, parseChineseNumber } from './number.ts'

const measureBehind = (following: string) => {
  const measure = measureOf(following, 'chinese')
  return measure ? { measure } : {}
}

const named: Record<string, number> = { 而立: 30, 不惑: 40, 知天命: 50, 半百: 50, 花甲: 60, 古稀: 70, 耄耋: 80, 期颐: 100 }

const weddings: Record<string, number> = { 银: 25, 红宝石: 40, 金: 50, 钻石: 60 }

/** 年过七旬, 年近花甲: ages by ten years, and by what the classics call them. */
export const chineseAges: FigureForm[] = [
  {
    needs: ['旬'],
    begins: chineseNumerals,
    pattern: /(?<tens>[二三四五六七八九])旬/gu,
    read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.tens) * 10, 'number', 'small', { approx: 'more', weak: true })],
  },
  // 十三四岁 are 13 and 14, and 十六七个小时 16 and 17 hours.
  {
    needs: ['十'],
    begins: '二三四五六七八九十',
    pattern:
      /(?<tens>[二三四五六七八九]?十)(?<first>[一二三四五六七八])(?<last>[二三四五六七八九])(?=岁|个|小时|天|年|人|名|米|公里|度|分钟|斤)/gu,
    read: ({ 0: whole, index, groups = {} }, text) =>
      [groups.first, groups.last].map((ones) =>
        createFigure(
          parseChineseNumber(groups.tens) + parseChineseNumber(ones),
          'number',
          'hard',
          measureBehind(text.slice(index + whole.length)),
        ),
      ),
  },
  // 十一年零四天.
  {
    needs: ['年零'],
    begins: '零',
    pattern: /(?<=年)零(?<count>[一二两三四五六七八九十百零]{1,5}|\d{1,3})(?=天|日|周|个?小时)/gu,
    read: ({ 0: whole, index, groups = {} }, text) => [
      createFigure(parseChineseNumber(groups.count), 'number', 'small', measureBehind(text.slice(index + whole.length))),
    ],
  },
  // 二子一女 are three children.
  {
    needs: ['子'],
    begins: '一二两三四五六七八',
    pattern: /(?<sons>[一二两三四五六七八])[子男](?<daughters>[一二两三四五六七八])女/gu,
    read: ({ groups = {} }) => {
      const [sons, daughters] = [parseChineseNumber(groups.sons), parseChineseNumber(groups.daughters)]
      return [sons, daughters, sons + daughters].map((count, at) => createFigure(count, 'number', at < 2 ? 'soft' : 'small'))
    },
  },
  // 金婚 is the 50th anniversary.
  {
    needs: ['婚'],
    begins: '金银钻红',
    pattern: /(?<name>金|银|钻石|红宝石)婚/gu,
    read: ({ groups = {} }) => [createFigure(weddings[groups.name ?? ''] ?? 0, 'ordinal', 'soft')],
  },
  // 双胞胎, 梅开二度, 百年校庆: counts in words of their own.
  {
    needs: ['胞胎', '龙凤胎', '梅开二度', '百年', '帽子戏法'],
    begins: '双龙三四梅百帽',
    pattern:
      /(?<two>双胞胎|龙凤胎|梅开二度)|(?<three>三胞胎|帽子戏法)|四胞胎|(?<![\d一二三四五六七八九两数几])(?<hundred>百年)(?=庆典|纪念|诞辰|华诞|校庆|大庆|(?<long>以?来|之?前))/gu,
    read: ({ groups = {} }) => [
      createFigure(
        groups.two ? 2 : groups.three ? 3 : groups.hundred ? 100 : 4,
        'number',
        'small',
        groups.long ? { measure: ['duration', year] } : {},
      ),
    ],
  },
  // 未满周岁 is under twelve months.
  {
    needs: ['周岁'],
    begins: '周',
    pattern: /(?<=[未不]满)周岁/gu,
    read: () => [createFigure(1, 'number', 'soft', { approx: 'less', measure: ['duration', year] })],
  },
  // 年九十有三.
  {
    needs: ['十有'],
    begins: '二三四五六七八九十',
    pattern: /(?<tens>[二三四五六七八九]?十)有(?<ones>[一二三四五六七八九])(?=岁|[，。；、！]|$)/gu,
    read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.tens) + parseChineseNumber(groups.ones), 'number')],
  },
  // 一个甲子: sixty years.
  {
    needs: ['甲子'],
    begins: '一两二三',
    pattern: /(?<count>[一两二三])个?甲子(?![年日园])/gu,
    read: ({ groups = {} }) => [createFigure(60 * parseChineseNumber(groups.count), 'number', 'hard', measureBehind('年'))],
  },
  {
    begins: Object.keys(named)
      .map((name) => name[0])
      .join(''),
    pattern:
      /(?<=年(?:[过近逾届满至]|已)+|[过近逾届])(?<age>而立|不惑|知天命|半百|花甲|古稀|耄耋|期颐)|(?<all>而立|不惑|知天命|花甲|古稀|耄耋)(?=之?年|老人)/gu,
    read: ({ index, groups = {} }, text) => {
      const age = named[groups.age ?? groups.all ?? ''] ?? 0
      return [
        createFigure(age, 'number', 'hard', {
          approx: /[近届]$/u.test(text.slice(0, index)) ? 'less' : 'more',
          weak: true,
          ...(age === 80 && { also: [90] }),
        }),
      ]
    },
  },
]
