import { dirname } from 'node:path'
import { commands, type ExtensionContext, type Location, type TextEditor, Uri, ViewColumn, window, workspace } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/node'
import { serverCommand } from './server-command.ts'

/** The folder of each site → its language server. */
const clients = new Map<string, LanguageClient>()

const settingsFiles = '**/diglot.config.{ts,js,mjs}'

/** Starts a language server for each site of the workspace, and for those that are made later. */
export async function activate(context: ExtensionContext): Promise<void> {
  const watcher = workspace.createFileSystemWatcher(settingsFiles, false, true, true)
  context.subscriptions.push(
    watcher,
    watcher.onDidCreate(() => startAll()),
    workspace.onDidChangeWorkspaceFolders(() => startAll()),
    commands.registerCommand('diglot.goToOtherLanguage', () => showOther(ViewColumn.Active)),
    commands.registerCommand('diglot.showOtherLanguage', () => showOther(ViewColumn.Beside)),
    commands.registerCommand('diglot.restart', async () => {
      await stopAll()
      await startAll()
    }),
  )
  await commands.executeCommand('setContext', 'diglot.isActive', true)
  await startAll()
}

export async function deactivate(): Promise<void> {
  await stopAll()
}

async function startAll(): Promise<void> {
  const found = await workspace.findFiles(settingsFiles, '**/node_modules/**')
  const roots = new Set(found.map(({ fsPath }) => dirname(fsPath)))
  for (const [root, client] of clients) {
    if (roots.has(root)) continue
    clients.delete(root)
    await client.stop()
  }
  await Promise.all([...roots].filter((root) => !clients.has(root)).map(start))
}

async function start(root: string): Promise<void> {
  const configured = workspace.getConfiguration('diglot', Uri.file(root)).get<string[]>('command') ?? []
  const { command, args, shell } = serverCommand(root, configured, process.platform)
  const client = new LanguageClient(
    'diglot',
    'Diglot',
    { command, args: [...args, '--root', shell ? `"${root}"` : root], options: { cwd: root, shell } },
    { documentSelector: [{ scheme: 'file', language: 'markdown', pattern: `${root.replaceAll('\\', '/')}/content/**` }] },
  )
  clients.set(root, client)
  try {
    await client.start()
  } catch (error) {
    clients.delete(root)
    const reason = error instanceof Error ? error.message : String(error)
    void window.showErrorMessage(`Diglot could not be started in ${root} (${reason}). Install it in the site: npm install diglot`)
  }
}

async function stopAll(): Promise<void> {
  const running = [...clients.values()]
  clients.clear()
  await Promise.all(running.map((client) => client.stop()))
}

/** Shows what the other language says where the cursor is. */
async function showOther(column: ViewColumn): Promise<void> {
  const editor = window.activeTextEditor
  const client = editor && clientOf(editor)
  const places = editor && client ? await otherLanguages(editor, client) : []
  const place = places.length > 1 ? await choose(places) : places[0]
  if (place) {
    const options = { viewColumn: column, selection: place.range, preserveFocus: column === ViewColumn.Beside }
    await window.showTextDocument(place.uri, options)
  } else if (places.length === 0) void window.showInformationMessage('Diglot: there is no other language of this article.')
}

/** The server of the innermost site that has the file. */
function clientOf({ document }: TextEditor): LanguageClient | undefined {
  const roots = [...clients.keys()].filter((root) => document.uri.fsPath.startsWith(root))
  const [root] = roots.sort((a, b) => b.length - a.length)
  return root === undefined ? undefined : clients.get(root)
}

async function otherLanguages({ document, selection }: TextEditor, client: LanguageClient): Promise<Location[]> {
  const at = client.code2ProtocolConverter.asTextDocumentPositionParams(document, selection.active)
  const found = await client.sendRequest<Parameters<typeof client.protocol2CodeConverter.asLocation>[0][] | null>(
    'diglot/otherLanguage',
    at,
  )
  return (found ?? []).flatMap((place) => client.protocol2CodeConverter.asLocation(place) ?? [])
}

async function choose(places: Location[]): Promise<Location | undefined> {
  const items = places.map((place) => ({ label: workspace.asRelativePath(place.uri), place }))
  return (await window.showQuickPick(items, { placeHolder: 'Which language?' }))?.place
}
