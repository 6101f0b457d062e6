import type { Root as HastRoot } from 'hast'
import type { Definition, FootnoteDefinition, Root } from 'mdast'
import remarkRehype, { defaultHandlers } from 'remark-rehype'
import { unified } from 'unified'
import type { VFile } from 'vfile'
import { visit } from '../../core/visit.ts'

interface Outline extends Root {
  whole: Root
}

/**
 * remark-rehype, spared its search for definitions, which took four fifths of its time: it is given a root that holds
 * them alone, and the handler of roots draws the whole. `hasPlugins`: whether others have changed the tree.
 */
export function createToHast(allowHtml: boolean, hasPlugins: boolean): (tree: Root, file: VFile) => HastRoot {
  const processor = unified()
    // Labels are placeholders: render/views/body.ts puts the edition's words there.
    .use(remarkRehype, {
      clobberPrefix: '',
      footnoteLabel: ' ',
      footnoteBackLabel: ' ',
      allowDangerousHtml: allowHtml,
      // The type of a handler knows no roots, though the one of its own gives one.
      handlers: { root: (state, { whole }: Outline) => defaultHandlers.root(state, whole) as never },
    })
    .freeze()
  return (whole, file) => {
    const found: (Definition | FootnoteDefinition)[] = []
    // A definition that is written has this in it.
    if (hasPlugins || String(file.value).includes(']:'))
      visit(whole, ['definition', 'footnoteDefinition'], (node) => {
        found.push(node as Definition | FootnoteDefinition)
      })
    const outline: Outline = { type: 'root', children: found, whole }
    return processor.runSync(outline, file) as unknown as HastRoot
  }
}
