import type { WordRow } from './row.ts'

/** More and less, all and half, and the two ends of anything. */
export const degreeRows: WordRow[] = [
  [
    ['the taller|taller of', '较高的那|高的那个|个子高的', 'tall|high', '高'],
    ['the shorter|shorter of', '较矮的那|矮的那个|个子矮的|较矮', 'short|small', '矮|短|低'],
  ],
  [
    ['neither', '两者皆非', 'neither|nor|no\\b|not|none', '没|不|未|无|非|拒|否|缺|失|禁|难|零|反'],
    ['both|both of', '都|均|双双|皆', 'both|all|each|every|pair', '都|均|皆|双|两|俩'],
    ['one of them|one of which|one of whom', '其中一|之一', 'one|1|single', '一|1|某|有的'],
    ['', '首都|成都|都市|都会|都城|京都|古都|故都|国都|平均|人均|年均|均衡|均匀|日均|月均'],
  ],
  [
    ['', '上个月|上月|上周|上年|上半年|上季|上一|以上|晚上|早上|上午|上市|上海|网上|线上|马上|下个月|下月|下周|下午|下半年|地下|以下'],
    [
      'growth|growing|rising|climbing|gained|gaining|expanded|is up|are up|was up|were up|up by|percent up|points up|to rise|will rise|would rise|a rise in|rises in|rose|risen|climbed|jumped|surged|soared|rallied',
      '上升|上涨|增加|增长|增至|攀升|飙升|激增|走高|回升|反弹',
      'r[io]s[ei]|climb|jump|surg|soar|increas|gr[eo]w|up\\b|gain|high|more|rall|recover|rebound|expand|advanc|exceed|top|beat|add',
      '升|涨|增|高|多|扩|长|起|上|涌|激|超|强|弹|旺|加|好转|站',
    ],
    [
      'gave up|gives up|giving up|decline|declining|decrease|falling|shrinking|contracted|down|less|fewer|to fall|will fall|would fall|a fall in|falls in|a drop in|to decline|will decline|fell|fallen|dropped|declined|plunged|tumbled|slumped|slid|sank',
      '下降|下跌|下滑|下挫|减少|降至|跌至|暴跌|锐减|骤降|走低|回落',
      'f[ae]ll|drop|declin|plung|tumbl|slump|slid|slip|s[aiu]nk|low|less|down|decreas|reduc|cut|los|slow|eas|shr|negativ|wors|weak|narrow|contract|shed|few|dip',
      '降|跌|减|低|少|下|落|滑|缩|亏|坠|摔|垮|萎|负|弱|跳水|坍|挫|退|塌|慢|失|沉|倒|陷|收窄',
    ],
    ['', '最低|最高'],
  ],
  [
    [
      'to increase|will increase|increased|increases|an increase|grew|grown',
      '增加|增长|上升|提高|增多',
      'increas|r[io]s|gr[eo]w|up\\b|gain|high|more|expand|rais|add|boost|improv',
      '增|升|涨|高|多|长|加|扩|大|强|提|添|壮',
    ],
    [
      'to decrease|will decrease|decreased|decreases|a decrease|reduced|reduces|a reduction|shrank|shrunk',
      '减少|下降|降低|缩减|缩小|萎缩',
      'decreas|reduc|f[ae]ll|drop|declin|low|less|cut|few|short|sav|down|shr|small|slow|lower|weak',
      '减|降|少|低|缩|跌|下|省|短|小|弱|削|退|慢|薄|萎',
    ],
  ],
  [
    ['halve|halved|halves|halving|by half', '减半|腰斩|减少一半|下降一半|砍半|砍掉一半', 'half|halv|50|fifty', '半|50|五成|五十|0.5'],
    [
      'double|doubled|doubles|doubling|twofold',
      '加倍|翻倍|翻番|翻一番|翻了一番|增加一倍|提高一倍|增长一倍|上涨一倍',
      'doubl|twice|two times|two-?fold|100',
      '倍|番|双|两次|200',
    ],
    [
      'triple|tripled|triples|tripling|treble|trebled|threefold',
      '增至三倍|增加两倍|增长两倍|提高两倍|涨了两倍|三倍于',
      'tripl|trebl|three|third|3|200|300',
      '三|3|两倍|200|叁',
    ],
  ],
  [
    ['widened|widens', '扩大|拉大|加宽|拓宽', 'wid|broad|grew|expand|increas|larg', '扩|大|宽|广|增|拓'],
    ['narrowed|narrows', '收窄|缩小', 'narrow|shr|clos|small|reduc|tight', '窄|缩|小|减|收|紧'],
  ],
  [
    [
      'accelerated|accelerates|sped up|speeds up|speed up|quickened',
      '加快|加速|变快|提速|升至|升到',
      'accel|speed|sped|quick|fast|r[io]s|pick',
      '快|速|迅|升|紧',
    ],
    [
      'slowed|slows|slow the|slow down|decelerated|slowed down',
      '放缓|减速|放慢|减慢|变慢|拖慢',
      'slow|decel|eas|cool|low|weak|moder',
      '缓|减|慢|降|弱|低',
    ],
  ],
  [
    [
      'strengthened|appreciated',
      '走强|升值|增强',
      'strength|strong|apprec|r[io]s|gain|up\\b|consolid|reinforc|tight',
      '强|升|涨|增|加|巩固|深化',
    ],
    ['weakened|depreciated', '走弱|贬值|减弱|削弱', 'weak|deprec|f[ae]ll|los|down|slid|soft|sof|damp|under', '弱|贬|跌|减|降|软|削|损|挫'],
  ],
  [
    [
      'raised|raises|hiked',
      '上调|提高|调高|加息',
      'rais|hik|increas|r[io]s|lift|up\\b|grew|tight|boost|collect|fund',
      '升|高|增|加|涨|提|举|筹|募|抬|养|起|引|提出',
    ],
    [
      'lowered|lowers|slashed|trimmed',
      '下调|降低|调低|削减|降息',
      'low|cut|slash|trim|reduc|decreas|drop|down|less|eas',
      '降|低|减|下|削|砍|少|放|垂|纪录|记录',
    ],
  ],
  [
    ['upgraded|upgrades', '升级|上调', 'upgrad|rais|up\\b|improv|new', '升|上|提|新'],
    ['downgraded|downgrades', '降级|下调', 'downgrad|low|cut|down', '降|下|低'],
  ],
  [
    ['promoted', '晋升|升职|升任|晋级|升级', 'promot|rais|advanc', '晋|升|提|推|宣|促'],
    ['demoted|relegated', '降职|降级|贬', 'demot|releg|down|drop', '降|贬|沦|退|跌'],
  ],
  [
    ['hotter|warmer', '更热|更暖|较暖', 'hot|warm|high|heat', '热|暖|高|升|温'],
    ['colder|cooler|chillier', '更冷|更凉|较冷', 'cold|cool|low|chill', '冷|凉|低|降|寒|酷'],
  ],
  [
    ['heavier', '更重|较重', 'heav|more', '重|大|沉|多'],
    ['lighter', '更轻|较轻', 'light|less', '轻|浅|淡|小|亮|打火'],
  ],
  [
    ['faster|quicker', '更快|较快', 'fast|quick|speed|short', '快|速|迅|短|捷'],
    ['slower', '更慢|较慢|一次慢|得慢|慢得多|慢很多|慢一些|慢了', 'slow|long|delay', '慢|缓|长'],
  ],
  [
    ['cheaper|less expensive', '更便宜|较便宜', 'cheap|low|less|afford|sav', '便宜|廉|低|省|惠|实惠'],
    ['dearer|pricier|more expensive|costlier', '更贵|较贵|更昂贵', 'dear|expens|pric|cost|high', '贵|高|涨'],
  ],
  [
    ['stronger', '更强|较强|走强', 'strong|power|high|great', '强|大|壮|升|硬|坚|浓|牢|烈'],
    ['weaker', '更弱|较弱|走弱', 'weak|low|poor|soft|slow', '弱|疲|软|跌|差|低|淡'],
  ],
  [
    ['maximum|maximal', '最大|最高|最多', 'max|most|high|large|limit|cap|up to|great|top|ceiling', '大|高|多|上限|顶|封|极|满|峰'],
    ['minimum|minimal', '最小|最低|最少', 'min|least|low|small|few|limit|floor|basic', '小|低|少|起|底|基本|极|微'],
  ],
  [
    [
      'top of|the top|topmost',
      '顶部|顶端|最上|上部',
      'top|up\\b|head|first|above|peak|summit|high|over|crest|lid|best|lead',
      '顶|上|首|头|高|最|前|冠|峰|榜|尖|盖|巅|第一',
    ],
    [
      'bottom of|the bottom|bottommost',
      '底部|底端|最下|下部',
      'bottom|low|base|foot|last|end|under|beneath|deep|down|floor',
      '底|下|末|尾|脚|最后|倒数|低|深|山麓|根',
    ],
  ],
  [
    [
      'front row|the front of|front seat|front wheel|front page|front door',
      '前排|前座|前轮|前门|前部|头版',
      'front|ahead|fore|before|first|head',
      '前|正|头|封|首',
    ],
    [
      'back row|the back of|back seat|rear wheel|the rear|back page|back door',
      '后排|后座|后轮|后门|后部|尾部',
      'rear|back|behind|aft|last|end|hind',
      '后|背|尾|回|末',
    ],
  ],
  [
    [
      'half the|half of|half its|half their|half his|half her|half my|half our',
      '一半|半数|半个|半村|过半',
      'half|halv|50|fifty|semi',
      '半|50|五成|五十|二分',
    ],
    [
      'in full|all of|all the|all its|all their|all his|all her|the whole|the entire|whole of',
      '全部|全额|全数|所有|整个|全村|全体|全班|全家|全国|全城|全镇|全校|全厂|全队|全场',
      'all|whole|entire|every|each|full|total|both|complet|throughout',
      '全|所有|整|皆|尽|一切|悉',
    ],
  ],
  [
    [
      'all three|all four|all five|all of them|all of these|all of the following',
      '全部|所有',
      'all|every|each|both',
      '全|所有|均|都|各|每|皆|一起|同时|一律',
    ],
    ['any of|any one of|either of|at least one of', '任意一|任一|任何一|任选一|之一', 'any\\b|one of|either|some', '任|之一|某|或'],
  ],
  [
    [
      'was missing|were missing|is missing|are missing|one short|too few',
      '少了|缺了|缺少|丢了',
      'miss|short|lack|lost|few|absent',
      '少|缺|丢|失|没|漏|欠',
    ],
    [
      'left over|one too many|too many|one extra|to spare',
      '多出|多余|多了|剩余',
      'extra|left|spare|more|many|surplus|over|remain',
      '多|余|剩|富',
    ],
  ],
  [
    [
      'upper shelf|upper row|upper lip|upper jaw|upper bunk|upper berth|upper arm|upper body|upper deck|upper floor|upper level|upper bound|upper limit|upper part|upper reaches',
      '上唇|上颌|上铺|上臂|上身|上排|上层|上限|上界|上部|上游',
      'upper|top|high|max',
      '上|高|顶|大',
    ],
    [
      'lower shelf|lower row|lower lip|lower jaw|lower bunk|lower berth|lower body|lower deck|lower floor|lower level|lower bound|lower limit|lower part|lower reaches',
      '下唇|下颌|下铺|下身|下排|下层|下限|下界|下部|下游',
      'lower|bottom|low|min|down',
      '下|低|底|小',
    ],
  ],
  [
    ['taller|head taller', '更高|较高|高一个头|高一头|高出|高半个头|高半头|高了', 'tall|high|long', '高|长'],
    ['head shorter', '矮', 'short|small|low', '矮|低|小|短'],
  ],
  [
    ['both', '双双|均', 'both|the two\\b', '双|都|均|皆|两者|二者|既|又|兼|同时|各|也|一律|全|分别|无论|不管'],
    [
      'one of the two|only one of the|just one of the|one of his two|one of her two|one of its two|one of their two',
      '只有一|仅有一|其中一|只开了一|仅剩一|只剩一|只剩下一',
      'one\\b|1\\b|either|single|only|neither|alone|another|former|latter|among|part of',
      '一',
    ],
  ],
  [
    ['both of the|both the', '均|双双|都已|都会|都在|都要|都有|都能|都被|都将', 'both|all|each|every', '均|双|都|皆|全|各'],
    // What has the characters of others.
    ['', '平均|人均|年均|日均|月均|户均|均匀|均衡|均价|首都|古都|故都|成都|都市'],
    [
      'one of the two|only one of the|just one of the|one of the three|only two of the',
      '中只有一|其中一|中有一|之中一|中仅一',
      'one of|only|two of',
      '一|其|只|仅|中的',
    ],
  ],
]
