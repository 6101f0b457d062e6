import type { Approximation, Figure, FoundFigure } from '../figure.ts'
import { currenciesOf, dollarsIn, nameBefore } from '../forms/currencies.ts'

/** Words that a number up to ten must be in front of to be one: `三人`, `四个`, but not `四川`. */
const counters =
  '个类段句名人位家次年月天日周条项种只辆艘架起件套张本篇页倍成国省市县区岁元米里公吨斤克层座间户对双支把块颗棵头匹台部门所处场批届期代步级分秒小世星季排组队枚株艇幢栋轮片点大吋英盎司枝万千百剂连趟回票剂针瓶根粒滴杯碗盒道首笔册封圈遍列节份楼站栏'
const bounds: { bound: Approximation; words: string; weak?: true }[] = [
  {
    bound: 'less',
    words:
      '(?:不(?:得|能|应|会|可|宜|要|准|许)?|从未|并未|未曾?|没有?)(?:超过|超出|超|多于|高于|大于|晚于|长于)|不到|不足|不满|未满|未达|未到|不过|至多|最多|少于|低于|小于|短于',
  },
  { bound: 'less', words: '快|将近|接近|逼近|直逼|近|即将达到', weak: true },
  {
    bound: 'less',
    words:
      '最高(?:可(?:处|达|获|罚))?|最高可(?!达)\\p{sc=Han}{1,4}|最[大长高]可?(?:(?![提升增涨降调])\\p{sc=Han}){0,4}[至到为]|高达|多达|早于|上限(?:[定设]|降|提|调)?[为是至在到]|最长|最高(?:票价|售价|价格?)|限额?[为是]|跌破|跌穿|贬破|失守|≤|<=',
    weak: true,
  },
  {
    bound: 'more',
    words:
      '最低(?:可[处获罚判])?|最短|最低(?:票价|售价|价格?)|最[小短低](?:(?![提升增涨降调])\\p{sc=Han}){0,4}[至到为]|下限(?:[定设]|降|提|调)?[为是至在到]|年满|满|晚于|≥|>=',
    weak: true,
  },
  {
    bound: 'more',
    words:
      '(?:不(?:得|能|应|会|可|宜|要|准|许)?|从未|并未|未曾?|没有?)(?:少于|低于|小于|短于|早于)|不[得能应可]不[到足]|超过|超出|年过|年逾|逾|至少|起码|最少|少说也?有?|不下于?|多于|高于|大于|长于|优于|突破|冲破|超|破|站上|跨过|越过|迈过',
  },
  { bound: 'about', words: '大约|约|大概|估计|左右' },
]
const all = bounds.flatMap(({ words }) => words.split(/\|(?![^(]*\))/))
const alone: Record<string, string> = {
  不到: '(?<![做达得想找看见收感])不到',
  // 最近, 很快, 合约 and 打破 end in such a word, and are none.
  近: '(?<![最附靠邻临远亲])近',
  快: '(?<![很尽加赶更最飞])快',
  约: '(?<![合条预签公节制违邀婚契])约',
  破: '(?<![打攻突爆冲跌贬])破(?!纪录)',
  满: '(?<![不未圆充美丰占填装])满',
  超: '(?<![赶反高])超',
}
/** What may be in front of a number and bounds it. */
export const chineseBefore = new RegExp(
  `(?:${[...all]
    .sort((a, b) => b.length - a.length)
    .map((words) => alone[words] ?? words)
    .join(
      '|',
    )}|(?:至少|起码|最少|最多|至多)[^\\d，。；、：〇零一二两三四五六七八九十百千万亿]{1,8}|(?:超过|不到|低于|高于|少于|大于|小于)了?\\p{sc=Han}{1,6}的|不[得能应可会]?(?:超过|低于|高于|少于|大于|小于)\\p{sc=Han}{1,8}的|(?:[<>]=|[≤≥]) |(?:跌破|突破|不?超过|不到|不?低于|不?高于|逼近|最高|最低)每\\p{sc=Han}{1,3})(?:或?等于|[了过到出])?(?:大?约)?$`,
  'u',
)
const whole = bounds.map(({ words }) => new RegExp(`^(?:${words})$`, 'u'))
/** What all that is behind a number and bounds it has. */
const mayBound = /[多余+以更开有出往之左上光许及或外下]/u
/** `三年多`, `5%以上`, `400人左右`. */
const trailing: [RegExp, Approximation, weak?: true][] = [
  // Eight days ago or earlier is more.
  [/^(?:个?[年月周天日]|小时|分钟)[之以]?前[，,]?[及或]者?更早/u, 'more'],
  // 在300以上和以下变化.
  [/^\p{sc=Han}{0,3}?(?:以上[和及与或、]{1,2}以下|以下[和及与或、]{1,2}以上)/u, 'about'],
  [
    /^(?:[个年天倍岁吨米成月周克斤升里亩]|公里|公斤|千克|英里|厘米|公顷|分钟|秒钟?|小时|个月)?[多余](?![次家名人种项地方数元样少么年额款下量温热]|环境|租户|集群|语言)/u,
    'more',
  ],
  [
    /^\+(?!\d)|^(?:\s?(?:[A-Za-z]{1,4}|℃|°[CF])\s?)?(?:(?![和与有供支的包为是如在了])\p{sc=Han}){0,3}?(?:[及或]?以上|(?:版本)?以后|[或及]者?更[高新多晚大长久]|开外|有余|出头|往上|[上之]方|之上)/u,
    'more',
  ],
  [
    /^(?:\s?(?:[A-Za-z]{1,4}|℃|°[CF])\s?)?(?:(?![和与有供支的包为是如在了])\p{sc=Han}){0,3}?(?:下方|之下|[及或]?以下(?!信息|消息|内容|[几两三四五六七八九]|\d|命令|步骤|方[法式])|[及或](?:之前|以前)|(?:[及或]者?|及其)更[低少早旧小短])/u,
    'less',
  ],
  [/^\p{sc=Han}{0,5}?(?:[以之]内)/u, 'less', true],
  [/^(?:公里|千米|米|英里|海里|里)[以之]外/u, 'more', true],
  [/^(?:个?小时|个月|天|年|分钟|周)(?:之后|以后)/u, 'more', true],
  [/^\p{sc=Han}{0,4}?(?:左右|上下|光景|许(?![可多]))/u, 'about'],
]

