import type { Connection } from 'vscode-languageserver'
import type { Diagnostic } from '../../core/diagnostics.ts'
import { byFile, toShown } from './diagnostics.ts'
import type { Documents } from './documents.ts'
import { linesOf, uriOf } from './places.ts'

/** Sends diagnostics to the client, and has those that were sent last. */
export interface Publisher {
  /** Records the versions of the open texts that a build reads. */
  started(): void
  /** Sends the diagnostics of a build. Those of a text that has changed since the build started are left to the next build. */
  found(diagnostics: readonly Diagnostic[]): void
  /** What is wrong in a file; undefined where that was found in an earlier text than the one that is open. */
  of(path: string): readonly Diagnostic[] | undefined
}

interface Published {
  diagnostics: readonly Diagnostic[]
  /** As it was sent. */
  json: string
  /** Of the text that it was found in; undefined for a file. */
  version: number | undefined
}

export function createPublisher(connection: Pick<Connection, 'sendDiagnostics'>, documents: Documents, root: string): Publisher {
  const published = new Map<string, Published>()
  let startedWith = new Map<string, number | undefined>()
  const versionOf = (path: string) => documents.open(path)?.version
  const send = (path: string, diagnostics: readonly Diagnostic[]) => {
    const lines = linesOf(documents.textOf(path) ?? '')
    const shown = diagnostics.map((diagnostic) => toShown(diagnostic, lines, { root, textOf: documents.textOf }))
    const [version, json, before] = [versionOf(path), JSON.stringify(shown), published.get(path)]
    if (diagnostics.length === 0 && version === undefined) published.delete(path)
    else published.set(path, { diagnostics, json, version })
    if ((before?.json ?? '[]') === json && before?.version === version) return
    const uri = documents.open(path)?.uri ?? uriOf(root, path)
    void connection.sendDiagnostics({ uri, diagnostics: shown, ...(version !== undefined && { version }) })
  }
  return {
    started() {
      startedWith = new Map(documents.paths().map((path) => [path, versionOf(path)]))
    },
    found(diagnostics) {
      const files = byFile(diagnostics, root)
      for (const path of new Set([...published.keys(), ...files.keys(), ...documents.paths()]))
        if (versionOf(path) === startedWith.get(path)) send(path, files.get(path) ?? [])
    },
    of(path) {
      const known = published.get(path)
      return known?.version === versionOf(path) ? (known?.diagnostics ?? []) : undefined
    },
  }
}
