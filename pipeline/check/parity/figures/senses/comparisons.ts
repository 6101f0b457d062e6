import type { SenseRow } from './words.ts'

/** With what period a change is compared: "5.8% higher than a year before", 比上月高5.8%. `same`: other words of English. */
const over = (unit: string, chinese: string, same = '(?!)'): Pick<SenseRow, 'english' | 'chinese'> => ({
  english: {
    behind: new RegExp(
      `^(?=[^\\d,;]{0,56}${unit})[^\\d,;]{0,30}?\\b(?:${unit}[- ](?:on|over)[- ]${unit}|on the ${unit}|(?:than|from|over|on|above|below|against|with|to) (?:(?:in|at|during|for) |(?:those|that|the level) (?:of|in) )?(?:(?:an?|one|the) ${unit} (?:ago|earlier|before)|(?:the )?(?:previous|preceding|prior|last) ${unit}|${same}))\\b`,
      'u',
    ),
  },
  // 比上月和去年同期分别增长: each is of another.
  chinese: { before: new RegExp(`(?:[比较](?:${chinese}))(?!\\p{sc=Han}*(?:分别|[末底]))\\p{sc=Han}{0,8}$`, 'u') },
})

/** Of amounts: the year, quarter, month, week or day before. 环比 may be any of them but the year. */
export const comparisonSenses: SenseRow[] = [
  {
    sense: 'overYear',
    of: ['amount'],
    ...over(
      'year',
      '(?:上年|去年|上一年|前一年|一年前|上年度)',
      '(?:in )?the same (?:month|quarter|period|week|day|time|half) (?:of )?(?:last year|(?:a|the) year (?:ago|earlier|before)|(?:the )?previous year)',
    ),
  },
  { sense: 'overQuarter', of: ['amount'], ...over('quarter', '[上前]一?个?(?:季度|财季)') },
  { sense: 'overMonth', of: ['amount'], ...over('month', '(?:[上前](?:一?个)?月|上一月|一个月前)') },
  { sense: 'overWeek', of: ['amount'], ...over('week', '[上前]一?个?(?:周|星期|礼拜)') },
  { sense: 'overDay', of: ['amount'], ...over('day', '(?:前一|上一个?)(?:交易)?[日天]|昨[日天]') },
]
