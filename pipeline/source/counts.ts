import * as z from 'zod'
import { decodeAddress } from '../core/decode-address.ts'
import { type Report, startOf } from '../core/diagnostics.ts'
import { codeOf } from '../core/files.ts'
import { readText } from './text-file.ts'

/** What is counted of an address. A number that is not known is absent, never 0. */
export interface Counts {
  comments?: number | undefined
  shares?: number | undefined
}

const count = z.int().min(0).optional()
/** A file of counts: when they were fetched, and for each address what is known of it. Absent is unknown, never 0. */
const schema = z.strictObject({
  fetchedAt: z.iso.datetime({ offset: true }),
  counts: z.record(z.string(), z.strictObject({ comments: count, shares: count })),
})

/** The first provider of counts: a JSON file, made by whatever counts. */
export function readCounts(root: string, path: string | undefined, report: Report): Map<string, Counts> {
  if (path === undefined) return new Map()
  try {
    const result = schema.safeParse(JSON.parse(readText(root, path, report) ?? ''))
    if (result.success) return new Map(Object.entries(result.data.counts).map(([address, counts]) => [decodeAddress(address), counts]))
    for (const issue of result.error.issues)
      report.add(
        'counts/invalid',
        startOf(path),
        `"${issue.path.join('.')}" is not as expected: ${issue.message}. A count is a whole number, and is left out where it is not known.`,
      )
  } catch (error) {
    report.add(
      'counts/invalid',
      startOf(path),
      `the counts could not be read (${codeOf(error)}). Correct the file, or remove "counts" from the settings.`,
    )
  }
  return new Map()
}
