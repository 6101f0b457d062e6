import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Connection, TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { pathOf } from './places.ts'

/** The texts that are open in an editor, by the paths of their files. */
export interface Documents {
  paths(): string[]
  open(path: string): TextDocument | undefined
  /** The text of a file of the site, saved or not; undefined where there is none. */
  textOf(path: string): string | undefined
  /** Articles whose text is not what their file has. A file that is not there yet is no article. */
  unsaved(): Map<string, string>
}

/** Follows the texts of a client. `changed` is called with the path of each that is opened, changes, or is closed. */
export function followDocuments(connection: Connection, root: string, changed: (path: string) => void): Documents {
  const documents = new TextDocuments(TextDocument)
  const known = new Map<string, TextDocument>()
  const withPath = (uri: string, then: (path: string) => void) => {
    const path = pathOf(root, uri)
    if (path !== undefined) then(path)
  }
  documents.onDidChangeContent(({ document }) =>
    withPath(document.uri, (path) => {
      known.set(path, document)
      changed(path)
    }),
  )
  documents.onDidClose(({ document }) =>
    withPath(document.uri, (path) => {
      known.delete(path)
      changed(path)
    }),
  )
  documents.listen(connection)
  const saved = (path: string) => readIfThere(join(root, path))
  return {
    paths: () => [...known.keys()],
    open: (path) => known.get(path),
    textOf: (path) => known.get(path)?.getText() ?? saved(path),
    unsaved: () =>
      new Map(
        [...known].flatMap(([path, document]) => {
          const text = document.getText()
          const before = isArticle(path) ? saved(path) : undefined
          return before === undefined || before === text ? [] : [[path, text]]
        }),
      ),
  }
}

function isArticle(path: string): boolean {
  return path.startsWith('content/') && path.endsWith('.md')
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
