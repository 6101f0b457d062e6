import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

const processor = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true }, closeSelfClosing: false })
  .freeze()

/** A tree to HTML, by the HTML Standard's rules. The only place where markup becomes text. */
export function writeHtml(tree: Root): string {
  return `${processor.stringify(tree)}\n`
}

/** A part of a page to HTML, for feeds. */
export function writeFragment(tree: Root): string {
  return processor.stringify(tree)
}
