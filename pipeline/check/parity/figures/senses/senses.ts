import type { Figure } from '../figure.ts'
import { measureOf } from '../forms/measures.ts'
import { amountSenses } from './amounts.ts'
import { beginningOf, changeBetween, changing, passedOn } from './changes.ts'
import { comparisonSenses } from './comparisons.ts'
import { countSenses } from './counts.ts'
import { expectationSenses } from './expectations.ts'
import { extremeSenses } from './extremes.ts'
import { limitSenses } from './limits.ts'
import { denials, denied, exceptions, negations, noneOf } from './negations.ts'
import { areOpposites, type Sense } from './opposites.ts'
import { periodSenses } from './periods.ts'
import { recordSenses } from './records.ts'
import { resultSenses } from './results.ts'
import { timeSenses } from './times.ts'
import { wholeSenses } from './wholes.ts'
import type { Kind, Language, SenseRow } from './words.ts'

/** A change of a change is neither: 增幅降至5% is still a growth. */
const changed = {
  english: /\b(?:growth|inflation|decline|increase|loss(?:es)?|deficit|pace)\b(?!.* (?:of|in)\b)/u,
  chinese: /[增涨降跌减]幅\p{sc=Han}*[升降高低增减跌涨落缩扩窄大小]|增[速长]率|[增降]速|亏损|赤字|逆差|通胀/u,
}
/** What takes less time is faster. */
const speeds = { english: /\b(?:speed|perform|fast|slow|quick)/u, chinese: /[速快慢]|性能|效率/u }
/** "No later than Friday 17 May", 5月17日（星期五）之后: what is said of the date is said beside its weekday. */
const weekday = { before: /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? $/u, behind: /^ ?[（(](?:星期|周|礼拜)[一二三四五六日天][）)]/u }
/** What ends a clause. */
const ends = ',;.，；。'
/** How far from a figure its words may be, in UTF-16 code units. */
const reach = 48

/** Lets each figure say in which senses it is meant. They are read when they are first needed, which most never are. */
export function markSenses(figures: Figure[], language: Language): Figure[] {
  for (const [at, figure] of figures.entries()) {
    let read: readonly Sense[] | undefined
    figure.senses = () => {
      read ??= readSenses(figures, at, language)
      return read
    }
  }
  return figures
}

function readSenses(figures: Figure[], at: number, language: Language): readonly Sense[] {
  const figure = figures[at]
  if (!figure) return []
  const from = beginningOf(figures, at)
  const own = ownSenses(figure, language, from !== undefined)
  // "Lower the rate from 25% to 21%": what is revised goes down as well.
  const isRevised = own.length === 0 || own.some((sense) => sense === 'revisedUp' || sense === 'revisedDown')
  if (from && isRevised) return [...own, ...changeBetween(from, figure)]
  return own.length > 0 ? own : passedOn(figures[at - 1], figure, language)
}

const moments: ReadonlySet<Figure['unit']> = new Set(['time', 'weekday', 'year', 'month', 'relative', 'century', 'decade'])
const rowsOf = Map.groupBy(
  [
    ...amountSenses,
    ...timeSenses,
    ...recordSenses,
    ...resultSenses,
    ...wholeSenses,
    ...periodSenses,
    ...limitSenses,
    ...countSenses,
    ...expectationSenses,
    ...comparisonSenses,
    ...extremeSenses,
  ].flatMap((row) => row.of.map((kind) => ({ ...row, kind }))),
  ({ kind }) => kind,
)

/** Most figures have none of the words: one test for all rows decides. What is in front of one is read from its end, which is quicker. */
const any = { english: anyOf('english'), chinese: anyOf('chinese') }

function anyOf(language: Language): Map<Kind, { before: RegExp; behind: RegExp; inside: RegExp }> {
  const join = (rows: SenseRow[], side: 'before' | 'behind' | 'inside') =>
    rows.flatMap(({ [language]: words }) => (words[side] ? [`(?:${words[side].source})`] : [])).join('|') || '(?!)'
  return new Map(
    [...rowsOf].map(([kind, rows]) => [
      kind,
      {
        before: new RegExp(`(?<=${join(rows, 'before')})`, 'uy'),
        behind: new RegExp(join(rows, 'behind'), 'uy'),
        // A sentence may begin with it: "Fewer than 30".
        inside: new RegExp(join(rows, 'inside'), 'iu'),
      },
    ]),
  )
}

