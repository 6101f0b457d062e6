import type { Root as HastRoot } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'

/** One change to the way that Markdown is read. A row has at least one of the three. */
export interface Extension {
  /** The setting of `markdown` without which its syntax is not read. */
  setting?: 'math'
  /** Adds syntax to the parser. */
  syntax?: (this: Processor) => void
  /** Changes the Markdown tree. */
  mdast?: (tree: MdastRoot, file: VFile) => void
  /** Changes the HTML tree. */
  hast?: (tree: HastRoot, file: VFile) => void
}
