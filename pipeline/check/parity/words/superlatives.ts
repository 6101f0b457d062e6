import type { WordRow } from './row.ts'

/** The most and the least of anything. */
export const superlativeRows: WordRow[] = [
  [
    ['largest|biggest|greatest', '最大', 'most|main|max|super', '多|主'],
    ['smallest|tiniest|fewest', '最小|最少', 'small|least|few|min|mini', '少|寡'],
  ],
  [
    ['longest', '最长', 'last'],
    ['shortest|briefest', '最短|最矮'],
  ],
  [
    ['highest|tallest', '最高', 'top|most|max|peak|record', '多|顶|峰|上限|首'],
    ['lowest', '最低', 'bottom|least|min|small|few|record low', '少|底|谷|下限'],
  ],
  [
    ['widest|broadest', '最宽|最广|最大'],
    ['narrowest|slimmest|closest', '最窄|最狭|最小|最微弱', 'small', '接近|险|胶着|激烈'],
  ],
  [
    ['deepest', '最深'],
    ['shallowest', '最浅'],
  ],
  [
    ['heaviest', '最重|最沉', 'worst|most', '多'],
    ['lightest', '最轻', 'least'],
  ],
  [
    ['fastest|quickest', '最快'],
    ['slowest', '最慢|最缓'],
  ],
  [
    ['hottest|warmest', '最热|最暖|最炎热'],
    ['coldest|coolest|chilliest', '最冷|最寒冷|最凉'],
  ],
  [
    ['driest', '最干燥|最干旱|最旱', 'most', '少'],
    ['wettest|rainiest', '最潮湿|最多雨|雨水最多|降雨最多', 'most', '多'],
  ],
  [
    ['richest|wealthiest', '最富|最富有|最富裕', 'top'],
    ['poorest', '最贫|最穷|最贫困|最贫穷', 'bottom'],
  ],
  [
    ['strongest', '最强|最强劲', 'best'],
    ['weakest', '最弱|最疲弱', 'worst'],
  ],
  [
    ['best', '最好|最佳', 'best|top|most|record', '最'],
    ['worst', '最差|最糟|最坏|最严重', 'worst', '最'],
  ],
  [
    ['cheapest|least expensive', '最便宜|最廉价', 'least'],
    ['most expensive|dearest|priciest|costliest', '最贵|最昂贵'],
  ],
  [
    ['busiest|most crowded', '最繁忙|最忙|最拥挤', 'most', '多'],
    ['quietest|least busy', '最清静|最安静|最空闲', 'least', '少'],
  ],
  [
    ['the most common|most popular', '最常见|最受欢迎', 'most|top', '最|多'],
    ['the rarest|the least common|least popular', '最罕见|最少见|最不受欢迎', 'least|few', '少'],
  ],
  [
    ['majority|most people|most of the', '多数|大部分|大多', 'major|most|larg|main|more', '多|大部|大半|主|过半|绝大|广大|基本|最'],
    ['minority|a handful of|only a few', '少数|极少|寥寥', 'minor|few|small|handful|some', '少|小|寥|几|个别|些'],
  ],
  [
    [
      'the largest|the biggest|the highest|the oldest|the longest|the smallest|the tallest|the deepest|the fastest|the busiest|the richest',
      '最大|最高|最古老|最老|最长|最小|最深|最快|最忙|最富|第一大|头号',
      'largest|biggest|highest|oldest|longest|smallest|tallest|most|top|main',
      '最|第一|首|头',
    ],
    [
      'second largest|second biggest|second highest|second oldest|second longest|second smallest|second tallest|second deepest|second fastest|second busiest|second richest|second most',
      '第二大|第二高|第二古老|第二老|第二长|第二小|第二深|第二快|第二忙|第二富|第二多',
      'second|runner|no 2|number two|after|behind|next to',
      '第二|其次|次|亚|仅次',
    ],
    [
      'third largest|third biggest|third highest|third oldest|third longest|third smallest|third tallest|third busiest|third richest|third most',
      '第三大|第三高|第三古老|第三老|第三长|第三小|第三忙|第三富|第三多',
      'third|number three',
      '第三|季',
    ],
  ],
]
