import type { Approximation, Figure, FoundFigure } from '../figure.ts'
import { coinsOf, currenciesOf, dollarsIn, nameBehind } from '../forms/currencies.ts'
import { measureOf } from '../forms/measures.ts'
import { rateBehind, shareBehind } from '../forms/rates.ts'
import { createFigure } from '../forms/scan.ts'

const larger = '(?:hott|warm|old|long|high|larg|bigg|tall|deep|heavi|great|fast|wid|late|new)'
const smaller = '(?:cold|cool|low|short|young|small|light|cheap|slow|earli)'
/** What bounds a number that follows. `weak`: the words may mean something else, so that the bound may be missing in the other language. */
const bounds: { bound: Approximation; words: string; weak?: true }[] = [
  { bound: 'about', words: '(?:above|over) (?:and|or) (?:below|under)|(?:below|under) (?:and|or) (?:above|over)' },
  {
    bound: 'more',
    words: `(?:not|never|cannot|\\p{L}+n't) (?:be |fall )?(?:(?:less|fewer|lower|${smaller}e?r) than|below|under)|(?:equal to or )?(?:more|greater|larger) than(?: or equal to)?|(?:more|greater|larger) or equal to|at least(?: at)?|better than|${larger}e?r than|upwards of|in excess of|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|(?:no|not) (?:fewer|less|${smaller}e?r) than|a minimum of|well over|north of`,
  },
  {
    bound: 'less',
    words: `(?:not|never|without|cannot|\\p{L}+n't) (?:be |to )?(?:exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|(?:go|going) (?:over|above|beyond)|(?:more|greater|${larger}e?r) than)|not (?:yet )?(?:attained|reached)(?: the age of)?|fewer than|(?:equal to or )?(?:less|lower|smaller) than(?: or equal to)?|(?:less|lower|smaller) or equal to|${smaller}e?r than|not quite|(?:just )?short of|just under|at (?:the )?most(?: at)?|(?:no|not) (?:more|${larger}e?r) than|a maximum of`,
  },
  {
    bound: 'less',
    words:
      '(?:f[ae]ll(?:s|en|ing)?|drop(?:s|ped|ping)?|slip(?:s|ped|ping)?|dip(?:s|ped|ping)?|sank|slid|plung(?:es?|ed|ing)|stay(?:s|ed)?) (?:to )?(?:below|under)|(?:fell|dropped|slipped|sank|slid|tumbled|plunged|weakened|slumped) past',
  },
  {
    bound: 'more',
    words:
      '(?:r[io]s(?:es?|en|ing)|r[io]se|gr[eo]w(?:n|s|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:es?|ed|ing)|push(?:es|ed|ing)?|stay(?:s|ed)?) (?:to )?(?:above|over|past|beyond)',
  },
  {
    bound: 'more',
    words:
      'over|above|beyond|broke through|break(?:s|ing) through|(?:cross(?:es|ed|ing)|pass(?:es|ed|ing)?)(?: the)?|(?<!\\b(?:the|these|those|for|in|our|few|their|his|her|its|my|your|this) )past|tops|topped|topping',
    weak: true,
  },
  {
    bound: 'more',
    words:
      '(?:rates?|prices?|fares?|tickets|rents?|fees?|rooms|plans|salaries|pay|wages) (?:start|begin)s? (?:at|from)|starting (?:at|from)',
    weak: true,
  },
  { bound: 'less', words: 'nearly|almost|close(?:r)? to|approach(?:es|ed|ing)|near(?:ing|s|ed)?', weak: true },
  {
    bound: 'less',
    words:
      '(?:limit(?:s|ed|ing)?|restrict(?:s|ed|ing)?)(?: \\p{L}+){0,2} to|cap(?:s|ped)?(?: \\p{L}+){0,3} at|(?<!\\b(?:lower|minimum) )(?:limit(?:ation)?|ceiling|cap|quota) of|maximum(?: \\p{L}+){0,4} (?:is|are|was)|maximum \\p{L}+(?: \\p{L}+)? of|max(?:imum)?',
    weak: true,
  },
  {
    bound: 'more',
    words: '(?:lower|minimum) limit of|minimum(?: \\p{L}+){0,4} (?:is|are|was)|minimum \\p{L}+(?: \\p{L}+)? of|min(?:imum)?',
    weak: true,
  },
  {
    bound: 'less',
    words:
      'under|below|(?<!\\b(?:edged|crept|inched|ticked|nudged|moved?|climbed|jumped|went|go(?:es)?|going|came) )up to|as (?:many|much|high) as|within|after',
    weak: true,
  },
  { bound: 'about', words: 'about|around|some|roughly|approximately|an estimated|or so|more or less|circa' },
]
/** What may be in front of a number and bounds it. */
export const englishBefore = new RegExp(
  `\\b(?:${bounds
    .map(({ words }) => words)
    .reverse()
    .join(
      '|',
    )})(?:\\s+(?:(?:about|around|roughly|approximately|an?|(?:the )?first|versions?|release) |~ ?)?|(?<=\\b(?:under|over))-)$|(?<![-=<>/])(?:[<>]=?|[≤≥])\\s?$`,
  'iu',
)
const sayings = bounds.map(({ words, ...rest }) => ({ ...rest, words: new RegExp(`^(?:${words})[\\s-]`, 'iu') }))
/** Written so that they can be put into a pattern: before and behind the digits. */
export const sign =
  '(?<sign>(?<!\\b(?:the|an?|its|their) \\p{L}{1,20} |\\bplus or )[Mm]inus\\s|[Nn]egative\\s(?=\\d)|(?<![\\d\\p{L}%.)\\]–-])[-−](?=\\d)|(?<=\\b(?:between|from|to|and|is|of|than|or) )–(?=\\d)|(?<=[(（])–(?=\\d))?'
