import type { WordRow } from './row.ts'

/** Kin, people of a school or a site, money of countries, shapes, and where in a thing. */
export const relationRows: WordRow[] = [
  [
    ['wife|wives', '妻子|太太', 'wife|wive|spouse|couple|partner|marri|widow|mrs', '妻|太太|夫人|老婆|配偶|爱人|伴侣|婚|媳妇|遗孀'],
    ['husband|husbands', '丈夫', 'husb|spouse|couple|partner|marri|mr\\b', '夫|老公|配偶|爱人|先生|伴侣|婚'],
    ['mother|mothers|mum|mom', '母亲|妈妈', 'moth|parent|matern|mum|mom|famil', '母|妈|娘'],
    ['father|fathers|dad', '父亲|爸爸', 'fath|parent|patern|dad|famil', '父|爸|爹'],
    ['sister|sisters', '姐姐|妹妹|姐妹', 'sis|sib|twin|nun', '姐|妹|姊'],
    ['brother|brothers', '哥哥|弟弟|兄弟', 'bro|sib|twin|frat', '兄|弟|哥'],
    ['son|sons', '儿子|长子|次子', 'son|child|kid|heir|boy', '子|儿|男'],
    ['daughter|daughters', '女儿|长女|次女', 'daugh|child|kid|girl', '女|闺'],
    ['grandfather|grandfathers|grandpa', '祖父|爷爷|外公|外祖父', 'grand', '祖|爷|外公'],
    ['grandmother|grandmothers|grandma', '祖母|奶奶|外婆|外祖母|姥姥', 'grand|nan\\b', '祖|奶|婆|姥'],
    ['grandson|grandsons', '孙子|外孙', 'grand', '孙'],
    ['granddaughter|granddaughters', '孙女|外孙女', 'grand', '孙'],
    ['uncle|uncles', '叔叔|伯伯|舅舅|叔父|伯父|舅父', 'unc', '叔|伯|舅|姨父|姑父'],
    ['aunt|aunts', '姑妈|姨妈|姑姑|阿姨|舅妈|婶婶', 'aunt', '姑|姨|婶|伯母|舅妈'],
    ['cousin|cousins', '表哥|表弟|表姐|表妹|堂哥|堂弟|堂姐|堂妹|堂兄|表兄|表亲', 'cous|relat', '表|堂'],
    ['nephew|nephews', '侄子|侄儿|外甥', 'neph', '侄|甥'],
    ['niece|nieces', '侄女|外甥女', 'niec', '侄|甥'],
    ['', '父母亲|兄弟姐妹|兄弟姊妹|兄弟连|姐妹篇|姐妹城|圣母|师母|老祖母绿|妻子儿女'],
  ],
  [
    ['parents', '家长|父母', 'par|moth|fath|guard|famil', '家长|父|母|双亲|父类|爸|妈'],
    ['students|pupils', '学生|学员', 'stud|pup|school|learn|child|grad|youth', '学|生|徒|孩'],
    ['teachers', '老师|教师', 'teach|staff|tut|instr|facul', '师|教'],
  ],
  [
    ['administrator|administrators|admin', '管理员', 'adm|oper|root|manag', '管理|运维'],
    ['developer|developers', '开发者|开发人员', 'dev|prog|engin|cod', '开发|程序|工程'],
    ['reviewer|reviewers', '审阅者|审查者|评审人|评审者', 'rev', '审|评'],
    ['visitor|visitors|guests', '访客|游客|来宾', 'vis|guest|tour|peop|trav', '客|访|来宾|游|参观|观众'],
  ],
  [
    ['the host|hosts', '主人|东道主', 'host|home|serv|hold|own', '主'],
    ['the guest|guests', '客人|宾客|来宾', 'guest|vis', '客|宾'],
  ],
  [
    ['supporters|proponents|advocates', '支持者|拥护者|拥趸', 'supp|prop|adv|fan|back', '支持|拥|球迷|粉丝|赞成'],
    ['opponents|critics|detractors', '反对者|批评者|对手', 'opp|crit|det|riv', '反对|批评|敌|对手|异见'],
  ],
  [
    ['the home side|the hosts|home team|home side', '主队', 'home|host', '主|东道'],
    ['the visitors|visiting team|away team|away side', '客队', 'visit|away|guest', '客'],
  ],
  [
    [
      'police released|released the driver|released him|released her|released them|released the man|released the suspect',
      '释放|获释|放走',
      'releas|free|let',
      '释|放',
    ],
    [
      'police arrested|arrested him|arrested her|arrested the|arrested them',
      '逮捕|拘捕|拘留|扣押',
      'arr|det|jail|held|cust|seiz|charg',
      '捕|拘|扣|抓|押',
    ],
  ],
  [
    ['to hire|hiring|will hire|hires more', '招聘|聘用|雇用|增聘', 'hir|recr|empl|tak|add', '招|聘|雇|请|租|募'],
    [
      'to fire|to sack|to lay off|will lay off|laying off|job cuts',
      '裁员|解雇|裁减|裁掉',
      'fir|sack|lay|cut|redun|dism|laid',
      '裁|解雇|辞|炒|减',
    ],
  ],
  [
    ['dollar|dollars', '美元', 'doll|us\\b|usd|buck|cent|\\$', '美|元'],
    ['euro|euros', '欧元', 'eur|€', '欧'],
    ['yen', '日元|日圆', 'yen|jap|jpy', '日'],
    ['pound|pounds|sterling', '英镑', 'pound|ster|brit|gbp|£', '镑|磅|斤'],
    ['swiss franc|francs', '瑞士法郎|法郎', 'fran|swi', '法郎'],
    ['rouble|roubles|ruble|rubles', '卢布', 'rou|rub', '卢布'],
    ['rupee|rupees', '卢比', 'rup', '卢比'],
    ['peso|pesos', '比索', 'pes', '比索'],
    ['', '日元素'],
  ],
  [
    ['is round|was round|are round|round table|circular', '圆的|圆形|圆桌', 'round|circ|spher', '圆|周'],
    ['is square|was square|are square|square table|square shaped', '方的|方形|正方形|方桌', 'squ|cub|rect', '方'],
    ['triangular|triangle|triangles', '三角形|三角', 'tri|pyr', '三角'],
    ['rectangular|rectangle|rectangles', '长方形|矩形', 'rect|box', '方|矩'],
    ['is oval|was oval|oval|elliptical', '椭圆', 'ov|ell', '椭|卵'],
    ['', '三角洲|三角函数|地方的|对方的|双方的|官方的|北方的|南方的|东方的|西方的|四方的|八方的|多方的|我方的|一方的|方的确|三角恋'],
  ],
  [
    [
      'beginning of the|start of the|the head of the list|front of the list',
      '开头|开端|起始处|最前面|列表首',
      'beg|star|head|first|front|early|top|onset',
      '开|头|始|初|首|前',
    ],
    ['end of the|the tail of|back of the list', '末尾|结尾|尾部|最后面|尾端', 'end|tail|last|back|late|bott|fin', '末|尾|后|终|结束|底|完'],
    ['middle of the|the centre of the|center of the', '中间|中央|正中', 'mid|cent|half', '中|心|半'],
  ],
  [
    ['read access|read permission|read permissions', '读取权限|读权限', 'read', '读'],
    ['write access|write permission|write permissions', '写入权限|写权限', 'writ', '写'],
    ['execute permission|execute permissions', '执行权限', 'exec', '执行'],
  ],
  [
    [
      'rear port|rear panel|rear camera|rear seat|rear window|at the rear|rear wheel|rear entrance',
      '后置|后面|背面|后部|后方|后座|后轮|后窗',
      'rear|back|behind',
      '后|背|尾',
    ],
    [
      'front port|front panel|front camera|front seat|front window|at the front|front wheel|front entrance',
      '前置|前面|正面|前部|前方|前座|前轮|前窗',
      'front|ahead|fore',
      '前|正',
    ],
  ],
  [
    ['restart the|restarts the|reboot the|restart your', '重启|重新启动', 'rest|reb|reload|again', '重|再'],
    [
      'shut down the|stop the|shuts down the|shut down your',
      '关闭|关停|停止|停掉',
      'shut|stop|clos|kill|power|off\\b|end|down',
      '关|停|止|终',
    ],
  ],
  [
    ['up arrow', '向上箭头|上箭头|向上键', 'up', '上'],
    ['down arrow', '向下箭头|下箭头|向下键', 'down', '下'],
    ['left arrow', '向左箭头|左箭头|向左键', 'left', '左'],
    ['right arrow', '向右箭头|右箭头|向右键', 'right', '右'],
  ],
  [
    ['global variable|global variables|global scope', '全局变量|全局作用域', 'glob', '全局'],
    ['local variable|local variables|local scope', '局部变量|局部作用域', 'local', '局部|本地'],
  ],
  [
    [
      'horizontal scroll bar|horizontal scrollbar|horizontal axis|horizontal line|horizontally',
      '水平|横轴|横线|横向',
      'hor|lateral',
      '水平|横',
    ],
    ['vertical scroll bar|vertical scrollbar|vertical axis|vertical line|vertically', '垂直|纵轴|竖线|纵向', 'ver', '垂直|纵|竖'],
  ],
  [
    ['loudly|aloud|in a loud voice', '大声|高声|响亮', 'lou|alo|nois', '大声|高|响|朗'],
    [
      'softly|quietly|in a low voice|under her breath|under his breath',
      '轻声|小声|低声|悄声',
      'sof|qui|low|sil|whis|murm|gent',
      '轻|小|低|悄|静|默',
    ],
  ],
  [
    ['before sunset|before dusk|before dark|before nightfall', '日落前|天黑前|黄昏前|日落之前|天黑之前', 'bef|until|by\\b|til', '前'],
    ['after sunset|after dusk|after dark|after nightfall', '日落后|天黑后|黄昏后|日落之后|天黑之后', 'aft', '后'],
  ],
  [
    ['thin layer|thin layers|thin slice|thin slices|thin coat|thinly', '薄薄|薄层|薄片|一层薄', 'thin|fine|light', '薄|细|淡'],
    ['thick layer|thick layers|thick slice|thick slices|thick coat|thickly', '厚厚|厚层|厚片|一层厚', 'thick|heav|dens', '厚|浓|粗'],
  ],
  [
    ['studied law|studies law|studying law|read law|law degree|law student', '学法律|法律专业|法学|学法', 'law|leg', '法|律'],
    ['studied medicine|studies medicine|studying medicine|medical degree|medical student', '学医|医学|医科', 'med', '医'],
    ['studied engineering|studies engineering|engineering degree', '工程学|工科|学工程', 'eng', '工'],
    ['studied music|studies music|music degree|music student', '学音乐|音乐专业|音乐系', 'mus', '音乐'],
    ['studied art|studies art|art student|art degree', '学美术|美术专业|学艺术|学画', 'art|paint', '美术|艺术|画'],
  ],
  [
    ['play chess|playing chess|plays chess|played chess', '下棋|下国际象棋|下象棋', 'che', '棋'],
    ['play cards|playing cards|plays cards|played cards', '打牌|玩牌|打扑克', 'card|pok', '牌|扑克'],
    ['play football|playing football|plays football|played football', '踢球|踢足球', 'foo', '球'],
  ],
]
