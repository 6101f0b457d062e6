import type { ComparedText, PlacedBlock } from './compared-text.ts'
import { type CellPlace, cellPlaces } from './table-cells.ts'
import { lazily } from './vocabulary.ts'

/** Words of an English original that are too few to be a sentence, and are left as they are among Chinese ones. */

/** A letter of another script than Latin. */
const other = /[\p{L}--\p{sc=Latin}]/v

/** Ordinary words that columns have for heads, and that are no fields of a program. */
const headWord =
  /^\s*(?:Amount|Arguments?|Attributes?|Categor(?:y|ies)|City|Comments?|Country|Dates?|Defaults?|Descriptions?|Details|Examples?|Explanation|Features?|Fields?|Meanings?|Month|Names?|Notes?|Options?|Parameters?|Place|Price|Properties|Property|Purpose|Rank|Remarks?|Required|Results?|Score|Size|Status|Steps?|Team|Total|Types?|Usage|Values?|Versions?|Weight|Year)\s*$/

/** Other items that a list has at least. */
const leastItems = 2
/** "Cat litter": no name has small letters after its first word. */
const plainItem = /^\s*[A-Z][a-z]+(?:[ -][a-z]+)+[.;]?\s*$/

export interface LeftWords {
  /** Whether a block may be one of those below, without a look at what is beside it. */
  maybe(block: PlacedBlock): boolean
  /** Whether a cell is the only head of its row that is not translated. */
  isColumnHead(block: PlacedBlock): boolean
  /** Whether an item of a list is the only one that is not translated. */
  isItem(block: PlacedBlock, source: PlacedBlock): boolean
  /** Whether a cell is an example of what a reader is to type, as all of its column are. */
  isTyped(block: PlacedBlock): boolean
}

export function leftWordsOf(original: ComparedText, translation: ComparedText): LeftWords {
  const cells = lazily(() => cellPlaces(translation.flow))
  return {
    maybe: ({ kind, text }) => (kind === 'cell' && headWord.test(text)) || (kind === 'item' && plainItem.test(text)),
    isColumnHead(block) {
      const place = block.kind === 'cell' && headWord.test(block.text) ? cells().get(block) : undefined
      if (place?.head !== block || place.row.length < 2) return false
      return place.row.every((cell) => cell === block || other.test(cell.text)) && !isTerm(block.text.trim(), translation.flow)
    },
    isItem(block, source) {
      if (block.kind !== 'item' || !plainItem.test(block.text) || block.text.trim() !== source.text.trim()) return false
      const [beside, others] = [itemsBeside(block, translation.flow), itemsBeside(source, original.flow)]
      // A longer list may have each in both languages.
      if (beside.length < leastItems || beside.length > others.length) return false
      return beside.every(({ text }) => other.test(text)) && !isSpecies(source, others)
    },
    isTyped(block) {
      const place = block.kind === 'cell' ? cells().get(block) : undefined
      return place !== undefined && isTypedIn(place)
    },
  }
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

/** A column all in small letters, whose head says that these are examples, or whose cells begin with the keywords before them. */
function isTypedIn({ column, columnBefore, head }: CellPlace): boolean {
  if (!head || !other.test(head.text) || column.some(({ text }) => other.test(text) || /^\s*[A-Z]/.test(text))) return false
  if (exampleHead.test(head.text)) return true
  const keywords = columnBefore.map(({ text }) => (keyword.test(text) ? text.trim() : undefined))
  return keywords.every((word) => word !== undefined) && column.some(({ text }, at) => beginsWith(text, keywords[at]))
}

const beginsWith = (text: string, word: string | undefined) => word !== undefined && word.length > 1 && text.trim().startsWith(word)
