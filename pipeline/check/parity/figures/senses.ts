import type { Figure } from './figure.ts'

/** What is said of a change or of a span of time besides how large it is. */
type Sense = NonNullable<Figure['sense']>

/** Words right in front of a figure, or right behind it. */
interface Localizer {
  before: [RegExp, Sense][]
  behind: [RegExp, Sense][]
  /** Within the figure: "doubled", 翻番. */
  inside: [RegExp, Sense][]
}

const up =
  'r[io]se[ns]?|rising|gr[eo]w(?:n|s|ing)?|(?:increas|surg|advanc|rais)(?:es?|ed|ing)|(?:widen|expand)(?:s|ed|ing)?|(?:climb|jump|soar|gain|add)(?:s|ed|ing)?|(?:increase|rise|jump|growth|gain) (?:of|in)|(?<!\\b(?:make|made|makes|making|set|speed|add|pick|take|took|back|end|ended) )up(?! to\\b)'
const down =
  'f[ae]ll(?:s|en|ing)?|(?:declin|decreas|reduc|plung|tumbl|eas|los)(?:es?|ed|ing)|lost|sank|sunk|slid|shed|(?:drop|slip|dip)(?:s|ped|ping)?|cut(?:s|ting)?|shr[aiu]nk|down|(?:lower|narrow)(?:ed|s)?|(?:decline|drop|decrease|fall|reduction|cut) (?:of|in)'
const between =
  '(?: (?:just|only|by|to|of|an?|about|another|further|sharply|slightly|around|roughly|some|nearly|almost|over|at least|more than))*'
const after = (verbs: string) => new RegExp(`\\b(?:${verbs})(?:(?: \\p{L}+){0,3} by)?${between} $`, 'iu')
const larger = '(?:more|(?:high|great|larg|bigg|long|tall|heavi|wid|deep|old)er)'
const smaller = '(?:(?:low|small|short|light|cheap|young|narrow)er|less|fewer)'
const noun = '(?: \\p{L}+){0,2}? '

/** Of what changes or is compared: whether it is more. */
const changes: Record<Language, Localizer> = {
  english: {
    before: [
      [after(up), 'more'],
      [after(down), 'less'],
    ],
    behind: [
      [
        new RegExp(
          `^${noun}(?:${larger}\\b.{0,16}? than\\b|above\\b)|^(?: (?:points?|cents?|pence))? (?:higher|more|increase|rise|jump|gain|growth|surge)\\b`,
          'iu',
        ),
        'more',
      ],
      [
        new RegExp(
          `^${noun}(?:${smaller}\\b.{0,16}? than\\b|(?:below|short of|shy of)\\b)|^(?: (?:points?|cents?|pence))? (?:lower|less|fewer|decrease|decline|drop|fall|reduction|slump|dip)\\b`,
          'iu',
        ),
        'less',
      ],
    ],
    inside: [
      [/(?:doubl|tripl|trebl|quadrupl|quintupl)(?:ed|es|ing)|-?fold$/iu, 'more'],
      [/halv/iu, 'less'],
    ],
  },
  chinese: {
    before: [
      [
        /(?:(?<!负)增[长加]|上升|上涨|上调|提高|提升|攀升|飙升|激增|增至|升至|涨至|[高多]出|[增涨]幅[达为约]?|比[^，。；]{1,16}[高多大长重贵]|扩大|拉大)[了约到至为达]*(?:原来的)?$/u,
        'more',
      ],
      [
        /(?:负增长|下降|下跌|下滑|下调|降低|减少|降至|跌至|减至|[降跌减]幅[达为约]?|比[^，。；]{1,16}[低少小短轻]|便宜|缩小|收窄)[了约到至为达]*(?:原来的)?$/u,
        'less',
      ],
    ],
    behind: [],
    inside: [
      [/翻/u, 'more'],
      [/减半|腰斩/u, 'less'],
    ],
  },
}