export const after = `(?<after>\\s?[%‰]|[\\s-][Pp]er ?cent(?:age [Pp]oints?)?\\b|(?<![$€£¥][\\d.,]{1,12})(?:\\s[Pp]arts)?\\s[Pp]er (?:thousand|mille)\\b|s[Pp]ercentage [Pp]oints?\\b|\\sof a [Pp]ercentage [Pp]oint\\b|(?:[\\s-](?:[Bb]asis[ -][Pp]oints?|pips)|-pip|(?<=\\b1) pip)\\b|\\sbps\\b|\\s(?:(?:U\\.?S\\.?|American|Australian|Canadian|Singapore|Hong Kong|HK|NZ|euro) )?(?:cents?|pence|fen)\\b|\\s(?:${nameBehind.english}))?`

/** A number with what is beside it: its sign, its bound, its unit. */
export function withUnit(
  value: number,
  weight: Figure['weight'],
  groups: Record<string, string>,
  following: string,
  text = '',
): FoundFigure {
  const { coin: mark, after: unit = '', approx = '', sign } = groups
  const negative = sign !== undefined || /^ ?(?:degrees?(?: Celsius| Fahrenheit)?|° ?[CF]|C|F)? ?below (?:zero|freezing)/i.test(following)
  const signed = negative ? -value : value
  const share = unit === '' ? undefined : withShare(signed, weight, { unit, approx, following })
  if (share) return share
  const currency = currencyOf(mark ?? unit, text)
  const per = rateBehind(following)
  // Pounds are money or a weight.
  if (/^\spounds?$/i.test(unit))
    return createFigure(signed, 'money', weight, {
      ...boundOf(approx, following),
      currency: ['GBP'],
      measure: ['mass', 0.453_592],
      ...(per !== undefined && { per }),
    })
  if (currency) return createFigure(signed, 'money', weight, { ...boundOf(approx, following), currency, ...(per !== undefined && { per }) })
  const more = boundOf(approx, following, value)
  if (/^[xX×](?![\p{L}\d])/u.test(following))
    return createFigure(signed, 'times', weight, { ...more, ...(isGrowth(following) && { also: [signed + 1] }) })
  // Two times smaller is a half.
  if (/^ times (?:smaller|less|fewer|lower|shorter|cheaper|lighter)\b/i.test(following))
    return createFigure(signed, 'times', weight, { ...more, also: [1 / signed] })
  if (
    /^(?:[\s-]fold| times (?:as|more|the|what|its|their|those|that|his|her|higher|larger|bigger|faster|greater|longer|over|oversubscribed|over-subscribed|covered|normal|usual|(?:\p{L}+ )?(?:earnings|revenues?|sales|profits?|book value|income|turnover))|-times)\b/iu.test(
      following,
    ) &&
    !/^ times (?:in|on|since|this|last|a|an|and|per|each|every|daily)\b/i.test(following)
  )
    return createFigure(signed, 'times', weight, { ...more, ...(isGrowth(following) && { also: [signed + 1] }) })
  // Under-16s are people, not seconds.
  const measure = approx.endsWith('-') ? undefined : measureOf(following.replace(/^\+(?= ?\p{L})/u, ''), 'english')
  return createFigure(signed, 'number', weight, { ...more, ...(measure && { measure }), ...(per !== undefined && { per }) })
}

