import type { Kind, SenseRow } from './words.ts'

const amount: Kind[] = ['amount']
/** What happens with a sum. */
const got = '(?:持有?|拥有|控制|被?(?:罚款?|处以|判处|处罚)|获得?|得到?|分得|收取?|付|支付|缴纳|捐款?|领取|奖励)'
/** "Of the 22 sailors". */
const ofThem = '(?: of (?:the |its |their )?(?:\\d+|\\p{L}+)(?: [\\p{L}-]+){0,2}?)?'
/** Who is counted, up to what became of them: 名船员均已. */
const persons = '(?:名\\p{sc=Han}{0,6}?|位|个)?人?(?:全部|均|都|已|成功|平安|不幸|(?:被|经)?(?:确认|证实)|被发现时)*'

/** What is numbered in a text. */
const places = '(?:lines?|rows?|columns?|pages?|chapters?|sections?|steps?|items?)'

/** Who is counted: people or households, dead or injured; what there is of something, and what is lacking. */
export const countSenses: SenseRow[] = [
  {
    sense: 'people',
    of: amount,
    english: { behind: /^(?:-odd|-some)?(?: [\p{L}-]+)? (?:people|persons|inhabitants|residents|villagers|islanders)\b/u },
    chinese: { behind: /^[多余来]?(?:名|口人|人(?!家|均|次))/u },
  },
  {
    sense: 'households',
    of: amount,
    english: { behind: /^(?:-odd|-some)?(?: [\p{L}-]+)? (?:households|families)\b/u },
    chinese: { behind: /^[多余来]?户/u },
  },
  // "All but two were freed", 只有两人获释; and not 只有两人遇难.
  { sense: 'onlyThese', of: ['amount', 'span', 'moment'], english: {}, chinese: { before: /(?:只有|仅有|仅|只)(?:在|于|限|逢|每)*$/u } },
  // "All but 4,000" and 其中4000人.
  {
    sense: 'except',
    of: ['amount', 'span', 'moment'],
    english: { before: /\ball but (?:about |some )?$|\b(?:every day|daily|all week)(?: but| except| bar)(?: on| for)? $/u },
    chinese: { before: /除(?:了|去)?$/u },
  },
  // "8% is recycled", 8%未被回收.
  {
    sense: 'isSo',
    of: amount,
    english: {
      behind:
        /^ of (?:the |its |their |all )?[\p{L}-]+ (?:is|are|was|were|(?:has|have|had) been|gets?|got) (?:now |already |fully |ever |actually )?(?:re-?(?:cycled|used|turned|paid|covered|newed)|treated|vaccinated|insured|registered|counted|collected|sold|occupied|finished|completed|approved|signed|answered|delivered|opened|employed|tested|read|used|inspected|repaired|connected|covered|screened|planted|trained|published|translated|paid|let|filled|booked|digitised|digitized|accepted)\b/u,
    },
    chinese: {},
  },
  {
    sense: 'isNotSo',
    of: amount,
    english: {},
    chinese: { behind: /^的?[^，。；\d]{0,8}?(?:尚未|未被|没有被?|从未|未能|未(?=[接得获再注经售完回])|没(?=[接得获]))/u },
  },
  { sense: 'gold', of: amount, english: { behind: /^ golds?\b/u }, chinese: { behind: /^枚?金/u } },
  { sense: 'silver', of: amount, english: { behind: /^ silvers?\b/u }, chinese: { behind: /^枚?银(?!行)/u } },
  { sense: 'bronze', of: amount, english: { behind: /^ bronzes?\b/u }, chinese: { behind: /^枚?铜/u } },
  {
    sense: 'pairs',
    of: amount,
    english: { behind: /^ (?:\p{L}+ )?pairs of\b/u },
    chinese: { behind: /^[双对副]/u },
  },
  { sense: 'singles', of: amount, english: {}, chinese: { behind: /^[只列](?:\p{sc=Han}{0,2})?(?:手套|鞋|袜|靴|耳环|筷|[，。；]|$)/u } },
  // In her early thirties, 三十出头; in his late forties, 年近五十.
  { sense: 'earlyAge', of: ['amount', 'span'], english: { inside: /\bearly /iu }, chinese: { behind: /^岁?出头/u } },
  { sense: 'lateAge', of: ['amount', 'span'], english: { inside: /\blate /iu }, chinese: { inside: /^(?:年近|将近|快|近)/u } },
  {
    sense: 'dead',
    of: amount,
    english: { before: /\bkill(?:ed|s|ing) $/u, behind: new RegExp(`^${ofThem}(?: \\p{L}+)? (?:dead|died|were killed|deaths)\\b`, 'u') },
    chinese: { behind: new RegExp(`^${persons}(?:死亡|遇难|丧生|身亡|罹难)|^具(?:遗体|尸体)`, 'u') },
  },
  {
    sense: 'alive',
    of: amount,
    english: {
      before: /\b(?:rescued|rescuing|saved) (?:all |about |some |another )?$/u,
      behind: new RegExp(
        `^${ofThem}(?: (?!were\\b|was\\b|and\\b)[\\p{L}-]+){0,2}?(?: (?:were|was|are|is|have|has|had|been|all|later|safely|pulled|out))* (?:found alive|rescued|survived|saved|alive)\\b`,
        'u',
      ),
    },
    chinese: { before: /(?:救出|救起|营救出?)了?$/u, behind: new RegExp(`^${persons}(?:获救|生还|幸存|脱险|被?救出)`, 'u') },
  },
  // Two spoons were missing, 多了两把.
  {
    sense: 'lacks',
    of: ['amount', 'single'],
    english: { behind: /^(?: \p{L}+)? (?:was|were|is|are) missing\b|^(?: \p{L}+)? (?:short|too few)\b/u },
    chinese: { before: /(?<![减至最])少了?$/u },
  },
  {
    sense: 'extra',
    of: ['amount', 'single'],
    english: { behind: /^(?: \p{L}+)? (?:too many|to spare|left over)\b/u },
    chinese: { before: /多[了出]$/u },
  },
  {
    sense: 'hurt',
    of: amount,
    english: {
      before: /\b(?:injur|wound)(?:ed|es|s|ing) $|\bhurt(?:ing)? $/u,
      behind: /^(?: (?:people|others|more))?(?: (?:were|are))? (?:injured|hurt|wounded)\b(?! (?:seriously|critically|severely|badly))/u,
    },
    chinese: { behind: /^(?:名\p{sc=Han}{0,6}?|位|个)?人?(?:受|轻)伤/u },
  },
  {
    sense: 'badlyHurt',
    of: amount,
    english: {
      behind:
        /^(?: (?:people|others|more|of (?:them|whom)))?(?: (?:were|are|is|was))? (?:seriously|critically|severely|badly|in (?:a )?critical condition)\b/u,
    },
    chinese: { behind: /^(?:名\p{sc=Han}{0,6}?|位|个)?人?(?:重伤|伤势严重|伤势危重|病危)/u },
  },
  {
    sense: 'missing',
    of: amount,
    english: {
      behind:
        /^(?: (?:people|others|more| of (?:the|them|its|those)(?: \p{L}+)?)| of (?:the|those|its) \p{L}+| \p{L}+)?(?: (?:were|are|remain|still))* (?:missing|unaccounted for)\b/u,
    },
    chinese: { behind: /^(?:名\p{sc=Han}{0,6}?|位|个)?人?(?:失踪|失联|下落不明)/u },
  },
  {
    sense: 'rescued',
    of: amount,
    english: {
      behind:
        /^(?: of (?:the|those|its) \p{L}+| \p{L}+)?(?: (?:were|are|have been))* (?:rescued|saved|survived|found alive|pulled out alive)\b/u,
    },
    chinese: { behind: /^(?:名\p{sc=Han}{0,6}?|位|个)?人?已?(?:获救|生还|脱险|被救)/u },
  },
  {
    sense: 'obtained',
    of: amount,
    english: {
      before: /\b(?:received|raised|collected|secured|completed|delivered|filled|repaid)(?: (?:only|just|about|some|nearly))* $/u,
    },
    chinese: { before: /(?<!没有?|未)(?:收到|到位|筹得|筹集到|完成|交付)了?$/u },
  },
  {
    sense: 'lacking',
    of: amount,
    english: { before: /\b(?:still needs?|is still short of|lacks?|a shortfall of)(?: (?:only|just|about|some))* $/u },
    chinese: { behind: /^[^，。；\d]{0,6}(?:没有|尚未|仍未|还未|未能?)(?:到位|完成|收到|到账|落实|交付|筹)/u },
  },
  {
    sense: 'gone',
    of: amount,
    english: { before: /\b(?:lost|destroyed|wrecked|sank)(?: (?:about|some|only))* $/u },
    chinese: { before: /(?:损失|失去|沉没|被毁)(?:了|约)*$/u },
  },
  {
    sense: 'left',
    of: amount,
    english: { behind: /^(?: [\p{L}-]+){0,2} (?:(?:is|are|was|were) left|remain(?:s|ed)?)\b/u },
    chinese: { before: /(?:剩下?|余下|仅存)(?:了|约)*$/u },
  },
  // Rows before line 20.
  {
    sense: 'before',
    of: ['amount', 'position'],
    english: { before: new RegExp(`\\b(?:before|above) ${places} $`, 'u') },
    chinese: { behind: /^ ?[行列页章节步项][之以]?前(?!后)/u },
  },
  {
    sense: 'after',
    of: ['amount', 'position'],
    english: { before: new RegExp(`\\b(?:after|below|beyond) ${places} $`, 'u') },
    chinese: { behind: /^ ?[行列页章节步项][之以]?后/u },
  },
  // "Its 500th store", 新开500家门店.
  { sense: 'nth', of: ['position', ...amount], english: { inside: /\d(?:st|nd|rd|th)$/u }, chinese: { inside: /^第/u } },
  { sense: 'added', of: amount, english: {}, chinese: { before: /新[开增设建添]了?$/u } },
  // "Two bags of 23 kg each", 合计23公斤.
  {
    sense: 'eachOne',
    of: ['amount', 'span'],
    english: {
      behind: /^ ?\p{L}+ (?:each|apiece|(?:on|per) (?:each|either) side|a side|(?:in|on) each)\b|^ (?:each|apiece)\b/u,
      before:
        /\beach (?:of (?:the|these|those|its|their|his|her) [^.,;]{1,32}? |\p{L}+ )?(?:(?:was|were|is|are) (?:fined|paid|given|worth|awarded|charged|ordered to pay)|must pay|will (?:get|receive|pay)|fined|given|awarded|contains?|contained|holds?|held|has|had|have|gets?|got|receives?|received|costs?|weighs?|pays?|paid|earns?|wins?|won)(?: about| some)? $/u,
    },
    chinese: { before: new RegExp(`(?:每[件个人台张份座位名只](?:\\p{sc=Han}{0,3}?${got})?|各自?(?:限?重|${got})?)(?:约|为|达)*$`, 'u') },
  },
  { sense: 'perYear', of: amount, english: {}, chinese: { before: /年(?:薪|租金?|费)(?:约|为|达)*$|每年[^，。；\d]{0,8}[约为达]$/u } },
  {
    sense: 'overSpan',
    of: amount,
    english: { behind: /^[^.;,]{0,12} over the (?:next|past|last|coming|following) (?:\w+ )?(?:years|months)\b/u },
    chinese: {},
  },
  {
    sense: 'inTotal',
    of: ['amount', 'span'],
    english: {
      before:
        /\b(?:a )?total of(?: (?:about|some|nearly|almost))? $|\b(?:between (?:them|us)|together|combined|jointly|collectively)\b[^.,;\d]{0,40} (?:own|hold|have|control|spend|paid|raised|won|scored)s? (?:about |some )?$/u,
      behind: /^(?: \p{L}+)? (?:in total|altogether)\b/u,
    },
    chinese: {
      before: new RegExp(
        `(?:合计|共计|(?:总共|一共)(?:挣|赚|花费?|领取?|${got})?|总计|(?<![公总一])共(?:花费?|需|支出|计|[有煎烤煮蒸炸炒焯炖烘]|同支付|同承担|同出资|${got})|(?<=[金费款])共|^[^每各]{0,16}共有?)(?:约|为|达|了)*$`,
        'u',
      ),
    },
  },
]
