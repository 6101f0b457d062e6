import type { ComparedText, PlacedBlock } from '../compared-text.ts'
import { lazily } from '../vocabulary.ts'
import { type CellPlace, cellPlaces } from './table-cells.ts'

/** Words of an English original that are too few to be a sentence, and are left as they are among Chinese ones. */

/** A letter of another script than Latin. */
const other = /[\p{L}--\p{sc=Latin}]/v

/** Ordinary words that columns have for heads, and that are no fields of a program. */
const headWord =
  /^\s*(?:Amount|Arguments?|Attributes?|Categor(?:y|ies)|City|Comments?|Country|Dates?|Defaults?|Descriptions?|Details|Examples?|Explanation|Features?|Fields?|Meanings?|Month|Names?|Notes?|Options?|Parameters?|Place|Price|Properties|Property|Purpose|Rank|Remarks?|Required|Results?|Score|Size|Status|Steps?|Team|Total|Types?|Usage|Values?|Versions?|Weight|Year)\s*$/

/** Ordinary words that headings consist of, and that are no names. */
const headingWord =
  /^\s*(?:Abstract|Acknowledge?ments|Advantages|Alternatives|Appendix|Background|Basics|Benefits|Challenges|Comparison|Conclusions?|Configuration|Consequences|Context|Contents|Contributing|Contributors|Cleanup|Debugging|Dependencies|Deployment|Description|Details|Disadvantages|Discussion|Examples?|Exercises?|Features|Glossary|Goals|Implementation|Ingredients|Installation|Instructions|Introduction|Limitations|Materials|Methods?|Monitoring|Motivation|Notes|Objectives|Options|Overview|Parameters|Performance|Preparation|Prerequisites|Problem|Questions|Recommendations|References|Requirements|Resources|Results|Roadmap|Scope|Security|Settings|Setup|Solutions?|Status|Steps|Structure|Summary|Testing|Tips|Troubleshooting|Uninstall(?:ing|ation)?|Upgrading|Usage|Verification|Warnings?|Workflow)\s*$/

/** Other items that a list has at least. */
const leastItems = 2
/** "Cat litter": no name has small letters after its first word. */
const plainItem = /^\s*[A-Z][a-z]+(?:[ -][a-z]+)+[.;]?\s*$/

export interface LeftWords {
  /** Whether a block may be one of those below, without a look at what is beside it. */
  maybe(block: PlacedBlock): boolean
  /** Whether a cell is the only head of its row that is not translated, or all are, above cells that are. */
  isColumnHead(block: PlacedBlock): boolean
  /** Whether a cell is in the only row that is not translated. */
  isInRow(block: PlacedBlock): boolean
  /** Whether a heading is an ordinary word, where most headings are translated. */
  isHeading(block: PlacedBlock): boolean
  /** Whether an item of a list is the only one that is not translated. */
  isItem(block: PlacedBlock, source: PlacedBlock): boolean
  /** Whether a cell is what a reader is to type, or what a program prints, as all of its column are. */
  isShown(block: PlacedBlock): boolean
}

export function leftWordsOf(original: ComparedText, translation: ComparedText): LeftWords {
  const cells = lazily(() => cellPlaces(translation.flow))
  const counts = new Map<readonly PlacedBlock[], Counts>()
  // Once for each column, not once for each of its cells.
  const countsOf: CountsOf = (column) => {
    const found = counts.get(column) ?? countCells(column)
    counts.set(column, found)
    return found
  }
  return {
    maybe: ({ kind, text }) =>
      (kind === 'cell' && (headWord.test(text) || /^[^\p{sc=Han}]*[a-z]{3}/u.test(text))) ||
      (kind === 'item' && plainItem.test(text)) ||
      (kind === 'heading' && headingWord.test(text)),
    isColumnHead(block) {
      const place = block.kind === 'cell' && headWord.test(block.text) ? cells().get(block) : undefined
      if (place?.head !== block || place.row.length < 2) return false
      if (isTerm(block.text.trim(), translation.flow)) return false
      return (
        place.row.every((cell) => cell === block || other.test(cell.text)) || (place.row.every(isHead) && isTranslatedBelow(place, cells()))
      )
    },
    isInRow(block) {
      const place = block.kind === 'cell' ? cells().get(block) : undefined
      return place !== undefined && place.head !== block && isOnlyRow(place, cells(), countsOf)
    },
    isHeading(block) {
      if (block.kind !== 'heading' || !headingWord.test(block.text) || isTerm(block.text.trim(), translation.flow)) return false
      const all = translation.flow.filter(({ kind }) => kind === 'heading')
      const left = all.filter(({ text }) => !other.test(text)).length
      return left === 1 || left * 2 <= all.length
    },
    isItem(block, source) {
      if (block.kind !== 'item' || !plainItem.test(block.text) || block.text.trim() !== source.text.trim()) return false
      const [beside, others] = [itemsBeside(block, translation.flow), itemsBeside(source, original.flow)]
      // A longer list may have each in both languages.
      if (beside.length < leastItems || beside.length > others.length) return false
      return beside.every(({ text }) => other.test(text)) && !isSpecies(source, others)
    },
    isShown(block) {
      const place = block.kind === 'cell' ? cells().get(block) : undefined
      return place !== undefined && (isPrintedIn(place, countsOf) || isTypedIn(place))
    },
  }
}

