import type { Nodes } from 'mdast'

/** Puts `nodes` in the place of a child. `mdast` has no type for "any parent": callers know which children theirs may have. */
export function replaceChild(parent: { children: Nodes[] }, index: number, nodes: readonly Nodes[]): void {
  parent.children.splice(index, 1, ...nodes)
}
