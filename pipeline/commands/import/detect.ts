import { closeSync, openSync, readSync } from 'node:fs'
import { CommandError } from '../command.ts'
import { type Archive, archiveBelow } from './archive.ts'
import { generators } from './generators/index.ts'

export type SourceKind = keyof typeof generators | 'wordpress'

export const sourceKinds: SourceKind[] = [...(Object.keys(generators) as (keyof typeof generators)[]), 'wordpress']

export function isSourceKind(name: string): name is SourceKind {
  return sourceKinds.some((kind) => kind === name)
}

/** A file or folder to import: its path, and as it was named. */
interface Source {
  path: string
  named: string
}

/** What a source is, and why. Throws a CommandError if it is nothing that can be imported. */
export function detect(source: Source, archive: Archive | undefined, given: SourceKind | undefined): { kind: SourceKind; reason: string } {
  if (!archive) return detectFile(source, given)
  const { named } = source
  if (given === 'wordpress')
    throw new CommandError(`--from wordpress expects an export file (WXR), and ${named} is a folder. Name the file`)
  if (given !== undefined) return { kind: given, reason: `Read as ${given}, as --from says` }
  for (const [kind, { recognise }] of Object.entries(generators)) {
    const reason = recognise(archive)
    if (reason === undefined || !isSourceKind(kind)) continue
    const inner = kind === 'folder' ? siteBelow(archive) : undefined
    if (inner)
      throw new CommandError(
        `${named} is no site of a generator, but the folder ${inner.folder} in it is (${inner.kind}: ${inner.reason}). Import that folder, or all Markdown files with --from folder`,
      )
    return { kind, reason: `Recognised as ${kind}: ${reason}` }
  }
  throw new CommandError(`${named} has no Markdown file and no settings of a generator. Name another folder, or the generator with --from`)
}

/** The folder of a repository that has the site, such as `website/`. */
function siteBelow(archive: Archive): { folder: string; kind: string; reason: string } | undefined {
  const folders = [...new Set(archive.files.flatMap((path) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : [])))]
  for (const folder of folders.filter((name) => !name.startsWith('.'))) {
    const inner = archiveBelow(archive, folder)
    for (const [kind, { recognise }] of Object.entries(generators)) {
      const reason = kind === 'folder' ? undefined : recognise(inner)
      if (reason !== undefined) return { folder: `${folder}/`, kind, reason }
    }
  }
  return undefined
}

function detectFile({ path, named }: Source, given: SourceKind | undefined): { kind: SourceKind; reason: string } {
  if (given !== undefined && given !== 'wordpress')
    throw new CommandError(`--from ${given} expects a folder, and ${named} is a file. Name the folder`)
  if (given === undefined && !/xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//.test(startOfFile(path)))
    throw new CommandError(
      `${named} is no WordPress export; expected a file with the XML namespace http://wordpress.org/export/. Export one in WordPress (Tools, Export)`,
    )
  return {
    kind: 'wordpress',
    reason: given ? 'Read as a WordPress export, as --from says' : 'Recognised as a WordPress export by its namespace',
  }
}

function startOfFile(path: string): string {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(16 * 1024)
    return bytes.subarray(0, readSync(file, bytes)).toString('utf8')
  } finally {
    closeSync(file)
  }
}
