import type { FoundFigure } from '../figure.ts'
import { measureOf } from '../forms/measures.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { chineseBefore, chineseBounded } from './beside.ts'
import { chineseNumerals, number, parseChineseNumber } from './number.ts'

/** Halves and quarters of spans and measures, a dozen, a half. */
export const chineseHalfForms: FigureForm[] = [
  // 两个半小时, 三年半, 十小时一刻钟.
  {
    needs: ['半', '一刻'],
    begins: chineseNumerals,
    pattern: new RegExp(
      `(?<value>${number})(?:个|年|天|岁|公里|小时|个小时|吨|米|里|斤|[大小汤茶]?匙|[大小]?勺|升|英[里尺寸亩]|磅|品脱|杯|碗|瓶|盒|袋|包|箱|罐|壶|亩|公顷|寸|尺|桶|页|圈|周|倍)(?:(?<half>半)(?!决赛|滚|角|透明|圆|神|人|自动|公开|结构|岛|导体|满|空|径|球|成品|夜|路|数|价|年|衰)|一刻钟?)`,
      'gu',
    ),
    bound: chineseBefore,
    read: readHalf,
  },
  // 三分半对两分半: points of a match.
  {
    needs: ['分半'],
    begins: chineseNumerals,
    pattern: new RegExp(`(?<value>${number})分半(?=[对比]|优势|领先|战胜|获胜)|(?<=分半[对比])(?<other>${number})分半`, 'gu'),
    read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.value ?? groups.other) + 0.5, 'number')],
  },
  // 三十九度五.
  {
    needs: ['度'],
    begins: chineseNumerals,
    pattern: new RegExp(`(?<whole>${number})度(?<tenth>[一二三四五六七八九])(?![一二三四五六七八九十百千个位次名])`, 'gu'),
    read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.whole) + parseChineseNumber(groups.tenth) / 10, 'number')],
  },
  // 一分半钟 is 90 seconds.
  {
    needs: ['分半钟'],
    begins: chineseNumerals,
    pattern: new RegExp(`(?<value>${number})分半钟`, 'gu'),
    bound: chineseBefore,
    read: (match, text) => [
      chineseBounded(
        createFigure(parseChineseNumber(match.groups?.value) + 0.5, 'number', 'hard', { measure: ['duration', 60] }),
        match,
        text,
      ),
    ],
  },
  // 半年 is six months, 半小时 thirty minutes: a counterpart of others.
  {
    begins: '半',
    pattern:
      /(?<![大小])半个?(?<unit>世纪|年|月|小时|钟头|天|分钟|秒钟?|公斤|千克|斤|公里|[厘毫]?米|英[里寸尺亩]|[毫]?升|品脱|加仑|盎司|[毫]?克(?!服)|磅|汤匙|茶匙|吨|公顷|亩)(?!度|报|刊|导)/gu,
    read: ({ groups = {} }) => {
      const measure = measureOf(/世纪|月|小时|钟头/.test(groups.unit ?? '') ? `个${groups.unit}` : (groups.unit ?? ''), 'chinese')
      return [createFigure(0.5, 'number', measure && !/[天年月]|世纪/.test(groups.unit ?? '') ? 'small' : 'soft', measure && { measure })]
    },
  },
  {
    needs: ['刻钟'],
    begins: '一三刻',
    pattern: /(?:(?<quarters>[一三])|(?<=每))刻钟/gu,
    read: ({ groups = {} }) => [
      createFigure(parseChineseNumber(groups.quarters ?? '一') / 4, 'number', 'hard', { measure: ['duration', 3600] }),
    ],
  },
  // A dozen.
  {
    needs: ['打'],
    begins: '一两三四半',
    pattern: /(?<count>[一两三四]|半)打(?![开算击破败断造印包电听扰架完通中])/gu,
    read: ({ groups = {} }) => [createFigure(groups.count === '半' ? 6 : 12 * parseChineseNumber(groups.count), 'number', 'small')],
  },
  {
    begins: '一半',
    pattern: /(?<half>一?半)/gu,
    bound: chineseBefore,
    // 贵了一半 is half as much again.
    read: (match, text) => [
      chineseBounded(
        createFigure(
          0.5,
          'number',
          'soft',
          /[增涨多大高贵快长][加长出了]*(?:大?约|将?近|接近|几乎|超过?|逾)?$/u.test(text.slice(0, match.index)) ? { also: [1.5] } : {},
        ),
        match,
        text,
      ),
    ],
  },
]

function readHalf(match: RegExpExecArray, text: string): FoundFigure[] {
  const value = parseChineseNumber(match.groups?.value) + (match.groups?.half === undefined ? 0.25 : 0.5)
  if (!Number.isFinite(value)) return []
  const measure = measureOf(
    /[年天岁里时吨米斤匙勺升磅]/.test(match[0])
      ? (/(?:公里|英里|个?小时|[大小汤茶]匙|[大小]勺|[年天岁吨米里斤升磅])/u.exec(match[0])?.[0] ?? '')
      : text.slice(match.index + match[0].length),
    'chinese',
  )
  return [chineseBounded(createFigure(value, 'number', 'hard', measure && { measure }), match, text)]
}
