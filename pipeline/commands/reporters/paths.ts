import { isAbsolute, join, relative, sep } from 'node:path'
import type { Diagnostic } from '../../core/diagnostics.ts'

/** The path of a file (absolute, or below the root) as it is shown: from the current folder, or whole where it is outside of it. */
export function pathsFrom(folder: string, root: string): (path: string) => string {
  return (path) => {
    const whole = isAbsolute(path) ? path : join(root, path)
    const near = relative(folder, whole)
    return near === '..' || near.startsWith(`..${sep}`) || isAbsolute(near) ? whole : near.split(sep).join('/') || '.'
  }
}

/** A diagnostic with its paths, those in its message too, as they are shown. */
export function relocate(diagnostic: Diagnostic, show: (path: string) => string): Diagnostic & { page?: true } {
  const { path, message, fix, related } = diagnostic
  const isPage = path.startsWith('/')
  return {
    ...diagnostic,
    path: isPage ? path : show(path),
    message: message.replace(/(?<![\w/.])(?:content|locales)\/[^\s"'“”(),;:]*[^\s"'“”(),;:.]/g, show),
    ...(fix && { fix: { ...fix, edits: fix.edits.map((edit) => ({ ...edit, path: show(edit.path) })) } }),
    ...(related && { related: related.map((place) => ({ ...place, path: show(place.path) })) }),
    ...(isPage && { page: true }),
  }
}
