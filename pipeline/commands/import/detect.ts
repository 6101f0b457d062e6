import { closeSync, openSync, readSync } from 'node:fs'
import { CommandError } from '../command.ts'
import type { Archive } from './archive.ts'
import { generators } from './generators/index.ts'

export type SourceKind = keyof typeof generators | 'wordpress'

export const sourceKinds: SourceKind[] = [...(Object.keys(generators) as (keyof typeof generators)[]), 'wordpress']

export function isSourceKind(name: string): name is SourceKind {
  return sourceKinds.some((kind) => kind === name)
}

/** What a source is, and why. Throws a CommandError if it is nothing that can be imported. */
export function detect(path: string, archive: Archive | undefined, given: SourceKind | undefined): { kind: SourceKind; reason: string } {
  if (!archive) return detectFile(path, given)
  if (given === 'wordpress') throw new CommandError('--from wordpress is for an export file (WXR); this is a folder')
  if (given !== undefined) return { kind: given, reason: `Read as ${given}, as --from says` }
  for (const [kind, { recognise }] of Object.entries(generators)) {
    const reason = recognise(archive)
    if (reason !== undefined && isSourceKind(kind)) return { kind, reason: `Recognised as ${kind}: ${reason}` }
  }
  throw new CommandError('there is no Markdown file in this folder, and no settings of a generator; name the generator with --from')
}

function detectFile(path: string, given: SourceKind | undefined): { kind: SourceKind; reason: string } {
  if (given !== undefined && given !== 'wordpress') throw new CommandError(`--from ${given} is for a folder; this is a file`)
  if (given === undefined && !/xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//.test(startOfFile(path)))
    throw new CommandError('this file is no WordPress export: it does not name the namespace of WXR (http://wordpress.org/export/)')
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
