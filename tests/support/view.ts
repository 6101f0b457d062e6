import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { build, prepare } from '../../pipeline/build/build.ts'
import type { Session } from '../../pipeline/build/session.ts'
import type { ActionInput } from '../../pipeline/commands/lsp/actions/action.ts'
import { codeActions } from '../../pipeline/commands/lsp/actions/index.ts'
import { endOf } from '../../pipeline/commands/lsp/extent.ts'
import { isAfter, linesOf, toPoint } from '../../pipeline/commands/lsp/places.ts'
import { createViews } from '../../pipeline/commands/lsp/view.ts'
import type { Diagnostic, Point } from '../../pipeline/core/diagnostics.ts'
import { folder, now } from './site.ts'

/** A site as the language server sees it: built as a preview, with what was found. `texts` are open, and not saved. */
export async function viewOf(root: string, texts = new Map<string, string>()) {
  const session: Session = {}
  const cacheFolder = folder()
  const options = {
    root,
    out: join(cacheFolder, 'site'),
    cacheFolder,
    deployed: join(root, 'dist'),
    preview: true,
    write: true,
    now,
    session,
    texts,
  }
  const { diagnostics } = await build(options)
  await prepare(options)
  const textOf = (path: string) => texts.get(path) ?? (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined)
  const { opened, last } = session
  const view = opened && createViews(root, textOf)(opened, (id) => last?.valid?.snapshot.found.pairs.get(id)?.changes)
  return { view, diagnostics, textOf }
}

/** A text with its cursor: `|`. */
export function cursorIn(marked: string): { text: string; point: Point } {
  const text = marked.replace('|', '')
  const document = TextDocument.create('file:///a.md', 'markdown', 1, text)
  return { text, point: toPoint(document.positionAt(marked.indexOf('|'))) }
}

/** The code actions at a diagnostic, or at a point. */
export function actionsAt(
  path: string,
  at: Point,
  { root, ...known }: Pick<ActionInput, 'root' | 'textOf' | 'view'> & { diagnostics: readonly Diagnostic[] },
) {
  const all = known.diagnostics.filter((one) => one.path === path)
  const lines = linesOf(known.textOf(path) ?? '')
  const here = all.filter((one) => !isAfter(one, at) && !isAfter(at, endOf(one, lines)))
  const client = { hasVersions: true, createsFiles: true, versionOf: () => null, openUri: () => undefined }
  return codeActions({ root, path, start: at, end: at, all, here, view: known.view, textOf: known.textOf, ...client })
}
