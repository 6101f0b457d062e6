import type { WordRow } from './row.ts'

/** Kin, sexes and parts that people have. */
export const peopleRows: WordRow[] = [
  [
    ['vaccinated', '已接种|接种', 'vacc|jab|inocul|dose|shot', '接种|疫苗|针'],
    ['unvaccinated', '未接种', 'unvac|not', '未接种|没有接种|没打'],
  ],
  [
    ['unmarried|single mother|single mothers|single people', '未婚|单身|单亲', 'unmar|single|bachel|spinst', '未婚|单|光棍|独'],
    ['married', '已婚|结婚', 'marr|wed|wife|husband|spouse', '婚|娶|嫁|妻|夫|成家'],
  ],
  [
    ['marriages|were married|got married|newlyweds', '结婚|新婚', 'marri|wed|wife|husband', '婚|娶|嫁|夫妻'],
    ['divorces|divorced|divorce', '离婚', 'divor|separat|split', '离|分'],
  ],
  [
    ['mother|mothers|mum|mom', '母亲|妈妈', 'parent|mother|matern|ma\\b', '母|妈|娘'],
    ['father|fathers|dad', '父亲|爸爸', 'parent|father|patern|pa\\b', '父|爸|爹'],
  ],
  [
    ['son|sons', '儿子', 'son|child|kid|heir', '子|儿|男|嗣'],
    ['daughter|daughters', '女儿', 'daughter|child|kid', '女|闺|囡'],
  ],
  [
    ['brother|brothers', '兄弟|哥哥|弟弟', 'bro\\b|sibling|fratern|twin', '兄|弟|哥'],
    ['sister|sisters', '姐妹|姐姐|妹妹', 'sis|sibling|nun|twin', '姐|妹|姊|修女|嬷'],
  ],
  [
    ['elder brother|older brother|big brother', '哥哥|兄长', 'elder|old|big|brother', '哥|兄|长'],
    ['younger brother|little brother', '弟弟', 'young|little|brother', '弟|小'],
  ],
  [
    ['elder sister|older sister|big sister', '姐姐', 'elder|old|big|sister', '姐|姊|长'],
    ['younger sister|little sister', '妹妹', 'young|little|sister', '妹|小'],
  ],
  [
    [
      'the elder|elder of|elder son|elder daughter|elder child|elder boy|elder girl',
      '哥哥|姐姐|大哥|大姐|大儿子|大女儿|长子|长女|长兄',
      'elde|old|big|senior|first',
      '长|大|哥|姐|兄|老',
    ],
    [
      'the younger|younger of|younger son|younger daughter|younger child|younger boy|younger girl',
      '弟弟|妹妹|小儿子|小女儿|次子|次女|幼子|幼女',
      'young|little|junior|baby|second',
      '幼|小|弟|妹|次|轻|少|二',
    ],
    ['', '姐妹|兄弟|姊妹|弟兄'],
  ],
  [
    [
      'lost a leg|lost an arm|lost an eye|lost a hand|lost a foot|lost an ear|cost him a leg|cost him an arm|cost him an eye|cost him a hand|cost her a leg|cost her an arm|cost her an eye|cost her a hand|in one eye|in one ear|with one hand|with one arm|on one leg',
      '一条腿|一只手|一只脚|一只眼|一只耳|一条手臂|一条胳膊|一只胳膊|单手|单腿|单脚|独臂',
      'one|a leg|an arm|an eye|a hand|a foot|an ear|left|right|single',
      '一|单|独|左|右',
    ],
    [
      'both legs|both arms|both eyes|both hands|both feet|both ears|both knees|both lungs|both kidneys|with two hands',
      '双腿|双臂|双眼|双目|双手|双脚|双耳|双膝|双肺|双肾',
      'both|two|pair|legs|arms|eyes|hands|feet|ears',
      '双|两|二|俩',
    ],
  ],
  [
    ['husband|husbands', '丈夫', 'husband|spouse|couple|partner|married', '夫|老公|配偶|爱人|先生|伴侣|婚|男人|外子'],
    ['wife|wives', '妻子|太太', 'wife|wive|spouse|couple|partner|married|widow', '妻|太太|夫人|老婆|配偶|爱人|伴侣|婚|内人|媳妇|遗孀|女人'],
  ],
  [
    ['boy|boys', '男孩|男童|男生', 'boy|male|lad|son|teen|youth', '男|少年|子|儿|伙|哥|小鬼|娃'],
    ['girl|girls', '女孩|女童|女生', 'girl|female|maid|daughter|teen|lass|young woman', '女|姑娘|少女|丫头|妹|小姐|闺|娃'],
  ],
  [
    [
      'men|male|males',
      '男性|男子|男人|男士',
      'm[ae]n|male|he\\b|human|people|guy|gentlem|boy|crew',
      '男|人|兵|丈夫|员|者|士|汉|先生|雄|公|小伙|弟兄',
    ],
    [
      'women|woman|female|females',
      '女性|女子|女人|女士|妇女',
      'wom[ae]n|female|she\\b|lad|girl|mother|wife|wive',
      '女|妇|她|雌|母|太太|婆|姑|妈|娘|妻',
    ],
  ],
  [
    ['grandfather|grandfathers|grandpa', '祖父|爷爷|外公', 'grand', '祖|爷|外公|公公'],
    ['grandmother|grandmothers|grandma', '祖母|奶奶|外婆|姥姥', 'grand|nan\\b', '祖|奶|婆|姥'],
  ],
  [
    ['uncle|uncles', '叔叔|伯伯|舅舅|叔父|伯父|舅父|姨父|姑父', 'uncle|parent|relative', '叔|伯|舅|姨|姑|大爷'],
    ['aunt|aunts|auntie', '姑妈|姨妈|姑姑|阿姨|舅妈|婶婶|伯母|姑母|姨母', 'aunt|parent|relative', '姑|姨|婶|伯母|舅妈|舅母|大妈|嬷'],
  ],
  [
    ['nephew|nephews', '侄子|侄儿|外甥', 'nephew|relative', '侄|甥'],
    ['niece|nieces', '侄女|外甥女', 'niece|relative', '侄|甥女'],
  ],
  [
    ['king|kings', '国王', 'king|roy|monarch|rex', '王|君|帝|皇'],
    ['queen|queens', '女王|王后|皇后', 'queen|roy|monarch|regin', '后|女王|女皇|昆'],
  ],
  [
    ['prince|princes', '王子|亲王', 'princ|roy', '王|公|太子|储'],
    ['princess|princesses', '公主|王妃', 'princess|roy', '公主|妃|郡主'],
  ],
  [
    ['bride|brides', '新娘', 'brid|wed|marr|couple', '新娘|新妇|新人|妻|嫁'],
    ['groom|grooms|bridegroom', '新郎', 'groom|wed|marr|couple', '新郎|新人|夫|娶'],
  ],
  [
    [
      'left hand|left panel|left page|left column|left edge|left half|left margin|left window|left door|left wheel|left button|left key|left arrow|left tower|left cheek|left hip|left ankle|left wrist|left elbow|left lung|left wing|left arm|left leg|left foot|left eye|left ear|left knee|left shoulder|left side|left bank|to the left|on the left',
      '左手|左箭头|左键|左页|左栏|左列|左半|左窗|左门|左轮|左塔|左翼|左肺|左腕|左踝|左肘|左臀|左面|左图|左臂|左腿|左脚|左眼|左耳|左膝|左肩|左侧|左岸|左边|左转|向左',
      'left',
      '左',
    ],
    [
      'right hand|right panel|right page|right column|right edge|right half|right margin|right window|right door|right wheel|right button|right key|right arrow|right tower|right cheek|right hip|right ankle|right wrist|right elbow|right lung|right wing|right arm|right leg|right foot|right eye|right ear|right knee|right shoulder|right side|right bank|to the right|on the right',
      '右手|右箭头|右键|右页|右栏|右列|右半|右窗|右门|右轮|右塔|右翼|右肺|右腕|右踝|右肘|右臀|右面|右图|右臂|右腿|右脚|右眼|右耳|右膝|右肩|右侧|右岸|右边|右转|向右',
      'right',
      '右',
    ],
  ],
  [
    ['turn left', '左转|左拐', 'left', '左'],
    ['turn right', '右转|右拐', 'right', '右'],
  ],
  [
    [
      'alive|survived|survivor|survivors',
      '生还|幸存|存活|获救|活下来|活了下来',
      'aliv|surviv|rescu|sav|liv|escap|outliv',
      '生|活|存|救|逃|脱险|挺过|熬过|扛过|健在',
    ],
    [
      'dead|died|killed',
      '死亡|遇难|身亡|丧生|遇害',
      'd[iey]|kill|dead|death|fatal|victim|perish|los|murder|slain|late',
      '死|难|亡|丧|故|逝|牺牲|杀|害|毙|卒|尸|命|殉|不在|离世|走了|谢世',
    ],
  ],
  [
    ['injured|wounded', '受伤|伤者', 'injur|wound|hurt|casualt|hospital|harm', '伤'],
    [
      'killed|dead|fatally',
      '死亡|遇难|身亡|丧生|遇害|死者',
      'kill|dead|death|d[iey]|fatal|victim|casualt|perish|lives|los',
      '死|亡|难|丧|害|命|毙|牺牲',
    ],
    ['missing|unaccounted for', '失踪|下落不明', 'miss|unacc|los', '失踪|失联|下落|缺'],
  ],
  [
    ['driver|drivers|motorist|motorists', '司机|驾驶员|驾车者', 'driv|motor', '司机|驾|车手|车主|开车'],
    ['passenger|passengers', '乘客|旅客', 'passeng|rider|travel|aboard|people', '乘|客|旅|人'],
    ['pedestrian|pedestrians', '行人', 'pedest|walk|people', '行人|步行|路人|途人'],
    ['cyclist|cyclists', '骑行者|骑车人|骑手|自行车手', 'cycl|bik|rid', '骑|车'],
  ],
  [
    ['civilian|civilians', '平民', 'civil|people|resident', '平民|民众|百姓|居民|人'],
    ['soldier|soldiers|servicemen', '士兵|军人|官兵', 'soldier|troop|milit|servic|army|forces|officer', '兵|军'],
    [
      'militant|militants|insurgent|insurgents|gunman|gunmen',
      '武装分子|枪手',
      'milit|insurg|gun|fighter|rebel|terror|attack',
      '武装|枪|叛|恐|分子',
    ],
  ],
  [
    ['adult|adults', '成人|成年人|大人', 'adult|grown|man|men|woman|women|over', '成|大人|以上'],
    [
      'child|children|minors',
      '儿童|小孩|孩子|未成年人|小童',
      'child|kid|minor|boy|girl|teen|young|under|infant|son|daughter',
      '童|孩|未成年|少年|子女|儿|娃|小|岁',
    ],
    [
      'senior citizens|pensioner|pensioners|the elderly',
      '老年人|长者|老人|退休者',
      'senior|pension|elder|old|over|retire',
      '老|长者|退休|长辈|年长',
    ],
  ],
  [
    [
      'years older|year older|older than',
      '年长|大一岁|大两岁|大三岁|大四岁|大五岁|大六岁|大七岁|大八岁|大九岁|大十岁',
      'old|elder|senior',
      '长|大|老|姐|兄|哥',
    ],
    [
      'years younger|year younger|younger than',
      '年幼|小一岁|小两岁|小三岁|小四岁|小五岁|小六岁|小七岁|小八岁|小九岁|小十岁',
      'young|junior',
      '轻|幼|小|弟|妹|少',
    ],
  ],
  [
    ['she|her|hers|herself', '她', 'she\\b|her\\b|wom[ae]n|girl|mother|sister|daughter|wife|aunt|queen|lady|ms\\b|mrs|miss', '她|女|伊|妇'],
    [
      'he|him|his|himself',
      '他',
      'he\\b|hi\\b|m[ae]n|boy|father|brother|son|husband|uncle|king|mr\\b|someone|anyone|everyone|person|user|author|who|they|them|their|other|baby|god',
      '他|其|男',
    ],
    ['', '其他|他们|他人|他乡|他国|他日|吉他|排他|利他|维他'],
  ],
  [
    ['both parties|both sides', '双方', 'both|two\\b|parties|sides|each', '双|两|彼此|各方'],
    ['either party|either side', '任何一方|任一方|任意一方', 'either|any\\b|one\\b', '任|一方|某|均|都|皆|各'],
  ],
  [
    ['teacher|teachers', '老师|教师', 'teach|tutor|instruct|lectur|school|staff|faculty', '师|教'],
    ['student|students|pupil|pupils', '学生', 'student|pupil|school|learn|grad|child', '学|生|徒'],
  ],
  [
    ['nurse|nurses|doctor|doctors', '护士|医生|医师', 'doctor|dr\\b|physic|medic|surgeon|gp\\b|health|nurs|carer', '医|大夫|博士|护'],
    ['patient|patients', '患者|病人', 'patient|sick|case', '患|病|耐心'],
  ],
  [
    [
      'oldest|eldest',
      '最老|最年长|最古老|年龄最大|年纪最大|岁数最大|大姐|大哥|长女|长子|老大|大女儿|大儿子',
      'old|elder|ancient|senior|first',
      '老|长|古|大|旧|早|年纪|高龄|岁数',
    ],
    ['youngest', '最年轻|最年幼|最小|小妹|小弟|幺女|幺儿|老幺|小女儿|小儿子', 'young|new|junior|last', '年轻|幼|小|新|少|轻|幺'],
  ],
]
