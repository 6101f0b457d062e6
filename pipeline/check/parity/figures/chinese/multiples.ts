import type { FoundFigure } from '../figure.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { chineseBefore, chineseBounded } from './beside.ts'
import { chineseNumerals, number, parseChineseNumber } from './number.ts'

export const chineseMultipleForms: FigureForm[] = [
  // 独中三元 is a hat-trick.
  {
    needs: ['元'],
    begins: chineseNumerals,
    pattern: /(?<=[独连]中)(?<count>[两三四五])元/gu,
    read: ({ groups = {} }) => [createFigure(parseChineseNumber(groups.count), 'number', 'soft')],
  },
  // 翻一番 is twice, 翻两番 four times, 翻倍 twice.
  {
    begins: '翻加',
    pattern: /翻(?:了)?(?<count>[一两二三四])?[番倍](?<more>[多余])?|加倍|翻[一了]?倍/gu,
    bound: chineseBefore,
    read: ({ 0: whole, groups = {} }) => {
      const count = Math.max(1, parseChineseNumber(groups.count ?? '一'))
      // 翻三倍 is meant as three times by most who write it.
      const isLoose = whole.includes('倍') && count > 1
      return [createFigure(2 ** count, 'times', 'small', { ...boundOf(groups), ...(isLoose && { also: [count, count + 1] }) })]
    },
  },
  {
    begins: '减腰对砍',
    pattern: /减[少了]*(?:一)?半|腰斩|对半|砍半/gu,
    read: () => [createFigure(0.5, 'times', 'small')],
  },
  {
    needs: ['倍'],
    begins: chineseNumerals,
    pattern: new RegExp(`(?<value>${number})(?<more>[多余])?倍(?<half>半)?(?!镜|频|速|感|增|率)`, 'gu'),
    bound: chineseBefore,
    read: readTimes,
  },
]

function boundOf(groups: Record<string, string>): Pick<FoundFigure, 'approx'> {
  if (groups.more !== undefined) return { approx: 'more' }
  const approx = groups.approx ?? ''
  return approx === '' ? {} : { approx: /^(?:近|将近|接近|不到|不足)/.test(approx) ? 'less' : /约|大概/.test(approx) ? 'about' : 'more' }
}

const growth =
  /[增涨胀高升长加多快大贵差]\p{sc=Han}{0,3}?(?<!大小|[长高]度)$|超过(?!\p{sc=Han}*[按为])\p{sc=Han}{1,4}(?<!大小|[长高宽厚深]度)$/u
const less = /(?:[少慢小低短轻浅矮弱]|便宜)[了出上]?$/u
/** 倔上一倍, 重一倍. */
const compared = /[上了出]$|[重远厚宽深强好早晚热忙难老]$/u
const result = /(?:至|到|为|是|达|成)\p{sc=Han}{0,2}?$|的$/u

/** Of growth by so many times, nobody tells 12 from 13. */
const leastLoose = 6

/** 增长两倍 is three times what it was, 增至三倍 and 是三倍 are three times; 高三倍 is four times, or three in loose use. */
function readTimes(match: RegExpExecArray, text: string): FoundFigure[] {
  const { groups = {} } = match
  const written = groups.value ?? ''
  const value = parseChineseNumber(written) + (groups.half === undefined ? 0 : 0.5)
  if (!Number.isFinite(value)) return []
  // 快12倍 is faster, and not nearly 12 times.
  if (groups.approx === '快') groups.approx = ''
  const lead = text.slice(Math.max(0, match.index - (groups.approx?.length ?? 0) - 6), match.index - (groups.approx?.length ?? 0))
  const following = text.slice(match.index + match[0].length, match.index + match[0].length + 2)
  const isMore = !result.test(lead) && !following.startsWith('于')
  // 慢一倍 takes twice as long, 重一倍 is twice as heavy.
  if (written === '一' && groups.half === undefined && isMore && less.test(lead)) return [createFigure(0.5, 'times', 'small')]
  const grown = isMore && (growth.test(lead) || (written === '一' && groups.half === undefined && compared.test(lead)))
  const weight = /\d/.test(written) ? 'hard' : 'small'
  const also = grown && value >= leastLoose ? { also: [value] } : {}
  const read = chineseBounded(createFigure(grown ? value + 1 : value, 'times', weight, also), match, text)
  return [groups.more === undefined ? read : { ...read, approx: 'more' }]
}
