import { basesFromGit } from '../build/bases.ts'
import { build } from '../build/build.ts'
import { compareWithBaseline, countKnown, isBaselinable, toKnown } from '../core/baseline.ts'
import { type Diagnostic, formatDiagnostic } from '../core/diagnostics.ts'
import { createReport } from '../core/report.ts'
import { baselineText, readBaseline } from '../source/baseline.ts'
import { loadConfig } from '../source/settings/load-config.ts'
import { hasFile } from '../source/text-file.ts'
import { type Command, CommandError, type CommandInput } from './command.ts'
import { replaceSource } from './replace-file.ts'
import { plural } from './summary.ts'

/** Writes what a check finds now into the baseline: from then on, only what is new is reported. */
export const baseline: Command = {
  async run(input) {
    const { root, out, now, flags, show } = input
    const report = createReport()
    const config = await loadConfig(root, report)
    const before = config && readBaseline(root, config.baseline, report)
    if (!config || (before === undefined && report.list().length > 0)) throw new CommandError(shown(report.list(), input))
    if (flags.has('prune') && !before) throw new CommandError(`there is no ${show(config.baseline)}; run diglot baseline to write it`)
    const result = await build({ root, out, now, write: false, bases: basesFromGit, baseline: { ignored: true, isUncapped: true } })
    if (result.outcome === 'config') throw new CommandError(shown(result.diagnostics, input))
    const blocking = result.diagnostics.filter((diagnostic) => !isBaselinable(diagnostic))
    const diagnostics = result.diagnostics.filter(isBaselinable)
    const compared = compareWithBaseline(diagnostics, { known: before ?? [], isThere: (path) => hasFile(root, path) })
    // Of files that cannot be read, it is not known what is fixed.
    const unknown = result.outcome === 'content' && blocking.length > 0 ? compared.fixed : []
    const findings = [...(flags.has('prune') ? compared.found : diagnostics.map(toKnown)), ...unknown]
    replaceSource(root, config.baseline, baselineText(findings))
    const had = before ? `, and had ${countKnown(before)} before` : ''
    return [`${show(config.baseline)} has ${plural(countKnown(findings), 'finding')}${had}.`, ...aboutBlocking(blocking)].join('\n')
  },
}

function aboutBlocking(blocking: Diagnostic[]): string[] {
  if (blocking.length === 0) return []
  const rules = [...new Set(blocking.map(({ ruleId }) => ruleId))].sort().join(', ')
  return [
    `${plural(blocking.length, 'finding')} cannot be in a baseline (${rules}): run "diglot check", and fix ${blocking.length === 1 ? 'it' : 'them'}.`,
  ]
}

function shown(diagnostics: Diagnostic[], { show }: CommandInput): string {
  return diagnostics.map((diagnostic) => formatDiagnostic({ ...diagnostic, path: show(diagnostic.path) })).join('\n')
}
