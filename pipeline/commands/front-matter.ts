import { type Document, parseDocument, stringify } from 'yaml'
import { readToml, tomlWithoutComments } from '../source/front-matter/toml.ts'
import { CommandError } from './command.ts'

/** Front matter and the text after it, each as written in the file. What is TOML is given as YAML, which commands write. */
export function split(text: string): { head: string; body: string } {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (readToml(plain)) return splitToml(plain)
  const match = /^---[^\n]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)([\s\S]*)$/.exec(plain)
  if (!match) throw new CommandError('the file has no front matter; run diglot check')
  return { head: `${match[1]}\n`, body: match[2] ?? '' }
}

/** A comment would be lost. */
function splitToml(text: string): { head: string; body: string } {
  const found = tomlWithoutComments(text)
  if (!found) throw new CommandError('the front matter is TOML with comments, or cannot be read; write it as YAML, between lines of "---"')
  return { head: stringify(found.value), body: found.body }
}

/** The text of an article with its front matter changed; comments, order, line ends and all else stay as they were. */
export function edit(text: string, change: (document: Document) => void): string {
  const { head, body } = split(text)
  const document = parseDocument(head)
  change(document)
  return write(document, body, text)
}

/** An article's file, with the line ends and the byte order mark of the one that was there. */
export function write(head: Document, body: string, before = ''): string {
  const mark = before.startsWith('\uFEFF') ? '\uFEFF' : ''
  // `[a, b]` or `[ a, b ]`: as the file has its lists.
  const flowCollectionPadding = /^[\w-]+: *[[{] /m.test(before)
  const text = `---\n${head.toString({ lineWidth: 0, flowCollectionPadding })}---\n${body}`
  return mark + (before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text)
}
