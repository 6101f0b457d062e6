import type { WordRow, WordSide } from './row.ts'

/** Said of a thing by its adjective alone: "is very deep", 很深. */
const before = ['is', 'are', 'was', 'were', 'very', 'too', 'so', 'quite', 'really']
const measures = [...'很太更挺']

/** An adjective with what makes it one of the thing of the sentence. What may say it too is added to the words themselves. */
const said = (english: string, chinese: string, englishToo: string, chineseToo = ''): WordSide => [
  english
    .split('|')
    .flatMap((word) => before.map((start) => `${start} ${word}`))
    .join('|'),
  chinese
    .split('|')
    .flatMap((word) => [...measures.map((start) => start + word), `非常${word}`, `十分${word}`])
    .join('|'),
  englishToo,
  chineseToo ? `${chinese}|${chineseToo}` : chinese,
]

/** What a thing is, and its opposite. */
export const oppositeAdjectiveRows: WordRow[] = [
  [said('deep', '深', 'deep|prof'), said('shallow', '浅', 'shall|low')],
  [said('wide|broad', '宽|宽阔|宽敞', 'wid|broad|spac', '阔|广'), said('narrow', '窄|狭窄', 'narr|tight', '狭|细|挤')],
  [said('thick', '厚|粗', 'thick|heav|dens', '浓|密'), said('thin', '薄|细', 'thin|fine|slim', '瘦|稀')],
  [said('hot', '热|炎热|烫', 'hot|heat|warm|spic', '暖|辣|温'), said('cold', '冷|寒冷', 'cold|cool|chill|freez', '凉|寒|冰')],
  [
    said('sweet', '甜', 'sweet|sug', '糖'),
    said('salty', '咸', 'salt', '盐'),
    said('sour', '酸', 'sour|acid'),
    said('bitter', '苦', 'bitt'),
  ],
  [said('hard', '硬|坚硬', 'hard|firm|solid', '难|坚|努力|严'), said('soft', '软|柔软', 'soft|tend|gent', '柔|松|轻')],
  [said('heavy', '重|沉', 'heav', '大'), said('light', '轻|轻便', 'light', '亮|浅|淡')],
  [said('full', '满', 'full|crowd|pack', '饱|全|挤'), said('empty', '空', 'empt|vac|des', '没人|空|无')],
  [said('tight', '紧', 'tight|clos|strict', '严|窄'), said('loose', '松', 'loos|slack', '宽')],
  [said('dark', '暗|黑', 'dark|dim|black|deep', '深|昏|夜'), said('bright', '亮|明亮', 'bright|light|shin|clev', '光|聪|明')],
  [said('old', '旧|老', 'old|ag|anc|year', '古|年|岁|久'), said('new', '新', 'new|rec|mod|young', '近|现代|年轻')],
  [said('rich', '富有|富裕', 'rich|weal', '富|丰|有钱'), said('poor', '穷|贫穷|贫困', 'poor|pov|bad', '贫|差|弱|不')],
  [said('near|close', '近', 'near|clos', '邻|旁|附近|亲|密'), said('far', '远', 'far|dist|rem', '遥')],
  [said('fast|quick', '快', 'fast|quic|rap|speed', '速|迅'), said('slow', '慢', 'slow|long', '缓|迟')],
  [said('cheap', '便宜', 'cheap|low|aff', '廉|低|划算'), said('expensive|dear', '贵|昂贵', 'exp|dear|cost|high', '高')],
  [said('tall', '高', 'tall|high', '大'), said('short', '矮', 'short|low|small', '短|小|低')],
  [said('strong', '强|强大|强壮', 'str|pow|rob', '壮|大|坚|浓'), said('weak', '弱|虚弱', 'weak|poor|soft|low', '差|淡|疲|软|薄')],
  [said('quiet', '安静', 'qui|sil|calm|peac', '静|轻|低'), said('noisy|loud', '吵|嘈杂|响', 'nois|lou', '闹|杂|大声|高')],
  [said('wet|damp', '湿|潮湿', 'wet|damp|moist|rain', '潮|雨'), said('dry', '干|干燥', 'dry|ari|dri', '燥|旱')],
  [said('safe', '安全', 'saf|sec', '安'), said('dangerous', '危险', 'dang|haz|risk|unsaf', '险|危')],
  [
    said('important', '重要', 'imp|key|crit|vital|ess', '要|关键'),
    said('trivial|unimportant', '琐碎|微不足道|次要', 'triv|unim|min', '琐|微|小|不'),
  ],
  [said('useful', '有用', 'use|help|hand', '用|帮'), said('useless', '没用|无用', 'usel', '没|无|废')],
]
