import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver'
import { type Completer, replacing } from './completer.ts'

/** Behind a colon in the text: the languages of the editions, and the title of a work. */
export const languageMarks: Completer = (input) => {
  const [, typed] = /(?:^|[^\w:/])(:[a-z-]*)$/i.exec(input.before) ?? []
  if (typed === undefined) return undefined
  const tags = [...(input.view?.site.entries.values() ?? [])].map(({ edition: { tag, name } }): [string, string] => [
    tag.split('-')[0] ?? tag,
    `text in ${name}`,
  ])
  return [...tags, ['cite', 'the title of a work'] as const].map(([name, detail]) => ({
    label: `:${name}[…]`,
    detail,
    kind: CompletionItemKind.Snippet,
    filterText: `:${name}`,
    insertTextFormat: InsertTextFormat.Snippet,
    ...replacing(input, typed, `:${name}[$1]`),
  }))
}
