import type { SenseRow } from './words.ts'

/** Of spans and moments: which days are counted, how often they come, where a span begins and ends. */
export const periodSenses: SenseRow[] = [
  {
    sense: 'by',
    of: ['moment', 'date'],
    english: {
      before:
        /\b(?:must|should|shall|has to|have to|to|be|due|delivered|completed|installed|paid|submitted|returned|finished)\b[^,.;]{0,24} by (?:the )?$/u,
    },
    chinese: {},
  },
  { sense: 'mid', of: ['moment'], english: { before: /\bmid-?$/u, inside: /^mid-/iu }, chinese: { behind: /^(?:中期|中叶|年代中期)/u } },
  {
    sense: 'workingDays',
    of: ['span'],
    english: { behind: /^[ -](?:(?:working|business)[ -]days?|days? of (?:work|effort))\b/u },
    chinese: { behind: /^个?工作日/u },
  },
  {
    sense: 'calendarDays',
    of: ['span'],
    english: { behind: /^[ -](?:calendar )?days?\b/u },
    chinese: { behind: /^(?:个自然)?[天日]/u },
  },
  {
    sense: 'alternate',
    of: ['moment'],
    english: { before: /\b(?:every (?:other|second)|alternate) $/u },
    chinese: { before: /(?:隔|每[两二]个?|每隔[一1]个?)(?:周|星期)(?:的)?$|隔$/u },
  },
  {
    sense: 'every',
    of: ['moment'],
    english: { before: /\b(?:every|each) $/u, behind: /^s\b/u },
    chinese: { before: /(?<!两周|隔周|双周|一次)每逢?$/u },
  },
  {
    sense: 'inRow',
    of: ['position', 'date'],
    english: {
      behind: /^(?:[ -]\p{L}+)? (?:in a row|running|in succession)\b|^ (?:straight|consecutive|successive)\b/u,
    },
    chinese: { before: /连续$/u },
  },
  // "For the first time in five months", 五个月来首次.
  {
    sense: 'firstIn',
    of: ['span', 'amount', 'position'],
    english: { before: /\b(?:for )?the first time in(?: (?:the (?:last|past)|more than|over|about|nearly|almost|at least))? $/u },
    chinese: { behind: /^个?\p{sc=Han}{1,4}?[以之]?来的?(?:首|第一|头一)/u },
  },
  { sense: 'calendar', of: ['date', 'moment'], english: {}, chinese: { inside: /^\d{1,2}月$|季/u } },
  {
    sense: 'inAny',
    of: ['span', 'amount'],
    english: { before: /\b(?:in|within) (?:any|every|each) $/u },
    chinese: { before: /任[意何](?:连续)?$/u },
  },
  {
    sense: 'staysFor',
    of: ['span', 'amount'],
    english: { before: /\b(?:stay|remain|visit)(?:s|ing)?(?: for)?(?: up to)? $/u },
    chinese: { before: /(?:停留|逗留|居留)$/u },
  },
  {
    sense: 'toYear',
    of: ['moment', 'date'],
    english: { before: /\b(?:fiscal|financial) year (?:ending|ended|to)(?: in| on)?(?: the)? $/u },
    chinese: { behind: /^(?:\d{1,2}日)?止?的(?:本?财年|财政年度|年度|一年|12个月)/u },
  },
  {
    sense: 'toQuarter',
    of: ['moment', 'date'],
    english: { before: /\b(?:quarter|three months) (?:ending|ended|to)(?: in| on)?(?: the)? $/u },
    chinese: { behind: /^(?:\d{1,2}日)?止?的(?:本?财季|季度|三个月|3个月)/u },
  },
  {
    sense: 'until',
    of: ['moment', 'date', 'position', 'amount'],
    english: { before: /(?<!\bnot\b[^,;.]{0,40})\buntil (?:about |the )?$/u },
    chinese: { behind: /^日?(?:为止|止)/u },
  },
  {
    sense: 'starts',
    of: ['moment', 'date', 'position', 'amount'],
    english: { before: /\b(?:(?:starting|beginning|effective)(?: (?:on|from|as of))?|(?:years|months|weeks|days) from)(?: the)? $/u },
    chinese: { behind: /^日?起(?!步|[^，。；]{0,14}(?:恢复|重新|重启|重开|复|才|开放|解除|取消))/u },
  },
  // "Daily except Tuesdays", 每周二开放.
  {
    sense: 'exceptDay',
    of: ['moment'],
    english: { before: /\bexcept (?:on |for )?$/u },
    chinese: { behind: /^(?:除外|以?外)/u },
  },
  { sense: 'onDay', of: ['moment'], english: {}, chinese: { behind: /^(?:才|都|均)?(?:开放|营业|开门|开馆|举行)/u } },
  {
    sense: 'starts',
    of: ['moment', 'date'],
    english: { before: /\b(?:start|begin)s?(?: (?:on|in|at))?(?: the)? $/u },
    chinese: { behind: /^日?(?:[上下]午|早|晚)?(?:正式)?(?:开始|启动|开工|动工)/u },
  },
  {
    sense: 'ends',
    of: ['moment', 'date'],
    english: { before: /\b(?:end|expire|finish|conclude)(?:e?s|e?d)?(?: (?:on|in|at))?(?: the)? $/u },
    chinese: { behind: /^日?(?:[上下]午|早|晚)?(?:正式)?(?:结束|截止|到期|落幕|闭幕)/u },
  },
  {
    sense: 'earliest',
    of: ['span', 'moment', 'date', 'position'],
    english: {
      before: /\b(?:no earlier than|at the earliest) (?:the )?$/u,
      behind: /^[^,;.]{0,24} at the earliest\b/u,
    },
    chinese: { before: /(?:最早|不早于|不得早于|不会早于)[^，。；\d]{0,10}$/u },
  },
  {
    sense: 'latest',
    of: ['span', 'moment', 'date', 'position'],
    english: { before: /\b(?:no|not) later than (?:the )?$/u, behind: /^[^,;.]{0,24} at the latest\b/u },
    chinese: { before: /(?:最迟|最晚|至迟|不晚于|不得晚于|不会晚于|不迟于)[^，。；\d]{0,10}$/u },
  },
]
