import type { WordRow } from './row.ts'

/** Law, politics and war. */
export const publicRows: WordRow[] = [
  [
    ['plaintiff|plaintiffs|claimant|claimants', '原告', 'plaintiff|claim|suing|su[ei]', '原告|起诉|申|索赔'],
    ['defendant|defendants|the accused', '被告', 'defend|accus|respond', '被告|被诉|答辩'],
  ],
  [
    ['prosecution|prosecutor|prosecutors', '检方|检察官|控方|公诉人', 'prosec|crown|attorney', '检|控|公诉'],
    [
      'the defence|defence lawyer|defence lawyers|defense lawyer|defense lawyers',
      '辩方|辩护律师|辩护人',
      'defen[cs]e|lawyer|counsel',
      '辩|律师',
    ],
  ],
  [
    ['guilty|convicted|conviction', '有罪|定罪', 'guilt|convict|sentenc|jail|prison|offen', '罪|判|认|内疚|愧|刑|犯|信念'],
    ['acquitted|not guilty|acquittal|found innocent', '无罪|宣告无罪', 'acquit|not\\b|innoc|clear', '无罪|清白|无辜|脱罪'],
  ],
  [
    ['upheld|upholds', '维持原判|维持|支持', 'uph[eo]ld|confirm|support|affirm|back', '维|支|确认|坚持|秉|捍|守|驳回'],
    ['overturned|overturns|quashed', '推翻|撤销', 'overturn|quash|revers|annul|reject', '推|撤|改判|翻|驳|倾'],
  ],
  [
    ['arrested|detained', '被捕|逮捕|拘留|扣押', 'arrest|detain|jail|custod|held|captur|imprison|seiz', '捕|拘|押|扣|抓|监|狱|擒|禁|停'],
    ['released from|freed|set free', '获释|释放', 'releas|free|let go|bail', '释|放|免|解|脱'],
  ],
  [
    ['death penalty|sentenced to death|death sentence', '死刑', 'death|execut|capital', '死'],
    ['life imprisonment|life in prison|life sentence|jailed for life', '无期徒刑|终身监禁', 'life', '无期|终身|终生'],
    ['suspended sentence|suspended for|probation', '缓刑', 'suspen|probat', '缓'],
  ],
  [
    ['legal|lawful|legally', '合法', 'legal|law|legit|permit|allow|right', '法|律|权|允|准'],
    ['illegal|unlawful|illegally|unlawfully', '非法|违法', 'illegal|unlaw|illicit|ban|crim|prohib', '非法|违|不法|禁|私|盗|罪'],
  ],
  [
    [
      'accepted|agreed to',
      '接受|同意',
      'accept|agre|approv|adopt|consent|welcom|tak',
      '接|同意|答应|采|认|赞|批|达成|商定|一致|约|允|受|肯|愿',
    ],
    [
      'rejected|refused to|turned down|declined to',
      '拒绝|否决|驳回',
      'reject|refus|den|not\\b|turn|declin|veto|never|dismiss',
      '拒|否|驳|不|未|没|婉|谢绝|退|无',
    ],
  ],
  [
    [
      'approved|ratified',
      '批准|通过',
      'approv|ratif|pass|agree|accept|author|clear|grant|adopt|endors',
      '批|准|通过|同意|认可|核|许|赞|授|获',
    ],
    ['vetoed|rejected|voted down|turned down', '否决|驳回|拒绝', 'veto|reject|den|refus|vot|against|turn|not\\b', '否|驳|拒|反对|不|未|没'],
  ],
  [
    ['banned|forbidden|prohibited|outlawed', '禁止|取缔', 'ban|forb|prohib|outlaw|bar|not\\b|illegal', '禁|取缔|不|违|封|勿|不得|查|不准'],
    [
      'allowed|permitted|legalised|legalized|authorised|authorized',
      '允许|准许|许可|合法化',
      'allow|permit|legal|author|let\\b|may\\b|can\\b|approv|enabl',
      '允|准|许|可|能|让|合法|授权|批|使|得以',
    ],
  ],
  [
    ['lifted sanctions|lifts sanctions|lifting sanctions', '解除制裁|取消制裁', 'lift|eas|end|remov', '解除|取消|放|撤'],
    ['imposed sanctions|imposes sanctions|imposing sanctions', '实施制裁|施加制裁|制裁', 'impos|new|add', '实施|施加|制裁|新'],
  ],
  [
    ['opposition party|opposition parties|the opposition', '反对党|在野党', 'oppos|minor|rebel', '反对|在野|反'],
    ['ruling party|governing party|ruling coalition|governing coalition', '执政党|执政联盟', 'rul|govern|power', '执政|政府|当局'],
  ],
  [
    ['upper house|the senate|senator|senators', '上议院|上院|参议院|参议员', 'senat|upper|lords', '上议|上院|参议|参院|元老'],
    [
      'lower house|house of representatives|house of commons|congressman|congresswoman',
      '下议院|下院|众议院|众议员',
      'lower|represent|common|congress|house|mp\\b',
      '下议|下院|众议|众院|议会|国会',
    ],
  ],
  [
    [
      'president|presidents',
      '总统|总裁|主席|会长',
      'presid|chair|head|leader|state',
      '总统|总裁|主席|会长|校长|元首|院长|总经理|董事长|所长|行长',
    ],
    ['vice president|vice presidents|vice-president', '副总统|副总裁|副主席|副会长', 'vice|deput|vp', '副'],
  ],
  [
    ['prime minister|premier|prime ministers', '首相|总理', 'prime|premier|pm\\b|chancellor', '首相|总理|揆'],
    ['deputy prime minister|vice premier|deputy premier', '副首相|副总理', 'deput|vice', '副'],
  ],
  [
    ['headmaster|headmistress|head teacher|headteacher|principal', '校长', 'head|princip|president|dean', '校长|园长|院长|主要|本金|委托'],
    ['deputy head|vice principal|deputy headteacher|assistant principal', '副校长', 'deput|vice|assist', '副'],
  ],
  [
    [
      'incumbent|current president|current prime minister|sitting president',
      '现任|在任',
      'current|incumb|sitting|present|serving',
      '现|在任|在位|当前|时任|当今',
    ],
    [
      'former president|former prime minister|ex president|predecessor',
      '前任|前总统|前首相|前总理|卸任',
      'former|ex|predec|previous|old|past|then',
      '前|原|卸|已故|离任|上一任|曾',
    ],
  ],
  [
    ['army|armies', '陆军', 'army|armies|soldier|land|troop|ground|milit', '陆|军队|部队|大军|军'],
    ['navy|naval', '海军', 'nav|marine|sea|fleet', '海|舰'],
    ['air force|air forces', '空军', 'air', '空'],
  ],
  [
    ['advanced on|advanced towards|pushed forward', '推进|挺进|进军', 'advanc|push|march|mov|forward', '进|推|挺|向前|逼近|攻'],
    ['retreated|withdrew from|pulled back', '撤退|后撤|撤离|撤出', 'retreat|withdr|pull|fell back|left|evac', '撤|退|离|收缩|逃'],
  ],
  [
    ['urban', '城市|城镇', 'urban|cit[iy]|town|metro', '城|市|都'],
    ['rural|countryside', '农村|乡村', 'rural|country|farm|village|agri', '农|乡|村|野|郊'],
  ],
  [
    ['state owned|state run|publicly owned', '国有|国营|公有', 'state|public|govern|nation', '国|公|官'],
    ['privately owned|privately run|privately held', '私营|民营|私有', 'priv|own', '私|民|个人'],
  ],
  [
    ['public school|public schools|state school|state schools', '公立学校|公立', 'public|state', '公|国立|公学'],
    ['private school|private schools|independent school', '私立学校|私立|民办', 'priv|indep', '私|民办|独立'],
  ],
  [
    ['civil case|civil cases|civil suit|civil court', '民事', 'civil', '民'],
    ['criminal case|criminal cases|criminal charges|criminal court', '刑事', 'crimin|crime', '刑|罪|犯'],
  ],
  [
    ['for the motion|in favour|in favor', '赞成|支持', 'for\\b|favour|favor|support|back|pro|approv', '赞|支持|同意|挺|拥护|有利|倾'],
    ['against the motion|voted against|opposed', '反对', 'against|oppos|reject|object|con|anti', '反|不|抗|拒|否'],
  ],
  [
    ['primary school|primary schools|elementary school|elementary schools', '小学', 'primar|element|grade|pupil', '小学|初等|国小'],
    [
      'secondary school|secondary schools|high school|high schools|middle school',
      '中学|初中|高中',
      'second|high|middle|junior|senior|comprehensive',
      '中学|初中|高中|中等|国中',
    ],
    ['university|universities', '大学|高校', 'univ|college|campus|academ|student|undergrad|higher|oxford|mit', '大学|高校|学院|校|院|大'],
  ],
  [
    ["bachelor's|undergraduate|undergraduates", '学士|本科', 'bachel|undergrad|degree|colleg', '学士|本科|大学生|单身'],
    ["master's degree|master's", '硕士', 'master|postgrad|grad|msc|mba', '硕士|研究生|大师|主人'],
    ['phd|doctorate|doctoral', '博士', 'doctor|phd|dr\\b|postdoc|grad', '博士|研究生'],
  ],
  [
    ['in writing', '书面', 'writ|letter|mail', '书|文|信'],
    ['orally|verbally|by word of mouth', '口头', 'oral|verb|spoke|word', '口'],
  ],
  [
    ['both parties|both sides', '双方|两方', 'both|two|all|joint|mutual', '双|两|俩|都|均|各|共同'],
    ['either party|one party|one side|either side', '任何一方|任一方|一方|单方', 'either|one|any|uni', '任|单|其一|均|都|皆|各'],
  ],
]
