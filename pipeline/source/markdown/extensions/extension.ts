import type { Element, Root as HastRoot } from 'hast'
import type { Root as MdastRoot } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'

/** Changes an element, or puts another in its place. What is in it comes after it. */
export type ElementChange = (node: Element, index: number, parent: HastRoot | Element) => void

/** One change to the way that Markdown is read. A row has at least one of the four. */
export interface Extension {
  /** The setting of `markdown` without which its syntax is not read. */
  setting?: 'math'
  /** Adds syntax to the parser. */
  syntax?: (this: Processor) => void
  /** Changes the Markdown tree. */
  mdast?: (tree: MdastRoot, file: VFile) => void
  /** Changes elements of the HTML tree, each by itself; undefined where a text has none that change. Rows share a walk. */
  elements?: (file: VFile) => ElementChange | undefined
  /** Changes the HTML tree, after the elements of the rows up to this one. */
  hast?: (tree: HastRoot, file: VFile) => void
}
