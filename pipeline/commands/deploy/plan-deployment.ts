import { assetsFolder } from '../../render/formats/served.ts'
import type { DeployedFile, DeployList } from './list.ts'
import { type DeployTarget, eachAtOnce, type OutgoingFile } from './target.ts'

export interface Deployment {
  /** Files to send: they are missing at the target, or others. */
  send: OutgoingFile[]
  /** Whether the target has no file at a path. */
  isNew(path: string): boolean
  /** Paths to remove. */
  remove: string[]
  /** Files that are there already. */
  same: Map<string, DeployedFile>
  /** Assets that pages no longer use, and that are left for those who still have an old page. */
  left: Map<string, DeployedFile & { since: string }>
  /** Paths where the target has other files, which no deployment has sent. Nothing is planned for them. */
  foreign: OutgoingFile[]
}

interface Given {
  files: OutgoingFile[]
  /** What earlier deployments have sent; undefined if it is not known. */
  before: DeployList | undefined
  target: Pick<DeployTarget, 'marks' | 'compare'>
  /** ISO 8601 instant. */
  now: string
  /** For how many days unused assets are left. */
  keepAssets: number
}

/**
 * Compares files with what a target has. The list of what was deployed may be missing, or older than the target (a
 * deployment was interrupted, or somebody has changed files): what the target says of its files decides.
 */
export async function planDeployment({ files, before, target, ...keeping }: Given): Promise<Deployment> {
  const known = before?.files ?? new Map<string, DeployedFile>()
  const marks = await target.marks([...new Set([...files.map(({ path }) => path), ...known.keys()])])
  const isNew = (path: string) => !marks.has(path)
  const plan: Deployment = { send: [], isNew, remove: [], same: new Map(), left: new Map(), foreign: [] }
  await eachAtOnce(files, async (file) => {
    const mark = marks.get(file.path)
    const entry = known.get(file.path)
    if (mark === undefined) plan.send.push(file)
    else if (entry?.mark === mark && entry.key === file.key) plan.same.set(file.path, entry)
    else if (entry?.mark === mark) plan.send.push(file)
    else {
      const found = await target.compare(file, mark)
      if (found === 'same') plan.same.set(file.path, { key: file.key, mark })
      else if (entry || found === 'headers') plan.send.push(file)
      else plan.foreign.push(file)
    }
  })
  const wanted = new Set(files.map(({ path }) => path))
  for (const [path, entry] of known) {
    const mark = marks.get(path)
    // What is not there needs no removing. A file that somebody else has put in its place is theirs.
    if (wanted.has(path) || mark === undefined || (entry.mark !== '' && entry.mark !== mark)) continue
    const since = path.startsWith(assetsFolder) ? leftSince(path, before, keeping) : undefined
    if (since === undefined) plan.remove.push(path)
    else plan.left.set(path, { ...entry, since })
  }
  return plan
}

const day = 86_400_000

/** Since when an asset has not been used; undefined if that is long enough. */
function leftSince(
  path: string,
  before: DeployList | undefined,
  { now, keepAssets }: Pick<Given, 'now' | 'keepAssets'>,
): string | undefined {
  const since = before?.unused.get(path) ?? now
  return Date.parse(now) - Date.parse(since) < keepAssets * day ? since : undefined
}
