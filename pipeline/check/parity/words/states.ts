import type { WordRow } from './row.ts'

/** States that a thing is in, and what turns one into the other. */
export const stateRows: WordRow[] = [
  [
    ['led|leads|in the lead', '领先|占先', 'lead|led|ahead|front|top|up\\b|first', '领先|占先|先|超|优|领|率|带'],
    ['trailed|trailing|trails', '落后', 'trail|behind|los|deficit|down|last|back|lag', '落后|输|负|末|后|拖'],
  ],
  [
    ['ceiling|upper limit', '上限|封顶', 'ceil|upper|max|cap|top|most|high', '上限|封顶|最高|最多|最大|顶|以内|天花板'],
    ['lower limit|price floor|floor for', '下限|保底', 'floor|lower|min|least|low|bottom', '下限|保底|最低|最少|最小|至少|起|地板'],
  ],
  [
    ['supply exceeds demand|supply outstrips demand|oversupply|glut', '供过于求|供大于求', 'suppl|glut|surplus', '供过|供大|过剩'],
    [
      'demand exceeds supply|demand outstrips supply|undersupply',
      '供不应求|供小于求|求大于供',
      'demand|short|scarc',
      '供不应|求大|短缺|紧',
    ],
  ],
  [
    ['discharged', '出院', 'discharg|releas|left|home|sent', '出院|离|回家|排|放|解|退|开除'],
    ['admitted to hospital|hospitalised|hospitalized', '入院|住院|收治', 'admit|hospital|ward', '入院|住院|收治|送医|送院'],
  ],
  [
    ['took off|take off|takes off|taking off', '起飞|升空', 'took|tak|depart|left|launch|lift', '起飞|升空|离|出发|启程|飞离|走红|脱'],
    ['touched down|touch down|made a landing|landed', '降落|着陆', 'land|touch|arriv|down', '降|着陆|落|抵|到'],
  ],
  [
    ['tide is rising|rising tide|tide comes in|high tide|tide rises', '涨潮|满潮|潮水上涨|涨起', 'ris|high|flood|in\\b', '涨|高|满|升'],
    ['tide is falling|ebb tide|low tide|tide goes out|tide falls', '退潮|落潮|潮水退去|退去', 'fall|ebb|low|out\\b', '退|落|低'],
  ],
  [
    ['opened higher|open higher|closed higher', '高开|收高|收涨', 'high|up|gain|rose', '高|涨|升'],
    ['opened lower|open lower|closed lower', '低开|收低|收跌', 'low|down|fell|los', '低|跌|降'],
  ],
  [
    ['arrived late|arrive late|arrives late', '迟到|晚到|姗姗来迟', 'late|delay', '迟|晚|误|延'],
    ['arrived early|arrive early|arrives early', '提前到|早到|提早到', 'early|ahead|advance|before', '提前|提早|早|先'],
  ],
  [
    ['is wide|are wide|too wide|wider', '宽阔|很宽|太宽|更宽', 'wid|broad', '宽|阔|广'],
    ['is narrow|are narrow|too narrow|narrower', '狭窄|很窄|太窄|更窄', 'narr|thin|tight', '窄|狭|紧|细'],
  ],
  [
    [
      'is cold|are cold|cold water|cold soup|was cold|too cold',
      '冷水|很冷|冷的|寒冷|凉水|太冷|过冷|过低',
      'cold|cool|chill|freez|ic[ye]',
      '冷|凉|寒|冰|冻',
    ],
    ['is hot|are hot|hot water|hot soup|was hot|too hot', '热水|很热|热的|炎热|太热|过热|过高', 'hot|heat|warm|boil', '热|烫|暖|沸|温热'],
  ],
  [
    ['half full', '半满', 'full', '满'],
    ['half empty', '半空', 'empt', '空'],
  ],
  [
    ['was granted|were granted', '获批|获准|准予|授予', 'grant|approv|allow|giv|award|permit', '批|准|授|给|获|予|得'],
    [
      'was rejected|were rejected|was refused|was turned down',
      '被驳回|驳回|被拒|遭拒',
      'reject|refus|turn|declin|den|dismiss|veto',
      '驳|拒|否|不|未|退',
    ],
  ],
  [
    ['is shallow|are shallow|shallow water|shallower', '很浅|浅水|较浅|浅的', 'shallow|low', '浅|低|矮'],
    ['is deep|are deep|deep water|deeper', '很深|深水|较深|深的', 'deep|dep|profound', '深|厚'],
  ],
  [
    ['south wing|southern wing', '南翼|南侧楼|南楼', 'south', '南'],
    ['north wing|northern wing', '北翼|北侧楼|北楼', 'north', '北'],
    ['east wing|eastern wing', '东翼|东侧楼|东楼', 'east', '东'],
    ['west wing|western wing', '西翼|西侧楼|西楼', 'west', '西'],
  ],
  [
    [
      'less than before|lower than before|fewer than before',
      '比以前低|比以前少|比之前低|比之前少',
      'less|low|few|reduc|fell|cheap',
      '低|少|减|降|跌|不如|便宜',
    ],
    [
      'more than before|higher than before|dearer than before',
      '比以前高|比以前多|比之前高|比之前多',
      'more|high|great|r[io]s|increas|dear|expens',
      '高|多|增|升|涨|贵',
    ],
  ],
]
