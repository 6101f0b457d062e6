import type { Element, Root } from 'hast'

const known = new WeakMap<Root, Element[]>()

/**
 * All elements of a body, in the order in which they begin. Listed once for all that read a body when it is as it will be
 * published: the list holds while no element is added or taken away.
 */
export function elementsOf(tree: Root): readonly Element[] {
  const before = known.get(tree)
  if (before) return before
  const elements: Element[] = []
  collect(tree, elements)
  known.set(tree, elements)
  return elements
}

function collect({ children }: Root | Element, elements: Element[]): void {
  for (const child of children) {
    if (child.type !== 'element') continue
    elements.push(child)
    collect(child, elements)
  }
}
