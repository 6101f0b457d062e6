import { createConnection } from 'vscode-languageserver/node'
import { type LspOptions, serveLanguage } from './server.ts'

/** Answers an editor over standard input and output, until it says that it ends: the connection ends the process then. */
export function startLanguageServer(options: LspOptions): void {
  // What settings and plugins print must not get into the answers.
  Object.assign(console, { log: console.error, info: console.error, debug: console.error })
  const connection = createConnection(process.stdin, process.stdout)
  serveLanguage(connection, options)
  connection.listen()
}
