import type { FoundFigure } from '../figure.ts'
import { measureOf, spanOf } from '../forms/measures.ts'
import { rateOfNoun } from '../forms/rates.ts'
import { releaseOf } from '../forms/releases.ts'
import { createFigure } from '../forms/scan.ts'
import { withUnit } from './beside.ts'
import { magnitudeOf } from './number.ts'

/** A number in digits, with what is written beside it. */
export function readDigits(match: RegExpExecArray, text: string): FoundFigure[] {
  const { groups = {} } = match
  const { digits: written = '', scale, short, suffix } = groups
  const before = text.slice(Math.max(0, match.index - 2), match.index)
  // .5 is a half.
  const count = Number(
    /^\d+$/.test(written) && /(?<![^\s([="',$<])\.$/.test(before)
      ? `0.${written}`
      : /^\d+,\d{1,2}$/.test(written)
        ? written.replace(',', '.')
        : written.replaceAll(',', ''),
  )
  const following = text.slice(match.index + match[0].length)
  if (suffix !== undefined && /^[ -]percentile\b/.test(following)) return [createFigure(count, 'number', 'hard', { also: [count / 100] })]
  if (suffix !== undefined)
    return [createFigure(count, count > 20 ? 'number' : 'ordinal', count > 20 ? 'hard' : 'small', spanOf(following, 'english'))]
  if (short !== undefined) return [readShort(count, short, groups, following, text)]
  // As written it is exact; times a magnitude it is not.
  const value = scale === undefined && written.length <= 12 ? count : Number((count * magnitudeOf(scale)).toPrecision(12))
  const own = (groups.plus ?? groups.above) ? { ...groups, approx: 'more than ' } : groups
  // By 4 times is four times, or five.
  if (/^(?: times|[x×])(?![\p{L}\d])/u.test(following) && grownBy.test(text.slice(Math.max(0, match.index - 24), match.index)))
    return [withUnit(value, 'hard', own, following.replace(/^(?: times|[x×])/u, ' times more'), text)]
  // From 0 to 60 miles an hour: 从静止加速到每小时60英里.
  const weight = value === 0 && /^(?: to |[-–])\d+ ?(?:mph|km\/h|kph|miles|kilomet)/.test(following) ? 'soft' : 'hard'
  const read = withRateBefore(
    withUnitBefore(withUnit(value, weight, own, following, text), text.slice(Math.max(0, match.index - 16), match.index)),
    text.slice(0, match.index - (groups.approx ?? '').length),
  )
  // (down 12%) may be written (-12%), and minus RMB 3 million as -3 million yuan.
  if (read.value > 0 && fallen.test(text.slice(Math.max(0, match.index - 16), match.index)))
    return [{ ...read, also: [...(read.also ?? []), -read.value] }]
  // "Git 101" is a course for beginners.
  if (written === '101' && read.unit === 'number' && /\p{L} $/u.test(before) && /^["'”)]*(?: ?[.,:;!?—–-]|$)/.test(following))
    return [{ ...read, weight: 'soft' }]
  // "GCC 11 or older": of what has a name, older is less.
  if (/^,? (?:and|or) older\b/.test(following) && /\p{Lu}[\p{L}+#.]* $/u.test(text.slice(0, match.index)))
    return [{ ...read, approx: 'less' }]
  // A version older than 18 is a lower one.
  const { approx = '' } = groups
  const isVersion = (/\d\.\d/.test(written) && read.value < 100) || versioned.test(text.slice(0, match.index - approx.length))
  if (/^older\sthan/i.test(approx) && !read.measure && isVersion) return [{ ...read, approx: 'less', weak: true }]
  return [{ ...read, ...releaseOf(written, read, text.slice(0, match.index), '') }]
}

/** "Monthly sales of 100,000". */
function withRateBefore(read: FoundFigure, before: string): FoundFigure {
  const per = read.per ?? rateOfNoun(before, read.unit === 'money')
  return per === undefined ? read : { ...read, per }
}

/** "Day 3", "Hours 2-6", "aged 2 to 12". */
function withUnitBefore(read: FoundFigure, before: string): FoundFigure {
  if (read.unit !== 'number' || read.measure) return read
  const word = /\b(?:aged|ages) (?:\d{1,2}(?: to | and | or |-|–))?$/.test(before)
    ? ' years'
    : (/\b(?:Second|Minute|Hour|Day|Week)s? $/.exec(before) ?? (read.value < 100 ? /\bMonths? $/.exec(before) : undefined))?.[0]
  const measure = word && measureOf(word, 'english')
  return measure ? { ...read, measure } : read
}

/** What has versions, in front of "older than". */
const versioned =
  /(?:\b(?:[Vv]ersions?|[Rr]eleases?|[Bb]uilds?|[Bb]rowsers?|Node|Python|Java|Ruby|PHP|Go|iOS|Android|Windows|macOS)|\w\.js)(?: of [\w.]+)? (?:that (?:is|are) )?$/

const fallen = /\b(?:down|minus|negative) $/i
const grownBy = /\b(?:by|grew|grown|grows?|growing) (?:about |around |up to |over |~ ?)*$/i
const lengths =
  /^[- ](?:tall|high|long|deep|wide|thick|race|sprint|dash|away|above|below|off|up|final|freestyle|hurdles|relay|champion|swim|run|cable|cord|fence|hose|ladder|mast|pipe|plank|pole|rope|tape|tower|wall|wire)/i

/** `$80m` is millions; `100m` may be metres, and so it is where the words say so; `30m` may be minutes. */
function readShort(count: number, short: string, groups: Record<string, string>, following: string, text: string): FoundFigure {
  if (short === 'm' && groups.coin === undefined && lengths.test(following))
    return { ...withUnit(count, 'hard', groups, following, text), measure: ['length', 1] }
  const read = withUnit(Number((count * magnitudeOf(short)).toPrecision(12)), 'hard', groups, following, text)
  const certain = groups.coin !== undefined || /^(?:bn|mn|tn|trn)$/.test(short) || (short === 'm' && !Number.isInteger(count))
  return certain ? read : { ...read, also: [count] }
}
