import { rough, roughly, type SenseRow, spanUnit, than, verb } from './words.ts'

const largest =
  '(?:highest|largest|biggest|greatest|longest|strongest|fastest|hottest|warmest|widest|deepest|heaviest|tallest|richest|wettest|(?<!\\bat )most)'
const smallest = '(?:lowest|smallest|weakest|slowest|shortest|coldest|fewest|narrowest|shallowest|lightest|poorest|thinnest|driest|coolest)'
const since = (words: string) =>
  new RegExp(`\\b${words}\\b(?: [\\p{L}-]+){0,5} (?:in|since|for|of)(?: (?:the|over|more than|${rough}))* $`, 'u')
/** Up to a figure in the same clause, where the figure is not the end of a span. */
const inFrontOf = (words: string) =>
  new RegExp(`\\b(?:${words})\\b(?![^,;]*\\b(?:until|till|to|through|between|and|except|but|closed)\\b)(?: [\\p{L}'-]+){0,5} $`, 'u')

const behindFigure = (words: string) => new RegExp(`^[^，。；\\d]{0,14}?(?:${words})`, 'u')

/** Ways in which spans of time, moments and positions may be opposed. */
export const timeSenses: SenseRow[] = [
  {
    sense: 'ago',
    of: ['span'],
    english: { behind: /^(?:[ -]\p{L}+)? (?:ago|earlier)\b(?! than)/u, inside: /^[Oo]lder than\b/u },
    chinese: { behind: /^\p{sc=Han}{0,2}?[多半]?[以之]?前(?![后三两几一\d])/u },
  },
  {
    sense: 'later',
    of: ['span'],
    english: { before: /\bafter (?:about )?$/u, behind: /^(?:[ -]\p{L}+)? later\b(?! than)/u },
    chinese: { behind: /^(?:个?(?:工作|交易|自然)日|\p{sc=Han}{0,2}?)[多半]?[以之]?后(?![才方])/u },
  },
  {
    sense: 'within',
    of: ['span'],
    english: { before: /\bwithin (?:the (?:next|last|first) |about )?$/u },
    chinese: { behind: /^(?:个?(?:工作|交易|自然)日|\p{sc=Han}{1,2}?)[以之]?内/u },
  },
  {
    sense: 'fromNow',
    of: ['span'],
    english: {
      before:
        /\b(?:takes? effect|will (?:\p{L}+ ){0,4}\p{L}+|due|ready|resumes?|opens?|begins?|starts?|expires?|retires?|(?:was|were|been) (?:built|rebuilt|completed|finished|written|painted|made|done|restored))(?: \p{L}+){0,3} in (?:about |around |just )?$/u,
    },
    chinese: {},
  },
  {
    sense: 'future',
    of: ['span'],
    english: { before: /\b(?:next|coming) $/u },
    chinese: { before: /(?:未来|今后|接下来|往后)的?$/u },
  },
  {
    sense: 'past',
    of: ['span'],
    english: { before: /\b(?:past|last) $/u },
    chinese: { before: /(?:过去|最近|此前|(?<![将接附])近)的?$/u, inside: /^近/u },
  },
  // Of games and the like, 近30 is nearly as many.
  {
    sense: 'future',
    of: ['amount'],
    english: { before: /\b(?:next|coming) $/u },
    chinese: { before: /(?:未来|今后|接下来|往后)的?$/u },
  },
  {
    sense: 'past',
    of: ['amount'],
    english: { before: /\b(?:past|last|previous) $/u },
    chinese: { before: /(?:过去|此前|之前|以往)的?$/u },
  },
  // "They were married for 26 years", "she was three when".
  {
    sense: 'lasting',
    of: ['span'],
    english: { before: /\b(?:married|worked|lived|served|played|jailed|imprisoned|together|reigned|ruled|governed) for (?:\p{L}+ )?$/u },
    chinese: {},
  },
  { sense: 'ofAge', of: ['span'], english: {}, chinese: { behind: /^周?岁/u } },
  {
    sense: 'ofAge',
    of: ['amount'],
    english: { behind: /^ when (?:he|she|they|i|his|her|their|my|the)\b/u },
    chinese: {},
  },
  {
    sense: 'early',
    of: ['span'],
    english: { behind: new RegExp(`^${spanUnit} (?:earlier than|before|sooner)\\b`, 'u') },
    chinese: {
      before: new RegExp(`(?:${than('早')})${roughly}$|\\p{sc=Han}{2}(?<![以之此目从日年月周天先提])前(?:大?约|将?近)?(?=$)`, 'u'),
    },
  },
  {
    sense: 'late',
    of: ['span'],
    english: { behind: new RegExp(`^${spanUnit} (?:later than|after|from (?:the )?(?:date|day|receipt|delivery))\\b`, 'u') },
    chinese: { before: new RegExp(`(?:${than('[晚迟]')})${roughly}$`, 'u') },
  },
  {
    sense: 'early',
    of: ['moment'],
    english: { before: /\b(?:early|(?:beginning|start) of)(?: in)? $/u },
    chinese: { behind: /^初(?![中级步期次一二三五十])/u },
  },
  {
    sense: 'late',
    of: ['moment'],
    english: { before: /\b(?:late|(?:end|close) of)(?: in)? $/u },
    chinese: { behind: /^年?(?:底|末)/u },
  },
  {
    sense: 'advanced',
    of: ['span'],
    english: {
      behind: new RegExp(`^${spanUnit} (?:ahead of (?:schedule|time|plan)|early)\\b`, 'u'),
      before: /\bbrought forward (?:by )?$/u,
    },
    chinese: { before: verb('提前|提早|早[到开来走退抵]') },
  },
  {
    sense: 'delayed',
    of: ['span'],
    english: {
      behind: new RegExp(`^${spanUnit} (?:behind schedule|late|overdue)\\b`, 'u'),
      before: /\b(?:delayed|postponed|p(?:ut|ushed) back)(?: (?:by|for))? $/u,
    },
    chinese: { before: verb('推迟|延迟|延后|推后|延误|晚[点到开来走抵]|迟到|逾期') },
  },
  {
    sense: 'largest',
    of: ['span', 'moment', 'position'],
    english: { before: since(largest), behind: new RegExp(`^[ -]${largest}\\b|^-(?:year|month|week|day|quarter) high\\b`, 'u') },
    chinese: { behind: behindFigure('最[高大多强长快热宽深重富湿]|新高|高[点位]|(?<=^)[高大多长](?!中|学|校|连|队)') },
  },
  {
    sense: 'smallest',
    of: ['span', 'moment', 'position'],
    english: { before: since(smallest), behind: new RegExp(`^[ -]${smallest}\\b|^-(?:year|month|week|day|quarter) low\\b`, 'u') },
    chinese: { behind: behindFigure('最[低小少弱短慢冷窄浅轻穷薄干]|新低|低[点位]|(?<=^)[低小少短](?!学|组|时|节)') },
  },
  {
    sense: 'before',
    of: ['moment'],
    english: { before: /\b(?:before|prior to) (?:about |the )?$/u },
    chinese: { behind: /^(?:钟|整|许| ?版本?)?[之以]?前(?![后三两几一二四\d])/u },
  },
  {
    sense: 'after',
    of: ['moment'],
    english: {
      before: /(?<!\bnot (?:\p{L}+ )?|\blook(?:s|ed|ing)? |\bnamed )\b(?:after|following) (?:about |the )?$/u,
      inside: /^[Aa]fter\b/u,
    },
    chinese: { behind: /^(?:钟|整|许)?[之以]?后(?!半|[一二三四\d])/u, before: /刚过$/u },
  },
  // "After nine", which is 九点 in Chinese alone.
  { sense: 'before', of: ['amount'], english: { before: /\bbefore $/u }, chinese: { behind: /^点(?:钟|半)?[以之]?前/u } },
  {
    sense: 'after',
    of: ['amount'],
    english: { before: /\bafter $/u, inside: /^[Aa]fter\b/u },
    chinese: { behind: /^点(?:钟|半)?[以之]?后/u },
  },
  {
    sense: 'since',
    of: ['moment'],
    english: { before: /\bsince (?:about |early |late |mid-|(?:version|release|kernel) )?$/u },
    chinese: { behind: /^[年月日]?(?:以来|起(?!步)|之?以?后(?!半|[一二三四\d]))/u },
  },
  // "30 days before leaving", 离开后30天.
  {
    sense: 'following',
    of: ['span'],
    english: {},
    chinese: {
      before: /(?<![以之今此最随然先前])后(?:的|至少|大约|约|仅|只)*$|(?:赛|会|战|婚|饭|课|术|病愈|毕业|退休|离职|事)后[^，。；\d]{0,6}$/u,
    },
  },
  // "20 minutes before going out", 外出20分钟后; and no 20分钟后外出.
  {
    sense: 'following',
    of: ['span'],
    only: 'behindSpan',
    english: {},
    chinese: {
      before:
        /(?:外出|出门|出发|起飞|就寝|入睡|睡觉|上床|进食|进餐|用餐|吃饭|饭|餐|开场|开演|开幕|运动|游泳|手术|上桌|登机|入住|日[出落])[约至少]*$/u,
    },
  },
  {
    sense: 'morning',
    of: ['moment', 'position'],
    english: { behind: /^ mornings?\b/u, before: /\b(?:morning|early hours|small hours|dawn) (?:of|on) (?:the )?$/u },
    chinese: { behind: /^[（(]?(?:早|上午|清晨|早晨)/u },
  },
  {
    sense: 'evening',
    of: ['moment', 'position'],
    english: { behind: /^ (?:afternoon|evening|night)s?\b/u, before: /\b(?:afternoon|evening|night) of (?:the )?$/u },
    chinese: { behind: /^[（(]?(?:下午|傍晚|晚|夜)/u },
  },
  {
    sense: 'solar',
    of: ['moment'],
    english: { inside: /^(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/u },
    chinese: { before: /[公阳]历\s?$/u },
  },
  {
    sense: 'lunar',
    of: ['moment'],
    english: {
      inside: /lunar|Qixi|^(?:Spring|Lantern|Dragon Boat|Ghost) Festival|^Mid-Autumn|^Double Ninth|^Chongyang|^Laba/u,
      behind: /^[^.;]{0,24}\blunar\b/u,
    },
    chinese: {
      before: /(?:农|阴|旧)历\s?$/u,
      inside: /[农阴旧]历|^(?:春节|元宵|端午|七夕|中元|中秋|重阳|腊八)|月(?:初[一二三四五六七八九十]|廿)|腊月|正月/u,
    },
  },
  {
    sense: 'opens',
    of: ['moment', 'position'],
    english: { before: inFrontOf('opens?|opened|opening') },
    chinese: {
      before: /(?<!不|[没未]有?|[从自由].{0,8})(?:开放|开门|开馆|开业)[^，。；\d]{0,4}$/u,
      behind: behindFigure('(?<!不|[没未]有?)(?:开放|开门|开馆|开业|开幕|开展|开演|开赛)'),
    },
  },
  {
    sense: 'closes',
    of: ['moment', 'position'],
    english: {
      before: new RegExp(
        `${inFrontOf('clos(?:es?|ed|ing)|shuts?').source}|\\b(?:runs?|running|continues?|lasts?|on (?:show|view|display))(?: \\p{L}+){0,3} (?:until|through) $`,
        'u',
      ),
    },
    chinese: { behind: behindFigure('关闭|关门|闭馆|打烊|休馆|停业|不(?:开放|营业)') },
  },
]
