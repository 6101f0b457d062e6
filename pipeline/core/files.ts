import { relative, sep } from 'node:path'

/** Whether a path (both real: no symbolic links in them) is a folder, or is somewhere below it. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^[a-z]:/i.test(way)
}

/** Hidden files that hosts and browsers ask for. */
const served = new Set(['.well-known', '.nojekyll', '.htaccess'])

/** Whether a file is an editor's or the system's own, and no source of the site. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') && !served.has(name)
}

/** A path as it is shown: from the site's root, with `/` between folders. */
export function pathFrom(root: string, path: string): string {
  return relative(root, path).replaceAll(sep, '/')
}

/** Node's code of a system error (`ENOENT`), or its message: never a path of this machine. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.message : String(error)
}

/** Why a request failed: `fetch` hides it behind "fetch failed", and where none of several addresses could be reached, the error has no words. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return String(cause)
  return cause.message || ('code' in cause ? String(cause.code) : cause.name)
}

/** Permissions, a full disk: no fault of what was being read or written. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

/** Some file systems take "A" and "a", or two ways to write "é", for one name. */
export function nameOf(path: string): string {
  return path.normalize('NFC').toLowerCase()
}

/** The file that a page is published as: `/en/world/` is `en/world/index.html`. */
export function toPath(address: string): string {
  const path = address.slice(1)
  return address.endsWith('/') ? `${path}index.html` : path
}

/** The address of a page by its file: the reverse of `toPath`. */
export function toAddress(path: string): string {
  return `/${path.replace(/(?<=^|\/)index\.html$/, '')}`
}

/** The path of an article that an edition converts from another: `content/tides/zh.md#zh-Hant`. No file has it. */
export function convertedPath(path: string, locale: string): string {
  return `${path}#${locale}`
}

const converted = /\.md#[^/]+$/

export function isConverted(path: string): boolean {
  return converted.test(path)
}

/** The file that an article is read from: of a converted one, that of its source. */
export function sourceFile(path: string): string {
  return isConverted(path) ? path.slice(0, path.lastIndexOf('#')) : path
}

export const leaves = 'this symbolic link leaves the site; expected a file below the site’s root. Copy the file instead.'