/** A number up to ten in characters is a figure only before a counter. `marked`: something else says that it is one. */
export function weightOf(written: string, following: string, marked: boolean): Figure['weight'] {
  // 1个 is an article in digits.
  if (written === '1' && !marked && /^[个名位家项条款只台件种]/u.test(following)) return 'small'
  if (/\d/.test(written) || marked) return 'hard'
  if (written === '一') return 'soft'
  if (written.length > 1) return 'hard'
  return following !== '' && (counters.includes(following[0] ?? '') || /^下(?=[，。；、,!！]|$)/u.test(following)) ? 'small' : 'soft'
}

/** 只能装载40辆, 只能编码63位. */
const onlySoMany = /(?<![不非])(?:只|仅)(?:能|可以?|许|准|限)(?:[^，。；\d]{0,5})$/u
const onlyOne = /(?<![不非])(?:只|仅)(?:能|可以?|许|准|限|得|会|应|有|接受|支持|允许|返回|包?含)\p{sc=Han}{0,4}$/u

/** With what bounds it, in front of it or behind it: 超过, 近, 多, 以上. */
export function chineseBounded(read: FoundFigure, match: RegExpExecArray, text: string): FoundFigure {
  const approx = match.groups?.approx
  const end = match.index + match[0].length
  const following = text.slice(end, end + 12)
  // 只能开设一个: no more than that.
  if (
    approx === undefined &&
    read.value === 1 &&
    read.weight === 'soft' &&
    onlyOne.test(text.slice(Math.max(0, match.index - 12), match.index))
  )
    return { ...read, approx: 'less' }
  // "Beating forecasts of 7.8 percent" bounds something else.
  if (/^(?:[至到~—-]\d[\d.]*[万亿]?\p{sc=Han}{0,3})?的(?:\p{sc=Han}{2})?(?:预期|目标|水平|纪录|上限|标准|预测|估[价值计])/u.test(following))
    return read
  // So does 高于两年前的9亿.
  if (/^[高低多少大小]于/u.test(approx ?? '') && /^(?:个?月|[年周天日])[之以]?前/u.test(following)) return read
  // 超过了25倍大小的模型 is better than models of 25 times the size.
  if (approx?.startsWith('超过了') && read.unit === 'times' && /^\p{sc=Han}{0,4}的/u.test(following)) return read
  // 越过2米02 is to clear it.
  if (/^(?:越|跨|跃)过$/u.test(approx ?? '') && read.measure?.[0] === 'length') return read
  // 突破四分钟 may take less.
  if (/^(?:突破|冲破|跌破)/u.test(approx ?? '') && read.measure?.[0] === 'duration') return read
  // 早于260万年前 is more than 2.6 million years.
  const said =
    approx === undefined || (/达$/u.test(approx) && /^.{0,3}以上/u.test(following))
      ? behind(following)
      : /^[早晚]于/u.test(approx) && /^.{0,3}前/u.test(following)
        ? { approx: 'more' as const, weak: true as const }
        : inFront(approx.trim())
  if (
    approx === undefined &&
    said.approx === undefined &&
    /\d/.test(match[0]) &&
    onlySoMany.test(text.slice(Math.max(0, match.index - 10), match.index))
  )
    return { ...read, approx: 'less', weak: true }
  return { ...read, ...said }
}

