import type { CodeAction } from 'vscode-languageserver'
import type { Diagnostic, Point } from '../../../core/diagnostics.ts'
import type { EditContext } from '../edits.ts'
import type { SiteView } from '../view.ts'

/** What a list of code actions is made from. */
export interface ActionInput extends EditContext {
  path: string
  /** The selection. */
  start: Point
  end: Point
  /** What was found at the selection, and in the whole file. */
  here: readonly Diagnostic[]
  all: readonly Diagnostic[]
  /** Undefined while the site cannot be read. */
  view?: SiteView | undefined
}

/** One kind of change that an editor offers. A file in this folder, and its row in `index.ts`. */
export type ActionMaker = (input: ActionInput) => CodeAction[]
