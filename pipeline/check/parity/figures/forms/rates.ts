/** What a rate is by: "140 kilometres an hour", 每小时140公里. */
const rows: [per: string, english: string, chinese: string][] = [
  ['second', 'second|s', '秒'],
  ['minute', 'minute|min', '分钟'],
  ['hour', 'hour|h', '个?小时|时(?=速)'],
  ['day', 'day', '天|日'],
  ['week', 'week', '周|个?星期'],
  ['month', 'month', '个?月'],
  ['quarter', 'quarter', '季度'],
  ['year', 'year|annum', '年'],
  ['decade', 'decade', '十年'],
  ['barrel', 'barrel', '桶'],
  ['bushel', 'bushel', '蒲式耳'],
  ['megawatt-hour', 'megawatt-hour|MWh', '兆瓦时'],
  ['kilowatt-hour', 'kilowatt-hour|kWh', '千瓦时|度电?'],
  ['bottle', 'bottle', '瓶'],
  ['tonne', 'tonne|ton', '吨'],
  ['kilogram', 'kilogram|kilo|kg', '公斤|千克'],
  ['gram', 'gram', '克'],
  ['pound', 'pound|lb', '磅'],
  ['jin', 'jin|500 ?(?:g|grams?)', '斤'],
  ['litre', 'lit(?:re|er)', '升'],
  ['gallon', 'gallon', '加仑'],
  ['ounce', 'ounce', '盎司'],
  ['share', 'share', '股'],
  ['square metre', 'square met(?:re|er)', '平方米|平米'],
  ['square centimetre', 'square centimet(?:re|er)', '平方厘米'],
  ['square inch', 'square inch', '平方英寸'],
  ['square mile', 'square mile', '平方英里'],
  ['square kilometre', 'square kilomet(?:re|er)', '平方公里|平方千米'],
  ['inch', 'inch', '英寸'],
  ['centimetre', 'centimet(?:re|er)', '厘米'],
  ['mile', 'mile', '英里'],
  ['square foot', 'square foot|sq ft', '平方英尺'],
  ['mu', 'mu', '亩'],
  ['hectare', 'hectare', '公顷'],
  ['person', 'person|head|capita', '人'],
  ['household', 'household|family', '户'],
  ['hundred kilometres', '(?:100|hundred) (?:kilomet(?:re|er)s?|km)', '百公里|100公里'],
  ['kilometre', 'kilomet(?:re|er)|km', '公里'],
  ['group', 'group', '组'],
  ['vehicle', 'car|vehicle', '辆'],
  ['night', 'night', '晚'],
  ['season', 'season', '赛季'],
]

const behind = new RegExp(
  `^(?:[\\s-](?!and\\b|or\\b|in\\b|of\\b|for\\b)\\p{L}+){0,2}?(?:\\sof(?:\\s(?!an?\\b)\\p{L}+){1,3})?(?:\\s(?:an?|per|each|every)\\s|/|\\sto the (?=(?:square |cubic )?(?:inch|mile|lit|gallon|kilo|centi|met|foot|pound|acre|hectare|tonne|ton\\b)))(?:${rows.map(([, english]) => `(${english})`).join('|')})\\b(?! (?:ago|later|earlier|before|after))`,
  'u',
)
const units = rows.map(([, , chinese]) => `(${chinese})`).join('|')
/** 20元/公斤. */
const slash = new RegExp(`^\\s?[/／](?:${units})`, 'u')
const before = new RegExp(`(?:每|平均每)(?:一)?(?:${units})[^\\d，。；、一二三四五六七八九十百千万]{0,6}$`, 'u')
/** 一斤卖30元. */
const one = new RegExp(`(?<![\\d一二三四五六七八九十百千万两第])一(?:${units})(?:卖|售价?|要|只要|能卖|值|得|合|才)?$`, 'u')
const speeds: [RegExp, string][] = [
  [/时速\p{sc=Han}{0,4}$/u, 'hour'],
  [/(?:日均|日产)\p{sc=Han}{0,4}$|(?<![今昨明节假])日薪[^，。；\d]{0,4}$/u, 'day'],
  [/时薪[^，。；\d]{0,4}$/u, 'hour'],
  [/周薪[^，。；\d]{0,4}$/u, 'week'],
  [/(?:年均|年产|年薪|年租|年利率|年化利率|年息)\p{sc=Han}{0,4}$/u, 'year'],
  [
    /(?<![\d一二三四五六七八九十去今明前上本当同全每半多近])年[客货发用出进产吞][\p{sc=Han}]{1,4}[量额力][为约达]?\p{sc=Han}{0,2}$/u,
    'year',
  ],
  [/(?<![\d一二三四五六七八九十昨今当次同每多近])日[客货发用出进产吞][\p{sc=Han}]{1,4}[量额力][为约达]?\p{sc=Han}{0,2}$/u, 'day'],
  [/(?:月均|月薪|月租|月利率|月息|月供)\p{sc=Han}{0,4}$/u, 'month'],
  [/亩[产均]\p{sc=Han}{0,4}$/u, 'mu'],
  [/(?<![每一][天日周月年]\p{sc=Han}{0,8})累计\p{sc=Han}{0,6}$/u, 'span'],
  [/(?<![\d上当本下同个每])月(?:均)?(?:销售额|收入|营收|租金|工资|用电量|用水量)[^，。；\d]{0,6}$/u, 'month'],
  [/(?<![第一二三四上本下当同\d]|个)季度(?:销售额|收入|营收|利润)[^，。；\d]{0,6}$/u, 'quarter'],
  [/人均\p{sc=Han}{0,4}$/u, 'person'],
  [/总(?:薪酬|薪|价|额|金额|收入)(?:[为达约])*$/u, 'span'],
  [/户均\p{sc=Han}{0,4}$/u, 'household'],
]

