import type { WordRow } from './row.ts'

/** Sports. */
export const sportRows: WordRow[] = [
  [
    ['only one|just one|but one|a single', '只丢|仅丢|只输|仅输|只失|仅失|只负|仅负', 'one|single|once|1', '仅|只'],
    [
      'did not lose|did not drop|without losing|without dropping|without conceding|did not concede|unbeaten|undefeated',
      '一盘未失|一盘未丢|一局未失|一局未丢|一场未败|一场未负|一场未输|一球未失|一分未失|未失一盘|未失一局|未丢一盘|未尝败绩|保持不败|零失球|全胜',
      'not|no\\b|never|without|un|none|zero',
      '未|不|没|零|全|0',
    ],
  ],
  [
    ['singles', '单打', 'single|individ', '单|个人'],
    ['doubles', '双打', 'doubl|pair', '双|搭档'],
  ],
  [
    ["men's", '男子|男单|男双', 'men|male|boy', '男'],
    ["women's", '女子|女单|女双', 'wom[ae]n|female|girl|lad', '女'],
  ],
  [
    ['at home|home win|home defeat|home game|home side|home team', '主场|主队', 'home|host', '主|东道|家|国内'],
    ['away win|away defeat|away game|away side|away team|on the road', '客场|客队', 'away|visit|road|travel', '客|做客|路|在外'],
  ],
  [
    ['semi final|semi finals|semifinal|semifinals', '半决赛|四强', 'semi|last four', '半决|四强|4强'],
    [
      'quarter final|quarter finals|quarterfinal|quarterfinals',
      '四分之一决赛|1/4决赛|八强',
      'quarter|last eight',
      '四分之一|1/4|八强|8强|晋级|闯入|挺进',
    ],
    ['the final|cup final|the finals', '决赛|总决赛', 'final|title|last', '决赛|冠军|夺冠|总决|最后|最终|终'],
    ['group stage|group stages', '小组赛', 'group', '小组|分组'],
    ['round of 16|last 16', '十六强|16强|八分之一决赛|1/8决赛', '16|sixteen', '十六|16|八分之一|1/8'],
  ],
  [
    ['drew|draw|drawn', '战平|打平|平局|握手言和', 'dr[ae]w|tie|level|equal|stalemate', '平|和'],
    [
      'beat|beaten|thrashed|won',
      '击败|战胜|取胜|大胜|险胜|不敌|负于|输给|惨败',
      'beat|w[io]n|thrash|defeat|los|victor',
      '胜|败|负|输|赢|不敌',
    ],
  ],
  [
    ['goalkeeper|goalkeepers|keeper', '门将|守门员', 'goal|keep', '门|守'],
    ['striker|strikers|centre forward', '前锋', 'strik|forward|attack', '锋|射手|罢工'],
    ['midfielder|midfielders', '中场', 'midfield|mid', '中场'],
    ['full back|centre back|left back|right back|wing back', '后卫', 'back|defen', '后卫|卫|背'],
  ],
  [
    ['captain|captains|skipper', '队长|船长|机长', 'captain|skip|lead|pilot', '长|率|上尉|上校|首'],
    ['coach|coaches|head coach|manager', '教练|主帅', 'coach|manag|train|boss', '教|帅|经理|巴|客车|车|管'],
  ],
  [
    ['debut', '首秀|处子秀|首演|首次亮相', 'debut|first|maiden|start|open', '首|处子|初|第一|新|出道'],
    ['farewell|final appearance|retirement match', '告别', 'farewell|final|last|retir|goodbye', '告别|最后|退|别'],
  ],
  [
    ['heavyweight', '重量级', 'heavy', '重'],
    ['lightweight', '轻量级', 'light', '轻'],
    ['middleweight', '中量级', 'middle', '中量'],
    ['featherweight', '羽量级', 'feather', '羽'],
  ],
  [
    ['breaststroke', '蛙泳', 'breast|medley', '蛙|混合'],
    ['backstroke', '仰泳', 'back|medley', '仰|混合'],
    ['freestyle', '自由泳|自由式', 'free|medley', '自由|混合'],
    ['butterfly', '蝶泳', 'butterf|medley', '蝶|混合'],
  ],
  [
    ['high jump', '跳高', 'high', '跳高'],
    ['long jump', '跳远', 'long', '跳远'],
    ['pole vault', '撑竿跳|撑杆跳', 'pole|vault', '撑'],
    ['triple jump', '三级跳', 'triple', '三级'],
  ],
  [
    ['javelin', '标枪', 'javelin|throw|decath|heptath', '标枪|投掷|全能'],
    ['discus', '铁饼', 'discus|throw|decath', '铁饼|投掷|全能'],
    ['shot put', '铅球', 'shot|throw|decath|heptath', '铅球|投掷|全能'],
    ['hammer throw', '链球', 'hammer|throw', '链球|投掷'],
  ],
  [
    ['forehand', '正手', 'fore', '正手|正拍'],
    ['backhand', '反手', 'back', '反手|反拍'],
  ],
  [
    ['indoor championships|indoor season', '室内', 'indoor', '室内|馆'],
    ['outdoor championships|outdoor season', '室外|户外', 'outdoor', '外'],
  ],
  [
    ['individual event|individual gold|individual title', '个人赛|个人', 'indiv|singl', '个人|单'],
    ['team event|team gold|team title', '团体', 'team|relay', '团|队'],
  ],
  [
    ['bottom of the table|bottom of the league|bottom of the group', '垫底|榜尾|末位|倒数第一', 'bottom|last', '底|末|倒数'],
    ['top of the table|top of the league|top of the group', '榜首|领跑|积分榜第一', 'top|first|lead', '首|第一|领'],
  ],
]
