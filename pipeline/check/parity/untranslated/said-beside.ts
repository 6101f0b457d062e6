import { deviationOf } from '../align/cost.ts'
import { lengthOf } from '../align/measure.ts'
import type { Bead } from '../align.ts'
import type { PlacedBlock } from '../compared-text.ts'

/** Words of the original that a translation shows on purpose, and says again in its own language beside them. */

type Aligned = Bead<PlacedBlock>

/** A letter of another script than Latin. */
const other = /[\p{L}--\p{sc=Latin}]/v
/** Standard deviations from the expected length within which two texts may say the same. */
const farthest = 2

/** Whether a text is in a language of this script: what of another is in it is named there. */
const reads: Record<string, (text: string) => boolean> = {
  Latn: (text) => (text.match(/\p{sc=Latin}/gu) ?? []).length > (text.match(/\p{sc=Han}/gu) ?? []).length * 2,
}
const hasOther = (text: string) => other.test(text)

/** Whether the block before or behind one of a translation says the same in its own language: the original says it once, or twice itself. */
export function isSaidBeside(block: PlacedBlock, beads: Aligned[], at: number, script: string | undefined): boolean {
  const bead = beads[at]
  const isOwn = reads[script ?? ''] ?? hasOther
  if (!bead || isOwn(block.text)) return false
  const maySay = (one: PlacedBlock, beside: PlacedBlock) => {
    const areAlike = one.kind === beside.kind || (isText(one) && isText(beside))
    return areAlike && isOwn(beside.text) && (isOfLength(one.text, beside.text) || isQuotation(one, beside))
  }
  const index = bead.translation.indexOf(block)
  const [before, after] = [bead.translation[index - 1], bead.translation[index + 1]]
  if ((after && maySay(block, after)) || (before && bead.original.length < bead.translation.length && maySay(block, before))) return true
  return [
    { bead: after ? undefined : beads[at + 1], from: 0 },
    { bead: before ? undefined : beads[at - 1], from: -1 },
  ].some(({ bead: beside, from }) => {
    const [own, there] = [beside?.translation.at(from), beside?.original.at(from)]
    if (!beside || !own || !isOwn(own.text)) return false
    if (beside.original.length === 0 || (from === 0 && beside.deviation > 1)) return maySay(block, own)
    if (from !== 0 || !block.isQuoted || !there) return false
    // A motto, and what it means: the original says both, too.
    if (there.isQuoted && !own.isQuoted) return false
    return there.text.trim() === own.text.trim() || isRestated(block.text, there.text)
  })
}

/** Beads behind and before a block in which its translation may be, and the letters below which any text may be taken for it. */
const reach = { beads: 4, length: 40 }

/** A block near another one that the original does not have, and that may say the same in the translation's language. */
export function saidFarther(block: PlacedBlock, beads: Aligned[], at: number, script: string | undefined): PlacedBlock | undefined {
  if (lengthOf(block.text) < reach.length) return undefined
  const isOwn = reads[script ?? ''] ?? hasOther
  const near = [...beads.slice(at + 1, at + 1 + reach.beads), ...beads.slice(Math.max(0, at - reach.beads), at).toReversed()]
  return near
    .flatMap(({ original, translation }) => (original.length === 0 ? translation : []))
    .find((other) => other.kind === block.kind && isOwn(other.text) && isOfLength(block.text, other.text))
}

/** Whether a quotation goes on behind one of its paragraphs, with up to three times as much: old texts are brief. */
function isQuotation(one: PlacedBlock, beside: PlacedBlock): boolean {
  const ratio = lengthOf(beside.text) / lengthOf(one.text)
  return one.isQuoted === true && beside.isQuoted === true && ratio < 3 && ratio > 1 / 3
}

const isText = ({ kind }: PlacedBlock) => kind === 'paragraph' || kind === 'item'
const isOfLength = (one: string, two: string) => Math.abs(deviationOf(lengthOf(one), lengthOf(two))) < farthest

/** Whether half of the words of two texts are the same: a quotation, and what it means. */
function isRestated(one: string, two: string): boolean {
  const [own, there] = [wordsOf(one), wordsOf(two)]
  return own.size >= leastRestated && own.intersection(there).size * 2 >= Math.min(own.size, there.size) && isOfLength(one, two)
}

const leastRestated = 4

/** Words of four letters and more. */
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? [])

/** Whether the rest of a block says again in its own language what it has in the original's, and the original's block says no more, or says both, too. */
export function isSaidWithin({ text }: PlacedBlock, sentences: readonly { text: string }[], source: PlacedBlock): boolean {
  if (!other.test(text)) return false
  const foreign = sentences.reduce((sum, sentence) => sum + (other.test(sentence.text) ? 0 : lengthOf(sentence.text)), 0)
  const rest = lengthOf(text) - foreign
  const isAll = lengthOf(source.text) < foreign * 1.2 || text.trim() === source.text.trim()
  return isAll && Math.abs(deviationOf(foreign, rest)) < farthest && rest * 2 > foreign
}

/** What introduces words that are shown as they are. */
const label = /(?:提示[词语詞語]|prompt|英[文语語]|原[文句]|格言|座右铭|谚语|歌词|命令|口号|口令)[^。！？]{0,20}[:：]\s*["“「]?\s*$/i

/** What a program says: a quotation behind it is in the program's words. */
const message = /(?:错误|錯誤|警告|[报報][错錯]|异常|異常|消息|訊息|日志|日誌)(?:信息|資訊|提示)?[。：:]?\s*$/

/** Whether the words before some of the original's introduce them: a label, or, before a quotation, any that end with a colon or say that it is a program's. */
export function isIntroduced(block: PlacedBlock, index: number, flow: readonly PlacedBlock[]): boolean {
  if (label.test(block.text.slice(0, index))) return true
  if (block.kind === 'heading') return false
  let at = flow.indexOf(block) - 1
  // A quotation of several paragraphs.
  while (block.isQuoted && flow[at]?.isQuoted && !other.test(flow[at]?.text ?? '')) at -= 1
  const before = flow[at]
  if (!before || before.kind === 'code' || !other.test(before.text)) return false
  const lead = before.text.replace(/\s*[[(（【][^[\]()（）【】]*[\])）】]\s*$/, '').trimEnd()
  return label.test(lead) || (block.isQuoted === true && before.isQuoted !== true && (/[:：]$/.test(lead) || message.test(lead)))
}
