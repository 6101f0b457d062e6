import type { Root } from 'hast'
import type { BuildVisitor } from 'unist-util-visit'
import { isSealed } from '../../core/sealed.ts'
import { SKIP, visit } from '../../core/visit.ts'

/** Visits the elements that are the AMP page's own; those that it shares with the HTML page stay as they are. */
export function visitOwn(tree: Root, visitor: BuildVisitor<Root, 'element'>): void {
  visit(tree, 'element', (node, index, parent) => (isSealed(node) ? SKIP : visitor(node, index, parent)))
}
