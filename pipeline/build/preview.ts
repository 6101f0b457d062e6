import { type Diagnostic, order } from '../core/diagnostics.ts'
import { sourceFile } from '../core/files.ts'
import { isStopping } from '../core/rules.ts'
import type { Site } from '../site/site.ts'
import type { BuildOptions, BuildResult, Preview, PreviewTry } from './options.ts'

// A preview shows what is not public yet, and pages although something is found in them: it informs, and a build refuses.

const firstTry: PreviewTry = { hidden: new Set(), found: [] }

/** The articles that a site shows, and that are not public yet. */
export function previewsOf({ held, stories }: Site): Preview[] {
  return [...stories.values()].flatMap((versions) => {
    const paths = [...versions.values()].map(({ path }) => path)
    return [...versions.values()].flatMap(({ path, address, original }) => {
      const why = held.get(path)
      return why ? [{ ...why, path, address, translations: original ? paths.filter((other) => other !== path) : [] }] : []
    })
  })
}

/**
 * Builds a preview. What is not public yet never keeps the rest back: where it would, it is tried again without the
 * articles that are wrong, and then without any.
 */
export async function runPreview(options: BuildOptions, run: (options: BuildOptions) => Promise<BuildResult>): Promise<BuildResult> {
  for (let trial = firstTry; ; ) {
    const result = await run({ ...options, trial })
    const { outcome, diagnostics, previews = [] } = result
    if (outcome !== 'content' || previews.length === 0) return result
    const stopping = new Set(diagnostics.filter(isStopping).map(({ path }) => path))
    const wrong = previews.filter(({ path }) => stopping.has(sourceFile(path)))
    const hidden = (wrong.length > 0 ? wrong : previews).map(({ path }) => path)
    trial = { hidden: new Set([...trial.hidden, ...hidden]), found: [...trial.found, ...diagnostics] }
  }
}

/** What is found because of an article that is not public yet is a warning: no build would say it. */
export function soften(diagnostics: Diagnostic[], previews: Preview[], { hidden, found }: PreviewTry = firstTry): Diagnostic[] {
  const shown = new Set(previews.map(({ path }) => path))
  const compared = new Set(previews.flatMap(({ translations }) => translations))
  const isSoft = ({ path, ruleId }: Diagnostic) =>
    // What is found before articles are left out is found by a build too.
    (shown.has(path) && !ruleId.startsWith('translation/')) || (compared.has(path) && ruleId.startsWith('parity/'))
  const soft = diagnostics.map((diagnostic) =>
    isSoft(diagnostic) && !isStopping(diagnostic) ? { ...diagnostic, severity: 'warning' as const } : diagnostic,
  )
  const known = new Set(diagnostics.map(identityOf))
  const more = new Map(
    found.filter((diagnostic) => !known.has(identityOf(diagnostic))).map((diagnostic) => [identityOf(diagnostic), diagnostic]),
  )
  for (const { message, ...diagnostic } of more.values())
    soft.push({
      ...diagnostic,
      severity: 'warning',
      message: hidden.has(diagnostic.path) ? `${message} Until then this article is not shown.` : message,
    })
  return soft.sort((a, b) => order(a.path, b.path) || a.line - b.line || a.column - b.column)
}

/** Two diagnostics with the same one say the same. */
export function identityOf({ path, line, column, ruleId, message }: Diagnostic): string {
  return JSON.stringify([path, line, column, ruleId, message])
}
