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
    [
      'at a time|at one time|per trip|per visit|per journey|per ride|per session|per order|per stay|each trip|each visit',
      '每趟|每单|每回',
      'trip|visit|journey|time|session',
      '次|趟|单|回|程|旅|同时|一起|一口气|每笔',
    ],
  ],
  [
    ['half an hour|half hour', '半小时|半个小时|半个钟头', 'half|30|thirty', '半|30|三十'],
    ['', '大半个钟头|大半个小时|大半小时'],
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
  // When is paid what is counted in another span.
  [
    ['payable daily|paid daily|billed daily|charged daily|paid by the day|by the day', '按天|按日|日结', '', '天|日'],
    ['payable weekly|paid weekly|billed weekly|charged weekly|paid by the week|by the week', '按周|按星期|周结|逐周', '', '周|星期'],
    ['payable monthly|paid monthly|billed monthly|charged monthly|paid by the month|by the month', '按月|月结|逐月', '', '月'],
    ['payable quarterly|paid quarterly|billed quarterly|charged quarterly|by the quarter', '按季|季付|逐季', '', '季|三个月'],
    [
      'payable annually|payable yearly|paid annually|paid yearly|billed annually|billed yearly|charged annually',
      '按年|年付|逐年',
      '',
      '年',
    ],
  ],
  [
    ['on the hour', '整点|正点', 'hour', '整|正点'],
    ['on the half hour|half past the hour', '半点', 'half', '半|30|三十'],
  ],
  [
    ['two terms|three terms|four terms|per term|each term|every term', '学期', 'term|semester', '学期|任|届'],
    ['two years|three years|four years|per year|each year|every year', '两年|三年|四年|每年', 'year|annu|grade', '年'],
  ],
  [
    [
      'a term|per term|each term|every term|one term|a semester|per semester|each semester',
      '每学期|一学期|一个学期',
      'term|semester',
      '学期|期',
    ],
    ['a month|per month|each month|every month|monthly', '每月|每个月|一个月', 'month', '月'],
    ['a year|per year|each year|every year|yearly|annual', '每年|每学年|一学年', 'year|annu', '年'],
  ],
  [
    ['last frost|last frosts', '终霜|晚霜|末霜', 'last|late|final', '终霜|晚霜|末霜|最后'],
    ['first frost|first frosts', '初霜|早霜|头霜', 'first|early', '初|早|首|第一|头'],
  ],
  [
    [
      'the year before the|the year before his|the year before her|the day before the|the day before his|the day before her|the night before the|the week before the|the month before the',
      '前一年|前一天|前一日|前一晚|前一夜|前一周|前一个月|前夕|前夜|前那年',
      'before|eve|previous|prior',
      '前|先|头|去年|昨|上',
    ],
    [
      'the year after the|the year after his|the year after her|the day after the|the day after his|the day after her|the night after the|the week after the|the month after the|the morning after the',
      '过后那一年|后那一年|后一年|后第一年|后第二年|次年|翌年|次日|翌日|第二天|后一天|后一日|后一周|后一晚|后那天|后那年',
      'after|later|follow|next|since|second',
      '后|次|翌|第二|隔|明|来年',
    ],
  ],
  [
    ['never once|not once|not a single time|not even once', '从未|从没|从不|从来没|从来不|一次也|一次都', 'never|not|no', '未|没|不|无'],
    [
      'only once|just once|once only',
      '过一次|只一次|仅一次|就一次|唯一一次|只有一次|仅有一次|过一回',
      'once|one time|first|last|until',
      '初|首',
    ],
  ],
  [
    [
      'opening day|opening night|opening match|opening game|opening round|opening stage|opening lap|opening set|opening race|opening session|opening episode',
      '首日|首晚|首场|首轮|首站|首圈|首盘|首局|首战|首节|首集|揭幕|开幕|第一天|第一晚|第一场|第一轮|第一站|第一圈|第一盘|第一局',
      'open|first|start',
      '首|第一|头|初|开|揭|当天|启',
    ],
    [
      'closing day|closing night|final day|final night|final match|final game|final round|final stage|final lap|final set|last day|last night|last match|last game|last round|last lap|last set',
      '末日|末轮|末场|闭幕|收官|最后',
      'clos|final|last',
      '末|最|闭|收|尾|决|终|昨',
    ],
    [
      'second day|second night|second match|second game|second round|second stage|second lap|second set|second race',
      '第二天|第二晚|第二场|第二轮|次日',
      'second|two|next|follow|half',
      '第二|次|两',
    ],
    [
      'third day|third night|third match|third game|third round|third stage|third lap|third set|third race',
      '第三天|第三晚|第三场|第三轮',
      'third|three|two days',
      '三',
    ],
  ],
  [
    [
      'the balance upon|the balance on|the balance at|the balance when|the balance is|the balance within|the remainder on|the remainder upon|the remainder at|the rest on|the rest upon|the rest when',
      '余款|尾款|余额|其余|剩余|结余|余下',
      'balance|remain|rest',
      '余|尾|剩',
    ],
    [
      'another payment|a further payment|a second payment',
      '再支付|再付|再交|再缴|另付|另支付',
      'another|further|more|additional|again|extra',
      '再次',
    ],
  ],
  [
    [
      'by a third|by one third|by a quarter|by one quarter|by a fifth|by one fifth|by a tenth|by one tenth',
      '减少三分之一|少了三分之一|减少四分之一|少了四分之一|减少五分之一|少了五分之一',
      'by a|by one|two thirds|three quarters',
      '减|降|少|缩|去|掉|削|跌|增|涨|高|升|三分之二|四分之三|五分之四|十分之九',
    ],
    [
      'to a third|to one third|to a quarter|to one quarter|to a fifth|to one fifth|to a tenth|to one tenth|only a third|only a quarter|only a fifth|only a tenth',
      '剩三分之一|剩下三分之一|剩四分之一|剩下四分之一|剩五分之一|剩下五分之一|剩十分之一|剩下十分之一|原来的三分之一|原来的四分之一|原来的五分之一|原来的十分之一|至三分之一|至四分之一|至五分之一|至十分之一',
      'to a|to one|only|left|remain|its (?:former|original)',
      '剩|原来的',
    ],
  ],
  // Of works, of times, of those who held an office.
  [
    [
      'the first|his first|her first|their first|its first|my first|our first|debut',
      '首部|首张|首本|首个|首次|首场|首位|首座|首家|首支|首艘|首轮|首届|首任|首胜|首冠',
      'first|debut|maiden|open|initial|never|only|new|one\\b|earliest|inaugura|launch',
      '首|第一|初|头|处女',
    ],
    [
      'the second|his second|her second|their second|its second|my second|our second',
      '第二部|第二张|第二本',
      'second|two|twice|runner|another|next|follow|again|repeat',
      '第二|次|二|两|再|又|下半|后|2|秒|亚',
    ],
    ['the third|his third|her third|their third|its third|my third|our third', '第三部|第三张|第三本', 'third|three|two', '三|3|季'],
  ],
]
