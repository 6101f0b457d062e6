import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../build/build.ts'
import type { Diagnostic } from '../core/diagnostics.ts'
import { createReport } from '../core/report.ts'
import { type CommentServer, commentServers } from '../core/settings/comment-servers.ts'
import { createAddresses } from '../site/addresses.ts'
import type { Counts } from '../source/counts.ts'
import { loadConfig } from '../source/settings/load-config.ts'
import { reportSetting } from '../source/settings/report-setting.ts'
import { replaceSource } from './replace-file.ts'

interface CountsOptions {
  root: string
  /** ISO 8601 instant: the time of the counts. */
  now: string
}

export interface CountsResult {
  outcome: 'fetched' | 'content' | 'config'
  diagnostics: Diagnostic[]
  /** Addresses for which the server has a number. */
  counted: number
  /** The file that was written. */
  path: string
}

/** Addresses in one request: their query has to fit into a line that any server reads. */
const batch = 40

/**
 * Asks the server of comments how many each article has, and writes that into the file of counts, with the time.
 * The one command that goes over the network. Throws, and writes nothing, if the server does not answer with counts.
 */
export async function updateCounts({ root, now }: CountsOptions): Promise<CountsResult> {
  const report = createReport()
  const config = await loadConfig(root, report)
  const none = { counted: 0, path: config?.counts ?? '' }
  if (!config || report.failed()) return { outcome: 'config', diagnostics: report.list(), ...none }
  const { comments, counts: path } = config
  const provider = comments && commentServers[comments.provider]
  if (!comments || !provider) reportSetting(root, 'comments', '', 'a provider and a server that counts can be fetched from', report)
  if (path === undefined) reportSetting(root, 'counts', '', 'a JSON file to write the counts into, such as "content/counts.json"', report)
  if (!comments || !provider || path === undefined) return { outcome: 'config', diagnostics: report.list(), ...none }

  // Nothing is known yet: said so, the site can be read.
  if (!existsSync(join(root, path))) write(root, path, now, {})
  const site = await build({ root, out: join(root, 'dist'), now, write: false })
  if (site.outcome !== 'built') return { outcome: site.outcome, diagnostics: site.diagnostics, ...none }
  const known: { counts: Record<string, Counts> } = JSON.parse(readFileSync(join(root, path), 'utf8'))
  const { href } = createAddresses(config.url)
  for (let from = 0; from < site.addresses.length; from += batch) {
    const addresses = site.addresses.slice(from, from + batch)
    const found = await fetchCounts(provider, comments.server, addresses.map(href))
    for (const [index, address] of addresses.entries()) known.counts[address] = { ...known.counts[address], comments: found[index] }
  }
  write(root, path, now, known.counts)
  return { outcome: 'fetched', diagnostics: site.diagnostics, counted: site.addresses.length, path }
}

function write(root: string, path: string, fetchedAt: string, counts: Record<string, Counts>): void {
  const sorted = Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
  replaceSource(root, path, `${JSON.stringify({ fetchedAt, counts: sorted }, null, 2)}\n`)
}

/**
 * Asks how many comments each path has; throws an error in words for people if the server does not answer with them.
 * `paths` are as the site links to them (`/en/world/tides/`).
 */
async function fetchCounts(
  { countUrl, items }: (typeof commentServers)[CommentServer],
  server: string,
  paths: string[],
): Promise<number[]> {
  const response = await fetch(countUrl(server, paths), { signal: AbortSignal.timeout(20_000) })
  if (!response.ok) throw new Error(`${server} answered ${response.status} ${response.statusText}`)
  const answer: unknown = await response.json()
  const counts: unknown = Reflect.get(Object(answer), items)
  if (Array.isArray(counts) && counts.length === paths.length && counts.every((count) => Number.isInteger(count) && count >= 0))
    return counts
  throw new Error(`${server} did not answer with a count for each address, but with ${JSON.stringify(answer).slice(0, 100)}`)
}
