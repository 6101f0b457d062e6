import { rough, roughly, type SenseRow, spanUnit, than, verb } from './words.ts'

const up =
  'r[io]se[ns]?|rising|gr[eo]w(?:n|s|ing)?|(?:increas|surg|advanc|rais)(?:es?|ed|ing)|(?:widen|expand)(?:s|ed|ing)?|(?:climb|jump|soar|gain|add|strengthen)(?:s|ed|ing)?|appreciat(?:es?|ed|ing)|(?:increase|rise|jump|growth|gain) (?:of|in)|(?:rall|ral)(?:y|ies|ied|ying)|(?:rebound|rocket|spik|swell|balloon|bounc)(?:e?s|e?d|ing|en)?|swollen|leap(?:s|t|ed|ing)?|(?:edg|inch|nudg|mov|tick|pick|shoot|creep)(?:e?s|ed|ing)? up|crept up|shot up|w[eo]nt up|going up|(?<!\\b(?:make|made|makes|making|set|speed|add|pick|tak(?:e|es|en|ing)|took|back|end|ended|g[ia]ven?|gives|giving) )up(?! to\\b)'
const down =
  'f[ae]ll(?:s|en|ing)?|(?:declin|decreas|reduc|plung|tumbl|eas|los)(?:es?|ed|ing)|lost|sank|sunk|slid|shed|(?:drop|slip|dip)(?:s|ped|ping)?|cut(?:s|ting)?|shr[aiu]nk|down|(?:lower|narrow|weaken)(?:ed|s)?|depreciat(?:es?|ed|ing)|(?:decline|drop|decrease|fall|reduction|cut) (?:of|in)|(?:slump|crash|collaps|tank|retreat|dwindl|slash|trim|par|reced|contract|plummet|nosediv|sag|tumbl|div)(?:e?s|m?ed|g?ed|ing)?|slides?|sliding|sinks?|sinking'
const between =
  '(?: (?:just|only|by|to|of|(?<=\\b(?:up|down) )from|an?|the|for|about|another|further|sharply|slightly|around|roughly|some|nearly|almost|over|at least|more than))*'
const after = (verbs: string) =>
  new RegExp(`\\b(?:${verbs})(?:(?: (?!(?:and|but|while|which|as)\\b)[\\p{L}\\p{N}_\`'-]+){0,6} {1,2}(?:by|to))?${between} $`, 'u')
/** Of spans: by how much they change. */
const afterBy = (verbs: string) => new RegExp(`\\b(?:${verbs})(?: \\p{L}+){0,3} by(?: ${rough})? $`, 'u')
const revised = (verbs: string) =>
  new RegExp(
    `\\b(?:${verbs})(?:e?s|m?ed|ting|ing)?\\b[^,;.]{0,24}\\b(?:forecast|estimate|target|projection|outlook|guidance|rate|quota|price|limit)s?\\b[^,;.]{0,24} (?:by|to)${between} $`,
    'u',
  )
/** 降至3月的, 增至原来的: when it was so. */
const whose = '(?:原来的|(?<=[至到为])(?:\\d{4}年|(?:\\d{4}年)?\\d{1,2}月份?|[今去明上本][年月周季春夏秋冬]|目前|现在)的?)?'
/** By how much a gap changes, or to what: 扩大至国内生产总值的2.1%. */
const gap = (words: string) => new RegExp(`(?:${words})(?:${roughly}|[至到为][^，。；\\d]{1,10}的)$`, 'u')
const aim = '目标|预期|预算|计划|预测|指标'
const larger = '(?:more|(?:high|great|larg|bigg|long|tall|heavi|wid|deep|old)er)'
const smaller = '(?:(?:low|small|short|light|cheap|young|narrow|shallow)er|less|fewer)'
const noun = '(?: \\p{L}+){0,2}? '
/** A unit of a figure, behind it. */
const unit = '(?: percentage)?(?: (?:points?|cents?|pence|percent))?'

