import { createFigure, type FigureForm } from './scan.ts'

// What is named by one letter, which is compared as a code: vitamin D, USB-C, class B, hepatitis B, which is 乙型肝炎.

/** Roman numbers are no such letters. */
const capitals = 'ABCDEFGHJKLMNOPQRSTUWYZ'
const heavenly = '甲乙丙丁戊'

/** Kind → its words before and behind the letter, of English and of Chinese. Classes, types and groups may be each other's translation. */
const kinds: [kind: string, before: string, behind: string, chineseBefore: string, chineseBehind: string][] = [
  ['usb', 'USB', '(?!)', 'USB', '(?!)'],
  ['vitamin', '[Vv]itamins?', '[ -]vitamins?\\b', '维生素|维他命|维', '(?!)'],
  ['disease', '[Hh]epatitis|[Ii]nfluenza|[Ff]lu', '(?!)', '(?!)', '型?(?:病毒性)?肝炎|肝(?!脏|癌)|型?流感'],
  ['part', '[Aa]ppendix|[Aa]nnex|[Ee]xhibit', '(?!)', '附录|附件|附表|证物', '(?!)'],
  [
    'class',
    '[Cc]lass|[Tt]ype|[Gg]roup|[Cc]ategory|[Gg]rade|[Ll]evel|[Zz]one|[Bb]lock|[Ss]eries|[Tt]eam|[Hh]all|[Pp]lan|[Ss]tand',
    '[ -](?:class|shares?|level|type)\\b',
    '类型|方案|计划|看台|[Tt]ype|[Cc]lass',
    '组|类|级|型|等(?=品|级)|区|座|栋|轮(?=融资)|股|队|厅|馆|计划|方案|看台',
  ],
]

/** "Classes A, B and C", A、B和C类: of a list, each language says the kind once. */
const isListed = `(?:,? (?:and|or|to|&) |, |[/–-]| ?[、和或及与至到] ?)[A-Z](?!\\p{sc=Latin})`
const isLast = `(?<!(?<!\\p{sc=Latin})[A-Z](?:,? (?:and|or|to|&) |, |[/–-]| ?[、和或及与至到] ?))`

const named = (before: string, behind: string, signs: string) =>
  `(?:${before}[${signs}](?![\\p{sc=Latin}\\d'’]|-\\d)|(?<![\\p{sc=Latin}\\d.-])[${signs}](?=\\s?(?:${behind})))(?!${isListed})`

/** No pattern of a kind is tried where there is no such letter. */
const oneOf = (patterns: string[], signs: string) => new RegExp(`(?=[${signs}])${isLast}(?:${patterns.join('|')})`, 'gu')

export const letteredNames: Record<'english' | 'chinese', FigureForm> = {
  english: {
    begins: capitals.toLowerCase(),
    pattern: oneOf(
      kinds.map(([kind, before, behind]) => `(?<${kind}>${named(`(?<=\\b(?:${before})[ -])`, behind, capitals)})`),
      capitals,
    ),
    read: readLetter,
  },
  chinese: {
    begins: `${capitals.toLowerCase()}${heavenly}`,
    pattern: oneOf(
      kinds.map(([kind, , , before, behind]) => {
        const signs = kind === 'disease' ? capitals + heavenly : capitals
        return `(?<${kind}>${named(`(?<=(?:${before})[ -]?)`, behind, signs)})`
      }),
      capitals + heavenly,
    ),
    read: readLetter,
  },
}

/** No number of a text is as large. */
const value = 1e15

function readLetter({ 0: written, groups = {} }: RegExpExecArray) {
  const kind = Object.keys(groups).find((name) => groups[name] !== undefined)
  const at = heavenly.indexOf(written)
  const letter = at < 0 ? written : String.fromCharCode('A'.charCodeAt(0) + at)
  return [createFigure(value + letter.charCodeAt(0), 'code', 'soft', { code: `letter:${kind}:${letter.toLowerCase()}` })]
}
