import type { WordRow } from './row.ts'

/** What begins and ends, opens and closes, is added and taken away. */
export const actionRows: WordRow[] = [
  [
    [
      'began|begins|begun|started on|starts on|kicked off',
      '开始|启动|开幕',
      'beg[aiu]n|start|open|launch|commenc|onset|kick|inception|initial|first',
      '始|启|开|起|发|展开',
    ],
    [
      'ended|ends on|ends in|concluded|finished on|came to an end',
      '结束|终止|闭幕|落幕',
      'end|finish|conclu|over|clos|final|last|until|stop|ceas|complet|expir',
      '结束|终|闭|落幕|完|止|收|尾|截|停',
    ],
  ],
  [
    ['start the|starts the|start your', '启动|开启|开始', 'start|launch|run|open|begin|init|boot', '启|开|始|运行|起'],
    [
      'stop the|stops the|stop your|shut down the',
      '停止|关停|停掉|关闭',
      'stop|shut|halt|kill|terminat|end|clos|quit|exit|paus',
      '停|关|止|终|杀|结束|退出|暂',
    ],
  ],
  [
    ['open the|opens the|open a|opens a', '打开|开启', 'open|launch|start|unlock|expand', '打开|开|启|展'],
    ['close the|closes the|close a|closes a', '关闭|关上|合上', 'clos|shut|end|exit|dismiss', '关|合|闭|退出|收'],
  ],
  [
    [
      'reopened|reopens|reopen|opened to traffic|opened to the public',
      '重新开放|重开|恢复开放|通车|对外开放|已开放|开放了',
      'open|resum|restor',
      '开|通车|恢复|启',
    ],
    [
      'was closed|were closed|is closed|are closed|shut down|closed down|was sealed|were sealed|closed to traffic',
      '关闭|封闭|停业|关门|封锁',
      'clos|shut|seal|block|lock|end',
      '关|封|停|闭|禁|歇|堵',
    ],
  ],
  [
    ['shops must close|must close by|closes at|close at', '关门|打烊|停止营业|闭馆', 'clos|shut|end', '关|闭|停|打烊|结束'],
    ['must open by|opens at|open at', '开门|开始营业|开馆', 'open|start|from', '开|起|始'],
  ],
  [
    [
      'add the|adds the|add a|adds a|adding a|adding the|added',
      '添加|新增|加上|加入|增加',
      'add|insert|append|includ|put|creat|plus|new',
      '加|增|添|插|新|补|附',
    ],
    [
      'delete the|deletes the|remove the|removes the|delete a|remove a|deleting the|removing the|deleted|removed|dropped the',
      '删除|移除|删去|去掉',
      'delet|remov|drop|eras|clear|discard|clean|strip|uninstall',
      '删|移|去|除|清|消|丢|卸|拆|摘',
    ],
  ],
  [
    ['import the|imports the|import a|importing the', '导入|引入', 'import|load|includ|requir|bring', '导入|引|入|加载|载入'],
    ['export the|exports the|export a|exporting the', '导出', 'export|dump|out|sav', '导出|出|输出'],
  ],
  [
    ['zoom in|zooms in|enlarge', '放大', 'zoom|enlarg|magnif|closer|big|larg', '放大|大|拉近'],
    ['zoom out|zooms out|shrink', '缩小', 'zoom out|shrink|small|reduc|out\\b', '缩|小|拉远'],
  ],
  [
    ['expand the|expands the|unfold the', '展开', 'expand|unfold|open|show|widen|extend', '展|打开|扩|拓'],
    ['collapse the|collapses the|fold the', '折叠|收起', 'collaps|fold|clos|hid|min', '折|收|合|叠|关'],
  ],
  [
    ['select the box|tick the|check the box|select the checkbox', '勾选|选中', 'select|tick|check|mark|choos', '勾|选'],
    [
      'clear the box|untick the|uncheck the|deselect the|clear the checkbox',
      '取消选中|取消勾选|清除勾选|不勾选',
      'clear|untick|uncheck|deselect|unmark',
      '取消|清除|不',
    ],
  ],
  [
    ['log in|logs in|logged in|sign in|signs in|signed in', '登录|登入', 'log|sign|auth', '登录|登入|登陆|签'],
    ['log out|logs out|logged out|sign out|signs out|signed out', '退出登录|登出|注销', 'out\\b|logout|exit', '退出|登出|注销|离'],
  ],
  [
    ['unsubscribe|unsubscribes|unsubscribed', '退订|取消订阅', 'unsub|cancel|opt', '退|取消'],
    ['subscribe to|subscribes to|subscribed to', '订阅', 'subscri|follow', '订阅|订|关注'],
  ],
  [
    [
      'advanced on|the army advanced|troops advanced|advancing',
      '推进|挺进|前进',
      'advanc|push|forward|progress|further',
      '进|前|推|高级|先',
    ],
    ['retreated|retreating|fell back', '撤退|后撤|退却', 'retreat|withdr|back|left|pull', '撤|退|离'],
  ],
  [
    ['ceasefire|truce|armistice', '停火|休战|停战', 'cease|truc|armist|peace|halt', '停火|停战|休战|和'],
    ['declared war|declare war|declaration of war', '宣战|开战', 'war|fight|attack', '战|攻'],
  ],
  [
    ['signed into law|became law|was passed into law', '签署成为法律|正式成为法律|生效', 'law|sign|pass|enact|effect', '法律|签|通过|生效'],
    [
      'was vetoed|were vetoed|was voted down|was defeated in parliament',
      '被否决|否决',
      'veto|defeat|reject|down|block|kill',
      '否|驳|拒|未|没',
    ],
  ],
  [
    ['pleaded guilty|pleads guilty|plead guilty|pleading guilty', '认罪|承认有罪', 'plead|guilt|admit|confess', '认罪|承认|供认|招'],
    [
      'pleaded not guilty|denied the charges|denies the charges|pleads not guilty',
      '拒不认罪|不认罪|否认指控|否认有罪',
      'not|den',
      '不|拒|否|未|没',
    ],
  ],
  [
    [
      'was released|were released|was freed|were freed|set free',
      '获释|释放|出狱',
      'releas|free|let|out\\b|bail|parol',
      '释|放|出|发布|公布|上映|推出',
    ],
    [
      'was detained|were detained|was jailed|were jailed|was arrested|were arrested|was imprisoned',
      '被捕|被拘|入狱|关押|拘留|逮捕',
      'detain|jail|arrest|imprison|custod|held|lock',
      '捕|拘|狱|押|关|监|抓|扣',
    ],
  ],
  [
    [
      'was ratified|were ratified|ratified the|entered into force|took effect',
      '批准|生效',
      'ratif|approv|force|effect|enter|sign',
      '批|效|准|通过|签',
    ],
    [
      'was repealed|were repealed|was scrapped|was abolished|repealed the|were abolished',
      '废除|废止|取消',
      'repeal|scrap|abol|end|revok|cancel|drop|strik|remov',
      '废|取消|撤|终|停|不再',
    ],
  ],
  [
    [
      'won the final|won the match|won the title|won the cup|won the election|won the game',
      '赢得|夺得|获胜|取胜|夺冠',
      'w[io]n|victor|triumph|beat|gold|champion|defeat',
      '赢|胜|夺|冠|获',
    ],
    [
      'lost the final|lost the match|lost the title|lost the election|lost the game|were beaten',
      '输掉|失利|落败|败北|负于|不敌',
      'los|beat|defeat|runner|silver|fell',
      '输|负|败|失|不敌|亚',
    ],
  ],
  [
    ['was born', '出生|生于|诞生', 'born|birth', '生'],
    [
      'he died|she died|who died|died in|died on|died at|passed away',
      '去世|逝世|病逝|死于|辞世',
      'die|dea|dying|pass|kill|late',
      '世|逝|死|亡|故|终|卒',
    ],
  ],
  [
    ['abdicated|abdicates|gave up the throne', '退位|逊位', 'abdic|gave up|step', '退位|逊'],
    [
      'ascended the throne|came to the throne|was crowned|acceded',
      '登基|即位|加冕|继位',
      'throne|crown|acced|ascend|became king|became queen',
      '登基|即位|加冕|继位',
    ],
  ],
]