/** "3% above the base rate" are points. */
const ofRate = /^ (?:above|below|over) (?:the |its )?(?:\p{L}+ ){0,2}rate\b/u

/** Of percent, points and small coins, as the unit behind the number says; undefined of any other. */
function withShare(
  signed: number,
  weight: Figure['weight'],
  { unit, approx, following }: Record<'unit' | 'approx' | 'following', string>,
): FoundFigure | undefined {
  if (/^[\s-]?(?:basis|bps|pip)/i.test(unit)) return createFigure(signed / 100, 'points', weight, boundOf(approx, following))
  if (/‰|thousand|mille/i.test(unit)) return createFigure(signed / 10, 'percent', weight, boundOf(approx, following))
  if (/^[\s-]?(?:%|per|of a per)/i.test(unit))
    return createFigure(signed, /points?$/i.test(unit) || ofRate.test(following) ? 'points' : 'percent', weight, {
      ...boundOf(approx, following),
      ...shareBehind(following),
    })
  if (/cent$|cents$|pence$|fen$/.test(unit))
    return createFigure(signed / 100, 'money', weight, { ...boundOf(approx, following), currency: coinsOf(unit) })
  return undefined
}

/** `$` may be another country's dollar where the text names it. */
function currencyOf(written: string, text: string): string[] | undefined {
  const found = currenciesOf(written)
  return found?.[0] === 'USD' && !/US|U\.S|American/i.test(written) ? dollarsIn(text) : found
}

/** "Three times more" and "threefold" are three times or four. */
function isGrowth(following: string): boolean {
  return /^(?:(?:[xX×](?: ?(?:to|-|–|and) ?\d+(?:\.\d+)?[x×])?| times) (?:\p{L}+ )?(?:more|higher|larger|bigger|faster|greater|better|quicker|increases?|improvements?|growth|gains?)|[x×] ?(?:to|-|–|and) ?\d+(?:\.\d+)?[x×] (?:accelerations?|speed-?ups?)|-?fold| fold| times the (?:\p{L}+ )?(?:improvement|increase|growth))\b/iu.test(
    following,
  )
}

/** "65 and over will", "3.2 and earlier": the end of the words, or a verb. */
const end = '(?=\\s*(?:[.,;:)]|$|will|may|can|are|is|were|was|have|has|who|make|should|must|live|versions?|people|users|only))'
const trailing: [RegExp, Approximation][] = [
  // Who is 65 and older is more, version 3.2 and older is less.
  [/^,? (?:and|or) older(?= (?:version|release|build)s?\b)/iu, 'less'],
  [
    new RegExp(
      `^(?:\\p{L}{1,4}\\b)?(?: (?!(?:one|two|three|four|five|six|seven|eight|nine|ten)\\b)\\p{L}+){0,3}?,? or more\\b(?! than)|^(?: \\p{L}+)?,? or (?:over|above|later|newer|higher|greater|older|better|up|larger|longer)\\b(?! (?:than|\\d))|^(?: ?[KMGT]i?B)?\\+(?! ?\\d)|^(?: \\p{L}+)? and (?:above|up|over|later|newer|higher|older|beyond)${end}|^-odd\\b|^ ?plus\\b(?=[ ,.])`,
      'iu',
    ),
    'more',
  ],
  [
    new RegExp(
      `^(?: \\p{L}+)?,? or (?:less|fewer|below|under|younger|earlier|lower|smaller|shorter)\\b(?! (?:than|\\d))|^(?: \\p{L}+)? and (?:under|below|earlier|younger|previous|prior)${end}`,
      'iu',
    ),
    'less',
  ],
  [/^(?: \p{L}+){0,2},? at (?:the )?(?:most|latest)(?=\s*(?:[.,;:)]|$))/iu, 'less'],
  [/^(?: \p{L}+){0,2},? at (?:the )?least(?=\s*(?:[.,;:)]|$))/iu, 'more'],
  [/^(?: \p{L}+)? or so\b|^-ish\b/iu, 'about'],
]

