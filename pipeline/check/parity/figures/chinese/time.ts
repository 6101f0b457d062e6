import type { FoundFigure } from '../figure.ts'
import { chineseAlways } from '../forms/always.ts'
import { digits as latinDigits } from '../forms/begins.ts'
import { chineseEveryOther } from '../forms/every-other.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { chineseScores } from '../forms/scores.ts'
import { month as monthSpan, year as yearSpan } from '../forms/spans.ts'
import { besideYear, readYears } from '../forms/years.ts'
import { chineseClockForms } from './clock.ts'
import { chineseMillennia, chineseReignYears } from './eras.ts'
import { chineseDigits, chineseNumerals, lunarOf, parseChineseNumber } from './number.ts'

const month = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})'
const dayNumber = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})'
const year = `(?:(?<!\\d)[12]\\d{3}|(?<!\\d)\\d{4}|[${chineseDigits}]{4})`
const ranges = '至到—–~～、和或-'
const to = `[${ranges}]{1,2}`

/** Dates, decades and weekdays, then times of day. */
export const chineseTimeForms: FigureForm[] = [
  // 前三季度 are nine months.
  {
    needs: ['季度'],
    begins: '前',
    pattern: /前(?<count>[两三23])个?季度/gu,
    read: ({ groups = {} }) => [
      createFigure(3 * parseChineseNumber(groups.count), 'number', 'small', { measure: ['duration', monthSpan] }),
    ],
  },
  // 大一轮: twelve years of the animals.
  {
    needs: ['轮'],
    begins: '一两',
    pattern: /(?<=[大小长差](?:了|整整)*)(?<count>[一两])轮(?![回流])/gu,
    read: ({ groups = {} }) => [createFigure(12 * parseChineseNumber(groups.count), 'number', 'hard', { measure: ['duration', yearSpan] })],
  },
  chineseAlways,
  chineseEveryOther,
  // 上世纪八九十年代 are two decades.
  {
    needs: ['年代'],
    begins: `上本${chineseNumerals}`,
    pattern: new RegExp(
      `(?:(?<century>\\d{1,2}|上|本|[一二十]{1,3})个?世纪)?(?<decade>(?<!\\d)\\d{4}|\\d0|[二三四五六七八九]?[一二三四五六七八九]十)(?:(?:年代)?${to}(?<last>\\d0|[一二三四五六七八九]十))?年代`,
      'gu',
    ),
    read: readDecade,
  },
  {
    needs: ['世纪'],
    begins: chineseNumerals,
    pattern: new RegExp(
      `(?<!分之)(?<first>(?<!\\d)\\d{1,2}|[一二三四五六七八九十]{1,3})(?:世纪)?(?:${to}(?<last>\\d{1,2}|[一二三四五六七八九十]{1,3}))?世纪`,
      'gu',
    ),
    read: (match, text) => readCentury(match, text),
  },
  chineseMillennia,
  // 冬月初五, 腊月廿三, 正月十五; 农历五月初五.
  {
    needs: ['月'],
    begins: `正冬腊${chineseNumerals}`,
    pattern:
      /(?<month>[正冬腊]|[一二三四五六七八九十]{1,2})月(?<day>初[一二三四五六七八九十]|廿[一二三四五六七八九]?|(?<=[正冬腊]月)[一二三]?十[一二三四五六七八九]?|(?<=农历.{1,3}月)[一二三]?十[一二三四五六七八九]?|(?<=[一二三四五六七八九十]月)[一二三]?十[一二三四五六七八九]?(?![日号一二三四五六七八九十个名位人家万千百亿年天元多余至到]))?(?:(?<=[正冬腊]月)|(?<=[初廿].)|(?<=[一二三四五六七八九十]月[一二三]?十[一二三四五六七八九]?)|(?<=农历.{1,3}月[一二三]?十[一二三四五六七八九]?))/gu,
    read: ({ groups = {} }) => [
      createFigure(lunarOf(groups.month ?? ''), 'month'),
      ...(groups.day === undefined ? [] : [createFigure(lunarOf(groups.day), 'day')]),
    ],
  },
  // 大年初三.
  {
    needs: ['大年'],
    begins: '大',
    pattern: /大年(?<day>初[一二三四五六七八九十])/gu,
    read: ({ groups = {} }) => [createFigure(1, 'month', 'soft'), createFigure(lunarOf(groups.day ?? ''), 'day')],
  },
  {
    begins: '初廿',
    pattern: /(?<![代年末世最当起上读念升])(?<day>初[一二三四五六七八九十]|廿[一二三四五六七八九])(?![中级小期步])/gu,
    read: ({ groups = {} }) => [createFigure(lunarOf(groups.day ?? ''), 'day')],
  },
  // 下月上旬, 本月底.
  {
    needs: ['旬', '月初', '月底', '月末', '月中'],
    begins: '上中下初底末',
    pattern: /(?<=[上本下这当]个?月)(?<part>上旬|中旬|下旬|初(?!一|二|三|五|十)|中(?![国央小秋])|[底末])/gu,
    read: ({ groups = {} }) => [createFigure(parts[groups.part ?? ''] ?? 1, 'part', 'small')],
  },
  chineseReignYears,
  // 4—6月, 四至六月; 5月3日至7日 is read below.
  {
    needs: ['月'],
    begins: chineseNumerals,
    pattern: new RegExp(`(?:(?<year>${year})年)?(?<first>${month})月?${to}(?<last>${month})月(?!球|亮|饼|台|${dayNumber}[日号])`, 'gu'),
    read: ({ groups = {} }) => [
      ...(groups.year === undefined ? [] : [createFigure(parseChineseNumber(groups.year), 'year')]),
      ...[groups.first, groups.last].flatMap((written) => monthIn(written)),
    ],
  },
  {
    needs: ['月'],
    begins: chineseNumerals,
    pattern: new RegExp(
      `(?:(?<year>${year})(?:年|(?<=(?<![\\d.,])(?:19|20)\\d\\d)(?=[一二三四五六七八九十])))?(?<month>${month})月(?!球|亮|饼|台)(?:份|(?<part>上旬|初(?![一二三四五六七八九十])|中旬|下旬|底|末)|(?<day>${dayNumber})(?:[日号]?${to}(?<last>${dayNumber}))?[日号])?`,
      'gu',
    ),
    read: readDate,
  },
  {
    needs: ['季', 'Q'],
    begins: '第一二三四1234q',
    pattern:
      /第?(?<quarter>[一二三四1-4])季度|Q(?<latin>[1-4])(?!\d)|第(?<short>[一二三四1-4])季(?!节|第|的?第?[一二三四五六七八九十\d]+集)/gu,
    read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.quarter ?? groups.latin ?? groups.short), 'quarter', 'small')],
  },
  {
    begins: '上下前后',
    pattern: /(?<first>[上前])半(?:年|叶|场|段|期|程)|[下后]半(?:年|叶|场|段|期|程)/gu,
    read: ({ groups = {} }) => [createFigure(groups.first === undefined ? 2 : 1, 'half', 'small')],
  },
  // 2016至2020年, 2016-20年, 2016/17赛季.
  {
    begins: latinDigits,
    next: `年/${ranges}`,
    pattern: new RegExp(
      `(?<![\\d.,])(?<year>(?:1[5-9]|20)\\d\\d)年?(?:${to}|/)(?<last>(?:1[5-9]|20)\\d\\d|\\d\\d)(?![\\d.,%:/-]\\d|[\\d%月日号个人万亿元])(?:年(?!代)|(?=赛季|学年|财年|财政)|(?![年\\p{sc=Latin}]))`,
      'gu',
    ),
    read: readYears,
  },
  // 次年: its number may be written out.
  {
    needs: ['年'],
    begins: '次翌第来前上下',
    pattern: /(?<back>前一年|上一年)|(?:次|翌|第二|来|下一)年(?![半轻级度])/gu,
    read: ({ index, groups = {} }, text) => besideYear(text, index, groups.back === undefined ? 1 : -1),
  },
  {
    needs: ['前'],
    begins: '公前',
    pattern: new RegExp(
      `(?:(?<![之以目先日提])公元|(?<![之以目先日提情发战灾生改]))前(?<year>\\d{1,3}(?:,\\d{3})+|\\d{1,5}|(?:两(?=[百千]))?[${chineseDigits}十百千]{1,6})(?:年?${to}(?:公?元?前)?(?<last>\\d{1,3}(?:,\\d{3})+|\\d{1,5}))?年`,
      'gu',
    ),
    read: ({ 0: whole, groups = {} }) =>
      /^公/.test(whole) || parseChineseNumber(groups.year) >= 30
        ? [groups.year, groups.last].flatMap((written) =>
            written === undefined ? [] : [createFigure(-parseChineseNumber(written), 'year', 'hard', firstYears(whole, written))],
          )
        : [createFigure(parseChineseNumber(groups.year), 'number', 'soft')],
  },
  {
    begins: '公',
    needs: ['公元'],
    pattern: new RegExp(`公元(?<year>\\d{1,3},\\d{3}|\\d{1,4}|[${chineseDigits}]{2,4})年?`, 'gu'),
    read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.year), 'year')],
  },
  {
    needs: ['年'],
    begins: chineseNumerals,
    pattern: new RegExp(
      `(?<!不到|不足|未满|超过|逾|近|长达|多达|至少|历时|[^到过]了)(?<year>${year})年(?!历史|前|来|之久|多(?![一\\d])|间|以(?!来|后|前)|(?<=00年)以)`,
      'gu',
    ),
    read: readDate,
  },
  // 19年至今 may be since 2019, or for 19 years.
  {
    begins: latinDigits,
    next: '年',
    pattern:
      /(?<![\d.])(?<short>[0-3]\d)年(?=1?\d月(?!\d)|是|至今|起(?!步)|开始|[初底末春夏秋冬]|\p{sc=Han}{0,2}(?:加入|参加|参与|工作|毕业|接触))/gu,
    read: ({ groups = {} }) => [createFigure(2000 + Number(groups.short), 'year', 'hard', { also: [Number(groups.short)] })],
  },
  {
    begins: latinDigits,
    next: `日号${ranges}`,
    pattern: new RegExp(
      `(?<![\\d.]|(?:[少多]于|至[少多]|超过|不满|为期|长达)\\s?)(?<day>[0-2]?\\d|3[01])(?:${to}(?<last>\\d{1,2}))?[日号](?!线|楼|院|公路|文件|机|字|元|圆|厅|馆|店|门|井|内|后)`,
      'gu',
    ),
    read: readDate,
  },
  {
    begins: '星礼周',
    pattern:
      /(?:星期|礼拜|(?<![两几数每\d])周|(?<=每)周(?=[一二三四五六日](?![次期班趟场节个天篇集更至更回轮档份册封本章堂课])))(?<weekday>[一二三四五六日天])(?![周年月岁期])/gu,
    read: ({ groups }) => [createFigure('一二三四五六日'.indexOf((groups?.weekday ?? '').replace('天', '日')) + 1, 'weekday', 'small')],
  },
  chineseScores,
  ...chineseClockForms,
]