/** Of a span of time: whether it ends now, begins now, or is one in which something happens. */
const spans: Record<Language, Localizer> = {
  english: {
    before: [
      [/\bwithin (?:the (?:next|last|first) |about )?$/iu, 'within'],
      [/\bafter (?:about )?$/iu, 'later'],
    ],
    behind: [
      [/^[ -]\p{L}+ (?:ago|earlier)\b/iu, 'ago'],
      [/^[ -]\p{L}+ later\b/iu, 'later'],
    ],
    inside: [],
  },
  chinese: {
    before: [],
    behind: [
      [/^\p{sc=Han}{1,2}?[多半]?[以之]?前(?![后三两几一\d])/u, 'ago'],
      [/^\p{sc=Han}{1,2}?[多半]?[以之]?后(?![才方])/u, 'later'],
      [/^\p{sc=Han}{1,2}?[以之]?内/u, 'within'],
    ],
    inside: [],
  },
}

/** A change of a change is neither: 增幅降至5% is still a growth. */
const changed = {
  english: /\b(?:growth|inflation|decline|increase|loss(?:es)?|deficit|pace)\b(?!.* (?:of|in)\b)/iu,
  chinese: /[增涨降跌减]幅\p{sc=Han}*[升降高低增减跌涨落缩扩窄大小]|增[速长]率|[增降]速|亏损|赤字|逆差|通胀/u,
}
/** What takes less time is faster. */
const speeds = { english: /\b(?:speed|perform|fast|slow|quick)/iu, chinese: /[速快慢]|性能|效率/u }
/** What must not happen within 30 days may happen after them. */
const negations = { english: /\b(?:not|no|never|cannot|without)\b|n't\b/iu, chinese: /[不未没无禁勿]/u }
/** Where a clause ends. */
const ends = /[,;.，；。]\s?/u
/** How far from a figure its words may be, in UTF-16 code units. */
const reach = 48

type Language = 'english' | 'chinese'

/** What is between a change and where it ends, or the same change said in another way: "fell 3 points to 41", "87 cents, or 1.1%". */
const goesOn = {
  english: /^[^,.;]{0,24}(?:, or|\bto)(?: an?| about| around| a record)? $/iu,
  chinese: /^[^，。；]{0,3}[至到]$/u,
}

/** Says of each figure in which sense it changes something. */
export function markSenses(figures: Figure[], language: Language): Figure[] {
  const marked: Figure[] = []
  for (const figure of figures) {
    const sense = senseOf(figure, language) ?? passedOn(marked.at(-1), figure, language)
    marked.push(sense === undefined ? figure : { ...figure, sense })
  }
  return marked
}

const changing: ReadonlySet<Figure['unit']> = new Set(['number', 'percent', 'points', 'money', 'times'])

function senseOf({ unit, measure, start, index, until, within, text }: Figure, language: Language): Sense | undefined {
  if (!changing.has(unit)) return undefined
  const isSpan = measure?.[0] === 'duration'
  const { before, behind, inside } = (isSpan ? spans : changes)[language]
  const [clause = ''] = within
    .slice(Math.max(0, start - reach), isSpan ? index : start)
    .split(ends)
    .slice(-1)
  const [ahead = ''] = within.slice(until, until + reach).split(ends, 1)
  if (!isSpan && (changed[language].test(clause) || speeds[language].test(clause + ahead))) return undefined
  const [, sense] =
    before.find(([words]) => words.test(clause)) ??
    behind.find(([words]) => words.test(ahead)) ??
    inside.find(([words]) => words.test(text)) ??
    []
  return sense === 'within' && negations[language].test(clause + ahead) ? undefined : sense
}

/** From the figure in front of it: where a change ends, or the change from one to the other. */
function passedOn(last: Figure | undefined, { start, unit, end, value, within, measure }: Figure, language: Language): Sense | undefined {
  if (!last || !changing.has(unit) || !goesOn[language].test(within.slice(last.until, start))) return undefined
  if (last.end === 'from' && end === 'to' && last.unit === unit && last.measure?.[1] === measure?.[1] && value !== last.value)
    return value > last.value ? 'more' : 'less'
  return last.sense === 'more' || last.sense === 'less' ? last.sense : undefined
}

/** More here and less there, ago here and later there. */
export function isReversed({ sense: a }: Figure, { sense: b }: Figure): boolean {
  if (a === undefined || b === undefined || a === b) return false
  return a === 'more' || a === 'less' ? b === 'more' || b === 'less' : b !== 'more' && b !== 'less'
}
