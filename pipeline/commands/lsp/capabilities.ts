import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver'
import { triggers } from './complete/index.ts'

/** What the server can do. It watches files itself, as `diglot dev` does. */
export const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  hoverProvider: true,
  definitionProvider: true,
  completionProvider: { triggerCharacters: triggers },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, `${CodeActionKind.SourceFixAll}.diglot`] },
}
