import { rawTexts, voids } from '../../core/elements.ts'
import { blocks, exempt } from '../blocks.ts'
import { drawings, elsewhere } from '../loss/inventory.ts'

/** What the checks know of an element by its name. */
export interface ElementTraits {
  isBlock: boolean
  isExempt: boolean
  isHead: boolean
  /** It is about other stories, or draws. */
  hides: boolean
  isMeta: boolean
  isPicture: boolean
  /** Without an end tag. */
  isVoid: boolean
  /** Its text is not escaped. */
  isRaw: boolean
}

/** Elements have few names; a hostile page may have any number. */
const mostNames = 500
const byName = new Map<string, ElementTraits>()

/** Asked for every tag of every page: one look-up in place of one in each set. */
export function elementTraits(name: string): ElementTraits {
  return byName.get(name) ?? readTraits(name)
}

function readTraits(name: string): ElementTraits {
  const traits = {
    isBlock: blocks.has(name),
    isExempt: exempt.has(name),
    isHead: name === 'head',
    hides: elsewhere.has(name) || (drawings.has(name) && name !== 'script'),
    isMeta: name === 'meta',
    isPicture: name.endsWith('img'),
    isVoid: voids.has(name),
    isRaw: rawTexts.has(name),
  }
  // A copy: a part of a page's text would keep all of it in memory.
  if (byName.size < mostNames) byName.set(` ${name}`.slice(1), traits)
  return traits
}
