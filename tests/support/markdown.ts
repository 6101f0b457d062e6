import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { formatDiagnostic } from '../../pipeline/core/diagnostics.ts'
import { createReport } from '../../pipeline/core/report.ts'
import { createMarkdownReader, type MarkdownSettings } from '../../pipeline/source/markdown/processor.ts'

const plain: MarkdownSettings = { remarkPlugins: [], rehypePlugins: [], allowHtml: false }

/** Reads Markdown as the pipeline does, and writes the body as HTML. */
export function read(markdown: string, settings: Partial<MarkdownSettings> = {}, tag = 'zh-Hans') {
  const report = createReport()
  const body = createMarkdownReader({ ...plain, ...settings })({ path: 'a.md', markdown, tag }, report)
  const tree = body?.tree ?? { type: 'root' as const, children: [] }
  return { html: unified().use(rehypeStringify).stringify(tree), digest: body?.digest, messages: report.list().map(formatDiagnostic) }
}