function readDecade({ groups = {} }: RegExpExecArray): FoundFigure[] {
  const written = parseChineseNumber(groups.decade)
  const named = groups.century
  const century = named === undefined || named === '上' ? 19 : named === '本' ? 20 : parseChineseNumber(named) - 1
  // 八九十 is 八十 and 九十.
  const short = /^([二三四五六七八])([一二三四五六七八九])十$/u.exec(groups.decade ?? '')
  const of = (value: number) =>
    createFigure(
      value >= 100 ? value : century * 100 + value,
      'decade',
      'hard',
      value >= 100 || named !== undefined ? {} : { also: [value] },
    )
  if (short) return [parseChineseNumber(short[1]) * 10, parseChineseNumber(short[2]) * 10].map(of)
  return [of(written), ...(groups.last === undefined ? [] : [of(parseChineseNumber(groups.last))])]
}

function readCentury({ groups = {}, index }: RegExpExecArray, text: string): FoundFigure[] {
  // Of 公元前八世纪与七世纪, both are before Christ.
  const sign = /(?:公元)?前(?:[一二三四五六七八九十\d]{1,3}世纪[与和至到、])?$/u.test(text.slice(Math.max(0, index - 9), index)) ? -1 : 1
  return [groups.first, groups.last].flatMap((written) => {
    const value = parseChineseNumber(written)
    return written === undefined || !Number.isFinite(value) ? [] : [createFigure(sign * value, 'century')]
  })
}

