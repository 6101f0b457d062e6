import { magnitudeOf } from '../english/number.ts'
import { dateForms } from '../english/time.ts'
import type { Figure, FigureReader, FoundFigure } from '../figure.ts'
import { digits as latinDigits } from '../forms/begins.ts'
import { code, codeForms, commonForms } from '../forms/common-forms.ts'
import { chineseCompounds } from '../forms/compounds.ts'
import { nameBefore, nameBehind, signBefore, withLocalYuan } from '../forms/currencies.ts'
import { chineseFirstAndLast } from '../forms/first-and-last.ts'
import { chineseFrequencies } from '../forms/frequencies.ts'
import { chineseHolidays } from '../forms/holidays.ts'
import { chineseIntervals } from '../forms/intervals.ts'
import { letteredForms } from '../forms/lettered-numbers.ts'
import { measureOf, spanOf } from '../forms/measures.ts'
import { chineseMixedNumber, mixedNumbers } from '../forms/mixed-numbers.ts'
import { normalizeChinese } from '../forms/normalize.ts'
import { joinRanges } from '../forms/ranges.ts'
import { chineseRanks } from '../forms/ranks.ts'
import { rateBefore, rateBehind } from '../forms/rates.ts'
import { chineseRelativeTimes } from '../forms/relative-times.ts'
import { releaseOf } from '../forms/releases.ts'
import { chineseKings, chineseReigns } from '../forms/roman-numerals.ts'
import { chineseRounds } from '../forms/rounds.ts'
import { createFigure, createScanner, type FigureForm } from '../forms/scan.ts'
import { chineseRatios } from '../forms/scores.ts'
import { chineseSeasons, chineseYears } from '../forms/seasons.ts'
import { chineseStatedUnit, withStatedUnits } from '../forms/stated-units.ts'
import { chineseWholePrice } from '../forms/whole-prices.ts'
import { markSenses } from '../senses/senses.ts'
import { chineseAges } from './ages.ts'
import { chineseBefore, chineseBounded, currencyOf, isBase, perShare, weightOf } from './beside.ts'
import { chineseCoins } from './coins.ts'
import { chineseHalfForms } from './halves.ts'
import { chineseIdioms } from './idioms.ts'
import { chineseMultipleForms } from './multiples.ts'
import { chineseNumerals, number, parseChineseNumber, scaleOf } from './number.ts'
import { chineseOrdinals, chinesePlans } from './ordinals.ts'
import { chinesePartForms } from './parts.ts'
import { chineseTimeForms } from './time.ts'
import { isMostlyTraditional, simplifyCharacters, toSimplified } from './traditional.ts'
import { chineseBoundedSize, chineseVague } from './vague.ts'

const one = '[一二三四五六七八九]'