const isHead = ({ text }: PlacedBlock) => headWord.test(text)

/** Whether half of the cells below the heads of a table have words of the translation. */
function isTranslatedBelow({ row }: CellPlace, cells: Map<PlacedBlock, CellPlace>): boolean {
  const below = row.flatMap((head) => cells.get(head)?.column ?? []).filter(({ text }) => /\p{L}/u.test(text))
  return below.length > 0 && below.filter(({ text }) => other.test(text)).length * 2 >= below.length
}

/** How many cells of a column have words at all, and words of the translation. */
interface Counts {
  filled: number
  translated: number
}
type CountsOf = (column: readonly PlacedBlock[]) => Counts

const countCells = (column: readonly PlacedBlock[]): Counts => ({
  filled: column.filter(({ text }) => text.trim() !== '').length,
  translated: column.filter(({ text }) => other.test(text)).length,
})

/** Rows of which all but one are translated. */
const leastRows = 2

/** Words in small letters, of which a row has one at least: names have none. */
const smallWord = /^[^\p{Lu}]*\p{Ll}{3}/u

/** Whether a row has cells in English alone, in columns that are translated in all other rows. */
function isOnlyRow({ row }: CellPlace, cells: Map<PlacedBlock, CellPlace>, countsOf: CountsOf): boolean {
  const own = row.filter(({ text }) => /\p{L}/u.test(text))
  if (own.length < 2 || own.some(({ text }) => other.test(text)) || !own.some(({ text }) => smallWord.test(text))) return false
  return own.every((cell) => {
    const { filled, translated } = countsOf(cells.get(cell)?.column ?? [])
    return filled > leastRows && translated === filled - 1
  })
}

/** Whether a heading is the only one of its article, of several, in Latin letters. */
export function onlyHeadingIn({ flow }: ComparedText): (block: PlacedBlock) => boolean {
  const onlyOne = lazily(() => {
    const all = flow.filter(({ kind }) => kind === 'heading')
    const [only, ...more] = all.filter(({ text }) => !other.test(text))
    return more.length === 0 && all.length > 1 ? only : undefined
  })
  return (block) => block === onlyOne()
}

/** Whether Chinese sentences have a word of English, too: it is meant there. */
function isTerm(word: string, flow: readonly PlacedBlock[]): boolean {
  const pattern = new RegExp(`(?<![A-Za-z])${word}(?![A-Za-z])`, 'i')
  return flow.some(({ kind, text }) => kind !== 'code' && other.test(text) && pattern.test(text))
}

/** The other items of a list, and of lists in it. */
function itemsBeside(item: PlacedBlock, flow: readonly PlacedBlock[]): PlacedBlock[] {
  const at = flow.indexOf(item)
  const before = flow.slice(0, at).findLastIndex(({ kind }) => kind !== 'item')
  const after = flow.findIndex(({ kind }, index) => index > at && kind !== 'item')
  return flow.slice(before + 1, after < 0 ? flow.length : after).filter((other) => other !== item)
}

/** A name of two words in Latin, as *Homo sapiens*: in emphasis, or among others of that form. */
function isSpecies(item: PlacedBlock, others: readonly PlacedBlock[]): boolean {
  return item.isEmphasized === true || [item, ...others].every(({ text }) => latinName.test(text))
}

const latinName = /^\s*[A-Z][a-z]+ [a-z]+(?:us|is|um|ens|ans|ae|i|a|x|es|or)\s*$/

const exampleHead = /示例|例子|[样樣]例|[范範]例|[举舉]例|例句|[输輸]入|命令|指令|提示[词詞]|\bprompt\b/i
/** A word that a program knows, or none. */
const keyword = /^\s*(?:[a-z][\w-]*|-)?\s*$/

/** The head of a column of what a program prints. */
const printedHead =
  /消息|訊息|[报報]错|[报報]錯|[输輸]出|日志|日誌|错误(?:信息|提示)|錯誤(?:資訊|提示)|\b(?:messages?|outputs?|logs?|errors?|stdout|stderr)\b/i

/** A column without a word of the translation, below a head that says that a program prints it, with more than one cell. */
function isPrintedIn({ column, head }: CellPlace, countsOf: CountsOf): boolean {
  return head !== undefined && printedHead.test(head.text) && column.length > 1 && countsOf(column).translated === 0
}

/** A column all in small letters, whose head says that these are examples, or whose cells begin with the keywords before them. */
function isTypedIn({ column, columnBefore, head }: CellPlace): boolean {
  if (!head || !other.test(head.text) || column.some(({ text }) => other.test(text) || /^\s*[A-Z]/.test(text))) return false
  if (exampleHead.test(head.text)) return true
  const keywords = columnBefore.map(({ text }) => (keyword.test(text) ? text.trim() : undefined))
  return keywords.every((word) => word !== undefined) && column.some(({ text }, at) => beginsWith(text, keywords[at]))
}

const beginsWith = (text: string, word: string | undefined) => word !== undefined && word.length > 1 && text.trim().startsWith(word)
