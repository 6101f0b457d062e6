import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type DiagnosticRelatedInformation, DiagnosticSeverity, type Diagnostic as Shown } from 'vscode-languageserver'
import { shorten } from '../../core/brief.ts'
import type { Diagnostic, Place } from '../../core/diagnostics.ts'
import { settingsFiles } from '../../source/settings/settings.ts'
import { endOf } from './extent.ts'
import { linesOf, rangeAt, uriOf } from './places.ts'

/** What was found, by the file that it is shown in. What is of no file (a page, a folder) is shown in the settings. */
export function byFile(diagnostics: readonly Diagnostic[], root: string): Map<string, Diagnostic[]> {
  const settings = settingsFiles.find((name) => existsSync(`${root}/${name}`)) ?? settingsFiles[0] ?? ''
  const shown = diagnostics.map((diagnostic) => {
    const { path, message } = diagnostic
    return /^[^/].*\.\w+$/.test(path) ? diagnostic : { ...diagnostic, path: settings, line: 1, column: 1, message: `${path}: ${message}` }
  })
  return Map.groupBy(shown, ({ path }) => path)
}

/** A diagnostic as editors show it: `lines` are those of its file, `textOf` gives the text of another. */
export function toShown(
  diagnostic: Diagnostic,
  lines: readonly string[],
  { root, textOf }: { root: string; textOf(path: string): string | undefined },
): Shown {
  const { ruleId, severity, message, related } = diagnostic
  const href = documentOf(ruleId)
  return {
    range: rangeAt(diagnostic, endOf(diagnostic, lines)),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: 'diglot',
    code: ruleId,
    message,
    ...(href !== undefined && { codeDescription: { href } }),
    ...(related && { relatedInformation: related.map((place) => toRelated(place, root, textOf(place.path))) }),
  }
}

/** Another place, with the text of its line. */
function toRelated(place: Place, root: string, text: string | undefined): DiagnosticRelatedInformation {
  const line = linesOf(text ?? '')[place.line - 1] ?? ''
  return { location: { uri: uriOf(root, place.path), range: rangeAt(place) }, message: shorten(line.trim()) || place.path }
}

let headings: { url: string; text: string } | undefined

/** Where REFERENCE.md, which is in the package, explains a rule. */
function documentOf(ruleId: string): string | undefined {
  headings ??= readReference()
  if (headings.url === '') return undefined
  return `${headings.url}#${headings.text.includes(`\n### \`${ruleId}\`\n`) ? ruleId.replace('/', '') : 'rules'}`
}

/** In the repository and in the package, it is as many folders above as there are between. */
function readReference(): { url: string; text: string } {
  const url = ['../../..', '../../../..']
    .map((up) => new URL(`${up}/REFERENCE.md`, import.meta.url))
    .find((one) => existsSync(fileURLToPath(one)))
  return url ? { url: url.href, text: readFileSync(url, 'utf8') } : { url: '', text: '' }
}