/** A row for each way in which figures are written. */
export const chineseForms: FigureForm[] = [
  mixedNumbers(chineseBefore, (value, weight, match, text) =>
    chineseBounded(withUnit(value, weight, undefined, text.slice(match.index + match[0].length)), match, text),
  ),
  // Items of a list within a paragraph: no sentence of Chinese ends with such a full stop.
  {
    begins: latinDigits,
    next: '.．、)）',
    pattern: /(?<=\s)\d{1,2}[.．、)）](?!\d|x\b)(?=\s?\p{L})/gu,
    read: ([whole]) => [createFigure(Number.parseInt(whole, 10), 'item', 'soft')],
  },
  ...commonForms,
  ...letteredForms.chinese,
  ...codeForms.map(
    (form): FigureForm => ({
      ...form,
      bound: chineseBefore,
      read: (match, text) => form.read(match, text).map((read) => chineseBounded(read, match, text)),
    }),
  ),
  ...dateForms,
  ...chineseRounds,
  ...chineseIdioms,
  // The G7 in words.
  {
    needs: ['国集团', '国峰会'],
    begins: chineseNumerals,
    pattern: new RegExp(`(?<count>${number})国(?:集团|峰会)`, 'gu'),
    read: ({ groups = {} }) => [code(`G${parseChineseNumber(groups.count)}`, 'hard')],
  },
  ...chineseHolidays,
  ...chineseCompounds,
  ...chineseRelativeTimes,
  ...chineseIntervals,
  ...chineseFrequencies,
  ...chineseYears,
  ...chineseTimeForms,
  ...chineseSeasons,
  chinesePlans,
  chineseKings,
  ...chineseVague,
  ...chineseAges,
  // 三四十 is between two, and so are 三四百 and 一百二三十.
  {
    begins: chineseNumerals,
    pattern: new RegExp(
      `(?:(?<hundreds>${one})百(?=${one}{2}十))?(?<low>${one}|两(?=三))(?=${one}(?![〇零一二三四五六七八九折]))(?<high>${one})(?<scale>[十百千万亿]*)(?!${one})`,
      'gu',
    ),
    read: (match, text) => {
      const { hundreds, low, high, scale = '' } = match.groups ?? {}
      const measure = measureOf(text.slice(match.index + match[0].length), 'chinese')
      const isCounted = scale === '十' && /^[声个名人次家]/u.test(text.slice(match.index + match[0].length))
      const weight = hundreds !== undefined || /[百千万亿]/.test(scale) ? 'hard' : isCounted ? 'small' : 'soft'
      const base = hundreds === undefined ? 0 : parseChineseNumber(hundreds) * 100
      return [low, high].map((end) =>
        createFigure(base + parseChineseNumber(end) * scaleOf(scale), 'number', weight, measure && { measure }),
      )
    },
  },
  chineseBoundedSize,
  ...chineseOrdinals,
  ...chineseFirstAndLast,
  ...chineseRanks,
  ...chineseRatios,
  chineseReigns,
  chineseStatedUnit,
  chineseMixedNumber,
  ...chinesePartForms,
  chineseWholePrice,
  ...chineseMultipleForms,
  ...chineseHalfForms,
  chineseCoins,
  {
    begins: `第零负-−$€£¥￥₩₹₽฿₫₱₺₦新台人港澳加坡马韩${chineseNumerals}`,
    lead: { of: /\$|(?<![A-Za-z])(?:[A-Z]{3} ?|Rs\.? ?|RM ?|SFr\.? ?)(?=\d)/g, reach: 4, holds: `$${latinDigits}` },
    pattern: new RegExp(
      `(?<ordinal>第)?(?<mark>(?:(?<![A-Za-z])${signBefore}|${nameBefore})\\s?)?(?<sign>零下|(?<![正背肩担身承抱])负|(?<![\\d%)）.\\p{L}-])[-−](?=\\d)(?!\\d+[个种位名条章])|(?<=[\\s（(，为至到达回是值取于等即认或者和与以在从出由自近超=])[-−](?=\\d)(?!\\d+[个种位名条章])|(?<maybe>(?<![\\d一二三四五六七八九十百千万亿]\\p{sc=Han}{0,2})(?<=\\p{sc=Han})[-−](?=\\d)))?(?<value>${number})(?:(?<short>(?:k|[mM]|bn|B|M|(?<=[$€£¥]\\s?[\\d.,]{1,12})\\s[MB]|\\s?T(?= ?tokens?\\b)|(?<=[$€£]\\s?[\\d.,]{1,12})T|\\s(?:[mM]|[bB]|[tT]r)illion)(?![A-Za-z\\d])|[wW](?![a-z\\d])))?(?<more>(?<!\\d\\.\\d{1,4})(?:(?<=[十百千万亿\\d])(?!(?<=[$€£¥]\\s?[\\d.,]{1,12}\\s?)多次)[多余](?!环境|租户|集群|语言)|(?<=[十百千万0])来)(?<scale>[十百千万亿]*))?(?:\\s?(?<coin>${nameBehind.chinese}))?`,
      'gu',
    ),
    bound: chineseBefore,
    read: readNumber,
  },
  { begins: '双', pattern: /双/gu, read: () => [createFigure(2, 'number', 'soft')] },
]

const scan = createScanner(chineseForms, normalizeChinese)

const movement = {
  from: /[从由自](?:(?:[^，。；\d]{1,6}|\d{1,2}月份?)的?)?$/u,
  to: /^[%％]?[A-Za-z]{0,4}(?:（[^）]{1,6}）)?\p{sc=Han}{0,6}[至到为]了?$/u,
  back: /^[^。；\d]{0,8}(?:[高低]于|去年|上[年月周]|此前|原先|前)(?:同期|[一二三]?季度|之前|此前|先前|原先|一年|一月|上[月周年]|去年)?(?:仅|只|还)?[为是的]?第?$/u,
  level: {
    before: /(?:[为是]|[只仅][有及])[^，。；占]{1,14}的$|(?<![从由自])(?:原来|此前|之前|原先|上一代|前代|以往|从前)的$/u,
  },
  grewBy:
    /(?:[增升涨降减跌缩扩延调](?![至到])\p{sc=Han}?了|[新]增|[减扣跌降]去|偏[少低]|增[加长多]|减少|扩[大张增充]|[削缩裁调衰]减|缩[小短水]了?|[涨降加减提]价(?![至到])|裁[员掉]|减员|损失|流失|[比较][^，。；\d]{1,8}[多少小大高低长短轻重快慢]|下[降跌滑调]|上[升涨调]|提[高升]|降低)$/u,
  grewTo:
    /(?<![跌涨增降升]幅\p{sc=Han}{0,2})[增升涨降减跌缩扩窄删砍裁延](?:\p{sc=Han}?[至到]|[少小]?[为成])了?(?:[^，。；\d占]{1,8}的|每\p{sc=Han}{1,4}|\d{4}年(?:水平)?的)?$|(?:提高|提升|降低|改善|控制|压缩|退缩|[上下]调|调[整高低])[至到为](?:仅剩)?了?(?:每\p{sc=Han}{1,4})?$/u,
}

/** What is between the two ends of a range. */
const between = /^ ?(?:±|至|到|或|和|—|——|--?|–|~|～|、|[x×]) ?$/u

/** Reads figures of Chinese prose, mostly in simplified characters. */
export const chinese: FigureReader = (text) =>
  isMostlyTraditional(text) ? traditionalChinese(text) : withContext(scan(text, toSimplified(text)))

