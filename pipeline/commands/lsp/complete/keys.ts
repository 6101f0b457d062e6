import { CompletionItemKind, CompletionItemTag } from 'vscode-languageserver'
import { matterAt } from '../matter-place.ts'
import { keysBelow } from '../matter-schema.ts'
import { linesOf } from '../places.ts'
import { type Completer, replacing } from './completer.ts'

/** Keys of front matter that are not there yet. */
export const keys: Completer = (input) => {
  const { text, point } = input
  const place = matterAt(text, point)
  if (!place?.isKey) return undefined
  const others = linesOf(text).filter((_, index) => index !== point.line - 1)
  const isThere = (name: string) => place.keys.length === 0 && others.some((line) => line.startsWith(`${name}:`))
  return keysBelow(place.keys).flatMap(({ name, description, isDeprecated }) => {
    if (isThere(name) || (isDeprecated && place.typed === '')) return []
    return [
      {
        label: name,
        kind: CompletionItemKind.Property,
        ...(description !== undefined && { documentation: description }),
        ...(isDeprecated && { tags: [CompletionItemTag.Deprecated] }),
        ...replacing(input, place.typed, `${name}: `),
      },
    ]
  })
}
