// The least of the module `vscode` that lets the extension start in plain Node: each call of it is written to standard output as a
// line of JSON. Everything else answers with more of the same. The extension in a real VS Code: tests/live/vscode.live.ts.
const print = (what, value) => process.stdout.write(`${JSON.stringify([what, value])}\n`)

const log = (text) => print('log', String(text))

class Disposable {
  dispose() {}
}

class EventEmitter {
  listeners = new Set()
  event = (listener) => {
    this.listeners.add(listener)
    return new Disposable()
  }
  fire(value) {
    for (const listener of this.listeners) listener(value)
  }
  dispose() {}
}

class CancellationTokenSource {
  token = { isCancellationRequested: false, onCancellationRequested: () => new Disposable() }
  cancel() {}
  dispose() {}
}

class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity })
  }
}

const Uri = {
  file: (fsPath) => ({ scheme: 'file', fsPath, path: fsPath, toString: () => `file://${fsPath}` }),
  parse: (text) => Uri.file(decodeURIComponent(text.replace(/^file:\/\//, ''))),
}

/** Any class, function or object: its members are the given ones, and else the same again. */
function anything(members = {}) {
  return new Proxy(class {}, {
    get: (target, key) => {
      if (Object.hasOwn(members, key)) return members[key]
      return key === 'prototype' || typeof key === 'symbol' || key === 'then' ? target[key] : anything()
    },
    apply: () => anything(),
  })
}

const root = process.env.SITE

module.exports = anything({
  version: '1.91.0',
  Disposable,
  EventEmitter,
  CancellationTokenSource,
  Diagnostic,
  Uri,
  env: anything({ language: 'en', appName: 'Node' }),
  workspace: anything({
    findFiles: async () => [Uri.file(`${root}/diglot.config.ts`)],
    getConfiguration: () => ({ get: (_, fallback) => fallback }),
    textDocuments: [],
    notebookDocuments: [],
    workspaceFolders: [{ uri: Uri.file(root), name: 'site', index: 0 }],
  }),
  window: anything({
    visibleTextEditors: [],
    tabGroups: anything({ all: [] }),
    showErrorMessage: async (text) => print('error', text),
    // Also what the language server writes to its standard error.
    createOutputChannel: () => anything({ append: log, appendLine: log, error: log, warn: log }),
  }),
  commands: anything({
    registerCommand: (name) => {
      print('command', name)
      return new Disposable()
    },
    executeCommand: async () => undefined,
  }),
  languages: anything({
    createDiagnosticCollection: () => ({
      set: (uri, found) => print('found', [uri.fsPath, (found ?? []).map(({ code, message }) => [code?.value ?? code, message])]),
      delete() {},
      clear() {},
      forEach() {},
      dispose() {},
    }),
  }),
})
