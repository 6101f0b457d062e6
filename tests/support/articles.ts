import type { Files } from './site.ts'

/** A 1 × 1 PNG: a picture with a width and a height, and no more. */
export const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The text of an article: a headline, a date, more lines of front matter, Markdown. */
export function article(title: string, body = '', more = ''): string {
  return `---\ntitle: ${title}\ndate: 2026-03-02\n${more === '' ? '' : `${more}\n`}---\n\n${body}\n`
}

/** `line:column` of the first place where `part` stands in `text`. */
export function placeIn(text: string, part: string): string {
  const index = text.indexOf(part)
  if (index < 0) throw new Error(`${JSON.stringify(part)} does not stand in the text`)
  const before = text.slice(0, index)
  return `${before.split('\n').length}:${index - before.lastIndexOf('\n')}`
}

/** Contents of a file that must be text. */
export function textOf(files: Files, path: string): string {
  const contents = files[path]
  if (typeof contents !== 'string') throw new Error(`${path} is no text of this site`)
  return contents
}
