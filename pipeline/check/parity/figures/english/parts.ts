import type { FoundFigure } from '../figure.ts'
import { digits } from '../forms/begins.ts'
import { measureOf } from '../forms/measures.ts'
import { createFigure, type FigureForm } from '../forms/scan.ts'
import { after, englishBefore, withUnit } from './beside.ts'
import { englishCoins } from './coins.ts'
import { count, countOf, larger, magnitudeOf, magnitudes, scales, small } from './number.ts'

const parts =
  'half halves third thirds quarter quarters fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths'

/** What one year, hour or the like has in front of it. */
const single = 'a an one my our your his her their its this that the last past next first following previous another'.split(' ')

/** What may have a half or a quarter more. */
const measurable =
  '(?:(?:hour|minute|second|day|week|month|year|decade|mile|kilomet(?:re|er)|met(?:re|er)|inch|pound|kilo|kilogram|gram|tonne|ton|stone|lit(?:re|er)|pint|gallon|cup|acre|hectare|hundred|thousand|million|billion|trillion|percent|point|time|length|size|page|glass|bottle|mark|lap|turn|goal|game|block|tablespoon|teaspoon|spoon|degree|cent|dollar|euro|yuan|stop|storey|floor|pack|bag|jar|bowl|tin|can|case|barrel|bucket|plate|slice|row|column|chapter|term|season|set|round|lifetime|generation)s?|century|centuries|box|boxes|inches|feet|foot|loaf|loaves)'

/** What bounds a span in a word, and means nothing else: over an hour, something may happen. */
const boundOfOne = /\b(?:just under|less than|more than|not quite|at least)\s$/iu

