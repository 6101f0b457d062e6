import { type Kind, type SenseRow, verb } from './words.ts'

const amount: Kind[] = ['amount']
const months = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'

/** What a figure is of: the whole that it is counted of, by whom or how often, from where it is measured. */
export const wholeSenses: SenseRow[] = [
  {
    sense: 'oneWay',
    of: amount,
    english: {
      behind: /^(?: \p{L}+){0,2} (?:each|one) way\b/u,
      before: /\b(?:one-way|single) (?:ticket|fare|trip|journey)s?(?: (?:costs?|is|are|of|at|for))* $/u,
    },
    chinese: { before: /单程[^，。；\d]{0,6}$/u },
  },
  {
    sense: 'bothWays',
    of: amount,
    english: {
      behind: /^(?: \p{L}+){0,2} (?:return|round[- ]trip|both ways|there and back)\b/u,
      before: /\b(?:return|round-trip) (?:ticket|fare|trip|journey)s?(?: (?:costs?|is|are|of|at|for))* $/u,
    },
    chinese: { before: /(?:往返|来回|双程)[^，。；\d]{0,6}$/u },
  },
  {
    sense: 'eachPerson',
    of: amount,
    english: { before: /\bper[- ](?:capita|person|head)\b[^,;.]{0,40}$/u, behind: /^(?: \p{L}+){0,4}? (?:per|a) (?:person|head)\b/u },
    chinese: { before: /(?:人均|平均每人|每人平均)[^，。；\d]{0,8}$/u },
  },
  {
    sense: 'eachHousehold',
    of: amount,
    english: {
      before:
        /\b(?:per[- ]household|(?:average|median|mean) household (?:income|spending|debt|wealth)|(?:average|typical|median) household)\b[^,;.]{0,32}$/u,
      behind: /^(?: \p{L}+)? (?:per|a) (?:household|family)\b/u,
    },
    chinese: { before: /(?:户均|每户)[^，。；\d]{0,8}$/u },
  },
  {
    sense: 'ofAll',
    of: amount,
    english: {
      behind: /^[^,;.]{0,40}\b(?:worldwide|globally|in the world|world's|nationwide|in the country)\b|^ of (?:the )?(?:world|global)\b/u,
    },
    chinese: { before: /占(?:全[球国]|世界|该国)[^，。；\d]{0,12}$/u },
  },
  {
    sense: 'ofOwn',
    of: amount,
    english: { behind: /^ of (?:its|their|his|her)\b(?! (?:global|worldwide|world|total|overall))/u },
    chinese: { before: /占(?:其|该?公司|该?集团|自身)[^，。；\d]{0,12}$/u },
  },
  {
    sense: 'ofWorld',
    of: amount,
    english: { behind: /^ of (?:its|their|the (?:\p{L}+'s )?)\s?(?:global|worldwide|world|international)\b/u },
    chinese: { before: /占(?:其|该?公司|该?集团)?(?:在)?(?:全球|世界)[^，。；\d]{0,10}$/u },
  },
  {
    sense: 'ofRegion',
    of: amount,
    english: {
      behind:
        /^ of (?:its|their)(?: \p{L}+){1,2} in (?:europe|asia|africa|america|china|japan|germany|france|britain|the (?:country|us|uk|region))\b|^ of (?:its|their) (?:domestic|european|asian|american|chinese|local)\b/u,
    },
    chinese: {
      before: /占(?:其|该?公司|该?集团)?(?:在)?(?:国内|本土|本地|欧洲|亚洲|非洲|美洲|中国|日本|德国|法国|英国|美国)[^，。；\d]{0,10}$/u,
    },
  },
  {
    sense: 'aboveSea',
    of: amount,
    english: { behind: /^ \p{L}+ above sea level\b/u },
    chinese: { before: /(?<!低于)海拔(?:约|为|达|高)*$/u },
  },
  {
    sense: 'belowSea',
    of: amount,
    english: { behind: /^ \p{L}+ below sea level\b/u },
    chinese: { before: /(?:低于海平面|海平面以下|海平面下)(?:约|达)*$/u },
  },
  {
    sense: 'apart',
    of: amount,
    only: 'length',
    english: { behind: /^ \p{L}+ (?:away|off|distant)\b/u },
    chinese: { behind: /^(?:公里|千米|米|英里|海里|里)(?:[以之]?外|开外|远)/u },
  },
  {
    sense: 'near',
    of: amount,
    only: 'length',
    english: { inside: /^[Ww]ithin\b/u, before: /\bwithin (?:about )?$/u },
    chinese: { behind: /^(?:公里|千米|米|英里|海里|里)(?:范围)?[以之]?内/u },
  },
  // "All three must be set", 三项中任意一项.
  {
    sense: 'allOf',
    of: amount,
    english: { before: /\ball(?: of)?(?: the| these| those)? $/u, inside: /^[Bb]oth$/u },
    chinese: { behind: /^[^，。；\d]{0,8}(?:(?:均|都|皆)(?![可能会])|全部|齐备|缺一不可)/u },
  },
  {
    sense: 'someOf',
    of: amount,
    english: {},
    chinese: { behind: /^[^，。；\d]{1,8}[中里](?:只|仅)?有[一二两三四五六七八九十\d]/u },
  },
  {
    sense: 'anyOf',
    of: amount,
    english: { before: /\bany one of (?:the|these|those) $/u },
    chinese: {
      behind: /^[^，。；\d]{0,12}(?:(?<![信委责担主就现继连放聘])任[意何]?(?:[选交]\p{sc=Han}{0,2})?一|任选其一|[有满足具备]*其一)/u,
    },
  },
  { sense: 'including', of: amount, english: { behind: /^(?: \p{L}+){0,2},? including\b/u }, chinese: {} },
  {
    sense: 'firstPart',
    of: amount,
    english: { before: /\b(?:first|opening) $/u },
    chinese: { before: /(?<![之以此从目年月日周天与和跟同于]|都是)前$|(?:最初|最早|最先|开头)的?$/u },
  },
  {
    sense: 'lastPart',
    of: amount,
    english: { before: /\b(?:last|final|closing) $/u },
    chinese: { before: /(?<![之以此今最随然年月日周天])后$|(?:最后|最末|末尾|结尾)的?$/u },
  },
  // Of spans, 前三个月 may be those before.
  {
    sense: 'firstPart',
    of: ['span'],
    english: { before: /\b(?:first|opening) $/u },
    chinese: { before: /(?:最初|最早|开头)的?$|(?<![年月巨寡])头$/u },
  },
  {
    sense: 'lastPart',
    of: ['span'],
    english: { before: /\b(?:last|final|closing) $/u },
    chinese: { before: /(?:最后|最末|末尾)的?$/u },
  },
  {
    sense: 'remaining',
    of: amount,
    english: { before: /\bremaining $/u },
    chinese: { before: /(?:剩余|剩下|余下|其余|仅剩)(?:的|约)*$/u },
  },
  { sense: 'ofHolding', of: amount, english: {}, chinese: { before: /(?:所[持有占]|持有的?)[^，。；\d]{0,10}[股份权票产]+中的约?$/u } },
  {
    sense: 'monthly',
    of: amount,
    english: {
      behind: new RegExp(
        `^ (?:in|for) ${months} (?:from|compared with) ${months}\\b|^(?: \\p{L}+){0,3} than in ${months}\\b(?! (?:last|of|a year|the)\\b| \\d)`,
        'u',
      ),
    },
    chinese: {},
  },
  {
    sense: 'yearly',
    of: amount,
    english: { behind: /^[^\d]{0,24}\b(?:than|from|on|over) (?:in )?the same (?:month|period|quarter|time) last year\b/u },
    chinese: {},
  },
  { sense: 'more', of: amount, english: {}, chinese: { before: verb('同比多增|多增') } },
  { sense: 'less', of: amount, english: {}, chinese: { before: verb('同比少增|少增') } },
  {
    sense: 'forward',
    of: ['span'],
    english: { before: /\bforward (?:by )?$/u, behind: /^ minutes? fast\b/u },
    chinese: { before: verb('(?:拨|调|钟|表|走)快') },
  },
  {
    sense: 'backward',
    of: ['span'],
    english: { before: /\bback (?:by )?$/u, behind: /^ minutes? slow\b/u },
    chinese: { before: verb('(?:拨|调)[慢回]|[钟表走]慢') },
  },
  {
    sense: 'saved',
    of: ['span'],
    english: { before: /\b(?:sav|shav)(?:es?|ed|ing) (?:about |around |some |up to )?$/u },
    chinese: { before: verb('节省|省下|节约') },
  },
  {
    sense: 'needed',
    of: ['span'],
    english: { before: /\b(?:takes?|took|taking|lasts?|lasted) (?:about |around |some |only |just )?$/u },
    chinese: { before: /(?:仅|只|约|全程)需(?:要|时|用时)?约?$|[耗历用]时约?$/u },
  },
  {
    sense: 'besides',
    of: amount,
    english: { before: /\b(?:in addition to|as well as|besides|on top of)(?: the)? $/u },
    chinese: { before: /(?:另有|此外还有|另外还有|另加|外加|再加)[^，。；\d]{0,4}$|(?<![其中][^。]{0,20})另在[^，。；\d]{1,8}$/u },
  },
  {
    sense: 'among',
    of: amount,
    english: {
      before: /\b(?:including|of (?:them|whom|which),?) $/u,
      behind:
        /^ of (?:them|whom|which|(?:the|its|his|her|their|our|my) (?:[\p{L}-]+'s? )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b/u,
    },
    chinese: { before: /其中\p{sc=Han}{0,6}$/u },
  },
  {
    sense: 'median',
    of: ['amount', 'span'],
    english: { before: /\bmedian\b(?: [\p{L}-]+){0,3} (?:of|was|is) $/u },
    chinese: { before: /中位\p{sc=Han}{0,5}$/u },
  },
  {
    sense: 'mean',
    of: ['amount', 'span'],
    english: { before: /\b(?:average|mean)\b(?: [\p{L}-]+){0,7}? (?:of|was|is) $/u },
    chinese: { before: /平均\p{sc=Han}{0,5}$/u },
  },
  {
    sense: 'peak',
    of: ['amount', 'span'],
    english: { before: /\bmaximum\b(?: [\p{L}-]+){0,3} (?:of|was|is) $/u },
    chinese: { before: /(?:年龄|病程|时间|值)最[大高长](?:为|达)?$|最大年龄(?:为|达|是)?$/u },
  },
  { sense: 'points', of: amount, english: { behind: /^ points?\b/u }, chinese: {} },
  { sense: 'ranked', of: ['position'], english: {}, chinese: { behind: /^[位名]/u } },
  {
    sense: 'ofCapacity',
    of: amount,
    english: { behind: /^ of (?:its |their |total )?capacity\b/u },
    chinese: { before: /(?:占|为|达到?|至)(?:总?库容|总?容量|蓄水能力)的$/u },
  },
  {
    sense: 'ofUsual',
    of: amount,
    english: { behind: /^ of (?:the |its |their )?(?:usual|normal|average|long-term)\b/u },
    chinese: { before: /(?:常年|多年平均|往年)\p{sc=Han}{0,4}的$/u },
  },
  {
    sense: 'sinceStart',
    of: amount,
    english: { behind: /^[^\d]{0,24}\b(?:since|from|than at) the (?:start|beginning) of the year\b/u },
    chinese: { before: /[较比]今?年初\p{sc=Han}{0,6}$/u },
  },
]
