/** One side of a contrast: its words in both languages. One with `~` never makes a difference: it shows that the side is meant. */
export type ContrastSide = [english: string, chinese: string]

/** Which end of a scale something is at: the widest and the narrowest, the oldest and the latest. Rows as in `contrast-words.ts`. */
export const contrastDegrees: ContrastSide[][] = [
  [
    ['narrowest ~closest ~smallest', '最窄 最狭 最小 ~最少 ~最接近 ~最低 ~险'],
    ['widest broadest ~largest ~biggest', '最宽 最阔 最大 ~最广 ~最高'],
  ],
  [
    [
      'largest biggest greatest highest maximum ~most ~best ~top ~tallest ~longest ~richest ~worst ~heaviest ~oldest ~eldest ~busiest ~sharpest ~steepest ~widest ~broadest ~strongest ~deadliest ~record ~up_to ~peak ~max ~ever ~main ~chief ~major ~supreme ~utmost ~big ~great ~large',
      '最大 最高 最多 ~最 ~上限 ~新高 ~大 ~首',
    ],
    [
      'smallest lowest fewest minimum ~least ~youngest ~lightest ~shortest ~narrowest ~weakest ~poorest ~cheapest ~min ~tiny ~little ~small ~low',
      '最小 最低 最少 ~下限 ~新低 ~至少 ~最轻 ~最短 ~最年轻 ~最弱 ~最差 ~最便宜 ~小 ~少 ~低',
    ],
  ],
  [
    [
      'latest newest most_recent ~recent ~recently ~new ~current ~last ~freshest',
      '最新 最近 最晚 最迟 ~最后 ~刚刚 ~近期 ~新版 ~新近 ~今年',
    ],
    ['earliest oldest ~first ~original ~old ~eldest ~early', '最早 最旧 最老 最古老 最年长 ~首 ~最初 ~第一 ~较早 ~最大 ~老'],
  ],
  [
    ['deepest', '最深'],
    ['shallowest', '最浅'],
  ],
  [
    ['longest', '最长 ~最久'],
    ['shortest', '最短 最矮'],
  ],
  [
    ['tallest highest', '最高'],
    ['shortest lowest', '最矮 最低'],
  ],
  [
    ['fastest quickest', '最快'],
    ['slowest', '最慢'],
  ],
  [
    ['hottest warmest', '最热 最暖 ~热 ~暖 ~高温 ~火'],
    ['coldest coolest', '最冷 最凉 ~冷 ~凉 ~寒 ~低温 ~酷'],
  ],
  [
    ['wettest rainiest', '最湿 ~湿 ~雨'],
    ['driest', '最干 ~干 ~旱'],
  ],
  [
    ['richest wealthiest', '最富 ~富 ~有钱'],
    ['poorest', '最穷 最贫 ~穷 ~贫 ~低'],
  ],
  [
    ['strongest', '最强 ~强'],
    ['weakest', '最弱 ~弱'],
  ],
  [
    ['heaviest', '最重 ~最大'],
    ['lightest', '最轻 ~最小'],
  ],
  [
    ['best ~top ~good ~better', '最好 最佳 ~好 ~佳 ~优'],
    ['worst ~bad ~worse ~poorest', '最差 最糟 最坏 ~差 ~糟 ~坏 ~严重 ~惨'],
  ],
  [
    ['youngest ~young', '最年轻 最年幼 ~幼 ~小 ~年轻 ~少'],
    ['oldest eldest ~old', '最年长 最老 最年老 ~长 ~老 ~古 ~大'],
  ],
]
