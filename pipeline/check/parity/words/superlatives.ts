import type { WordRow } from './row.ts'

/** The most and the least of anything. */
export const superlativeRows: WordRow[] = [
  [
    ['largest|biggest|greatest', '最大', 'big|large|great|most|high|main|max|super', '大|多|高|巨|主'],
    ['smallest|tiniest|fewest', '最小|最少', 'small|tiny|least|few|low|min|mini|slim', '小|微|少|低|寡'],
  ],
  [
    ['longest', '最长', 'long|last|marathon', '长|久'],
    ['shortest|briefest', '最短|最矮', 'short|brief|quick|near', '短|矮|近|快|捷'],
  ],
  [
    ['highest|tallest', '最高', 'high|tall|top|most|max|peak|large|record|great', '高|大|多|顶|峰|上限|首'],
    ['lowest', '最低', 'low|bottom|least|min|small|few|record low', '低|小|少|底|谷|下限'],
  ],
  [
    ['widest|broadest', '最宽|最广|最大', 'wide|broad|large|big', '宽|广|大|阔|泛'],
    ['narrowest|slimmest|closest', '最窄|最狭|最小|最微弱', 'narrow|slim|small|close|tight', '窄|狭|小|接近|险|微|近|薄|胶着|激烈'],
  ],
  [
    ['deepest', '最深', 'deep|low|profound', '深|低|沉|严重|大'],
    ['shallowest', '最浅', 'shallow', '浅'],
  ],
  [
    ['heaviest', '最重|最沉', 'heav|large|great|worst|most', '重|大|沉|多|强|惨'],
    ['lightest', '最轻', 'light|least', '轻|浅|小|薄'],
  ],
  [
    ['fastest|quickest', '最快', 'fast|quick|speed|short|soon', '快|速|短|捷|迅'],
    ['slowest', '最慢|最缓', 'slow|long', '慢|缓'],
  ],
  [
    ['hottest|warmest', '最热|最暖|最炎热', 'hot|warm|high|heat', '热|暖|高|炎'],
    ['coldest|coolest|chilliest', '最冷|最寒冷|最凉', 'cold|cool|chill|low', '冷|凉|寒|低|酷'],
  ],
  [
    ['driest', '最干燥|最干旱|最旱', 'dry|dri|drought|arid', '干|旱|少'],
    ['wettest|rainiest', '最潮湿|最多雨|雨水最多|降雨最多', 'wet|rain', '湿|雨|涝|多'],
  ],
  [
    ['richest|wealthiest', '最富|最富有|最富裕', 'rich|wealth|afflu|top', '富|豪|高|阔'],
    ['poorest', '最贫|最穷|最贫困|最贫穷', 'poor|pover|depriv|bottom', '贫|穷|差|弱|低|困'],
  ],
  [
    ['strongest', '最强|最强劲', 'strong|power|best|great|high', '强|大|烈|好|高|壮'],
    ['weakest', '最弱|最疲弱', 'weak|poor|low|worst|slow', '弱|差|疲|低|慢|软'],
  ],
  [
    ['best', '最好|最佳', 'best|great|good|top|most|high|record', '好|佳|优|最|强|高|妙|靓|上'],
    ['worst', '最差|最糟|最坏|最严重', 'worst|bad|poor|sever|low|dead|great', '差|糟|坏|严重|惨|恶|最|烂|低|弱'],
  ],
  [
    ['cheapest|least expensive', '最便宜|最廉价', 'cheap|low|least|afford|budget', '便宜|廉|低|省|平|惠'],
    ['most expensive|dearest|priciest|costliest', '最贵|最昂贵', 'expens|cost|pric|dear|high', '贵|高|大'],
  ],
  [
    ['busiest|most crowded', '最繁忙|最忙|最拥挤', 'bus|crowd|pack|heav', '忙|多|拥|旺|热闹|挤|繁'],
    ['quietest|least busy', '最清静|最安静|最空闲', 'quiet|calm|peace|least', '静|闲|淡|少|空'],
  ],
  [
    ['the most common|most popular', '最常见|最受欢迎', 'most|common|popul|top|favour|favor', '最|常|多|热|普'],
    ['the rarest|the least common|least popular', '最罕见|最少见|最不受欢迎', 'rar|least|scarce|few|unusual', '罕|少|稀|不'],
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
      'second|runner|no 2|number two',
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
