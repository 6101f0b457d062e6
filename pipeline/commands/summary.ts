import type { BuildResult } from '../build/options.ts'

/** What a build or a check came to, in one line. */
export function summary(result: BuildResult, command: string, seconds: number): string {
  const count = (severity: string) => result.diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const found = `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}${notReported(result.accepted)}`
  const took = `${seconds.toFixed(2)} s`
  if (result.outcome !== 'built') return `Not ${command === 'check' ? 'fine' : 'built'}: ${found}; nothing was written (${took})`
  const pages = [...result.pages]
    .filter(([, number]) => number > 0)
    .map(([format, number]) => `${number} ${format}`)
    .join(', ')
  const { written = 0, unchanged = 0, deleted = 0 } = result.emitted ?? {}
  const files = result.emitted ? `; ${written} written, ${unchanged} unchanged, ${deleted} deleted` : ''
  const without = [
    ...(result.heldBack > 0 ? [`${result.heldBack} held back`] : []),
    ...(result.leftOut > 0 ? [`${result.leftOut} left out`] : []),
    ...Array.from(result.missing, ([locale, count]) => `${count} not in ${locale}`),
  ]
  const others = without.length > 0 ? ` (${without.join(', ')}${nextChange(result)})` : ''
  return `${command === 'check' ? 'Checked' : 'Built'} ${plural(result.stories, 'story', 'stories')} in ${plural(result.articles, 'article')}${others}: ${pages}${files}; ${found} (${took})`
}

/** When the next of the stories that are held back appears, or one is taken down. */
const nextChange = ({ heldBack, nextDue }: BuildResult) =>
  heldBack === 0 || nextDue === undefined ? '' : `; next change ${new Date(nextDue).toISOString().slice(0, 16).replace('T', ' ')} UTC`

function notReported({ own, before }: BuildResult['accepted']): string {
  const parts = [...(before > 0 ? [`${before} as before the change`] : []), ...(own > 0 ? [`${own} in the baseline`] : [])]
  return parts.length === 0 ? '' : ` (and ${parts.join(', ')})`
}

/** What to do where findings of the baseline are fixed. Only a check that finds everything knows. */
export function fixedLine({ outcome, accepted: { fixed } }: BuildResult): string[] {
  if (outcome !== 'built' || fixed === 0) return []
  const are = fixed === 1 ? 'finding of the baseline is' : 'findings of the baseline are'
  return [`${fixed} ${are} fixed. To remove what is fixed, run: diglot baseline --prune`]
}

/** What a build of `diglot dev` came to. `unchanged` messages have been printed before. */
export function devSummary(result: BuildResult, unchanged: number, seconds: number): string {
  const repeated = unchanged > 0 ? `; ${plural(unchanged, 'message')} as before` : ''
  const isRefused = result.outcome === 'built' && result.diagnostics.some(({ severity }) => severity === 'error')
  const line = summary(result, 'dev', seconds)
  const shown = result.emitted ? `updated ${plural(result.emitted.written, 'file')} of other pages` : 'the last good version is shown'
  return `${line.replace('nothing was written', shown)}${repeated}${isRefused ? '; diglot build would refuse this' : ''}`
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** What a failure of the system means, and what to do. `out` is the output folder, where it is known. */
export function explainError(error: Error, out?: string): string {
  const code = 'code' in error ? String(error.code) : ''
  const path = 'path' in error ? String(error.path).replace(temporary, '') : ''
  const isPublished = out !== undefined && (path === out || path.startsWith(`${out}/`))
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return 'the disk is full, or takes no more files. Nothing that was there before has changed. Free some space and run this again.'
  if (code === 'EADDRINUSE') return 'the port is in use. Choose another with --port, or --port 0 for any that is free.'
  if (isPublished && blocked.has(code))
    return `the output folder cannot be written (${error.message}). What was published before is unchanged.`
  if (path !== '' && blocked.has(code)) return `${path} cannot be read or written (${code}). Correct its permissions, or give another path.`
  if (path !== '' && code === 'ENAMETOOLONG') return `the name of ${path} is too long for this disk. Give a shorter one.`
  return error.message
}

/** The name of a file that waits to replace another. */
const temporary = /\/\.diglot-[\da-f-]{36}$/

/** Something is in the way, or may not be touched. */
const blocked = new Set(['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST', 'EISDIR'])
