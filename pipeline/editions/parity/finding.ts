import type { RuleId } from '../../diagnostics.ts'
import type { Place } from '../../types.ts'
import type { Telling } from './telling.ts'

/** What a check found between two tellings of a story. */
export interface Finding {
  rule: RuleId
  place: Place
  message: string
  /** What an acknowledgement names: the figure, the address, the term, as it stands in the text. */
  subject: string
}

/** A translation and the original that it is held to. */
export interface Pair {
  original: Telling
  translation: Telling
}

/** One thing that editions owe each other. A file in this folder, and its row in `index.ts`. */
export interface ParityCheck {
  rule: RuleId
  find(pair: Pair, context: ParityContext): Finding[]
}

/** What checks may ask besides the two articles. */
export interface ParityContext {
  /** The story that a written address leads to from an article, or the file; undefined for an address elsewhere. */
  target(url: string, from: Telling): string | undefined
  /** Whether an edition has a story (as `target` names it). */
  publishes(target: string, locale: string): boolean
  glossary: Term[]
}

/** A term of the glossary: locale → how it may be said, and how it must not be. */
export interface Term {
  place: Place
  allowed: Map<string, string[]>
  forbidden: Map<string, string[]>
}

/** `en.md:29:17`, beside a message that begins with a place of its own. */
export function shownPlace({ path, line, column }: Place): string {
  return `${path.split('/').at(-1)}:${line}:${column}`
}
