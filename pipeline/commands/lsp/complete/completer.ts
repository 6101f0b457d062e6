import type { CompletionItem } from 'vscode-languageserver'
import type { Point } from '../../../core/diagnostics.ts'
import { rangeAt } from '../places.ts'
import type { SiteView } from '../view.ts'

/** Where something is to be completed. */
export interface CompletionInput {
  path: string
  text: string
  point: Point
  /** The line up to the point. */
  before: string
  /** Undefined while the site cannot be read. */
  view?: SiteView | undefined
}

/** What completes one kind of place; undefined where it is another. A file in this folder, and its row in `index.ts`. */
export type Completer = (input: CompletionInput) => CompletionItem[] | undefined

/** Puts a text in the place of what was typed before the point. */
export function replacing({ point }: CompletionInput, typed: string, newText: string): Pick<CompletionItem, 'textEdit'> {
  return { textEdit: { range: rangeAt({ line: point.line, column: point.column - typed.length }, point), newText } }
}
