import type { WordRow } from './row.ts'

/** What people feel, how they behave, and what they do to each other. */
export const mannerRows: WordRow[] = [
  [
    [
      'happy|happily|delighted|cheerful|joyful',
      '高兴|快乐|开心|幸福|愉快|欢快',
      'happ|delig|glad|excit|thrill|pleas|cheer|joy|merr|satis|content',
      '乐|喜|欣|幸|欢|高兴|开心|满意',
    ],
    ['sad|sadly|unhappy|sorrowful', '悲伤|难过|伤心|悲哀|忧伤', 'sad|unhap|sorr|grie|mourn|miser|upset', '悲|伤|忧|哀|遗憾|可惜|难过'],
    ['angry|angrily|furious', '愤怒|生气|恼火|发怒|气愤', 'ang|fur|rage|mad|cross|annoy|outrag', '怒|气|恼|愤|火'],
    ['afraid|frightened|scared|terrified', '害怕|恐惧|惊恐|惧怕', 'afraid|fright|scar|terr|fear|worr|panic', '怕|惧|恐|吓|担心|慌'],
    ['proud|proudly', '自豪|骄傲', 'prou|prid', '豪|傲|荣|得意|光荣'],
    ['ashamed|embarrassed', '羞愧|惭愧|尴尬|羞耻', 'asham|embarr|sham|guilt', '羞|愧|尴尬|耻|丢脸|难为情'],
    ['jealous|envious', '嫉妒|羡慕|妒忌', 'jeal|env', '妒|羡'],
    ['bored|boring', '无聊|乏味|厌倦|枯燥', 'bor|dull|ted', '聊|乏|厌|枯燥|闷'],
    ['lonely|loneliness', '孤独|寂寞', 'lone|alone|isol', '孤|寂|独'],
    ['disappointed|disappointing', '失望', 'disap', '失望|令人遗憾|沮丧|落空'],
    ['grateful|thankful', '感激|感谢|感恩', 'grat|than|apprec', '感|谢'],
    ['hungry', '饥饿|饿', 'hung|starv', '饿|饥|渴'],
    ['thirsty', '口渴|干渴', 'thirst', '渴'],
  ],
  [
    ['calm|calmly', '平静|冷静|镇定|沉着', 'calm|cool|quiet|peace|compos|serene|steady', '静|定|稳|安|从容|沉'],
    ['nervous|nervously|anxious', '紧张|焦虑|不安', 'nerv|anx|tens|worr|uneas|stress', '紧|焦|不安|忐忑|神经|慌|急'],
  ],
  [
    ['polite|politely|courteous', '礼貌|客气|彬彬有礼|有礼', 'pol|court|civ|gent|mann', '礼|客气'],
    ['rude|rudely|impolite', '粗鲁|无礼|没礼貌|不礼貌|粗暴', 'rud|impol|insol|coarse|crude', '粗|无礼|失礼|不|没|冒犯'],
  ],
  [
    [
      'quickly|rapidly|swiftly|fast',
      '快速|迅速|飞快|很快|快地',
      'quick|rap|swift|fast|speed|soon|prompt|immed|hurr|instant',
      '快|速|迅|立|马上|急|早|疾|紧|断食|禁食|牢',
    ],
    ['slowly', '缓慢|慢慢|缓缓|很慢|徐徐', 'slow|grad|leis|gent', '慢|缓|徐|渐|逐'],
  ],
  [
    ['generous|generously', '慷慨|大方', 'gener|kind|libera', '慷|大方|宽|丰|优厚'],
    ['stingy|miserly|mean with', '吝啬|小气|抠门', 'sting|mis|mean|frug|cheap', '吝|小气|抠'],
  ],
  [
    ['loved|loves|adored', '喜爱|热爱|深爱|爱上|爱着', 'lov|ador|fond|lik|belov|favo', '爱|喜|恋|情'],
    ['hated|hates|loathed|detested', '憎恨|讨厌|痛恨|厌恶|仇恨', 'hat|loath|detest|dislik|despis', '恨|厌|憎|烦|恶'],
  ],
  [
    [
      'praised|praises|praise',
      '赞扬|称赞|表扬|赞赏|赞美|好评',
      'prais|laud|compl|commen|hail|acclaim|applaud',
      '赞|表扬|夸|称道|颂|好评|肯定',
    ],
    [
      'criticised|criticized|criticises|criticizes|criticism',
      '批评|抨击|指责|非议',
      'crit|blam|attack|condemn|slam|censur|rebuk|denounc|panned',
      '批|抨|责|评|谴|斥|诟',
    ],
  ],
  [
    ['remembered|remembers|remember', '记得|记住|想起|铭记', 'rememb|recall|memor|mind|forget', '记|想|忆|怀念|纪念|牢'],
    ['forgot|forgotten|forgets|forget', '忘记|忘了|遗忘|忘掉', 'forg|memor|overlook|rememb', '忘|记'],
  ],
  [
    ['honest|honestly|sincere', '诚实|老实|真诚|坦诚', 'hon|sinc|frank|truth|candid', '诚|实|坦|真|说真'],
    ['dishonest|dishonestly|deceitful', '不诚实|不老实|虚伪|欺骗', 'dish|dec|lie|lying|fals|fraud', '不|虚|骗|伪|谎'],
  ],
  [
    ['brave|bravely|courageous', '勇敢|英勇|无畏|勇气', 'brav|cour|bold|hero|fear', '勇|敢|胆|无畏'],
    ['cowardly|coward|cowards|timid', '懦弱|胆小|怯懦|懦夫|胆怯', 'cow|tim|afraid|shy', '懦|胆|怯'],
  ],
  [
    ['lazy|lazily|idle', '懒惰|懒|懒散', 'laz|idl|defer', '懒|惰|闲|空闲|延迟'],
    [
      'diligent|diligently|hard working|hardworking|industrious',
      '勤奋|勤劳|努力|刻苦|勤快',
      'dil|hard|indust|work',
      '勤|努力|刻苦|用功|认真',
    ],
  ],
  [
    ['clever|intelligent|brilliant', '聪明|机智|聪慧', 'clev|intel|bril|smart|brigh|wise', '聪|慧|智|精明|出色|高明|巧'],
    ['stupid|foolish|dumb', '愚蠢|笨|傻', 'stup|fool|dumb|sill|idiot', '愚|蠢|笨|傻|哑'],
  ],
  [
    [
      'kind to|kindly|gentle|kindness',
      '善良|和善|仁慈|友善|温柔|亲切',
      'kind|gent|soft|good|friend|warm|tender',
      '善|仁|温|和|亲|柔|轻|友',
    ],
    ['cruel|cruelly|brutal', '残忍|残酷|冷酷|残暴', 'cru|brut|harsh|sav|vic', '残|酷|暴|狠|虐'],
  ],
  [
    ['careful|carefully|cautious', '小心|仔细|谨慎|细心', 'car|caut|thor|metic|clos|prud|attent', '小心|细|谨|慎|认真|注意|精心|当心'],
    ['careless|carelessly|reckless', '粗心|大意|草率|马虎|鲁莽', 'carel|reckl|sloppy|negl|rash', '粗|大意|草|马虎|疏|鲁|不小心|随意'],
  ],
  [
    ['patient with|patiently|patience', '耐心', 'pat|wait|toler', '耐'],
    ['impatient|impatiently|impatience', '不耐烦|急躁|没耐心', 'imp|hurr|rest', '不耐|急|没耐|躁'],
  ],
  [
    ['modest|modestly|humble', '谦虚|谦逊|谦卑', 'mod|hum|unass', '谦|适度|有限|小|微|不大|朴|卑'],
    ['arrogant|arrogantly|arrogance|conceited', '傲慢|自大|狂妄|骄傲', 'arr|conc|haught|prou|vain', '傲|自大|狂|骄|自负'],
  ],
  [
    ['optimistic|optimism|optimist', '乐观', 'opt|hope|positiv|bull|upbeat', '乐观|看好|希望|积极'],
    ['pessimistic|pessimism|pessimist', '悲观', 'pess|gloom|bear|negat|downb', '悲观|看淡|消极|不看好'],
  ],
  [
    ['friendly', '友好|友善', 'friend|warm|kind|ami|nice', '友|善|亲|和|热情'],
    ['hostile|unfriendly|hostility', '敌对|敌意|不友好|敌视', 'host|unfr|enem|aggr', '敌|不友|恶意|抵触'],
  ],
  [
    [
      'supported|supports the|in support of|backed',
      '支持|拥护|赞成',
      'supp|back|favo|end|pro|agree|advoc|approv',
      '支|拥|赞|援|撑|同意|帮',
    ],
    ['opposed|opposes|opposition to|objected', '反对|抵制|抗议', 'opp|obj|against|resist|protest|disag|anti', '反|抵|抗|不同意|相对'],
  ],
  [
    ['agreed|agrees', '同意|赞同|答应', 'agr|cons|accept|deal|yes', '同意|赞|答应|达成|一致|商定|认|约|允|协'],
    ['disagreed|disagrees|refused', '不同意|反对|拒绝|不赞同|分歧', 'disag|ref|rej|den|turn', '不|反|拒|分歧|异|未'],
  ],
  [
    ['trusted|trusts', '信任|相信|信赖', 'trust|bel|rel|conf|faith', '信|靠'],
    ['distrusted|suspected|doubted|mistrusted', '怀疑|不信任|猜疑', 'distr|susp|doub|mist|wary', '疑|不信|猜'],
  ],
  [
    ['whispered|whispers|in a whisper', '低声|小声|轻声|耳语', 'whisp|low|soft|quiet|murm', '低|小声|轻|悄|耳语'],
    ['shouted|shouts|yelled|screamed', '大喊|喊道|叫喊|大叫|高喊|尖叫', 'shout|yell|scream|cr[iy]|loud|call', '喊|叫|吼|嚷|高呼|大声'],
  ],
  [
    ['rewarded|rewards', '奖励|奖赏|回报', 'rew|award|prize|bonus|return', '奖|赏|报|酬'],
    ['punished|punishes|punishment', '惩罚|处罚|惩处', 'pun|pen|disc|fin|sanct', '罚|惩|处分|刑'],
  ],
  [
    ['attacked|attacks on|attackers', '攻击|袭击|进攻|攻打', 'att|ass|hit|raid|strik|struck|invad|bomb', '攻|袭|打|侵|抨|发作|伤'],
    ['defended|defends|defenders', '保卫|防守|捍卫|辩护|守卫', 'def|prot|guard|keep', '卫|守|辩|护|防'],
  ],
  [
    [
      'found the|found his|found her|found a|finds the|discovered',
      '找到|发现|寻获',
      'f[io][nu]+d|disc|loc|recov|spot',
      '找|发现|寻|得|觉|查',
    ],
    ['lost the|lost his|lost her|lost its|lost a|loses the', '丢失|失去|弄丢|丢了|遗失', 'los|miss', '失|丢|输|没了|亏|损|败|迷'],
  ],
  [
    [
      'built the|built a|built in|was built|were built|built by',
      '建造|修建|建成|兴建|建于|建立',
      'buil|constr|erect|found|mad|creat|establ',
      '建|造|修|筑|盖|内置|构|打',
    ],
    [
      'destroyed|demolished|tore down|torn down',
      '摧毁|毁坏|拆除|拆毁|毁于|破坏|被毁',
      'destr|dem|tor|raz|ruin|wreck|burn|wip',
      '毁|拆|破坏|灭|夷|焚|销|烧|炸',
    ],
  ],
  [
    ['praying|prayed|prayer', '祈祷|祷告', 'pray|worsh', '祷|祈|拜'],
    ['cursed|cursing|swore at', '咒骂|诅咒|骂', 'curs|swor|abus|insult', '咒|骂'],
  ],
  [
    ['entered the|enters the|went into', '进入|走进|步入', 'ent|into|in\\b|join|came', '入|进|来'],
    [
      'left the|leaves the|went out of|exited',
      '离开|走出|退出',
      'left|leav|out\\b|exit|quit|depart|abandon',
      '离|走|出|退|去|撇|剩|留|左|抛',
    ],
  ],
  [
    ['the elder|older people|the old man|the old woman|old people', '老人|长者|老汉|老妇|老翁', 'old|eld|sen|aged', '老|长|年迈'],
    [
      'the young man|young people|the young woman|youngsters|the youth',
      '年轻人|青年|青少年|小伙子',
      'young|youth|teen|adolesc',
      '年轻|青|少|小',
    ],
  ],
  [
    ['rich|wealthy|the rich', '富有|富裕|富人|有钱', 'rich|wealth|affl|abund|well off', '富|有钱|丰|阔|豪'],
    [
      'poor|the poor|impoverished|poverty',
      '贫穷|贫困|穷人|穷',
      'poor|pov|impov|need|depriv|bad',
      '贫|穷|差|困|弱|劣|不良|糟|可怜|不佳|不好',
    ],
  ],
  [
    ['clean|cleaned', '干净|清洁|整洁|洁净', 'clean|tid|pur|wash|neat|hyg|clear|prist', '净|洁|清|整|洗|扫'],
    ['dirty|filthy|soiled', '肮脏|很脏|脏的|脏', 'dirt|filt|soil|mud|stain|unclean|pollut', '脏|污|垢|泥'],
    ['', '心脏|肾脏|肝脏|脾脏|内脏|脏器|五脏'],
  ],
  [
    ['beautiful|pretty girl|handsome', '美丽|漂亮|优美|英俊|好看', 'beau|hand|love|attract|gorg|fair|pretty', '美|漂|靓|帅|俊|丽|好看|精'],
    ['ugly', '丑陋|难看|丑', 'ugl|hid|unsight', '丑|难看'],
  ],
  [
    ['healthy', '健康', 'health|well|fit|sound', '健|康|良好'],
    ['sick|ill|unwell', '生病|患病|有病|病了|病人', 'sick|ill|unw|dis|pati', '病|患|恶心|不适'],
  ],
  [
    ['fat|overweight|chubby', '肥胖|很胖|胖', 'fat|over|chub|obes|plump|stout', '胖|肥|脂|超重'],
    ['slim|skinny|thin man|thin woman', '苗条|瘦|很瘦', 'slim|skin|thin|lean|slend', '瘦|苗条|薄|细|精简'],
  ],
  [
    ['is true|are true|was true|be true', '为真|真的|属实|真实', 'tru|real|correct|right', '真|实|对|正确|成立|true'],
    [
      'is false|are false|was false|be false|untrue',
      '为假|假的|虚假|不实',
      'fals|untr|wrong|lie|incorr|fake',
      '假|不|虚|错|伪|误|false|否',
    ],
  ],
  [
    ['visible', '可见|看得见', 'vis|see|show|appear', '见|看|显|视'],
    ['invisible', '不可见|看不见|隐形', 'inv|hid|less', '不|隐|无形|看不'],
  ],
  [
    ['possible to|is possible', '可能|可以|能够', 'poss|can\\b|may|able', '可|能'],
    ['impossible|is impossible', '不可能|无法|没法|办不到', 'imp|cannot|unable', '不|无法|没'],
  ],
]
