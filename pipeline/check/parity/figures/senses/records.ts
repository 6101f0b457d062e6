import type { Sense } from './opposites.ts'
import type { SenseRow } from './words.ts'

const superlative =
  '(?:worst|best|biggest|largest|steepest|sharpest|highest|lowest|strongest|weakest|hottest|coldest|wettest|driest|busiest)'

/** "Its worst week since 2022", 2022年以来最大单周跌幅, and what changed within one. */
function recordOf(sense: Sense, english: string, adjective: string, chinese: string): SenseRow {
  return {
    sense,
    of: ['moment', 'span', 'amount', 'date'],
    english: {
      before: new RegExp(
        `\\b${superlative} (?:single |one-)?(?:${english}(?:'s)?|${adjective})(?: \\p{L}+){0,2} (?:since|in)(?: (?:the|more than|over|about|at least|almost|nearly|early|late))* $`,
        'u',
      ),
      behind: new RegExp(
        `^(?: \\p{L}+)? (?:in (?:a|one) (?:single )?|on the |for the )${english}\\b(?!-| (?:to|of|before|after|ending|ended))`,
        'u',
      ),
    },
    chinese: {
      before: new RegExp(`${chinese}[^，。；\\d]{0,6}$`, 'u'),
      behind: new RegExp(`^[^，。；\\d]{0,12}来[^，。；\\d]{0,8}${chinese}`, 'u'),
    },
  }
}

/** "Europe's fourth-busiest", 全球第四繁忙: among which others something has its position. */
function rankedIn(sense: Sense, owner: string, area: string, chinese: string): SenseRow {
  return {
    sense,
    of: ['position'],
    english: { before: new RegExp(`\\b(?:${owner}) $`, 'u'), behind: new RegExp(`^(?:[ -]\\p{L}+){0,5} (?:${area})\\b`, 'u') },
    chinese: { before: new RegExp(`(?:${chinese})(?:的|排名|名列|排|排行|各国)?$`, 'u') },
  }
}

/** "1.4 metres across", 宽1.4米. */
function measuredAs(sense: Sense, english: string, chinese: string): SenseRow {
  return {
    sense,
    of: ['amount'],
    only: 'length',
    english: { behind: new RegExp(`^[ -]\\p{L}+[ -](?:${english})\\b`, 'u') },
    chinese: { before: new RegExp(`(?:${chinese})(?:度|约|达|为|近|逾|超|有|均|仅|只)*$`, 'u') },
  }
}

/** "Its first week", 首周: of which spans it is the position of one. */
function positionOf(sense: Sense, english: string, chinese: string): SenseRow {
  return {
    sense,
    of: ['position'],
    english: { behind: new RegExp(`^(?: full)? ${english}\\b(?!-)`, 'u') },
    chinese: { behind: new RegExp(`^(?:个|整)?${chinese}`, 'u') },
  }
}

/** Within which span something is a record, among which others it has its position, in which direction it is measured. */
export const recordSenses: SenseRow[] = [
  recordOf('inDay', 'day', 'daily', '(?:单日|(?<![第月])一日|当[日天])'),
  recordOf('inWeek', 'week', 'weekly', '(?:[单全当]周|(?<!第)一周)'),
  recordOf('inMonth', 'month', 'monthly', '单月'),
  recordOf('inYear', 'year', 'annual', '单年'),
  positionOf('ofDays', 'day', '(?:天|日(?![期报本元程]))'),
  positionOf('ofWeeks', 'week', '(?:周(?![年岁边围刊日一二三四五六末])|星期(?![一二三四五六日天]))'),
  positionOf('ofMonths', 'month', '月'),
  positionOf('ofYears', 'year', '年(?!级|代|度)'),
  rankedIn('inWorld', "the world's", 'in the world|worldwide|globally', '全球|全?世界'),
  rankedIn('inContinent', "europe's|asia's|africa's", 'in (?:europe|asia|africa)', '欧洲|亚洲|非洲'),
  rankedIn('inCountry', "the country's|the nation's|china's", 'in (?:the country|china)|nationwide|nationally', '全国|国内'),
  measuredAs('wide', 'wide|across|in width', '宽'),
  measuredAs('diameter', 'across|in diameter', '直径|口径'),
  measuredAs('radius', 'in radius', '半径'),
  measuredAs('high', 'high|tall|in height', '(?<![升提增抬走拔更较最调])高'),
  measuredAs('long', 'long|in length', '(?<![延增更较最])长'),
  measuredAs('deep', 'deep|in depth', '深'),
  measuredAs('thick', 'thick|in thickness', '厚'),
]
