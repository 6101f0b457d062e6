import { headingTags } from '../../core/elements.ts'
import { countLatinWords, countStretches, mayHaveRun, withoutAddresses } from '../phrases.ts'
import type { Policy } from './policy.ts'

/** A block whose text is being read. */
interface Block {
  depth: number
  /** Latin words that make its text suspect. */
  least: number
  isHeading: boolean
  stretches: number
  texts: string[]
  policy: Policy
}

/** The texts of the blocks that are open, without those of the blocks in them: for runs of Latin words. */
export class BlockTexts {
  private readonly stack: Block[] = []

  open(name: string, depth: number, policy: Policy): void {
    const isHeading = headingTags.has(name)
    const least = isHeading ? Math.min(4, policy.words) : policy.words
    this.stack.push({ depth, isHeading, least, stretches: 0, texts: [], policy })
  }

  add(text: string, policy: Policy): void {
    const block = this.stack.at(-1)
    if (block?.policy !== policy) return
    block.texts.push(text)
    if (block.stretches < block.least) block.stretches += countStretches(text, block.least)
  }

  /** Something that is not read parts the texts beside it. */
  part(): void {
    this.stack.at(-1)?.texts.push(' ')
  }

  /** Closes the block of this depth, if there is one: whether a run of words may be in it. */
  close(depth: number): boolean {
    const block = this.stack.at(-1)
    if (block?.depth !== depth) return false
    this.stack.pop()
    return isSuspect(block)
  }
}

/** What is left out of a block's text, or breaks it, can only make a run of words shorter. */
function isSuspect({ stretches, least, isHeading, texts, policy }: Block): boolean {
  if (stretches < least) return false
  const text = withoutAddresses(texts.join(''))
  return isHeading ? countLatinWords(text) >= least : mayHaveRun(text, policy.words, policy.functionWords)
}
