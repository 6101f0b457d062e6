import type { WordRow } from './row.ts'

/** Where, and in which direction. */
export const placeRows: WordRow[] = [
  [
    [
      'north|northern|northward|northwards|northbound',
      '北部|北方|以北|北侧|北面|北岸|北边|向北|北上|北行|朝北|北端|北壁|北坡|北墙',
      'north|arctic',
      '北',
    ],
    [
      'south|southern|southward|southwards|southbound',
      '南部|南方|以南|南侧|南面|南岸|南边|向南|南下|南行|朝南|南端|南壁|南坡|南墙',
      'south|antarc',
      '南',
    ],
    [
      'east|eastern|eastward|eastwards|eastbound',
      '东部|东方|以东|东侧|东面|东岸|东边|向东|东行|朝东|东端',
      'east|orient|north east|south east',
      '东',
    ],
    ['west|western|westward|westwards|westbound', '西部|西方|以西|西侧|西面|西岸|西边|向西|西行|朝西|西端', 'west|occid', '西'],
    ['northeast|north east|northeastern|north eastern|north easterly', '东北|向东北', 'north|east', '东北|北东|东'],
    ['northwest|north west|northwestern|north western|north westerly', '西北|向西北', 'north|west', '西北|北西'],
    ['southeast|south east|southeastern|south eastern|south easterly', '东南|向东南', 'south|east', '东南|南东'],
    ['southwest|south west|southwestern|south western|south westerly', '西南|向西南', 'south|west', '西南|南西'],
  ],
  [
    ['upstream', '上游', 'up\\b|head', '上|源'],
    ['downstream', '下游', 'down|lower', '下'],
  ],
  [
    ['uphill', '上坡', 'up\\b|climb', '上|爬|登|艰'],
    ['downhill', '下坡|下山', 'down|descen', '下|滑'],
  ],
  [
    ['upstairs', '楼上|上楼', 'up\\b', '上'],
    ['downstairs', '楼下|下楼', 'down', '下'],
  ],
  [
    ['indoors|indoor', '室内', 'in\\b|house', '内|里|屋|房'],
    ['outdoors|outdoor', '室外|户外', 'out\\b|open', '外|野|露天'],
  ],
  [
    ['inbound|incoming', '入境|来港|进港|入站|进站', 'in\\b|arriv|com', '入|进|来|抵|到|接|回'],
    ['outbound|outgoing', '出境|离港|出港|出站', 'out\\b|depart|leav', '出|离|去|往|发|外'],
  ],
  [
    ['arrival|arrivals|arrived|arrives', '抵达|到达|到站', 'arriv|reach|com|land|got|dock', '抵|到|达|来|入|至|进|临|落'],
    [
      'departure|departures|departed|departs',
      '离开|启程|出发|驶离|起飞|离站',
      'depart|leav|left|set off|took off|sail|go',
      '离|出|启|去|走|驶|飞|辞|别|发',
    ],
  ],
  [
    ['boarding|board the|boarded', '登机|上车|登船', 'board|get on|got on|embark', '登|上|乘|董事|寄宿'],
    ['alighting|disembark|disembarked|alight', '下车|下船|下机', 'alight|disemb|get off|got off', '下'],
  ],
  [
    ['entrance|entrances', '入口', 'entr|way in|gate|door', '入|门|进'],
    ['exit|exits', '出口', 'exit|way out|leav|quit|out\\b', '出|退|离'],
  ],
  [
    ['inside the|interior|inner', '内部|里面|内侧|内层', 'in\\b|within|interior', '内|里|中|间'],
    ['outside the|exterior|outer', '外部|外面|外侧|外层', 'out\\b|exterior|beyond', '外|出'],
  ],
  [
    ['sunrise side|east facing', '朝东|东向', 'east', '东'],
    ['west facing|sunset side', '朝西|西向', 'west', '西'],
    ['north facing', '朝北|北向', 'north', '北|阴'],
    ['south facing', '朝南|南向', 'south', '南|阳'],
  ],
  [
    ['left to right', '从左到右|从左至右|自左向右|由左至右', 'left', '左到右|左至右|左向右|左往右'],
    ['right to left', '从右到左|从右至左|自右向左|由右至左', 'right', '右到左|右至左|右向左|右往左'],
  ],
  [
    ['above sea level', '海拔', 'above|altitude|elevation|high', '海拔|高'],
    ['below sea level', '海平面以下|海平面下', 'below|under|deep|depth', '以下|下|深|低'],
  ],
  [
    ['top floor|top storey|top story', '顶层|顶楼', 'top|high|pent', '顶|最高|最上'],
    ['ground floor', '底层|一楼|一层|首层|地面层', 'ground|first|bottom|street', '底|一楼|一层|首层|地|楼下'],
    ['basement', '地下室|地下一层', 'base|under|cellar|below', '地下|负|地窖'],
  ],
  [
    ['window seat|window seats|by the window', '靠窗|窗口|窗边', 'window', '窗'],
    ['aisle seat|aisle seats|on the aisle', '靠走道|过道|走道|靠过道', 'aisle', '道|廊'],
  ],
  [
    ['starboard', '右舷', 'starb|right', '右'],
    ['port side|to port', '左舷', 'port|left', '左'],
  ],
  [
    ['stern', '船尾', 'stern|aft|back|rear', '尾|严'],
    ['the bow|prow', '船头|船首', 'bow|prow|front|fore', '头|首|弓|前'],
  ],
  [
    ['austria|austrian|vienna', '奥地利|维也纳', 'austri|vien', '奥|维也纳'],
    ['australia|australian|canberra', '澳大利亚|澳洲|堪培拉', 'aus|aussie|canb', '澳|堪'],
  ],
  [
    ['sweden|swedish|swede|swedes', '瑞典', 'swed|stockholm|nordic', '瑞典|北欧|斯德'],
    ['switzerland|swiss', '瑞士', 'swi|bern|geneva|zurich', '瑞士|苏黎世|日内瓦|伯尔尼'],
  ],
  [
    ['nigeria|nigerian|nigerians', '尼日利亚', 'niger|lagos|abuja', '尼日利亚|尼国|拉各斯'],
    ['niger', '尼日尔', 'niger', '尼日尔|尼国'],
  ],
  [
    ['slovakia|slovak|slovaks', '斯洛伐克', 'slovak|bratis', '伐克'],
    ['slovenia|slovene|slovenian', '斯洛文尼亚', 'slove|ljub', '文尼亚'],
  ],
  [
    ['iran|iranian|iranians|tehran', '伊朗|德黑兰', 'iran|tehr|pers', '伊朗|德黑兰|波斯'],
    ['iraq|iraqi|iraqis|baghdad', '伊拉克|巴格达', 'iraq|bagh', '伊拉克|巴格达'],
  ],
  [
    ['paraguay|paraguayan', '巴拉圭', 'para', '巴拉圭'],
    ['uruguay|uruguayan', '乌拉圭', 'uru', '乌拉圭'],
  ],
  [
    ['iceland|icelandic', '冰岛', 'ice', '冰岛'],
    ['ireland|irish', '爱尔兰', 'ir[ei]|dublin|ulster', '爱尔兰|都柏林'],
  ],
  [
    ['north korea|north korean|pyongyang', '朝鲜|平壤', 'north|pyong|dprk', '朝|北|平壤'],
    ['south korea|south korean|seoul', '韩国|首尔', 'south|seoul|korean|rok', '韩|南|首尔'],
  ],
  [
    ['latvia|latvian', '拉脱维亚', 'latv|riga', '拉脱'],
    ['lithuania|lithuanian', '立陶宛', 'lith|vilni', '立陶'],
    ['estonia|estonian', '爱沙尼亚', 'eston|tallin', '爱沙'],
  ],
  [
    ['norway|norwegian|oslo', '挪威|奥斯陆', 'norw|oslo', '挪|奥斯陆'],
    ['denmark|danish|copenhagen', '丹麦|哥本哈根', 'den|dan|copen', '丹|哥本'],
    ['finland|finnish|helsinki', '芬兰|赫尔辛基', 'fin|hels', '芬|赫尔'],
  ],
  [
    ['zambia|zambian', '赞比亚', 'zamb', '赞比'],
    ['gambia|gambian', '冈比亚', 'gamb', '冈比'],
    ['namibia|namibian', '纳米比亚', 'namib', '纳米'],
  ],
  [
    ['tunnel|tunnels', '隧道|地道', 'tunnel|under', '隧|地道|洞|管|坑'],
    ['bridge|bridges', '桥梁|大桥|桥', 'bridg|span|cross', '桥|跨|衔|弥'],
  ],
]