function endsWith(words: RegExp, text: string): boolean {
  words.lastIndex = text.length
  return words.test(text)
}

/** What is behind a figure begins there. */
function beginsWith(words: RegExp, text: string): boolean {
  words.lastIndex = 0
  return words.test(text)
}

const none: readonly Kind[] = []
const kinds = {
  position: ['position'],
  moment: ['moment'],
  span: ['span'],
  amount: ['amount'],
  single: ['single'],
  year: ['amount', 'moment'],
  date: ['date'],
  day: ['moment', 'date'],
  dayOfMonth: ['position', 'moment'],
} as const

/** A bare number like 1987 may be a year. */
function kindsOf({ unit, measure, value, weight, index, until, text }: Figure): readonly Kind[] {
  // An article, a step.
  if (weight === 'soft' && value === 1 && measure === undefined) return /^(?:one|一)$/i.test(text) ? kinds.single : none
  // "Before the 8th".
  if (/\d(?:st|nd|rd|th)$/.test(text)) return kinds.dayOfMonth
  if (unit === 'ordinal') return kinds.position
  if (unit === 'day') return kinds.day
  if (unit === 'quarter') return kinds.date
  if (moments.has(unit)) return kinds.moment
  if (!changing.has(unit)) return none
  if (measure) return measure[0] === 'duration' ? kinds.span : kinds.amount
  // A version.
  if (unit === 'number' && /^v?\d+\.\d+$/.test(text)) return kinds.year
  return unit === 'number' && value >= 1000 && value <= 2100 && until - index === 4 ? kinds.year : kinds.amount
}

function ownSenses(figure: Figure, language: Language, isEnd: boolean): Sense[] {
  const found: Sense[] = []
  for (const kind of kindsOf(figure)) addSenses(found, kind, figure, { language, isEnd })
  return [...new Set(found)]
}

/** `isEnd`: both ends of a change are said, so that even a pace goes up or down. */
function addSenses(found: Sense[], kind: Kind, figure: Figure, { language, isEnd }: { language: Language; isEnd: boolean }): void {
  const { start, index, until, within } = figure
  // As it was read: in simplified characters.
  const text = within.slice(start, until)
  // In lower case: a pattern that ignores case takes far longer.
  const isMoment = kind === 'moment' || kind === 'date'
  const preceding = within.slice(Math.max(0, start - reach), kind === 'span' || kind === 'moment' ? index : start).toLowerCase()
  const clause = lastClause(isMoment ? preceding.replace(weekday.before, '') : preceding)
  const following = within.slice(until, until + reach).toLowerCase()
  const unit = kind === 'span' ? unitIn(figure) : ''
  const ahead = unit + firstClause(isMoment ? following.replace(weekday.behind, '') : following)
  const words = any[language].get(kind)
  if (!words) return
  const [isBefore, isBehind, isInside] = [endsWith(words.before, clause), beginsWith(words.behind, ahead), words.inside.test(text)]
  if (!isBefore && !isBehind && !isInside) return
  const isPace = !isEnd && kind === 'amount' && (changed[language].test(clause) || speeds[language].test(clause + ahead))
  const own: Sense[] = []
  // 公历 in front says more than 初五 within.
  const [inFront, inText] = [new Set<Sense>(), new Set<Sense>()]
  for (const { sense, only, [language]: words } of rowsOf.get(kind) ?? []) {
    if (isPace && (sense === 'more' || sense === 'less')) continue
    if (only && !isOnly(only, figure, ahead)) continue
    if ((isBefore && words.before?.test(clause)) || (isBehind && words.behind?.test(ahead)) || (isInside && words.inside?.test(text)))
      own.push(sense)
    if (!isBefore || !isInside) continue
    if (words.before?.test(clause)) inFront.add(sense)
    if (words.inside?.test(text)) inText.add(sense)
  }
  // "All but two of the 30" is of what is left.
  const isExcept = own.includes('except')
  for (const sense of own) {
    if (isExcept ? sense !== 'except' : own.some((other) => areOpposites(sense, other) && !(inFront.has(sense) && inText.has(other))))
      continue
    if (sense === 'before' && denials[language].test(sentenceOf(preceding, following))) {
      if (denied[language].test(clause)) found.push('earliest')
      continue
    }
    if (sense === 'within' && negations[language].test(clause + ahead.replace(/\bwithout \p{L}+/gu, ''))) continue
    if (sense === 'onlyThese' && exceptions.test(ahead)) continue
    if ((sense === 'alive' || sense === 'rescued') && noneOf.test(clause)) continue
    if (sense === 'lastPart' && isUpToNow(figure)) continue
    found.push(sense)
  }
}

