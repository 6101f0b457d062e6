import type { Root } from 'hast'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { VFile } from 'vfile'

const options = { characterReferences: { useNamedReferences: true }, closeSelfClosing: false, allowDangerousHtml: false }
const { compiler } = unified().use(rehypeStringify, options).freeze()
const file = new VFile()

/** The tree of an article to HTML, by the HTML Standard's rules. The only place where a tree becomes text. */
export function writeFragment(tree: Root): string {
  return String(compiler?.(tree, file))
}
