import type { Element, Root } from 'hast'
import { visit } from '../../core/visit.ts'

/** Components of other generators that show what a program prints: `<ConsoleBlock>`, `<TerminalOutput>`. */
const name = /console|terminal|std(?:out|err)/
const inline = new Set('p a b strong em i span td th li dt dd h1 h2 h3 h4 h5 h6'.split(' '))

/**
 * What a program prints is in the program's language. The component goes, and HTML's own way to say that a text is
 * not to be translated takes its place: the checks of languages leave it alone, and so do browsers.
 */
export function markOutput(tree: Root, known: ReadonlySet<string | undefined>): void {
  visit(tree, 'element', (node, _, parent) => {
    if (known.has(node.tagName) || !name.test(node.tagName) || hasHeading(node)) return
    node.tagName = parent?.type === 'element' && inline.has(parent.tagName) ? 'span' : 'div'
    node.properties = { translate: 'no' }
  })
}

/** One that nobody closed holds the rest of the article. */
function hasHeading({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && (/^h[1-6]$/.test(child.tagName) || hasHeading(child)))
}
