import type { WordRow } from './row.ts'

/** How often, how long, and which part of a whole. */
export const periodRows: WordRow[] = [
  // A sentence has other spans, too: only what something is done by is looked at.
  [
    ['per hour|hourly|every hour|each hour', '每小时|每个小时|时速', 'mph|km/h|kph|kmh', '小时|时|钟头'],
    ['per minute|every minute|each minute', '每分钟', 'rpm|bpm', '分'],
    ['a day|per day|daily|every day|each day', '每天|每日|日均', '24', '天|日|夜|晚|早|晨|昼'],
    ['a week|per week|weekly|every week|each week', '每周|每星期', 'working week', '周|星期|礼拜'],
    ['a month|per month|monthly|every month|each month', '每月|每个月|月均', 'of the month', '月'],
    ['a year|per year|annual|annually|yearly|every year|each year', '每年|年均|逐年|一年一', 'annum', '年|岁|季|春|夏|秋|冬'],
  ],
  [
    ['half an hour|half hour', '半小时|半个小时|半个钟头', 'half|30|thirty', '半|30|三十'],
    ['an hour|one hour', '一小时|一个小时|一个钟头', 'hour|60|sixty', '时|60|六十|钟'],
    ['quarter of an hour|quarter hour', '一刻钟', 'quarter|15|fifteen', '刻|15|十五'],
  ],
  [
    ['half a year|six months|half year', '半年|六个月', 'half|six|6', '半|六|6|上|下'],
    ['a whole year|one year|a full year|twelve months', '一年|一整年|整整一年', 'year|twelve|12', '年|十二|12'],
  ],
  [
    [
      'by half|half of|half the|half its|half their|half as|cut in half|halve|halved|halving',
      '一半|半数|二分之一',
      'half|halv|50|fifty|semi|equal',
      '半|50|五成|五十|二分|五折|0.5|2倍|两倍|平分|各',
    ],
    ['a third of|by a third|one third|third of', '三分之一', 'third|33|30', '三分之一|33|三成|1/3|三等'],
    // What is left of a whole, or gone.
    ['', '三分之二|四分之三|五分之四|十分之九'],
    ['a quarter of|by a quarter|one quarter|one in four', '四分之一', 'quarter|25|four', '四分之一|25|1/4|两成半|季|刻'],
    ['a fifth of|by a fifth|one fifth|fifth of', '五分之一', 'fifth|20|five', '五分之一|20|两成|二成|1/5'],
    ['a tenth of|by a tenth|one tenth|tenth of', '十分之一', 'tenth|10|ten', '十分之一|10|一成|1/10'],
  ],
]
