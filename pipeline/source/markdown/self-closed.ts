import type { Root } from 'hast'
import { voids } from '../../core/elements.ts'
import { visit } from '../../core/visit.ts'

/** HTML's own elements without content (HTML Standard 13.1.2). */
const selfClosed = /<([a-z][\w.-]{0,60})((?:\s(?:[^<>"']|"[^"]{0,2000}"|'[^']{0,2000}'){0,2000})?)\/>/gi

/**
 * Ends `<iframe … />` and `<Screenshot … />` where they end for their author. HTML does not know the slash: without
 * this, the rest of an article is inside an element that is left out, and in an `iframe` it is no markup.
 */
export function closeSelfClosed(tree: Root): void {
  visit(tree, 'raw', (node) => {
    if (!node.value.includes('/>')) return
    node.value = node.value.replace(selfClosed, (found, name: string, attributes: string) =>
      voids.has(name.toLowerCase()) ? found : `<${name}${attributes}></${name}>`,
    )
  })
}