const directions: [RegExp, string][] = [
  [/^(?:°| degrees?)(?:\s?\d+(?:['′]| minutes?)?)?\s?(?:N\b|north)|北纬约?$/u, 'north'],
  [/^(?:°| degrees?)(?:\s?\d+(?:['′]| minutes?)?)?\s?(?:S\b|south)|南纬约?$/u, 'south'],
  [/^(?:°| degrees?)(?:\s?\d+(?:['′]| minutes?)?)?\s?(?:E\b|east)|东经约?$/u, 'east'],
  [/^(?:°| degrees?)(?:\s?\d+(?:['′]| minutes?)?)?\s?(?:W\b|west)|西经约?$/u, 'west'],
]
const mayBeDirection = /[°经纬]| degree/
const directionOf = (text: string) => (mayBeDirection.test(text) ? directions.find(([words]) => words.test(text))?.[1] : undefined)

/** Of what is behind a number, and before it, what every rate has: one test for most. */
const mayBeRate = {
  behind: /[/／]|\s(?:an?|per|each|every|to the)\s|[kmKM][pm]h|rpm/,
  before: /[每一均产薪租速利息供计额入收资量润力酬价]/,
}

const spans: ReadonlySet<string> = new Set(['second', 'minute', 'hour'])

/** The span of time that a match names. */
function spanIn(match: RegExpExecArray): string | undefined {
  const per = rows[match.slice(1).findIndex((group) => group !== undefined)]?.[0]
  return per !== undefined && spans.has(per) ? per : undefined
}

/** What a number is by, or in which direction, from the text behind it. */
export function rateBehind(following: string): string | undefined {
  const direction = directionOf(following.slice(0, 20))
  if (direction !== undefined) return direction
  const near = following.slice(0, 48)
  if (!mayBeRate.behind.test(near)) return undefined
  if (/^\s?(?:mph|kph|km\/h|kmh)\b/.test(following)) return 'hour'
  if (/^\s?rpm\b/.test(following)) return 'minute'
  const match = behind.exec(near) ?? slash.exec(near)
  // Per person per day: either may be said first, or of what is counted; a span of time is said by both languages.
  if (match && /^\s(?:an?|per|each|every)\s/u.test(following.slice(match[0].length))) return spanIn(match)
  return match ? rows[match.slice(1).findIndex((group) => group !== undefined)]?.[0] : undefined
}

/** What a number of Chinese is by, from the text in front of it: 每小时, 时速. */
export function rateBefore(preceding: string): string | undefined {
  const text = preceding.slice(-16)
  const direction = directionOf(text)
  if (direction !== undefined) return direction
  if (!mayBeRate.before.test(text)) return undefined
  const match = before.exec(text) ?? one.exec(text)
  if (match && /每.*每/u.test(match[0])) return spanIn(match)
  if (match) return rows[match.slice(1).findIndex((group) => group !== undefined)]?.[0]
  return speeds.find(([words]) => words.test(text))?.[1]
}

const adjectives: Record<string, string> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  annual: 'year',
  yearly: 'year',
}

const priced = '(kilo|kilogram|tonne|litre|liter|barrel|pound|gallon|ounce|gram|hour)'
/** "The price of a kilo of beef", "a kilo of beef now costs about". */
const pricesOf = new RegExp(
  `\\b(?:(?:price|cost) (?:of|for) (?:an?|one) ${priced}\\b[^.;,]{0,40}|(?:an?|one) ${priced} of [\\p{L} '-]{1,32}? (?:costs?|sells?|sold|fetch(?:es|ed)|goes|went|is|was|trades?|traded)(?: \\p{L}+){0,4} )$`,
  'iu',
)

/** "Monthly sales of 100,000": what a number of English is by, from the text in front of it. */
export function rateOfNoun(preceding: string, isMoney: boolean): string | undefined {
  const [, first, weight = first] = (isMoney && pricesOf.exec(preceding.slice(-88))) || []
  if (weight !== undefined) return rows.find(([, english]) => new RegExp(`^(?:${english})$`, 'i').test(weight))?.[0]
  const word =
    /(?<![-\p{L}])(daily|weekly|monthly|quarterly|annual|yearly) (?:(?!(?:annual|yearly)\b)[\p{L}-]+ ){1,10}(?:of|is|was|at|from) $/iu.exec(
      preceding.slice(-88),
    )?.[1]
  return word && adjectives[word.toLowerCase()]
}

/** What a number is by, of a figure: "twice a week". */
export function rateOf(following: string): { per?: string } {
  const per = rateBehind(following)
  return per === undefined ? {} : { per }
}

/** What a share is by: each year, or all the years together (累计). */
export function shareBehind(following: string): { per?: string } {
  const per =
    rateBehind(following) ??
    (/^ (?:\p{L}+ )?over (?:the (?:past|last|next) )?(?:\w+ )?(?:years|months|decade)/u.test(following) ? 'span' : undefined)
  return per === undefined ? {} : { per }
}

/** The same of Chinese, from the text in front of it. */
export function shareBefore(preceding: string): { per?: string } {
  const per = rateBefore(preceding) ?? (/(?:总共|合计)\p{sc=Han}{0,6}$/u.test(preceding) ? 'span' : undefined)
  return per === undefined ? {} : { per }
}