function behind(following: string): Pick<FoundFigure, 'approx' | 'weak'> {
  const row = mayBound.test(following) ? trailing.find(([words]) => words.test(following)) : undefined
  return row ? { approx: row[1], ...(row[2] && { weak: true }) } : {}
}

function inFront(approx: string): Pick<FoundFigure, 'approx' | 'weak'> {
  const known = [approx, approx.replace(/大?约$/u, '')].find((said) => whole.some((row) => row.test(said)))
  const words =
    known ??
    approx
      .replace(/^(不[得能应可会]?(?:超过|低于|高于|少于|大于|小于))\p{sc=Han}{1,8}的$/u, '$1')
      .replace(/(?:或?等于|[了过到出])?(?:大?约)?$|(?<=^(?:[至最][少多]|起码))[^\d]+$|了?\p{sc=Han}{1,6}的$|每\p{sc=Han}{1,3}$/gu, '')
  const row = bounds.find((_, at) => whole[at]?.test(words))
  return row ? { approx: row.bound, ...(row.weak && { weak: true }) } : {}
}

/** Whether it is what others are counted for: 1美元兑7.1元, 每10股. */
export function isBase(value: number, currency: string[] | undefined, preceding: string, following: string): boolean {
  if (currency === undefined) return /每\s?$/u.test(preceding) && following.startsWith('股')
  return value === 1 && (/^(?:可?兑|折?合|约合|等于)/u.test(following) || /[兑每]\s?$/u.test(preceding))
}

/** 每10股派2.5元 is 0.25 yuan a share. */
export function perShare(value: number, currency: string[] | undefined, preceding: string): number[] {
  const shares = currency && /每\s?(\d{2,3})\s?股[^，。；\d]{0,12}$/u.exec(preceding)?.[1]
  return shares ? [Number((value / Number(shares)).toPrecision(12))] : []
}

const localCoin = new RegExp(nameBefore)

/** What a sign or a name in front of the number, and a name behind it, say of its currency: 新台币300元 is not yuan. */
export function currencyOf(mark: string | undefined, name: string | undefined, text: string): string[] | undefined {
  const sign = mark?.trim()
  if (sign !== undefined && (name === undefined || name === '元')) return sign === '$' ? dollarsIn(text) : currenciesOf(sign)
  if (name === undefined) return undefined
  // 全票新台币250元，学生票125元: the currency is said once.
  const named = name === '元' ? (localCoin.exec(text)?.[0] ?? name) : name
  return named === name ? currenciesOf(name) : [...(currenciesOf(named) ?? []), 'CNY']
}
