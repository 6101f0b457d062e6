import type { Figure } from '../figure.ts'

// How far what was read of a figure can be trusted, by what is written around it.

type Place = Pick<Figure, 'within' | 'index' | 'until' | 'text'>

/** Whether a number goes on beside what was read of it: a range whose end has the scale, "tens of", "-thousandth", `30 kya`, 万分之. */
export function goesOn({ within, index, until, text }: Place): boolean {
  const [before, behind] = [within.slice(Math.max(0, index - 6), index), within.slice(until)]
  // 70万到650亿: it has a scale of its own.
  const isWhole = /[百千万亿兆]|\d[kKMB]$|thousand|illion|[元镑]$/u.test(text) && range.test(behind)
  return (!isWhole && scaleBehind.test(behind)) || rangeBefore.test(before) || /分之|millenni|decade|centur/.test(text)
}

const scaleBehind =
  /^(?:[ -](?:of\)?[ -])?(?:odd[ -])?(?:tens|hundreds?|thousand|million|billion|trillion|millen|decade|centur|kilo(?!met|gram|watt|hert|byte|bit|joule|cal|vol))|\+? ?[kM] ?(?:y|a|yr|ya)s?\b| per \d|(?:\s?[-–—~～至到] ?| to | or )(?:约|RMB|HKD|US)? ?[$¥€£]?\d[\d.,]*\s?(?:[十百千万亿]|[kKmMbB]|thousand|million|billion|trillion)|\s?[-–—]\d{1,3},\d{3}|分之|[十百千万亿](?![瓦米克赫卡焦伏帕升字]))/iu
const range = /^\s?(?:[-–—~～至到]|to |or )/u
const rangeBefore = /分之$/u

/** Whether it is the end, or the beginning, of a longer number: the 000 of `12000`, `1 700`, the mark of a note behind a comma. */
export function isPart({ within, index, until, text, value }: Place & Pick<Figure, 'value'>): boolean {
  const [before, behind] = [within.slice(Math.max(0, index - 4), index), within.slice(until, until + 3)]
  if (/\d$/.test(before) || (/\d[,.]$/.test(before) && /^\d/.test(text)) || (/\d$/.test(text) && /^(?:\d|[,.]\d)/.test(behind))) return true
  if (/\d[ \u00A0]$/.test(before) && /^\d{3}$/.test(text)) return true
  if (/^\d{1,3}$/.test(within.slice(index, until)) && /^[ \u00A0]\d{3}(?!\d)/.test(within.slice(until, until + 5))) return true
  if (/第$/.test(before) && !/\d/.test(text)) return true
  // "The fifty-first", and the 3,310 of `910B3,310P`.
  if (
    !/\d$/.test(text) &&
    value >= 20 &&
    /^-(?:first|second|third|(?:four|fif|six|seven|eigh|nin)th)\b/.test(within.slice(until, until + 9))
  )
    return true
  if (/[A-Za-z]$/.test(before) && /^\d{1,3},\d/.test(text)) return true
  return /^\d{1,3}$/.test(text) && /\p{L}[,.;:)”"]$/u.test(before) && !/\p{sc=Han}/u.test(within)
}

/** `[6]`, `</0>`, `](/52.html)`, 《百年孤独》, One Hundred Years: what a figure is part of. */
export function isInName({ within, index, until, text }: Place): boolean {
  const [before, behind] = [within.slice(Math.max(0, index - 40), index), within.slice(until, until + 40)]
  if (/\[$/.test(before) && /^\]/.test(behind)) return true
  // The number of an item within a paragraph.
  if (/(?:^|\s)$/.test(before) && !text.includes('%') && /^(?:[)）]|[.、]\s?\p{sc=Han})/u.test(behind)) return true
  if (/(?:<\/|\]\([^)]*|[\da-f]{2,12}-[\da-f]{0,8}|(?<!\d)\/)$/i.test(before) || /^(?:[\da-f]{0,8}-[\da-f]{4,}|>)/i.test(behind))
    return true
  // The number of a picture or a table.
  if (label.test(before)) return true
  // A maker of programs.
  if (text === '360' && /^\s?(?:浏览器|安全|极速|搜索|手机|杀毒|browser)/iu.test(behind)) return true
  if (/《[^》]*$/u.test(before) && /^[^《]*》/u.test(behind)) return true
  return /^\p{Lu}\p{Ll}/u.test(text) && /[\p{Ll},] $/u.test(before) && /^ \p{Lu}\p{Ll}/u.test(behind)
}

