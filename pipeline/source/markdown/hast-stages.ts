import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import type { ElementChange, Extension } from './extensions/extension.ts'

type Stage = (tree: Root, file: VFile) => void

/** What extensions do to the HTML tree, in their order: those that change single elements share one walk up to the next that needs the whole tree. */
export function hastStages(extensions: readonly Extension[]): Stage[] {
  const stages: Stage[] = []
  let rows: NonNullable<Extension['elements']>[] = []
  const endWalk = () => {
    if (rows.length > 0) stages.push(walkOf(rows))
    rows = []
  }
  for (const { elements, hast } of extensions) {
    if (elements) rows.push(elements)
    if (!hast) continue
    endWalk()
    stages.push(hast)
  }
  endWalk()
  return stages
}

function walkOf(rows: readonly NonNullable<Extension['elements']>[]): Stage {
  return (tree, file) =>
    change(
      tree,
      rows.flatMap((row) => row(file) ?? []),
    )
}

function change(parent: Root | Element, changes: readonly ElementChange[]): void {
  // A change may add children in front.
  for (let index = 0; index < parent.children.length; index += 1) {
    const node = parent.children[index]
    if (node?.type !== 'element') continue
    for (const one of changes) one(node, index, parent)
    change(node, changes)
  }
}
