import { planBlocks } from './plan-blocks.ts'
import type { PlannedText } from './plan-text.ts'
import { createRandom } from './random.ts'
import { english } from './words.ts'

export const sections = ['china', 'world', 'business', 'culture', 'science']
/** Pictures that stories show, below `content/media/` (for others: below their static folder). */
export const pictureNames = Array.from({ length: 20 }, (_, index) => `photo-${index}.png`)

/** What a story says, in no language: both of its articles are written from this, so that they agree in all that is compared. */
export interface Plan {
  number: number
  slug: string
  section: string
  date: Date
  tags: string[]
  blocks: PlannedBlock[]
}

export type PlannedBlock =
  /** `closed`: `## Words ##`. `underlined`: with a line of hyphens below it, for level 2 only. */
  | { kind: 'heading'; level: 2 | 3 | 4; form: 'plain' | 'closed' | 'underlined' | 'code' | 'emphasis' }
  | ({ kind: 'paragraph' } & PlannedText)
  | { kind: 'quotation'; blocks: PlannedBlock[] }
  | PlannedList
  | { kind: 'code'; code: string; form: 'fence' | 'tildes' | 'indented'; language: string }
  | PlannedTable
  | { kind: 'picture'; name: string; form: 'inline' | 'title' | 'reference' | 'linked'; url: string }
  | { kind: 'break'; mark: string }

export interface PlannedList {
  kind: 'list'
  /** What is before the first item; a number counts on from there. */
  mark: string
  /** With blank lines between its items. */
  isLoose: boolean
  items: PlannedItem[]
}

export interface PlannedItem {
  form: 'words' | 'term' | 'link' | 'code' | 'sentence'
  /** What the forms `code` and `link` show. */
  code: string
  url: string
  /** `[x]` or `[ ]`, in a task list. */
  task?: 'x' | ' '
  /** What is in the item below its first line. */
  blocks: PlannedBlock[]
}

export interface PlannedTable {
  kind: 'table'
  align: (undefined | 'left' | 'center' | 'right')[]
  /** `|` at both ends of each line. */
  isBoxed: boolean
  /** Each as many cells as there are columns: a number is the same in every language. */
  rows: PlannedCell[][]
}

export type PlannedCell = 'words' | 'strong' | 'empty' | number | { code: string } | { url: string }

/** The plan of one story, the same for the same number always. */
export function planStory(number: number, blocks = Number.POSITIVE_INFINITY): Plan {
  const random = createRandom(number + 1)
  const word = () => random.pick(english)
  return {
    number,
    section: sections[number % sections.length] ?? '',
    slug: `${word()}-${word()}-${String(number).padStart(6, '0')}`,
    date: new Date(Date.UTC(2013, 9, 23) + number * 37 * 60_000),
    tags: [...new Set([word(), word()])],
    blocks: planBlocks(random).slice(0, blocks),
  }
}
