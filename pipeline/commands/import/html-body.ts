import { htmlToMarkdown } from './html/to-markdown.ts'
import type { ImportedArticle } from './imported.ts'
import type { Notes } from './topics.ts'

/** Makes the text of an article, in HTML, Markdown as far as nothing is lost. What is lost makes it a draft. */
export function setHtmlBody(article: ImportedArticle, html: string, allowHtml: boolean, notes: Notes): void {
  const { markdown, raw, changed, lost } = htmlToMarkdown(html)
  article.body = markdown
  for (const detail of changed) notes.add('changed', article.from, detail)
  for (const detail of lost) notes.add('lost', article.from, detail)
  const elements = raw.map((name) => (name === 'everything' ? 'the whole text' : `\`<${name}>\``)).join(', ')
  if (raw.length > 0) notes.add('html', article.from, elements)
  const why = [
    ...(lost.length > 0 ? [`something was lost: ${lost[0]}`] : []),
    ...(raw.length > 0 && !allowHtml ? [`raw HTML (${elements}), and \`markdown.allowHtml\` is not set`] : []),
  ]
  if (why.length === 0) return
  article.head.draft = true
  notes.add('draft', article.from, why.join('; '))
}
