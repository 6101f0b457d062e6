import type { PairContext } from './editions/parity/finding.ts'
import { renderingsOf } from './editions/parity/glossary.ts'
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
  const pair = { original: tellingOf(original), translation: tellingOf(translation) }
  const changes = changesSince(basis, pair.original)
  const terms = context.off.includes('parity/consistency') ? [] : renderingsOf(pair, context.glossary)
  return {
    findings: checkPair(pair.original, pair.translation, context),
    ...(changes && { changes: describe(changes) }),
    ...(terms.length > 0 && { terms }),
  }
}

function tellingOf({ told, tag, tree }: JobTelling) {
  return readTelling(told, { tree: decodeTree(tree) }, tag)
}