/** Of releases, 1.19 or older is less. */
const older = /^,? (?:and|or) older\b/i

type Bound = Pick<FoundFigure, 'approx' | 'weak'>

/** With what bounds it, in front of it or behind it. */
export function englishBounded(read: FoundFigure, match: RegExpExecArray, text: string): FoundFigure {
  const following = text.slice(match.index + match[0].length)
  if (read.unit === 'code' && older.test(following)) return { ...read, approx: 'less' }
  return { ...read, ...boundOf(match.groups?.approx ?? '', following) }
}

/** Over 4 GB is more than that; over 4 kilometres and over 4 days it may go on. */
function isFilled(following: string): boolean {
  const of = measureOf(following, 'english')?.[0]
  return of !== undefined && of !== 'duration' && of !== 'length' && of !== 'area'
}

/** "More than 250", "250 or more", "nearly 250"; but "over ten years" is a time in which something happens. */
function boundOf(approx: string, following: string, bare?: number): Bound {
  const behind = trailing.find(([words]) => words.test(following))?.[1]
  if (/^,? (?:and )?onwards?\b/i.test(following)) return { approx: 'more', weak: true }
  if (behind && bare !== undefined && !Number.isInteger(bare) && older.test(following)) return { approx: 'less' }
  if (behind) return { approx: behind }
  if (/^[<>≤≥]/.test(approx)) return { approx: /^[<≤]/.test(approx) ? 'less' : 'more', weak: true }
  const said = approx === '' ? undefined : sayings.find(({ words }) => words.test(approx))
  if (!said) return {}
  // What does not fall below 3 percent until May does so in May.
  if (/^(?:not|never)\b/i.test(approx) && /^[^.;]*\buntil\b/i.test(following))
    return { approx: said.bound === 'more' ? 'less' : 'more', weak: true }
  // No later than 40 minutes before is at least as early.
  if (/^(?:no|not) later than/i.test(approx) && /^ \p{L}+ (?:before|ahead of|prior to|in advance)\b/u.test(following))
    return { approx: 'more' }
  // Eight fewer than four years ago: the years are no more and no fewer.
  if (/^(?:fewer|(?!old)\p{L}+er) than/iu.test(approx) && /^ \p{L}+ (?:ago|earlier|before)\b/u.test(following)) return {}
  // Logs older than 30 days are those of 30天前.
  if (/^older than/i.test(approx) && measureOf(following, 'english')?.[0] === 'duration') return { approx: said.bound, weak: true }
  // What is slower than 200 ms takes longer.
  if (/^(?:slower|faster|quicker) than/i.test(approx) && measureOf(following, 'english')?.[0] === 'duration')
    return { approx: /^slower/i.test(approx) ? 'more' : 'less', weak: true }
  // What decays over the first 20 steps does so in them.
  if (/^over the first\b/i.test(approx)) return {}
  // "After 3 days" may be said as more than 3 days.
  if (/^after\b/i.test(approx)) return { weak: true }
  const over = /^over\b/i.test(approx)
  // So is "a rise over two years".
  if (/\bover\s/i.test(`${approx} `) && /^ (?:\p{L}+ )?(?:hours|days|weeks|months|years|decades)\b/iu.test(following)) return {}
  // "Much better over 3.2", "older than 1.16": nothing is counted.
  if (
    bare !== undefined &&
    bare > 1 &&
    !Number.isInteger(bare) &&
    /^(?:over|above|below|under|beyond|\p{L}+er than)\b/iu.test(approx) &&
    !measureOf(following, 'english')
  )
    return /older/i.test(approx)
      ? { approx: 'less', weak: true }
      : /^\p{L}+er than/iu.test(approx)
        ? { approx: said.bound, weak: true }
        : said.bound === 'less'
          ? { approx: 'less', weak: true }
          : {}
  // "Over 1,200 square metres" says where, not how much.
  if (over && measureOf(following, 'english')?.[0] === 'area') return { weak: true }
  const isWeak =
    said.weak === true &&
    !(over && bare !== undefined && (bare >= 20 || isFilled(following))) &&
    !(/^(?:top|above|over)/i.test(approx) && (bare === undefined || bare >= 100))
  return { approx: said.bound, ...(isWeak && { weak: true }) }
}
