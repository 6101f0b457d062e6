import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { BuildOptions } from '../../pipeline/build/options.ts'
import { type Edit, editable } from './edits.ts'
import { cleanOutcome, coldOutcome, type Outcome, type Run } from './outcomes.ts'

/** Edits, and how many builds with an error an editor makes before the edits since the last good one are undone. */
export interface Round {
  edits: Edit[]
  patience: number
  /** Another build that comes before: one that only checks, or that keeps nothing. */
  before?: Pick<BuildOptions, 'write' | 'useCache'> | undefined
}

/** What came of all rounds. */
export const tally = { edits: 0, builds: 0, built: 0, audits: 0 }

/** The paths of files that are not the same. */
export function differing(files: Record<string, string>, others: Record<string, string>): string[] {
  return [...new Set([...Object.keys(files), ...Object.keys(others)])].filter((path) => files[path] !== others[path])
}

/** Edits a site, and has each state of it built. Errors are undone soon. */
export async function play(rounds: Round[], build: (root: string, round?: Round) => Promise<Outcome>): Promise<void> {
  const root = editable()
  const attempt = async (round?: Round) => {
    const outcome = await build(root, round)
    tally.builds += 1
    if (outcome.outcome === 'built') tally.built += 1
    return outcome
  }
  await attempt()
  let good = sourcesOf(root)
  let failed = 0
  for (const round of rounds) {
    for (const edit of round.edits) await edit.apply(root)
    tally.edits += round.edits.length
    const { outcome, messages } = await attempt(round)
    failed = outcome === 'built' ? 0 : failed + 1
    if (failed > round.patience) {
      undo(root, good)
      // As the messages say.
      if (messages.some((message) => message.includes('[output/'))) rmSync(join(root, 'dist'), { recursive: true, force: true })
      await attempt()
      failed = 0
    } else if (failed === 0) good = sourcesOf(root)
  }
  rmSync(root, { recursive: true })
  if (process.env.DIGLOT_RUNS !== undefined && tally.edits - reported >= 250) {
    reported = tally.edits
    console.log(`so far: ${JSON.stringify(tally)}`)
  }
}

/** Edits at the last progress line of a long run. */
let reported = 0

/** What a build comes to that has no cache, and the files that it leaves although a first build does not make them so. */
export async function expected(root: string, run: Run): Promise<{ cold: Outcome; stale: string[] }> {
  const cold = await coldOutcome(root, {}, run)
  if (cold.outcome !== 'built') return { cold, stale: [] }
  const first = await cleanOutcome(root, {}, run)
  // Damage may leave a file of somebody else's.
  const isTheirs = (path: string) => cold.files[path] === Buffer.from('x').toString('base64') && !(path in first.files)
  return { cold, stale: differing(cold.files, first.files).filter((path) => !isTheirs(path)) }
}

/** The sources of a site: absolute path → contents. */
export function sourcesOf(root: string): Map<string, string> {
  const own = readdirSync(root).filter((name) => name !== 'dist' && !name.startsWith('.'))
  const paths = own.flatMap((name) =>
    statSync(join(root, name)).isFile()
      ? [join(root, name)]
      : readdirSync(join(root, name), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name)),
  )
  return new Map(paths.map((path) => [path, readFileSync(path, 'base64')]))
}

/** Has the sources as they were, and touches no others. */
function undo(root: string, before: Map<string, string>): void {
  const now = sourcesOf(root)
  for (const path of now.keys()) {
    if (before.has(path)) continue
    rmSync(path)
    // An empty folder of locales/ would be an edition.
    for (let above = dirname(path); above !== root && readdirSync(above).length === 0; above = dirname(above)) rmdirSync(above)
  }
  for (const [path, contents] of before) {
    if (now.get(path) === contents) continue
    if (existsSync(path) && statSync(path).isDirectory()) rmSync(path, { recursive: true })
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, contents, 'base64')
  }
}
