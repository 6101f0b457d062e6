import type { Kind, SenseRow } from './sense-words.ts'

const amount: Kind[] = ['amount']

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
  { sense: 'onlyThese', of: amount, english: {}, chinese: { before: /(?:只有|仅有|仅)$/u } },
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
    english: { before: /\bkill(?:ed|s|ing) $/u, behind: /^(?: \p{L}+)? (?:dead|died|were killed|deaths)\b/u },
    chinese: { behind: /^(?:名\p{sc=Han}{0,6}?|位|个)?人?(?:死亡|遇难|丧生|身亡|罹难|不幸遇难)/u },
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
  // "Its 500th store", 新开500家门店.
  { sense: 'nth', of: ['position', ...amount], english: { inside: /\d(?:st|nd|rd|th)$/u }, chinese: { inside: /^第/u } },
  { sense: 'added', of: amount, english: {}, chinese: { before: /新[开增设建添]了?$/u } },
  // "Two bags of 23 kg each", 合计23公斤.
  {
    sense: 'eachOne',
    of: ['amount', 'span'],
    english: {
      behind: /^ ?\p{L}+ (?:each|apiece|(?:on|per) (?:each|either) side|a side)\b|^ (?:each|apiece)\b/u,
      before: /\beach (?:\p{L}+ )?(?:has|had|have|gets?|got|receives?|received|costs?|weighs?|pays?|earns?|wins?|won)(?: about| some)? $/u,
    },
    chinese: { before: /(?:每[件个人台张份座位名只]|各)(?:限?重)?(?:约|为|达)*$/u },
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
    english: { before: /\b(?:a )?total of(?: (?:about|some|nearly|almost))? $/u },
    chinese: {
      before:
        /(?:合计|共计|(?:总共|一共)(?:挣|赚|获得?|得|花费?|付|支付|领取?|收)?|总计|(?<![公总一])共(?:花费?|付|需|收|支出|获得?|得|计|[有煎烤煮蒸炸炒焯炖烘]))(?:约|为|达|了)*$/u,
    },
  },
]