/** Halves, fractions, ratios, and amounts with a part: "three and a half million". */
export const englishPartForms: FigureForm[] = [
  // "Three and a half million", "one and half years", "an hour and a half", "ten hours and a quarter".
  {
    needs: ['and'],
    begins: [...digits, ...small, ...larger],
    pattern: new RegExp(
      `\\b(?<count>${count})[ -]and[ -](?:an?[ -]|(?=half[ -]))(?<part>half|quarter|third)(?:[ -]${scales}\\b)?${after}`,
      'giu',
    ),
    bound: englishBefore,
    read: readCompound,
  },
  {
    needs: [' and a ', ' and three'],
    begins: [...single, ...digits, ...small, ...larger],
    pattern: new RegExp(
      `\\b(?<count>${single.join('|')}|${count}) (?<unit>${measurable}) and (?:a (?<part>half|quarter)|(?<three>three[ -]quarters))\\b`,
      'giu',
    ),
    bound: englishBefore,
    read: readCompound,
  },
  {
    needs: [' a '],
    begins: ['half', 'a', 'an', 'one', 'three', 'two', 'third'],
    pattern: new RegExp(
      `\\b(?<part>half|(?:an?|one)[ -](?:half|quarter|third|fifth|tenth)|three[ -]quarters|two[ -]thirds)(?: of)? an? ${scales}\\b${after}`,
      'giu',
    ),
    bound: englishBefore,
    read: (match, text) => {
      const { groups = {} } = match
      const value = partOf(groups.part) * magnitudeOf(groups.scale)
      return [withUnit(Number(value.toPrecision(12)), 'hard', groups, text.slice(match.index + match[0].length), text)]
    },
  },
  // Half a percent, a tenth of a percentage point, half a cent.
  {
    needs: ['ercent', 'er cent', 'a cent', 'a penny'],
    begins: ['half', 'a', 'an', 'one', 'three', 'two', 'quarter'],
    pattern: new RegExp(
      `\\b(?<part>half|(?:an?|one|two|three)[ -](?:${parts.split(' ').join('|')}))(?: of)? (?:an?|one) (?:per ?cent(?<points>age point)?|(?<coin>cent|penny))\\b`,
      'giu',
    ),
    bound: englishBefore,
    read: ({ 0: whole, index, groups = {} }, text) => [
      withUnit(
        partOf(groups.part),
        'hard',
        { approx: groups.approx ?? '', after: unitOfPart(groups) },
        text.slice(index + whole.length),
        text,
      ),
    ],
  },
  ...englishCoins,
  // A full percentage point.
  {
    needs: ['percentage point'],
    begins: ['a', 'one'],
    pattern: /(?<!\b(?:of|per) )\b(?:a|one) (?:full |whole )?percentage point\b/giu,
    bound: englishBefore,
    read: ({ groups }) => [withUnit(1, 'small', { approx: groups?.approx ?? '', after: ' percentage point' }, '')],
  },
  // A quarter-million.
  {
    needs: ['illion'],
    begins: ['quarter', 'half'],
    pattern: new RegExp(`\\b(?<part>quarter|half)[ -]${scales}\\b${after}`, 'giu'),
    bound: englishBefore,
    read: (match, text) => {
      const { groups = {} } = match
      const value = (/^q/i.test(groups.part ?? '') ? 0.25 : 0.5) * magnitudeOf(groups.scale)
      return [withUnit(value, 'hard', groups, text.slice(match.index + match[0].length), text)]
    },
  },
  // A decade, half a century, a fortnight: the other language may count its years or days.
  {
    begins: ['a', 'an', 'half', 'one', 'the', 'quarter', 'three'],
    pattern:
      /\b(?:(?<half>half an? |half-|half )|(?<three>three[- ]quarters of an? )|(?:a )?quarter of an? |(?:a )?quarter[- ]|an? (?:(?:full|whole|entire) )?|one |a single |the (?:past|last|next) )(?<unit>decade|century|fortnight|year|month|week|hour|minute|day(?! (?:nursery|trips?|job|school|cent(?:re|er)|care|pass|ticket|spa|shift|tour|return|boy|room|labou?rer)\b)|kilomet(?:re|er)|tablespoon|teaspoon|(?:foot|inch|metre|meter|tonne|lit(?:re|er)|pound|gram|kilo)(?= of)|(?:foot|inch|metre|meter|yard|mile|fathom)(?= (?:thick|deep|wide|long|tall|high|across|away|apart)\b)|(?<=\b(?:least|within|than|under|over|about|nearly|almost|takes?|took|lasts?|lasted|comes?|came|ends?|ended|starts?|started|for|in|after|wait) a )second(?= (?:before|after|later|between|apart|or (?:two|so|less|more)|each|to)\b|[.,;:!?)]|$)|(?<=(?<!\bof )\ba )second(?= (?:later|earlier|apart|faster|slower|ahead|behind|or (?:two|so|less|more))\b)|(?<=half (?:an? )?)(?:second|kilo|met(?:re|er)|lit(?:re|er)|mile|pound|tonne|ton)|(?:kilo|mega|giga|tera)byte|[KMGT]i?B)\b/giu,
    bound: boundOfOne,
    read: readOne,
  },
  // The last third of a film.
  {
    needs: ['t third', 'g third', 'l third', 't fifth', 'l fifth', 't tenth', 'l tenth'],
    begins: ['third', 'fifth', 'tenth'],
    pattern:
      /(?<=\b(?:[Tt]he|its) (?:first|last|final|opening|closing) )(?<part>third|fifth|tenth)\b(?= (?:of|was|is|were|are|had|has)\b|[.,;]|$)/gu,
    read: ({ groups = {} }) => [createFigure(1 / (divisors[(groups.part ?? '').slice(0, 3)] ?? 1), 'number', 'small')],
  },
  // One-thirtieth.
  {
    needs: ['tieth'],
    begins: ['one', 'a'],
    pattern: /\b(?:one|a)[ -](?<tens>twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth\b/giu,
    read: ({ groups = {} }) => [createFigure(1 / countOf(`${groups.tens}y`), 'number', 'soft')],
  },
  // Two hundredths of a second.
  {
    needs: ['ths of a'],
    begins: [...digits, ...small],
    pattern: new RegExp(`\\b(?<count>\\d+|${small.join('|')}) (?<part>tenth|hundredth|thousandth)s of an? (?<unit>\\p{L}+)`, 'giu'),
    read: ({ groups = {} }) => {
      const size = { tenth: 10, hundredth: 100, thousandth: 1000 }[(groups.part ?? '').toLowerCase()] ?? 1
      return [withUnit(countOf(groups.count) / size, 'hard', {}, ` ${groups.unit}`)]
    },
  },
  // "Two hundredths off the record".
  {
    needs: ['ths'],
    begins: [...digits, ...small],
    pattern: new RegExp(`\\b(?<count>\\d+|${small.join('|')}) (?<part>tenth|hundredth|thousandth)s\\b(?! of)`, 'giu'),
    read: ({ groups = {} }) => {
      const size = { tenth: 10, hundredth: 100, thousandth: 1000 }[(groups.part ?? '').toLowerCase()] ?? 1
      return [createFigure(Number((countOf(groups.count) / size).toPrecision(12)), 'number')]
    },
  },
  // One ten-millionth.
  {
    begins: ['one', 'a'],
    pattern: /\b(?:one|a)[ -](?<ten>ten-)?(?<part>hundredth|thousandth|millionth|billionth)\b/giu,
    read: ({ groups = {} }) => [
      createFigure(1 / ((groups.ten ? 10 : 1) * (magnitudes[(groups.part ?? '').toLowerCase().slice(0, -2)] ?? 1)), 'number'),
    ],
  },
  {
    begins: ['a', ...small],
    pattern: new RegExp(
      `\\b(?!(?:four|five|six|seven|eight|nine|ten)[ -]quarters)(?<count>a|${small.join('|')})[ -](?<part>${parts.split(' ').join('|')})\\b(?!-\\p{L}| (?:largest|time|man|woman|world|straight|consecutive|successive|term|child|season|round|dose|wave|attempt|victim|title|victory|runway|option)\\b)(?<of> of\\b)?`,
      'giu',
    ),
    bound: englishBefore,
    read: readFraction,
  },
]

