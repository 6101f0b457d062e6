import type { WordRow } from './row.ts'

/** Times of the day, the week and the year; what is early and late, first and last. */
export const timeRows: WordRow[] = [
  [
    ['sunset|sundown|dusk|nightfall', '日落|黄昏|傍晚|日暮|天黑', 'evening|night|sun set|twilight', '晚|暮|夜|落|夕'],
    ['sunrise|sunup|dawn|daybreak', '日出|黎明|拂晓|破晓|天亮', 'morning|early|sun rose|twilight', '早|晨|晓|朝|亮|凌|曙'],
  ],
  [
    ['sunset|sundown|dusk|nightfall', '日落|黄昏|傍晚|日暮', 'evening|night|sun set|twilight', '晚|暮|落|夕'],
    ['the small hours|the early hours', '凌晨|后半夜', 'small|early|night|am\\b|a\\.m', '凌|深夜|半夜|午夜|早|清晨'],
  ],
  [
    [
      'the same year|that same year|the same autumn|the same spring|the same summer|the same winter',
      '同年|当年',
      'same|that year',
      '同|当|那年|这年',
    ],
    [
      'the following year|the next year|a year later',
      '次年|翌年|第二年|来年',
      'next|following|later|after|second',
      '次|翌|第二|来年|后|隔年|转年|下一',
    ],
  ],
  [
    ['the same day|that same day', '当天|同日|当日|同一天', 'same|that day|today', '当|同|那天|即日|今'],
    [
      'the next day|the following day|a day later',
      '次日|翌日|第二天|隔天|隔日',
      'next|following|later|after|second|tomorrow',
      '次|翌|第二|隔|后|明|转天|下一',
    ],
  ],
  [
    ['the first year|its first year|his first year|her first year', '第一年|首年|头一年', 'first|one|1', '第一|首|头|初|1|一年'],
    [
      'the second year|its second year|his second year|her second year',
      '第二年|次年',
      'second|two|next|following|later|after|subsequent',
      '第二|次|翌|两|二|2',
    ],
  ],
  [
    ['daily|every day|each day|every single day', '每天|每日|天天|日均|日薪', 'day|dai|night', '天|日'],
    [
      'every other day|every second day|on alternate days',
      '隔天|隔日|每隔一天|每两天',
      'every other|second|alternate|two|48',
      '隔|两|二|48|单双',
    ],
    ['weekly|every week|each week', '每周|每星期|每礼拜|周薪|周租|周均', 'week|day', '周|星期|礼拜'],
    [
      'every other week|every second week|fortnightly|biweekly|bi weekly',
      '隔周|每两周|每隔一周|双周',
      'fortnight|every other|second|two|14',
      '隔|两|二|双|半',
    ],
    ['monthly|every month|each month', '每月|每个月|月薪|月租|月费|月均|月供|月工资|月收入', 'month', '月'],
    ['every other month|every second month|bimonthly|bi monthly', '隔月|每两个月|每隔一月', 'every other|second|two|bi-?m', '隔|两|二|双'],
    ['quarterly|every quarter|each quarter', '每季|按季', 'quarter|three months', '季|三个月'],
    [
      'half yearly|semi annual|semi annually|bi annual|bi annually|biannual|biannually|every six months',
      '每半年|每六个月',
      'half|semi|bi-?ann|six|twice|two|6',
      '半|六|6|两',
    ],
    [
      'annual|annually|yearly|every year|each year',
      '每年|年薪|年租|年费|年均|年收入|年平均',
      'year|annu|season|twelve months|12',
      '年|岁|季|12|十二',
    ],
  ],
  [
    ['weekend|weekends', '周末|双休日', 'saturday|sunday|holiday', '周六|周日|星期|礼拜|休|末|假'],
    [
      'public holiday|public holidays|bank holiday|bank holidays',
      '公众假期|法定假日|法定节假日|节假日|公休日',
      'holiday|festival',
      '假|节|休',
    ],
    [
      'weekday|weekdays|working day|working days|business day|business days|workday|workdays',
      '工作日|平日',
      'monday|friday|week',
      '平时|周一|周五|星期|工作',
    ],
  ],
  [
    ['summer|summers|summertime|midsummer', '夏季|夏天|今夏|去夏|盛夏|仲夏', 'hot', '夏|暑'],
    ['winter|winters|wintertime|midwinter', '冬季|冬天|今冬|去冬|寒冬|隆冬', 'cold', '冬|寒'],
    ['spring|springtime', '春季|春天|今春|去春|早春', 'march|april|easter', '春'],
    ['autumn', '秋季|秋天|今秋|去秋|深秋', 'fall|september|october', '秋'],
  ],
  [
    ['the day before yesterday', '前天', 'before|two days', '前'],
    ['the day after tomorrow', '后天', 'after|two days', '后'],
    ['yesterday', '昨天|昨日', 'last|previous|day before', '昨|前一|头天'],
    ['tomorrow', '明天|明日', 'next|following|day after|future', '明|次日|翌|第二天|未来'],
  ],
  [
    ['breakfast|breakfasts', '早餐|早饭', 'brunch|morning|meal', '早|餐|饭'],
    ['lunch|lunches|luncheon', '午餐|午饭|中饭', 'brunch|noon|meal', '午|中餐|便餐'],
    ['dinner|dinners|supper|suppers', '晚餐|晚饭|晚宴', 'evening|meal|banquet', '晚|宴|夜宵|正餐|吃饭|饭局'],
  ],
  [
    [
      'morning|mornings',
      '早上|早晨|清晨|上午|黎明|拂晓',
      'morning|am\\b|a\\.m|dawn|breakfast|early|sunrise|daybreak',
      '早|晨|上午|凌|朝|晓|午前|明天|次日|第二天',
    ],
    ['noon|midday', '中午|正午|晌午', 'noon|midday|12|twelve|lunch', '午|12|十二'],
    ['afternoon|afternoons', '下午|午后', 'afternoon|pm\\b|p\\.m|lunch|evening|later', '午|晚|傍'],
    [
      'evening|evenings|tonight|at night',
      '晚上|晚间|今晚|当晚|夜里|夜间|深夜|傍晚',
      'evening|night|dusk|dinner|supper|pm\\b|p\\.m|late|sunset',
      '晚|夜|暮|傍|黄昏|夕|宵',
    ],
    ['midnight', '午夜|半夜|子夜', 'midnight|night|12|twelve', '夜|晚|零|0|24|凌|子时|11|12|十一|十二'],
  ],
  [
    ["new year's eve", '除夕|跨年夜|新年前夜|元旦前夕|元旦前夜|12月31日', 'eve|december', '夕|夜|31|三十'],
    ["new year's day", '元旦|大年初一|正月初一', 'day|january|1', '元旦|初一|1月1日'],
  ],
  [
    ['christmas eve', '平安夜|圣诞前夜|圣诞夜|圣诞前夕', 'eve', '夜|夕|24'],
    ['christmas day', '圣诞节当天|圣诞日|圣诞当天', 'day|christmas', '圣诞|25'],
  ],
  [
    ['for the first time', '首次|第一次|头一次|首度|首回|头一回', 'first|never|maiden|debut|once', '首|第一|头|初|破天荒'],
    ['for the last time', '最后一次', 'last|final', '最后|末|终'],
  ],
  [
    [
      'the last|the final|last ever',
      '最后一|最后的|最末|最终一|末班',
      'last|final|past|latest|end|close',
      '最后|末|终|尾|上|过去|近|剩|决赛|收官|压轴|去年|昨',
    ],
    [
      'the first|first ever|the very first',
      '第一个|第一次|第一位|第一名|第一天|第一批|第一场|第一轮|第一章|第一步|首个|首次|首位|首批|首场|首轮|首节|首局|首盘|首日|首周|首章|首页|首班|头班|头一|第一句|第一页|第一节|最初的|最先的|头几',
      'first|initial|begin|open|start|one\\b|maiden|debut|inaugura',
      '第一|首|头|初|先|开|起|一号|元',
    ],
  ],
  [
    ['for the first time in', '来首次|来首度|来第一次|来头一次', 'first|never', '首|第一|头一|破天荒'],
    [
      'in a row|consecutive|consecutively|straight|successive|in succession',
      '连续|接连|一连',
      'row|consec|straight|success|running|contin|every|each|after|again',
      '连|接着|不断|逐|持续|每|又|再',
    ],
  ],
  [
    ['earliest', '最早', 'early|first|old|soon|begin', '早|先|初|古|首|第一'],
    ['latest', '最晚|最迟', 'late|last|recent|new|current', '晚|迟|后|新|近|末'],
  ],
  [
    ['most recent|newest', '最近|最新', 'recent|new|latest|last', '近|最新|新版|新一|末'],
    ['oldest|earliest', '最早|最旧|最老|最古老', 'old|early|first|ancient', '早|旧|老|古|陈'],
  ],
  [
    [
      'earlier than|an hour earlier|a day earlier|a week earlier|minutes early|hours early|days early|ahead of schedule',
      '早于|先于|提前|提早|早到|早了',
      'earl|before|prior|ahead|previous|ago',
      '早|先|前|提|去年|上月|昨|上年|上周|上一|同期',
    ],
    [
      'later than|an hour later|minutes late|hours late|days late|weeks late|behind schedule|running late',
      '晚于|迟于|推迟|延后|延迟|延误|晚点|晚一|晚两|晚半|晚了',
      'late|after|delay|behind|postpon|slow|lag',
      '晚|迟|后|推|延|误|滞|慢|拖',
    ],
  ],
  [
    ['before the|prior to', '之前|以前', 'before|prior|ago|earl|until|by\\b|not\\b|till|first|previous|ahead', '前|先|早|才|未|没|再|预'],
    [
      'after the|following the',
      '之后|以后',
      'after|later|since|follow|once|then|past|upon|next|when|as soon|until|not\\b',
      '后|过|再|才|了|完|自|随|继|次|翌|时|已',
    ],
  ],
  [
    ['before dawn|before sunrise', '日出前|黎明前|拂晓前|天亮前|日出之前', 'before|early', '前|凌晨|未明|没亮'],
    ['after dark|after sunset', '日落后|天黑后|入夜后|日落之后', 'after|night|evening', '后|夜|晚'],
  ],
  [
    ['no later than|not later than|on or before', '不迟于|不晚于|之前|以前', 'before|by\\b|until|later than', '前|迟|晚|截|内|止'],
    ['no earlier than|not earlier than|on or after', '不早于|之后|以后|起', 'after|from|earl|before', '后|起|早|再'],
  ],
  [
    ['before meals|before eating|on an empty stomach', '饭前|餐前|空腹', 'before|empty', '前|空腹'],
    ['after meals|after eating|after food', '饭后|餐后', 'after', '后'],
  ],
  [
    ['before tax|pre tax|pretax', '税前', 'before|pre|gross', '前|毛'],
    ['after tax|post tax', '税后', 'after|post|net', '后|净'],
  ],
  [
    ['first half|first-half|opening half', '上半年|上半场|上半程|前半', 'first|open|h1|early', '上半|前半|头|首'],
    ['second half|second-half|latter half', '下半年|下半场|下半程|后半', 'second|latter|h2|late', '下半|后半|末'],
  ],
  [
    ['short term|near term', '短期|近期', 'short|near|soon', '短|近|暂'],
    ['long term|longer term', '长期|长远', 'long|perman|last', '长|久|远'],
  ],
  [
    ['rainy season|wet season', '雨季', 'rain|wet|monsoon', '雨|湿|汛'],
    ['dry season', '旱季', 'dry|drought', '旱|干|枯'],
  ],
  [
    ['high tide', '涨潮|高潮', 'high|flood', '涨|高|满'],
    ['low tide', '退潮|低潮', 'low|ebb', '退|低|落|干'],
  ],
  [
    ['low season|off season|off peak', '淡季|非高峰|平峰', 'low|off\\b|quiet', '淡|非|平|低'],
    ['high season|peak season', '旺季|高峰', 'high|peak|busy', '旺|高|忙'],
  ],
  [
    ['often|frequently', '经常|常常|时常|频频', 'often|frequent|usual|common|many|regular', '常|频|往往|多|总|动辄|老是|屡|习惯'],
    ['seldom|rarely|hardly ever', '很少|极少|难得|鲜少', 'seldom|rare|hard|few|occasion|infreq', '少|难得|鲜|罕|偶|几乎|稀'],
  ],
]
