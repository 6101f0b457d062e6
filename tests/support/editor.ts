import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  ErrorCodes,
  type PublishDiagnosticsParams,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { afterTest } from './after-test.ts'
import { program } from './program.ts'
import { now } from './site.ts'

/** What a common editor can do. */
const capabilities: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] }, workspaceFolders: true },
  textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
}

/** What the client itself makes an answer of when the connection fails: the server has not said it. */
const ofConnection: number[] = [ErrorCodes.MessageWriteError, ErrorCodes.MessageReadError, ErrorCodes.PendingResponseRejected]

const isAnswer = (error: unknown) => error instanceof ResponseError && !ofConnection.includes(error.code)

/** The real language server of a site, over its standard input and output, as an editor talks to it. */
export async function openEditor(root: string, command = [process.execPath, program], words: string[] = ['--now', now]) {
  const [program = '', ...first] = command
  const child = spawn(program, [...first, 'lsp', '--stdio', ...words], { cwd: root })
  let said = ''
  child.stderr.on('data', (data) => (said += String(data)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  // All that waits for the server ends with what the server says when its process ends, or cannot start. `close` is `exit`, with all of stderr read.
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('close', (status, signal) => reject(new Error(`the language server exited (${signal ?? `status ${status}`}):\n${said}`)))
  })
  failed.catch(() => undefined)
  /** What the server answers, or its error. An error of the connection means that the server exits. */
  const orFailure = <Result>(send: () => Promise<Result>) => {
    const sent = Promise.try(send)
    return Promise.race([failed, sent.catch((error: unknown) => (isAnswer(error) ? Promise.reject(error) : failed))])
  }
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))
  const published: PublishDiagnosticsParams[] = []
  const waiting = new Set<() => void>()
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params)
    for (const look of waiting) look()
  })
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    said += `${message}\n`
  })
  connection.listen()
  afterTest(async () => {
    connection.dispose()
    child.kill('SIGKILL')
    await ended
  })
  const request = <Answer>(method: string, params?: object) => orFailure(() => connection.sendRequest<Answer>(method, params))
  const notify = (method: string, params?: object) => orFailure(() => connection.sendNotification(method, params))
  const uriOf = (path: string) => pathToFileURL(join(root, path)).href
  const texts = new Map<string, TextDocument>()
  const textOf = (path: string) => texts.get(path) ?? fail(`${path} is not open`)
  const last = (path: string) => published.findLast(({ uri }) => uri === uriOf(path))?.diagnostics ?? []
  const at = (path: string, where: string | RegExp, after = 0) => ({
    textDocument: { uri: uriOf(path) },
    position: textOf(path).positionAt(textOf(path).getText().search(where) + after),
  })
  const change = (path: string, edits: { range?: Diagnostic['range']; text: string }[]) => {
    const document = TextDocument.update(textOf(path), edits, textOf(path).version + 1)
    texts.set(path, document)
    return notify('textDocument/didChange', {
      textDocument: { uri: document.uri, version: document.version },
      contentChanges: edits,
    })
  }
  const editor = {
    request,
    published,
    ended,
    said: () => said,
    uriOf,
    at,
    text: (path: string) => textOf(path).getText(),
    version: (path: string) => textOf(path).version,
    /** What is wrong in a file, as the server said last. */
    found: (path: string) => last(path).map(({ code, range }) => `${range.start.line + 1}:${range.start.character + 1} ${code}`),
    last,
    /** Waits until what the server has said is as it should be. */
    async until(check: () => boolean): Promise<void> {
      if (check()) return
      const isRight = new Promise<void>((resolve) => {
        const look = () => {
          if (!check()) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
      })
      await Promise.race([failed, isRight])
    },
    async open(path: string): Promise<void> {
      const file = join(root, path)
      const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
      texts.set(path, TextDocument.create(uriOf(path), 'markdown', 1, text))
      await notify('textDocument/didOpen', {
        textDocument: { uri: uriOf(path), languageId: 'markdown', version: 1, text },
      })
    },
    async close(path: string): Promise<void> {
      texts.delete(path)
      await notify('textDocument/didClose', { textDocument: { uri: uriOf(path) } })
    },
    /** Replaces a text that is there, by one change of its range. */
    async replace(path: string, from: string, to: string): Promise<void> {
      const document = textOf(path)
      const start = document.getText().indexOf(from)
      if (start < 0) fail(`${path} has no ${JSON.stringify(from)}`)
      const range = { start: document.positionAt(start), end: document.positionAt(start + from.length) }
      await change(path, [{ range, text: to }])
    },
    /** Applies a code action to open texts. Returns the files that it creates. */
    async apply({ edit }: CodeAction): Promise<Map<string, string>> {
      const created = new Map<string, string>()
      for (const one of edit?.documentChanges ?? []) {
        if (!TextDocumentEdit.is(one)) {
          if (one.kind === 'create') created.set(one.uri, '')
          continue
        }
        const path = [...texts.keys()].find((open) => uriOf(open) === one.textDocument.uri)
        if (path === undefined) created.set(one.textDocument.uri, one.edits.map((own) => ('newText' in own ? own.newText : '')).join(''))
        else {
          const { version } = one.textDocument
          if (version !== textOf(path).version) fail(`an edit for version ${version} of ${path}, which has ${textOf(path).version}`)
          const edits = one.edits.flatMap((own) => ('newText' in own ? [{ range: own.range, newText: own.newText }] : []))
          await change(path, [{ text: TextDocument.applyEdits(textOf(path), edits) }])
        }
      }
      return created
    },
    actions(path: string, range: Diagnostic['range'], only?: string[]): Promise<CodeAction[]> {
      const context = { diagnostics: last(path), ...(only && { only }) }
      return request('textDocument/codeAction', { textDocument: { uri: uriOf(path) }, range, context })
    },
    kill: () => child.kill('SIGKILL'),
    async quit(): Promise<number | null> {
      await request('shutdown')
      await connection.sendNotification('exit')
      return ended
    },
  }
  const workspaceFolders = [{ uri: pathToFileURL(root).href, name: 'site' }]
  await request('initialize', { processId: process.pid, rootUri: null, capabilities, workspaceFolders })
  await notify('initialized', {})
  return editor
}

function fail(message: string): never {
  throw new Error(message)
}