/** 前46年 may be the first 46 years. */
function firstYears(whole: string, written: string): Partial<FoundFigure> {
  return /^公/.test(whole) || written.length > 2 ? {} : { also: [parseChineseNumber(written)] }
}

function monthIn(written: string | undefined): FoundFigure[] {
  const value = parseChineseNumber(written)
  return written === undefined || !Number.isFinite(value) ? [] : [createFigure(value, 'month')]
}

const parts: Record<string, number> = { 上旬: 1, 初: 1, 中旬: 2, 下旬: 3, 底: 3, 末: 3 }

function readDate({ 0: whole, index, groups = {} }: RegExpExecArray, text: string): FoundFigure[] {
  const { year, month, day, last, part } = groups
  const weight = day === undefined && year === undefined ? 'small' : 'hard'
  return [
    ...(year === undefined ? [] : [createFigure(parseChineseNumber(year), 'year')]),
    ...(month === undefined ? [] : [createFigure(parseChineseNumber(month), 'month', weight)]),
    ...(part === undefined ? [] : [createFigure(parts[part] ?? 1, 'part', 'small')]),
    ...[day, last].flatMap((date) =>
      date === undefined ? [] : [createFigure(parseChineseNumber(date), 'day', 'hard', sideOf(text.slice(index + whole.length)))],
    ),
  ]
}

/** 8月17日之前 and 之后 are opposites. */
function sideOf(following: string): Pick<FoundFigure, 'approx'> {
  const [, side] = /^[（(]?(?:[以之]?(前|后))/u.exec(following) ?? []
  return side === undefined ? {} : { approx: side === '前' ? 'less' : 'more' }
}