/** Ways in which amounts may be opposed. Words that may be said from either end are left out. */
export const amountSenses: SenseRow[] = [
  {
    sense: 'more',
    of: ['amount'],
    english: {
      before: after(up),
      behind: new RegExp(
        `^${noun}(?:${larger}\\b.{0,16}? than\\b|above\\b)|^${unit} (?:higher|more|increase|rise|jump|gain|growth|surge|deeper|dearer|longer|larger|bigger|greater|taller|heavier|stronger|older)\\b(?! (?:quick|slow))`,
        'u',
      ),
      inside: /\bhalf (?:as \p{L}+ )?again\b|(?:[Dd]oubl|[Tt]ripl|[Tt]rebl|[Qq]uadrupl|[Qq]uintupl)(?:ed|es|ing)|-?fold$/u,
    },
    chinese: {
      before: new RegExp(
        `(?:(?<!负)增[长加]|(?:增加|新增)(?!至|到|为)[^\\d，。；至到由从比率]{1,4}|升值|走强|(?<![最提升新增走拉抬调身楼塔墙坝])高|上升|上涨|上调|提高|提升|攀升|飙升|激增|增至|升至|涨至|(?<![上下])[收领大微暴急劲再续]?涨|[高多]出|[增涨]幅[达为约]?|升了|爬升|走高|回升|反弹|跳涨|跳升|[猛大暴剧陡骤激]增|蹿升|窜升|跃升|冲高|上扬|[增扩加拉]大|调[高大]|延长|${than('[高多大长重贵深宽]')}|高于[^，。；\\d]{2,8}|超(?:出|过)?[^，。；\\d]{0,6}(?:警戒线|水位|警戒值))(?:[了约到至为达]|整整|足足|将近)*${whose}$`,
        'u',
      ),
      inside: /翻|^高于\p{sc=Han}+的/u,
    },
  },
  {
    sense: 'less',
    of: ['amount'],
    english: {
      before: after(down),
      behind: new RegExp(
        `^${noun}(?:${smaller}\\b.{0,16}? than\\b|(?:below|short of|shy of)\\b)|^${unit} (?:lower|less|fewer|decrease|decline|drop|fall|reduction|slump|dip|shallower|cheaper|shorter|smaller|lighter|weaker|younger)\\b(?! (?:quick|slow))`,
        'u',
      ),
      inside: /[Hh]alv|^half as (?!.*\bagain\b)/u,
    },
    chinese: {
      before: new RegExp(
        `(?:降了|负增长|减少(?!至|到|为)[^\\d，。；至到由从比率]{1,4}|贬值|走弱|(?<![最降减走调])低|下降|下跌|下滑|下调|降低|减少|降至|跌至|减至|[收领大微暴急再续]?跌|[降跌减]幅[达为约]?|[下重急]挫|走低|回落|滑落|[锐骤剧]减|[锐骤剧微略]降|缩水|下探|萎缩|(?:尚|还|仅)差|便宜|[减缩]小|缩短|收窄|调[低小]|${than('[低少小短轻浅窄]')}|低于[^，。；\\d]{2,8})(?:[了约到至为达]|整整|足足|将近)*${whose}$`,
        'u',
      ),
      inside: /减半|腰斩|^低于\p{sc=Han}+的/u,
    },
  },
  // "The fourth week in a row" of a rise, 连续第四周上升.
  {
    sense: 'more',
    of: ['position'],
    english: { before: new RegExp(`${after(up).source}|\\b(?:raised|lifted|hiked|increased)\\b[^,;.]{0,32} for (?:the|a) $`, 'u') },
    chinese: { behind: /^[个次]?[天周月年季度日]{0,2}(?:上升|上涨|增[长加]|走高|攀升|上调|加息|提高)/u },
  },
  {
    sense: 'less',
    of: ['position'],
    english: { before: new RegExp(`${after(down).source}|\\b(?:cut|lowered|reduced|trimmed|slashed)\\b[^,;.]{0,32} for (?:the|a) $`, 'u') },
    chinese: { behind: /^[个次]?[天周月年季度日]{0,2}(?:下降|下跌|减少|走低|下滑|回落|下调|降息|降低)/u },
  },
  // Of spans that are compared: 5.3 years longer, 短5.3年.
  {
    sense: 'more',
    of: ['span'],
    english: {
      behind: new RegExp(`^${spanUnit} (?:longer|older|(?:my|his|her|their|your) senior)\\b`, 'u'),
      before: afterBy(`extended|lengthened|${up}`),
    },
    chinese: { before: new RegExp(`(?:延长|增加|提高|${than('[长大老多]')})${roughly}$`, 'u') },
  },
  {
    sense: 'less',
    of: ['span'],
    english: {
      behind: new RegExp(`^${spanUnit} (?:shorter|younger|less|(?:my|his|her|their|your) junior)\\b`, 'u'),
      before: afterBy(`shortened|${down}`),
    },
    chinese: { before: new RegExp(`(?:缩短|年轻|减少|下降|降低|${than('[短小少]')})${roughly}$`, 'u') },
  },
  {
    sense: 'faster',
    of: ['amount', 'span'],
    english: {
      behind: new RegExp(`^(?:${unit}|${spanUnit}) (?:faster|quicker|more quickly)\\b`, 'u'),
      before: /\b(?:accelerated|quickened|sped up) by $/u,
    },
    chinese: { before: new RegExp(`(?:加快|加速|提速|${than('快')})${roughly}$`, 'u') },
  },
  {
    sense: 'slower',
    of: ['amount', 'span'],
    english: {
      behind: new RegExp(`^(?:${unit}|${spanUnit}) (?:slower|more slowly|less quickly)\\b`, 'u'),
      before: /\b(?:slowed|slowing)(?: down)? by $/u,
    },
    chinese: { before: new RegExp(`(?:放缓|放慢|减慢|减速|${than('慢')})${roughly}$`, 'u') },
  },
  {
    sense: 'ahead',
    of: ['amount', 'span'],
    english: {
      before: new RegExp(`\\b(?:(?:leads?|led|leading)(?: (?!to\\b)\\p{L}+){0,4} by|(?:lead|advantage|cushion) of)(?: ${rough})? $`, 'u'),
      behind: /^(?: [\p{L}-]+){0,2}? (?:ahead(?! of (?:schedule|time|plan))|clear|in front|lead|advantage|cushion)\b/u,
    },
    chinese: { before: /领先[^，。；\d]{0,10}$/u, behind: /^\p{sc=Han}{0,4}?(?:优势|领先)/u },
  },
  {
    sense: 'behind',
    of: ['amount', 'span'],
    english: {
      before: new RegExp(`\\b(?:trail(?:s|ed|ing)?|lag(?:s|ged|ging)?)(?: \\p{L}+){0,4} by(?: ${rough})? $`, 'u'),
      behind: /^(?: [\p{L}-]+){0,2}? (?:behind(?! schedule)|adrift)\b/u,
    },
    chinese: { before: /落后[^，。；\d]{0,10}$/u },
  },
  {
    sense: 'profit',
    of: ['amount'],
    only: 'money',
    english: { before: new RegExp(`\\b(?:profits? (?:of|was|were)|earned|surplus (?:of|was))${between} $`, 'u') },
    chinese: { before: verb('(?<!不)盈利|获利|净赚|赚|净利润|盈余|顺差'), behind: /^的?净?(?:盈利|利润|盈余)/u },
  },
  {
    sense: 'loss',
    of: ['amount'],
    only: 'money',
    english: { before: new RegExp(`\\b(?:lost|lose|loss(?:es)? (?:of|was|were)|deficit (?:of|was))${between} $`, 'u') },
    chinese: { before: verb('亏损|净亏|损失|逆差|赤字'), behind: /^的?净?(?:亏损|损失|赤字)/u },
  },
  // What a change is measured from: 同比, 环比.
  {
    sense: 'yearly',
    of: ['amount'],
    english: {
      before: /\bannual (?:rate|pace) of $/u,
      behind:
        /^(?: in the \p{L}+ (?:quarter|half)(?: of \d{4})?)?[^\d]{0,24}\b(?:on the year\b|year[- ]on[- ]year|year[- ]over[- ]year|(?:from|than|over|on) (?:a|one|the) (?:year (?:ago|earlier|before)|previous year|same (?:month|period|quarter) (?:last year|a year (?:ago|earlier))))\b/u,
    },
    chinese: { before: /(?:同比|[比较](?:去年|上年)同[期月])(?:相比)?\p{sc=Han}{0,6}$/u },
  },
  {
    sense: 'monthly',
    of: ['amount'],
    english: {
      behind:
        /^[^\d]{0,24}\b(?:on the month\b|(?:month|quarter|week)[- ](?:on|over)[- ](?:month|quarter|week)|(?:from|than|over|on) the (?:previous (?:month|quarter|week)|(?:month|quarter|week) (?:before|earlier)))\b/u,
    },
    chinese: { before: /环比(?!\p{sc=Han}*[年折])\p{sc=Han}{0,6}$/u },
  },
  // Against a target, a plan or a forecast.
  {
    sense: 'more',
    of: ['amount'],
    english: {
      before: new RegExp(
        `\\b(?:exceed(?:s|ed|ing)?|beat(?:s|ing)?|top(?:s|p?ed|ping)|surpass(?:es|ed|ing)?|overshot)\\b[^,.;\\d]{0,28} by(?: ${rough})? $`,
        'u',
      ),
    },
    chinese: { before: verb(`超[出过](?:了)?\\p{sc=Han}{0,4}(?:${aim})`) },
  },
  {
    sense: 'less',
    of: ['amount'],
    english: {
      before: new RegExp(`\\b(?:f[ae]ll(?:s|en|ing)? short of|miss(?:ed|es|ing)|undershot)\\b[^,.;\\d]{0,28} by(?: ${rough})? $`, 'u'),
    },
    chinese: { before: verb(`(?:低于|不及|未达|比)\\p{sc=Han}{0,4}(?:${aim})[低少差]?`) },
  },
  // Of losses and gaps, more is worse: only what they did is compared.
  {
    sense: 'widened',
    of: ['amount'],
    english: { before: after('widen(?:s|ed|ing)?'), behind: new RegExp(`^${unit} wider\\b`, 'u') },
    chinese: { before: gap('扩大|拉大') },
  },
  {
    sense: 'narrowed',
    of: ['amount'],
    english: { before: after('(?:narrow|shrink)(?:s|ed|ing)?|shrank|shrunk'), behind: new RegExp(`^${unit} narrower\\b`, 'u') },
    chinese: { before: gap('收窄|缩小') },
  },
  // A forecast of growth, of inflation or of a loss.
  {
    sense: 'revisedUp',
    of: ['amount'],
    english: { before: revised('rais|lift|upgrad|increas|hik') },
    chinese: { before: verb('上调|调高|调升|上修') },
  },
  {
    sense: 'revisedDown',
    of: ['amount'],
    english: { before: revised('cut|lower|trim|downgrad|reduc|slash') },
    chinese: { before: verb('下调|调低|调降|下修') },
  },
  {
    sense: 'bought',
    of: ['amount'],
    english: { before: new RegExp(`\\b(?:bought|buys?|buying|purchased|acquired)(?: ${rough})? $`, 'u') },
    chinese: { before: /(?<![从由向给自][^，。；]{0,16})(?:买入|购入|增持|买下|买进|购买)了?约?$/u },
  },
  {
    sense: 'sold',
    of: ['amount'],
    english: { before: new RegExp(`\\b(?:sold|sells?|selling|offloaded|dumped)(?: ${rough})? $`, 'u') },
    chinese: { before: /(?<![从由向给自][^，。；]{0,16})(?:卖出|售出|抛售|减持|卖掉)了?约?$/u },
  },
  {
    sense: 'inflow',
    of: ['amount'],
    english: {
      before:
        /\bnet (?:inflows?|bought|buying|purchases)(?: \p{L}+){0,3} $|\b(?:put|poured|placed|pumped|injected|invested|added|bought) a net $/u,
    },
    chinese: { before: /净(?:流入|买入|投入|增持)\p{sc=Han}{0,4}$/u },
  },
  {
    sense: 'outflow',
    of: ['amount'],
    english: {
      before:
        /\bnet (?:outflows?|sold|selling|sales)(?: \p{L}+){0,3} $|\b(?:pull(?:ed|ing)|withdrew|withdrawn|withdrawing|took|taken|redeemed|sold|dumped|offloaded) a net $/u,
    },
    chinese: { before: /净(?:流出|卖出|撤出|撤离|减持|赎回|抽走)\p{sc=Han}{0,4}$/u },
  },
]
