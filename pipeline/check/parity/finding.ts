import type { Fix, Place } from '../../core/diagnostics.ts'
import type { RuleId, Severity } from '../../core/rules.ts'
import type { Bead } from './align.ts'
import type { ComparedText, PlacedBlock } from './compared-text.ts'

/** What a check found between two versions of a story. Plain data. */
export interface ParityFinding {
  rule: RuleId
  place: Place
  message: string
  /** What an acknowledgement names: the figure, the address, the term, as it is in the text. */
  subject: string
  fix?: Fix
  /** The place in the other article that it speaks of. */
  there?: Place
  /** Whether something is only in the other article: what is wrong with it there is no cause of this. */
  onlyThere?: boolean
  /** In place of the rule's default. */
  severity?: Severity
  /** As in `Diagnostic`. */
  count?: number
  gist?: string
  /** The blocks that it is about, each from its beginning to its end: the leak check is silent there. */
  blocks?: [from: Place, to: Place][]
}

/** A translation and the original that it is held to. */
export interface Pair {
  original: ComparedText
  translation: ComparedText
  /** Their blocks, aligned: computed when a check first asks. */
  beads(): Bead<PlacedBlock>[]
  /** Blocks of either article that parity/omission reports as missing in the other (none where that rule is off), and notes on who translated it. */
  omitted(): Set<PlacedBlock>
}

export type PairSide = 'original' | 'translation'

/** One thing that editions owe each other: a function of plain data. A file in this folder, and its row in `pair.ts`. */
export interface ParityCheck {
  rule: RuleId
  find(pair: Pair, context: PairContext): ParityFinding[]
}

/** What the checks of one pair know besides the two versions. Plain data: with them, the whole key of what is found. */
export interface PairContext {
  original: Targets
  translation: Targets
  /** The terms that one of the two editions has words for. */
  glossary: Term[]
  /** Words on end that edition/leak reports, and how; undefined where it is off. */
  leak?: { words: number; severity: Severity } | undefined
  /** Rules that the site does not want. */
  off: string[]
}

/** Where the addresses of one text lead. */
export interface Targets {
  /** Address as written → the story that it leads to, or the file; an address elsewhere has none. */
  of: Record<string, string>
  /** Those targets that are stories which the other edition does not publish. */
  unpublished: string[]
}

/** A term of the glossary: locale → how it may be said, and how it must not be. */
export interface Term {
  place: Place
  allowed: Record<string, string[]>
  forbidden: Record<string, string[]>
}

/** `en.md:29:17`, or `en/tides.md:29:17` where the other article has the same name, in a message about a place in that one. */
export function shownPlace({ path, line, column }: Place, other: string): string {
  return `${nameBeside(path, other)}:${line}:${column}`
}

/** The end of a path by which it differs from another one. */
export function nameBeside(path: string, other: string): string {
  const [parts, others] = [path.split('/'), other.split('/')]
  let from = parts.length - 1
  while (from > 0 && parts[from] === others[from + others.length - parts.length]) from -= 1
  return parts.slice(from).join('/')
}
