import { CodeActionKind } from 'vscode-languageserver'
import { shorten } from '../../../core/brief.ts'
import { edit } from '../../front-matter.ts'
import { lineChange, toWorkspaceEdit } from '../edits.ts'
import { endOfMatter } from '../matter-place.ts'
import type { ActionMaker } from './action.ts'

/** In place of the reason, which a person writes: the sign is refused, so that none is published without one. */
const reason = '…'

/** Accepts a finding in the front matter of its article. */
export const acknowledge: ActionMaker = (input) =>
  input.here.flatMap(({ ruleId, subject, path }) => {
    const text = input.textOf(path)
    if (subject === undefined || text === undefined || endOfMatter(text) === undefined) return []
    const after = edit(text, (document) => {
      const entry = document.createNode({ rule: ruleId, finding: subject, reason })
      if (document.has('acknowledge')) document.addIn(['acknowledge'], entry)
      else document.set('acknowledge', [entry])
    })
    const title = `Acknowledge ${JSON.stringify(shorten(subject))} (${ruleId}), and write the reason`
    return [{ title, kind: CodeActionKind.QuickFix, edit: toWorkspaceEdit([lineChange(path, text, after)], input) }]
  })
