import { CodeActionKind } from 'vscode-languageserver'
import { compatibleFixes } from '../../fix.ts'
import { toWorkspaceEdit } from '../edits.ts'
import type { ActionMaker } from './action.ts'

/** The fixes of diagnostics, each alone; and all of the file that can be applied together, as `diglot check --fix` does. */
export const fixes: ActionMaker = (input) => {
  const single = input.here.flatMap(({ fix }) =>
    fix ? [{ title: fix.title, kind: CodeActionKind.QuickFix, isPreferred: true, edit: toWorkspaceEdit(fix.edits, input) }] : [],
  )
  const known = input.all.flatMap(({ fix }) => (fix ? [fix] : []))
  const together = compatibleFixes(known, input.textOf)
  if (together.length === 0) return single
  const edit = toWorkspaceEdit(
    together.flatMap(({ edits }) => edits),
    input,
  )
  const all = { title: `Apply all ${together.length} fixes of this file`, kind: `${CodeActionKind.SourceFixAll}.diglot`, edit }
  return [...single, all]
}
