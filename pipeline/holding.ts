import type { PairContext } from './editions/parity/finding.ts'
import type { PairResult } from './editions/parity/index.ts'
import { checkPair } from './editions/parity/pair.ts'
import { changesSince, describe } from './editions/parity/stale.ts'
import { readTelling, type Told } from './editions/parity/telling.ts'
import { decodeTree } from './markdown/encode.ts'

/** A translation to be held to its original. Plain data: it crosses threads. */
export interface PairJob {
  original: JobTelling
  translation: JobTelling
  context: PairContext
  /** What the translation was made from (stale.ts). */
  basis?: string | undefined
}

export interface JobTelling {
  id: string
  told: Told
  /** BCP 47. */
  tag: string
  /** The body's tree (encode.ts). */
  tree: Uint8Array
}

/** Holds a translation to its original, in everything that editions owe each other. */
export function hold({ original, translation, context, basis }: PairJob): PairResult {
  const own = tellingOf(original)
  const changes = changesSince(basis, own)
  return { findings: checkPair(own, tellingOf(translation), context), ...(changes && { changes: describe(changes) }) }
}

function tellingOf({ told, tag, tree }: JobTelling) {
  return readTelling(told, { tree: decodeTree(tree) }, tag)
}