/** Reads figures of Chinese prose in traditional characters. */
export const traditionalChinese: FigureReader = (text) => withContext(scan(text, simplifyCharacters(text)).map(withLocalYuan))

const withContext = (figures: Figure[]) => markSenses(withStatedUnits(joinRanges(figures, between, movement), 'chinese'), 'chinese')

function readNumber(match: RegExpExecArray, text: string): FoundFigure[] {
  const { ordinal, maybe, value: written = '', more, scale = '', coin, mark, short } = match.groups ?? {}
  // 气温-2℃ is below zero, 实验-1 is not.
  const isCold = maybe !== undefined && /^\s?(?:℃|°|摄氏度)/u.test(text.slice(match.index + match[0].length))
  const sign = maybe === undefined || isCold ? (match.groups?.sign ?? maybe) : undefined
  if (/^[零〇]$/u.test(written))
    return /^[大小高低]于/u.test(match.groups?.approx ?? '') ? [chineseBounded(createFigure(0, 'number', 'soft'), match, text)] : []
  // From scratch.
  if (written === '0' && /(?<![码号标引数值])从\s?[“"「『]?$/u.test(text.slice(0, match.index))) return [createFigure(0, 'number', 'soft')]
  // 每一秒 is each second, and 一下 no number.
  if (written === '一' && (text[match.index - 1] === '每' || /^[下些样般直定起旦切致律]/u.test(text.slice(match.index + 1)))) return []
  // 十万 may be a figure; 千万, 万一, 百 are none without a digit before.
  if (/^十[万亿]$/u.test(written) && coin === undefined)
    return [
      createFigure(
        scaleOf(written),
        'number',
        /^[棵个人名辆只件台套份户家头株]/u.test(text.slice(match.index + match[0].length)) ? 'hard' : 'soft',
      ),
    ]
  if (/^[十百千万亿]*[百千万亿][十百千万亿]*一?$/u.test(written) && !(coin !== undefined && written.length > 1)) return []
  const factor = short === undefined ? 1 : short.toLowerCase() === 'w' ? 1e4 : magnitudeOf(short.trim())
  // .5 is a half.
  const isFraction = /^\d+$/.test(written) && /(?<![\d.A-Za-z)])\.$/.test(text.slice(Math.max(0, match.index - 2), match.index))
  const value = parseChineseNumber(isFraction ? `0.${written}` : written) * scaleOf(scale) * (sign === undefined ? 1 : -1)
  if (!Number.isFinite(value) || (value < 0 && sign === undefined)) return []
  const following = text.slice(match.index + match[0].length)
  const currency = currencyOf(mark, coin, text)
  const preceding = text.slice(Math.max(0, match.index - 24), match.index)
  const weight = isBase(value, currency, preceding, following)
    ? 'soft'
    : ordinal === undefined
      ? weightOf(written, following, more !== undefined || currency !== undefined)
      : 'soft'
  const per =
    rateBefore(match.groups?.approx ?? '') ??
    rateBefore(
      text.slice(Math.max(0, match.index - (match.groups?.approx?.length ?? 0) - 16), match.index - (match.groups?.approx?.length ?? 0)),
    ) ??
    rateBehind(following)
  const read = { ...withUnit(Number((value * factor).toPrecision(12)), weight, currency, following), ...(per !== undefined && { per }) }
  if (ordinal !== undefined)
    return [
      value > 20
        ? { ...read, weight: 'hard' }
        : createFigure(
            value,
            'ordinal',
            /^\d/.test(written) && value > 1
              ? 'hard'
              : value > 1 || /^[大高长位名个部届版]/u.test(following) || ranked.test(preceding)
                ? 'small'
                : 'soft',
            spanOf(following, 'chinese'),
          ),
    ]
  const also = [
    ...(factor > 1 && currency === undefined ? [value] : []),
    // 其中-1 is below zero, 实验-1 is not.
    ...(maybe === undefined || isCold ? [] : [-value]),
    ...perShare(value, currency, preceding),
    // 早晚各一次 is twice a day.
    ...(/各\p{sc=Han}{0,3}$/u.test(preceding) ? [value * 2] : []),
  ]
  const full = {
    ...read,
    ...releaseOf(written, read, text.slice(0, match.index), following),
    ...(also.length > 0 && { also }),
  }
  // 快400多 is about as many.
  const isAbout = more?.startsWith('来') || /^(?:快|将?近|接近)/u.test(match.groups?.approx ?? '')
  return [more === undefined ? chineseBounded(full, match, text) : { ...full, approx: isAbout ? 'about' : 'more' }]
}

/** 名列第一: a position, even if it is the first. */
const ranked = /(?:排名?|名列|位列|位居|高居|稳居|并列|获得?|夺得?)$/u

function withUnit(value: number, weight: FoundFigure['weight'], currency: string[] | undefined, following: string): FoundFigure {
  if (currency) return createFigure(value, 'money', weight, { currency })
  const measure = measureOf(following, 'chinese')
  return createFigure(value, 'number', weight, measure && { measure })
}