const label = /(?:(?:^|[\s（(，。；、如见])[图圖表]|\b(?:Fig(?:ure|\.)?|Table|Listing)) ?$/u

/** "Figure 6.2", where the other caption begins with the word alone. */
export const isLabelOfNothing = ({ within, index }: Pick<Place, 'within' | 'index'>, text: string): boolean =>
  label.test(within.slice(Math.max(0, index - 12), index)) && bareLabel.test(text)

const bareLabel = /^\s*(?:[图圖表](?:\s+|\s?[:：])(?=\p{L})|(?:Fig(?:ure|\.)?|Table|Listing)\s?:?\s(?!\d|\p{Lu}\b)(?=\p{L}))/u

/** A figure with what is attached to it, where no character of Chinese says what it is: `09:19:05`, `$45T`, `19 cents`. */
export function tokenOf({ within, index, until }: Place): string | undefined {
  const before = /[$€£¥~\w.:/+-]*$/.exec(within.slice(Math.max(0, index - 16), index))?.[0] ?? ''
  const behind = /^[\w.:/+%-]*/.exec(within.slice(until, until + 16))?.[0] ?? ''
  const word = /^ [a-zA-Z]{2,}/.exec(within.slice(until + behind.length, until + behind.length + 16))?.[0] ?? ''
  const token = before + within.slice(index, until) + behind + word
  if (/\p{sc=Han}/u.test(token) || (word === '' && /^\s?\p{sc=Han}/u.test(within.slice(until + behind.length)))) return undefined
  const plain = token.replace(/[.,]$/, '')
  return /\d/.test(plain) && plain.length > 3 && /[^\d\s.,]/.test(plain) ? plain : undefined
}

const bounds = {
  /** "Or earlier": the bound is on the other side of the figure. */
  alternative: /\bor (?:more|earlier|later|less|above|older|lower|higher|below)|或(?:更|者更|以)|甚至更|\d\s?\+/iu,
  any: /\b(?:more|less|least|most|over|under|above|below|up|limit|max|min|within|exceed|beyond|almost|nearly|early|late|better|only|sub|larger|smaller|greater|default|through|from|between)|[<>≤≥+~]|以[上下内外后前]|至[少多]|最|[不超过逾多余限近约将达于未满破只仅至到从]/iu,
}
/** How far from a figure words may bound it, in UTF-16 code units. */
const reach = 24

/** Whether words near a figure may bound it, besides its own. */
export function isBoundNear({ within, start, until }: Place & Pick<Figure, 'start'>, kind: keyof typeof bounds): boolean {
  return bounds[kind].test(within.slice(Math.max(0, start - reach), until + reach))
}

/** Whether it is how long a text is: a text of 1,000 words has more characters. */
export function countsWords({ within, until }: Place): boolean {
  return /^(?:[- ](?:English )?words?\b|\s?[多余]?个?[汉]?字(?![节符母段幕体典]))/u.test(within.slice(until, until + 14))
}

/** Words before the years of a life or a century, or before degrees: "in her early 20s", "jazz of the 30s and 40s". */
const ofYears =
  /\b(?:the|his|her|its|their|my|your|our|early|mid|middle|late|low|high|upper|roaring|\d0s(?:,? (?:and|or|to)|,)?)[ -]\d0s?$/iu
/** What lasts: "the 30s extender timeout". */
const lasts =
  /^s?[ -](?:\p{L}+ ){0,2}?(?:time-?outs?|delays?|intervals?|windows?|limits?|waits?|periods?|durations?|deadlines?|pauses?|cooldowns?|thresholds?|defaults?|clips?|videos?|loops?|ticks?|mark)\b/iu

/** "In her early 20s" is no time in seconds; in Chinese, all are. */
export function isAge({ within, start, until, value, unit }: Place & Pick<Figure, 'start' | 'value' | 'unit'>): boolean {
  if (unit !== 'number' || value % 10 !== 0 || value >= 100 || /\p{sc=Han}/u.test(within)) return false
  if (within[until] !== 's' && within[until - 1] !== 's') return false
  // "10s of microns".
  if (/^s? of\b/.test(within.slice(until))) return true
  return ofYears.test(within.slice(Math.max(0, start - 16), until)) && !lasts.test(within.slice(until))
}

/** What says that a year or a century is before Christ. */
export const beforeChrist = /\bB\.?C\.?E?\b|[元世]前|(?<!\p{sc=Han})前|前\s?[\d一二三四五六七八九十]/iu

/** Words and signs of what is below zero or before Christ: said once, they may be meant of several figures. */
export const belowZero =
  /\bB\.?C\.?E?\b|公元前|[-−–]\s?\d|\b(?:minus|negative|below|loss|down|(?:f[ae]ll|drop|declin|decreas|cut)\p{L}*(?! to\b))|零下|负(?![责担])|[减亏慢]|[降跌](?![至到雪雨水霜])/iu