/** "In the last two lessons you learned": those before this one. */
const isUpToNow = ({ within, start, until }: Figure) =>
  /\b(?:in|over|during|from|for|through|throughout) (?:the|these|our) last $/i.test(within.slice(Math.max(0, start - 24), start)) &&
  /^ (?:\p{L}+ ){0,2}?\p{L}{2,}s,? (?:you|we|I)(?:'ve)? /u.test(within.slice(until, until + 48))

/** "An hour", which was read with its unit: what follows a span begins with that. */
function unitIn({ index, until, within, measure }: Figure): string {
  const [unit = ''] = /(?<=\p{L}) \p{L}+$/u.exec(within.slice(index, until).toLowerCase()) ?? []
  return unit !== '' && String(measureOf(unit, 'english')) === String(measure) ? unit : ''
}

function isOnly(only: NonNullable<SenseRow['only']>, { unit, measure, text }: Figure, ahead: string): boolean {
  if (only === 'money') return unit === 'money'
  if (only === 'undiscounted') return !text.endsWith('折')
  return only === 'length' ? measure?.[0] === 'length' : beside[only].test(ahead)
}

/** What is beside a figure, up to the ends of its sentence. */
const sentenceOf = (preceding: string, following: string) =>
  `${preceding.split(/[.;!?。；！？]\s*/u).at(-1)} ${following.split(/[.;!?。；！？]/u, 1)[0]}`

function lastClause(text: string): string {
  for (let at = text.length - 1; at >= 0; at--) {
    if (!ends.includes(text.charAt(at))) continue
    return text.slice(/\s/.test(text.charAt(at + 1)) ? at + 2 : at + 1)
  }
  return text
}

function firstClause(text: string): string {
  for (let at = 0; at < text.length; at++) if (ends.includes(text.charAt(at))) return text.slice(0, at)
  return text
}

/** Behind the votes of one side, games, and the goals of one side. */
const beside = {
  votes: /^ (?:votes|points|to \d|in favou?r|against)|^的?(?:赞成|反对)?[票分]/u,
  games: /^(?: of)? (?:\p{L}+ )?(?:games|matches|races)\b|^[场局盘]/u,
  behindSpan:
    /^(?:分钟|个?小时|[天日周年]|个?月|个?星期)?[以之]?后(?![再才方]|[^，。；]?(?:运动|游泳|锻炼|就寝|入睡|睡|进食|用餐|吃|出门|外出|起飞|登机))/u,
  score: /^[-–:：比]\d+(?! (?:to|against)\b)/u,
}

export function sensesOf({ senses }: Figure): readonly Sense[] {
  return senses?.() ?? []
}

/** More here and less there, ago here and later there: the first two that are opposed. */
export function reversed(a: Figure, b: Figure): [Sense, Sense] | undefined {
  for (const other of sensesOf(b)) for (const one of sensesOf(a)) if (areOpposites(one, other)) return [one, other]
  return undefined
}

export function isReversed(a: Figure, b: Figure): boolean {
  return reversed(a, b) !== undefined
}
