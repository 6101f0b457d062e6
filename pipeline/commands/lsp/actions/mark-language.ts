import { CodeActionKind } from 'vscode-languageserver'
import { shorten } from '../../../core/brief.ts'
import { toWorkspaceEdit } from '../edits.ts'
import { linesOf } from '../places.ts'
import type { ActionMaker } from './action.ts'

/** Marks words as of another language: `:zh[…]`. Words with markup within are left to the writer. */
export const markLanguage: ActionMaker = (input) =>
  input.here.flatMap(({ hint, path, line, column }) => {
    if (hint?.kind !== 'mark') return []
    const { text, language } = hint
    const rest = linesOf(input.textOf(path) ?? '')[line - 1]?.slice(column - 1) ?? ''
    if (!rest.startsWith(text) || /[[\]]/.test(text)) return []
    const end = { line, column: column + text.length }
    const change = { path, start: { line, column }, end, text: `:${language}[${text}]` }
    return [{ title: `Mark as :${language}[${shorten(text)}]`, kind: CodeActionKind.QuickFix, edit: toWorkspaceEdit([change], input) }]
  })
