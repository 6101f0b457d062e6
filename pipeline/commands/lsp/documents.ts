import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Connection, TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { pathOf } from './places.ts'

/** The articles that are open in an editor, by the paths of their files. */
export interface Documents {
  paths(): string[]
  open(path: string): TextDocument | undefined
  /** The text of a file of the site, saved or not; undefined where there is none. */
  textOf(path: string): string | undefined
  /** Texts that are not what their file has. A file that is not there yet, or is not UTF-8, is read as it is. */
  unsaved(): Map<string, string>
}

/** Follows the articles that a client has open. `changed` is called with the path of each that is opened, changes, or is closed. */
export function followDocuments(connection: Connection, root: string, changed: (path: string) => void): Documents {
  const documents = new TextDocuments(TextDocument)
  const known = new Map<string, TextDocument>()
  const withPath = (uri: string, then: (path: string) => void) => {
    const path = pathOf(root, uri)
    if (path?.startsWith('content/') && path.endsWith('.md')) then(path)
  }
  documents.onDidChangeContent(({ document }) =>
    withPath(document.uri, (path) => {
      known.set(path, document)
      if (existsSync(join(root, path))) changed(path)
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
          const before = saved(path)
          return before === undefined || before === text ? [] : [[path, text]]
        }),
      ),
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The text of a file, without a byte order mark, as editors have it. Undefined for what is not there, or is no UTF-8. */
function readIfThere(file: string): string | undefined {
  try {
    return utf8.decode(readFileSync(file))
  } catch {
    return undefined
  }
}
