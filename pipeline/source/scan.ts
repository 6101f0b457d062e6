import { hash } from 'node:crypto'
import { closeSync, type Dirent, fstatSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { decode } from '../core/decode.ts'
import { order, type Report, startOf } from '../core/diagnostics.ts'
import { codeOf, isBelow, leaves, nameOf } from '../core/files.ts'
import { type Asset, audioTypes } from '../core/media.ts'
import { inspect } from './picture.ts'
import { audioIn } from './recording.ts'

/** A Markdown file, line ends made equal. */
export interface SourceFile {
  /** Relative to the site's root, with `/` between folders. */
  path: string
  text: string
}

/** Remembers what was made of a file for as long as the file stays as it is, messages included. */
export type MeasureFile = (path: string, make: (report: Report) => MeasuredFile | undefined, report: Report) => MeasuredFile | undefined

export interface ContentFiles {
  /** Paths of the Markdown files. */
  files: string[]
  /** Everything else below `content/`, by its path relative to the site's root. */
  assets: Map<string, Asset>
}

/** What the server may send, by the file's ending; anything else beside an article is left alone. */
const types: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  ...audioTypes,
  mp4: 'video/mp4',
  webm: 'video/webm',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

/** Whether a file is published if an article uses it, by its ending. */
export function isPublishedBeside(path: string): boolean {
  return Object.hasOwn(types, path.slice(path.lastIndexOf('.') + 1).toLowerCase())
}

/** Finds what is in `content/` below `root`, in an order that does not depend on the file system. */
export function scan(root: string, report: Report, remember: MeasureFile): ContentFiles {
  const found: ContentFiles = { files: [], assets: new Map() }
  const real = realpathSync(root)
  const taken = new Map<string, string>()
  for (const path of walk(root, 'content', real, report)) {
    if (path.endsWith('.md')) found.files.push(path)
    else if (/\.(?:md|markdown|mdown|mkdn?)$/i.test(path))
      report.add('content/path', startOf(path), 'files with this ending are not read. Rename it to end in ".md", in lower case.')
    else addAsset(root, path, found, taken, report, remember)
  }
  return found
}

/** Every file below a folder, in order, as a path from `root`; `real` is that without symbolic links. */
export function* walk(
  root: string,
  folder: string,
  real: string,
  report: Report,
  isHidden = (name: string): boolean => name.startsWith('.'),
): Generator<string> {
  for (const entry of list(root, folder, report)) {
    if (isHidden(entry.name)) continue
    const path = `${folder}/${entry.name}`
    const kind = entry.isSymbolicLink() ? follow(root, path, real, report) : entry
    if (kind?.isDirectory()) yield* walk(root, path, real, report, isHidden)
    else if (kind?.isFile()) yield path
  }
}

/** A folder that cannot be read must not look like an empty one: its stories would be taken down. */
function list(root: string, folder: string, report: Report): Dirent[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => order(a.name, b.name))
  } catch (error) {
    const missing = codeOf(error) === 'ENOENT'
    report.add(
      'content/unreadable',
      startOf(folder),
      missing
        ? `there is no folder ${folder}/; expected one with articles.`
        : `this folder could not be read (${codeOf(error)}). Correct its permissions, or move it out of content/.`,
    )
    return []
  }
}

/** A symbolic link may lead anywhere inside the site, but not out of it, and not to a folder above itself. */
function follow(root: string, path: string, real: string, report: Report) {
  try {
    const target = realpathSync(join(root, path))
    if (!isBelow(target, real)) {
      report.add('content/symlink', startOf(path), leaves)
      return undefined
    }
    if (join(real, path).startsWith(target + sep)) {
      report.add('content/symlink', startOf(path), 'this symbolic link leads to a folder that contains it. Delete it.')
      return undefined
    }
    return statSync(target)
  } catch {
    report.add('content/symlink', startOf(path), 'this symbolic link leads nowhere. Delete it, or correct its target.')
    return undefined
  }
}

/** The bytes of a Markdown file as text. Undefined, with what is wrong in `report`, where there is none. */
export function toSource(path: string, bytes: Uint8Array, report: Report): SourceFile | undefined {
  const text = decode(path, bytes, report)
  if (text === undefined) return undefined
  if (text.trim() !== '') return { path, text }
  report.add('content/empty', startOf(path), 'this file is empty; expected front matter and text. Write it, or delete the file.')
  return undefined
}

function addAsset(
  root: string,
  path: string,
  found: ContentFiles,
  taken: Map<string, string>,
  report: Report,
  remember: MeasureFile,
): void {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  const type = types[ending]
  if (!type) return
  const measured = remember(path, (own) => measure(root, path, type, own), report)
  if (!measured) return
  // A folder content/media/ is the site's own store of pictures.
  const asset: Asset = { path, address: `/media/${path.normalize('NFC').replace(/^content\/(?:media\/)?/, '')}`, type, ...measured }
  const other = taken.get(nameOf(asset.address))
  taken.set(nameOf(asset.address), path)
  if (other !== undefined)
    report.add('route/collision', startOf(path), `this file would be published at ${asset.address}, as ${other} would. Rename one of them.`)
  found.assets.set(path, asset)
}

export interface MeasuredFile {
  bytes: number
  /** Of a picture: a hash of its bytes. */
  hash?: string
  width?: number
  height?: number
  /** Of a recording: the media type of what is in it. */
  audio?: string | undefined
}

function measure(root: string, path: string, type: string, report: Report): MeasuredFile | undefined {
  if (!type.startsWith('image/')) {
    const start = tryReading(path, report, () => startOfFile(join(root, path)))
    return start && { bytes: start.size, ...(type.startsWith('audio/') && { audio: audioIn(start.bytes) }) }
  }
  const bytes = readBytes(root, path, report)
  return bytes && { bytes: bytes.byteLength, hash: hash('sha256', bytes, 'base64url'), ...inspect(path, type, bytes, report) }
}

/** The size of a file and its first bytes: films and recordings are large. */
function startOfFile(path: string): { size: number; bytes: Uint8Array } {
  const file = openSync(path, 'r')
  try {
    const bytes = new Uint8Array(16)
    return { bytes: bytes.subarray(0, readSync(file, bytes)), size: fstatSync(file).size }
  } finally {
    closeSync(file)
  }
}

/** The bytes of a file. Undefined, with what is wrong in `report`, where they cannot be read. */
export function readBytes(root: string, path: string, report: Report): Uint8Array | undefined {
  return tryReading(path, report, () => readFileSync(join(root, path)))
}

function tryReading<Read>(path: string, report: Report, read: () => Read): Read | undefined {
  try {
    return read()
  } catch (error) {
    report.add(
      'content/unreadable',
      startOf(path),
      `this file could not be read (${codeOf(error)}). Correct its permissions, or move it out of content/.`,
    )
    return undefined
  }
}
