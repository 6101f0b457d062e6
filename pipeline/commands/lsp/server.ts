import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Connection, InitializeParams, TextDocumentPositionParams } from 'vscode-languageserver'
import type { BuildOptions } from '../../build/options.ts'
import type { Point } from '../../core/diagnostics.ts'
import { settingsFiles } from '../../source/settings/settings.ts'
import { codeActions } from './actions/index.ts'
import { capabilities } from './capabilities.ts'
import { complete } from './complete/index.ts'
import { definition, otherLanguages } from './definition.ts'
import { endOf } from './extent.ts'
import { hover } from './hover.ts'
import { createLanguageSite, type LanguageSite } from './language-site.ts'
import { isAfter, linesOf, pathOf, toPoint } from './places.ts'
import type { SiteView } from './view.ts'

export interface LspOptions extends Pick<BuildOptions, 'threads'> {
  /** The folder of the site, where it was named; else the client says it. */
  root?: string | undefined
  /** The current folder, where the client does not say. */
  folder: string
  /** The folder that is published; by default `dist` in the root. */
  out?: string | undefined
  clock(): string
  version: string
}

/** What a client asks beyond the protocol: where the other languages say what is at a position (`Location[]`). */
const otherLanguageRequest = 'diglot/otherLanguage'

/** Answers a client until the connection ends. */
export function serveLanguage(connection: Connection, options: LspOptions): void {
  let site: LanguageSite | undefined
  let able = { hasVersions: false, createsFiles: false }
  connection.onInitialize((params) => {
    const root = options.root ?? rootOf(params) ?? options.folder
    const { workspace, window } = params.capabilities
    const { documentChanges: hasVersions = false, resourceOperations = [] } = workspace?.workspaceEdit ?? {}
    able = { hasVersions, createsFiles: hasVersions && resourceOperations.includes('create') }
    const showsProgress = window?.workDoneProgress === true
    site = createLanguageSite(connection, { ...options, root, out: options.out ?? join(root, 'dist'), showsProgress })
    return { capabilities, serverInfo: { name: 'Diglot', version: options.version } }
  })
  connection.onInitialized(() => {
    site?.start().catch((error: unknown) => connection.console.error(error instanceof Error ? error.message : String(error)))
  })
  connection.onShutdown(() => site?.close())

  const at =
    <Answer>(answer: (view: SiteView, path: string, point: Point) => Answer) =>
    ({ textDocument, position }: TextDocumentPositionParams): Answer | null => {
      const view = site?.view()
      const path = site && pathOf(site.root, textDocument.uri)
      return view && path !== undefined ? answer(view, path, toPoint(position)) : null
    }
  connection.onHover(at(hover))
  connection.onDefinition(at(definition))
  connection.onRequest(otherLanguageRequest, at(otherLanguages))
  connection.onCompletion(({ textDocument, position }) => {
    const path = site && pathOf(site.root, textDocument.uri)
    const text = path === undefined ? undefined : site?.documents.textOf(path)
    if (path === undefined || text === undefined) return null
    const point = toPoint(position)
    const before = (linesOf(text)[point.line - 1] ?? '').slice(0, point.column - 1)
    return complete({ path, text, point, before, view: site?.view() })
  })
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const path = site && pathOf(site.root, textDocument.uri)
    if (!site || path === undefined) return null
    const all = await foundIn(site, path)
    const { documents, root } = site
    const lines = linesOf(documents.textOf(path) ?? '')
    const [start, end] = [toPoint(range.start), toPoint(range.end)]
    const here = all.filter((one) => !isAfter(one, end) && !isAfter(start, endOf(one, lines)))
    return codeActions(
      {
        ...{ root, path, start, end, here, all, view: site.view(), ...able, textOf: documents.textOf },
        versionOf: (file) => documents.open(file)?.version ?? null,
        openUri: (file) => documents.open(file)?.uri,
      },
      context.only,
    )
  })
}

/** Milliseconds: how often it is looked whether a text has been checked, and how often at most. */
const [look, looks] = [20, 50]

/** What is wrong in a text as it is: who saves it right after a key waits for that. */
async function foundIn(site: LanguageSite, path: string) {
  for (let times = 0; times < looks && site.of(path) === undefined; times += 1) await pause(look)
  return site.of(path) ?? []
}

/** The first folder of the client that has settings. */
function rootOf({ workspaceFolders, rootUri }: InitializeParams): string | undefined {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
  const folders = uris.filter((uri) => uri.startsWith('file:')).map((uri) => fileURLToPath(uri))
  return folders.find((folder) => settingsFiles.some((name) => existsSync(join(folder, name)))) ?? folders[0]
}
