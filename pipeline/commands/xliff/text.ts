import { readFileSync, statSync } from 'node:fs'
import { decode } from '../../core/decode.ts'
import { formatDiagnostic } from '../../core/diagnostics.ts'
import { createReport } from '../../core/report.ts'
import { CommandError } from '../command.ts'

/** In bytes: an article has at most 1 MB. */
const most = 20e6

/** The text of an XLIFF file: UTF-8, and no longer than one that a story could need. */
export function readXliffFile(xliff: string, name: string): string {
  const { size } = statSync(xliff)
  if (size > most)
    throw new CommandError(`${name}:1:1 this file has ${Math.ceil(size / 1e6)} MB; expected at most ${most / 1e6} MB. Export it again`)
  const report = createReport()
  const text = decode(name, readFileSync(xliff), report)
  if (text === undefined || report.failed()) throw new CommandError(report.list().map(formatDiagnostic).join('\n'))
  return text
}
