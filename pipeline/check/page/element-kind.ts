import { blocks, exempt } from '../blocks.ts'
import { drawings, elsewhere } from '../loss/inventory.ts'

/** What is known of an element by its name. An element by any name that ends so shows a picture or plays a recording: formats have their own. */
export interface ElementKind {
  isBlock: boolean
  isExempt: boolean
  isHidden: boolean
  isMeta: boolean
  shows: boolean
}

const kinds = new Map<string, ElementKind>()

export function kindOf(name: string): ElementKind {
  const known = kinds.get(name)
  if (known) return known
  const kind: ElementKind = {
    isBlock: blocks.has(name),
    isExempt: exempt.has(name),
    isHidden: elsewhere.has(name) || (drawings.has(name) && name !== 'script'),
    isMeta: name === 'meta',
    shows: name.endsWith('img') || name.endsWith('audio'),
  }
  kinds.set(name, kind)
  return kind
}
