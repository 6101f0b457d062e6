import type { WordRow } from './row.ts'

/** Books, music, pictures, things in a museum, and faith. */
export const artsRows: WordRow[] = [
  [
    ['novel|novels|novelist|novella', '小说', 'novel|fiction|story|book', '小说|书|作品|故事|著|新颖'],
    ['poem|poems|poet|poetry|poets', '诗歌|诗集|诗人|诗', 'poe|verse|sonnet|lyric|ode', '诗|词'],
    ['essay|essays|essayist', '随笔|散文', 'essay|article|writing', '散文|随笔|文|论'],
    ['memoir|memoirs|autobiography', '回忆录|自传', 'memoir|bio|life', '回忆|传'],
  ],
  [
    ['symphony|symphonies', '交响曲|交响乐', 'symph|orchestr', '交响'],
    ['concerto|concertos', '协奏曲', 'concert', '协奏'],
    ['sonata|sonatas', '奏鸣曲', 'sonat', '奏鸣'],
    ['string quartet|quartet', '四重奏', 'quart', '四重'],
    ['quintet', '五重奏', 'quint', '五重'],
  ],
  [
    ['', '鼓励|鼓舞|鼓掌|鼓吹|鼓起|鼓动|鼓包'],
    ['violin|violins|violinist', '小提琴', 'violin|fiddle', '小提'],
    ['cello|cellos|cellist', '大提琴', 'cell', '大提'],
    ['viola|violas', '中提琴', 'viol', '中提'],
    ['piano|pianos|pianist', '钢琴', 'pian|keyboard', '钢琴|琴键'],
    ['guitar|guitars|guitarist', '吉他', 'guit', '吉他|结他'],
    ['flute|flutes|flautist', '长笛', 'flut|wood', '笛|管'],
    ['trumpet|trumpets|trumpeter', '小号', 'trumpet|brass|horn', '号'],
    ['drum|drums|drummer', '鼓', 'drum|percuss|beat', '鼓|打击'],
  ],
  [
    ['opera|operas', '歌剧', 'opera|sing|aria', '剧|歌|戏'],
    ['ballet|ballets', '芭蕾舞|芭蕾', 'ball|danc', '芭蕾|舞'],
    ['musical|musicals', '音乐剧', 'music|show', '音乐|剧'],
  ],
  [
    ['oil painting|oil paintings|oil on canvas', '油画', 'oil|paint|canvas', '油画|画'],
    ['watercolour|watercolours|watercolor|watercolors', '水彩', 'water|paint', '水彩|画'],
    ['sculpture|sculptures|statue|statues', '雕塑|雕像|塑像', 'sculp|statu|bust|figure|carv', '雕|塑|像'],
    ['photograph|photographs', '照片|摄影', 'photo|picture|shot|image', '照|摄|相|拍|图|影'],
  ],
  [
    ['tang dynasty', '唐代|唐朝', 'tang', '唐'],
    ['song dynasty|northern song|southern song', '宋代|宋朝|北宋|南宋', 'song', '宋'],
    ['yuan dynasty', '元代|元朝', 'yuan|mongol', '元'],
    ['ming dynasty', '明代|明朝', 'ming', '明|永乐|万历|嘉靖|成化|宣德'],
    ['qing dynasty', '清代|清朝', 'qing|manchu', '清|康熙|乾隆|雍正|光绪'],
    ['han dynasty|western han|eastern han', '汉代|汉朝|西汉|东汉', 'han', '汉'],
    ['qin dynasty', '秦代|秦朝', 'qin', '秦'],
  ],
  [
    ['church|churches', '教堂|教会', 'church|chapel|cathed|paris|christ|clerg|abbey', '教|堂|礼拜'],
    ['mosque|mosques', '清真寺', 'mosq|muslim|islam', '清真|伊斯兰'],
    ['temple|temples', '寺庙|寺院|庙|神庙', 'templ|shrine|pagoda|monast', '寺|庙|殿|祠|观|圣殿|宫'],
    ['synagogue|synagogues', '犹太会堂|犹太教堂', 'synag|jew', '犹太|会堂'],
  ],
  [
    ['wedding|weddings', '婚礼', 'wed|marri|brid', '婚|嫁|娶'],
    ['funeral|funerals', '葬礼|丧礼', 'funer|buri|cremat|mourn', '葬|丧|殡|送别|追悼|告别'],
    ['christening|baptism', '洗礼', 'christ|bapt', '洗礼|受洗'],
  ],
  [
    ['friend|friends', '朋友|好友', 'friend|pal|mate|buddy|ally', '友|伙伴|哥们|伴'],
    ['enemy|enemies|foe|foes', '敌人|仇敌|敌军', 'enem|foe|hostil|oppon|rival', '敌|仇|对手|对头'],
  ],
  [
    ['smiled|laughed|laughing|smiling', '微笑|大笑|笑了|笑着', 'smil|laugh|grin|chuck|gigg|joke', '笑|乐|莞尔|欢'],
    ['wept|cried|sobbed|weeping', '哭了|哭着|哭泣|大哭|落泪', 'we[ep]|cr[iy]|sob|tear|mourn', '哭|泪|泣|喊|叫|嚷'],
  ],
  [
    ['fell asleep|asleep', '睡着|入睡', 'sleep|slept|asleep|doz', '睡|眠|盹|梦'],
    ['woke up|awake|woken', '醒来|醒着|睡醒', 'wak|wok|awak', '醒|起床|叫'],
  ],
]