function readCompound(match: RegExpExecArray, text: string): FoundFigure[] {
  const { groups = {} } = match
  const part = groups.three === undefined ? 1 / (divisors[(groups.part ?? '').slice(0, 3).toLowerCase()] ?? 2) : 0.75
  // "A million and a half": what is counted may be a scale.
  const scale = groups.scale ?? (magnitudeOf(groups.unit) > 1 ? groups.unit : undefined)
  const value = ((single.includes((groups.count ?? '').toLowerCase()) ? 1 : countOf(groups.count)) + part) * magnitudeOf(scale)
  const following = groups.unit === undefined || scale === groups.unit ? text.slice(match.index + match[0].length) : ` ${groups.unit}`
  return [withUnit(value, 'hard', groups, following, text)]
}

function readOne({ 0: whole, index, groups = {} }: RegExpExecArray, text: string): FoundFigure[] {
  // "20 yuan a kilometre" is a rate.
  if (
    /^kilomet/i.test(groups.unit ?? '') &&
    /\b(?:\d+|yuan|dollars?|euros?|pounds?|cents?|pence|fen|lit(?:re|er)s?|calories|grams?|minutes?) $/i.test(text.slice(0, index))
  )
    return []
  const quarters = groups.three === undefined ? 1 : 3
  const part = groups.half === undefined ? (/quarter/i.test(whole) ? quarters / 4 : 1) : 0.5
  const measure = measureOf(` ${groups.unit}`, 'english')
  // "Half an hour later" may be said as a time.
  const isSoft = part === 1 || part === 0.25 || /^ (?:later|earlier)\b/.test(text.slice(index + whole.length))
  const approx = groups.approx && (/^(?:m|at)/i.test(groups.approx) ? 'more' : 'less')
  return [createFigure(part, 'number', isSoft ? 'soft' : 'small', { ...(measure && { measure }), ...(approx && { approx }) })]
}

function unitOfPart({ points, coin }: Record<string, string>): string {
  if (coin !== undefined) return coin === 'penny' ? ' pence' : ' cent'
  return points === undefined ? '%' : ' percentage point'
}

/** A half, three quarters, one-third. */
function partOf(written = ''): number {
  const [, above, below = ''] = /^(?:(three|two|one|an?)[ -])?(\p{L}+)$/iu.exec(written) ?? []
  return countOf(above) / (divisors[below.slice(0, 3).toLowerCase()] ?? 1)
}

const divisors: Record<string, number> = { hal: 2, thi: 3, qua: 4, fif: 5, six: 6, sev: 7, eig: 8, nin: 9, ten: 10 }

/** What follows a share that something grew by: no noun. */
const ended =
  /^(?:[.,;:)]|$| (?:and|in|since|over|from|this|last|to|on|between|compared|during|by|within|while|as|at|year|of|are|is|was|were|have|had|has|said|more|less|higher|lower)\b)/

/** "A third more". */
const compared =
  /^ (?:more|less|fewer|(?:larg|small|high|low|long|short|heavi|light|cheap|dear|fast|slow|bigg|tall|old|young|wid|strong|weak|rich|poor)er)\b/

function readFraction({ 0: whole, index, groups = {} }: RegExpExecArray, text: string): FoundFigure[] {
  // "Once a quarter" is four times a year.
  if (/^a quarter$/i.test(whole) && /\b(?:once|twice|times|per|\d) $/i.test(text.slice(Math.max(0, index - 8), index))) return []
  const count = Math.max(1, small.indexOf((groups.count ?? '').toLowerCase()) + 1)
  const divisor = divisors[(groups.part ?? '').slice(0, 3).toLowerCase()] ?? 1
  // "A sixth basin" is one more, not a part: it may be either, and is not asked for.
  const isBy =
    /\b(?:by|up|down|rose|fell|grew|gained|jumped|dropped|climbed|shed) $/i.test(text.slice(Math.max(0, index - 8), index)) &&
    ended.test(text.slice(index + whole.length))
  // "Nearly a third by volume"; and no "about a third party".
  const isShare = groups.approx !== undefined && ended.test(text.slice(index + whole.length))
  const isCompared = compared.test(text.slice(index + whole.length))
  const ordinal =
    groups.count?.toLowerCase() === 'a' && groups.of === undefined && divisor > 2 && divisor !== 4 && !isBy && !isShare && !isCompared
  // "A third of a hectare"; of spans, the other language may name the part alone.
  const of =
    groups.of === undefined
      ? undefined
      : /^ an? (?!second|minute|hour|day|week|month|year|century|decade)(?=\p{L})/u.exec(text.slice(index + whole.length))?.[0]
  const unit = of === undefined ? '' : ` ${text.slice(index + whole.length + of.length)}`
  const read = withUnit(count / divisor, ordinal ? 'soft' : 'hard', { approx: groups.approx ?? '' }, unit)
  // What is three-quarters empty has a quarter left.
  if (/^ (?:empty|gone)\b/.test(text.slice(index + whole.length))) return [{ ...read, also: [1 - count / divisor] }]
  return [ordinal ? { ...read, also: [divisor] } : read]
}
