import { type ArticleHead, toComparedText } from '../check/parity/compared-text.ts'
import type { PairContext } from '../check/parity/finding.ts'
import { renderingsOf } from '../check/parity/glossary.ts'
import type { PairResult } from '../check/parity/index.ts'
import { checkPair } from '../check/parity/pair.ts'
import { changesSince, describeChanges } from '../check/parity/stale.ts'
import { decodeFacts } from './stored-body.ts'

/** A translation to be compared with its original. Plain data: it crosses threads. */
export interface PairJob {
  original: JobText
  translation: JobText
  context: PairContext
  /** What the translation was made from (stale.ts). */
  basis?: string | undefined
}

export interface JobText {
  id: string
  head: ArticleHead
  /** BCP 47. */
  tag: string
  /** `stored-body.ts`. */
  body: Uint8Array
}

/** Runs all parity checks on a translation and its original. */
export function comparePair({ original, translation, context, basis }: PairJob): PairResult {
  const pair = { original: comparedText(original), translation: comparedText(translation) }
  const changes = changesSince(basis, pair.original)
  const terms = context.off.includes('parity/consistency') ? [] : renderingsOf(pair, context.glossary)
  return {
    findings: checkPair(pair.original, pair.translation, context),
    ...(changes && { changes: describeChanges(changes) }),
    ...(terms.length > 0 && { terms }),
  }
}

function comparedText({ head, tag, body }: JobText) {
  return toComparedText(head, decodeFacts(body), tag)
}
