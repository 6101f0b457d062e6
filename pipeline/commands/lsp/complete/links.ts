import { posix } from 'node:path'
import { CompletionItemKind } from 'vscode-languageserver'
import { decodeAddress } from '../../../core/decode-address.ts'
import { type Completer, type CompletionInput, replacing } from './completer.ts'
import { articleLinks, fileLinks } from './targets.ts'

/** Behind `](`: stories; behind `#`, the places in one; of a picture, files. */
export const links: Completer = (input) => {
  const [, mark, typed = ''] = /(!?)\[[^\]]*\]\(<?([^()\s<>]*)$/.exec(input.before) ?? []
  if (mark === undefined) return undefined
  if (mark === '!') return fileLinks(input, typed, 'image/')
  return typed.includes('#') ? places(input, typed) : articleLinks(input, typed)
}

function places(input: CompletionInput, typed: string) {
  const { view, path } = input
  const [way = '', name = ''] = typed.split('#')
  const file = way === '' ? path : posix.join(posix.dirname(path), decodeAddress(way))
  const ids = view?.read(view.site.find(file))?.digest?.ids ?? []
  return ids
    .filter((id) => !/^fn(?:ref)?-/.test(id))
    .map((id) => ({ label: `#${id}`, kind: CompletionItemKind.Reference, filterText: id, ...replacing(input, name, id) }))
}
