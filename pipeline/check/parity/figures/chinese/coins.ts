import type { FoundFigure } from '../figure.ts'
import { currenciesOf } from '../forms/currencies.ts'
import { rateBefore } from '../forms/rates.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { chineseBefore, chineseBounded } from './beside.ts'
import { chineseNumerals, number, parseChineseNumber } from './number.ts'

/** 3角 is 0.30 yuan, 5分钱 0.05; 三角 is a triangle. */
export const chineseCoins: FigureForm = {
  needs: ['角', '毛', '块', '分钱', '美分', '欧分', '便士', '港仙', '价'],
  begins: `${chineseNumerals}`,
  pattern: new RegExp(
    `(?:(?<whole>${number})(?:元|块))?(?<part>${number})(?:(?<ten>角|毛)(?:(?<last>[一二三四五六七八九]|\\d)分)?(?![形星度落色膜线函恋洲兽秒利柱塔锥亭楼大梅螺帽架巾板铁钢桌窗枫裤])|(?<cents>分钱|美分|欧分|便士|港仙|(?<=[加降涨提减]价[了约]?[\\d一二三四五六七八九十]{1,3})分))|(?<yuan>${number})块(?<tenth>[1-9一二三四五六七八九])(?![\\d十百千万个毛角块分边])`,
    'gu',
  ),
  bound: chineseBefore,
  read: (match, text) => readCoins(match, text).map((coin) => ({ ...chineseBounded(coin, match, text), ...perOf(match, text) })),
}

/** 每磅40美分. */
function perOf({ index, groups = {} }: RegExpExecArray, text: string): Pick<FoundFigure, 'per'> {
  const from = index - (groups.approx?.length ?? 0)
  const per = rateBefore(text.slice(Math.max(0, from - 16), from))
  return per === undefined ? {} : { per }
}

/** 八毛 may be eighty cents. */
const dimes = ['CNY', 'USD', 'EUR', 'AUD', 'CAD', 'HKD']
const coins: Record<string, string> = { 美分: 'USD', 欧分: 'EUR', 便士: 'GBP', 港仙: 'HKD' }

function readCoins(match: RegExpExecArray, text: string): FoundFigure[] {
  const { groups = {} } = match
  const { whole, part, ten, last, cents = '', yuan, tenth } = groups
  // 8块5 is 8.50 yuan.
  if (yuan !== undefined)
    return [
      createFigure(parseChineseNumber(yuan) + parseChineseNumber(tenth) / 10, 'money', 'hard', { currency: currenciesOf('块') ?? ['CNY'] }),
    ]
  // Not to spend 一分钱 is to spend nothing.
  const isPhrase =
    cents !== '' &&
    part === '一' &&
    (/[不没无]\p{sc=Han}{0,10}$/u.test(text.slice(0, match.index)) ||
      /^(?:之?前|\p{sc=Han}{0,4}[都也]?[不没未])/u.test(text.slice(match.index + match[0].length)))
  if (isPhrase) return []
  if (ten !== undefined && whole === undefined && last === undefined && !/\d/.test(part ?? '') && (part ?? '').length < 2)
    return [createFigure(parseChineseNumber(part) / 10, 'money', 'soft', { currency: ten === '毛' ? dimes : ['CNY'] })]
  const value =
    (whole === undefined ? 0 : parseChineseNumber(whole)) +
    parseChineseNumber(part) * (ten === undefined ? 0.01 : 0.1) +
    (last === undefined ? 0 : parseChineseNumber(last) / 100)
  if (!Number.isFinite(value)) return []
  // 25美分硬币 is a quarter.
  return [
    createFigure(Number(value.toPrecision(12)), 'money', text.slice(match.index).includes('硬币') ? 'soft' : 'hard', {
      currency: ten === '毛' && whole === undefined ? dimes : [coins[cents] ?? 'CNY'],
      // 3.5p is read as a number.
      ...(cents === '便士' && { also: [parseChineseNumber(part)] }),
    }),
  ]
}
