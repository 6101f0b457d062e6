import type { PhrasingContent, Root } from 'mdast'
import { directiveToMarkdown } from 'mdast-util-directive'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { createParser, type MarkdownSettings } from './processor.ts'

declare module 'unified' {
  interface Data {
    /** How what a plugin reads is written; mdast-util-to-markdown's extensions. */
    toMarkdownExtensions?: Options[]
  }
}

/** Whether formulas are read: a site's setting. */
export type SourceSyntax = Pick<MarkdownSettings, 'math'>

const [plain, withMath] = [createParser(), createParser({ math: true })]
const parserFor = ({ math }: SourceSyntax) => (math ? withMath : plain)

/** Markdown as it was written: nothing is joined, linked or left out. */
export function parseSource(markdown: string, syntax: SourceSyntax = {}): Root {
  return parserFor(syntax).parse(markdown)
}

/** A whole text as Markdown. */
export function writeMarkdown(tree: Root): string {
  return toMarkdown(tree, { ...options(), bullet: '-', rule: '-', fences: true, listItemIndent: 'one', incrementListMarker: true })
}

/** The context of a stretch of prose: it decides which characters have a meaning there. */
export type ProseContext = 'paragraph' | 'heading' | 'cell' | 'label'

/** Prose as Markdown, on one line but for hard breaks; the text of a tree cannot become markup. */
export function writeProse(children: PhrasingContent[], setting: ProseContext, syntax: SourceSyntax = {}): string {
  const write = (node: Parameters<typeof toMarkdown>[0]) => toMarkdown(node, options(syntax)).replace(/\n$/, '')
  if (setting === 'heading') return write({ type: 'heading', depth: 6, children }).replace(/^#{6}\s*/, '')
  if (setting === 'cell') return write({ type: 'tableCell', children })
  if (setting === 'label') return write({ type: 'textDirective', name: 'zh', children }).slice(':zh['.length, -1)
  return write({ type: 'paragraph', children })
}

/** Directives are written, but no colon is escaped: only `:zh[…]` and its like are read as one. */
function options(syntax: SourceSyntax = {}): Options {
  const { handlers } = directiveToMarkdown()
  return {
    emphasis: '*',
    extensions: [
      { handlers: handlers ?? {} },
      gfmFootnoteToMarkdown(),
      gfmStrikethroughToMarkdown(),
      gfmTableToMarkdown(),
      ...(parserFor(syntax).data().toMarkdownExtensions ?? []),
    ],
  }
}
