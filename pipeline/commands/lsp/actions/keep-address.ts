import { CodeActionKind } from 'vscode-languageserver'
import type { Document } from 'yaml'
import { edit } from '../../front-matter.ts'
import { lineChange, toWorkspaceEdit } from '../edits.ts'
import { endOfMatter } from '../matter-place.ts'
import type { ActionMaker } from './action.ts'

/** Redirects the address that an article had, as `diglot redirects --done` does, or lets the article have it again. */
export const keepAddress: ActionMaker = (input) =>
  input.here.flatMap(({ hint, path }) => {
    const text = input.textOf(path)
    if (hint?.kind !== 'moved' || text === undefined || endOfMatter(text) === undefined) return []
    const { address, key, value } = hint
    const action = (title: string, change: (document: Document) => void) => ({
      title,
      kind: CodeActionKind.QuickFix,
      edit: toWorkspaceEdit([lineChange(path, text, edit(text, change))], input),
    })
    const known = input.view?.site.byPath.get(path)?.aliases ?? []
    return [
      action(`Redirect ${address} to this article`, (document) => document.set('aliases', [...known, address])),
      action(`Keep the old address with "${key}: ${value}"`, (document) => document.set(key, value)),
    ]
  })
