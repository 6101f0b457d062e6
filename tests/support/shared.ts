import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { deserialize, serialize } from 'node:v8'
import { inject } from 'vitest'
import type { BuildResult } from '../../pipeline/build/options.ts'

type OutputState = { result: BuildResult } | { failure: string }

/** Milliseconds between two looks for a result that another test file is making. */
const interval = 50

/**
 * Builds a site once for all test files, which must not change its files. The first that asks makes it in the folder
 * `root`; the others wait for the result.
 */
export async function buildOnce(name: string, make: (root: string) => Promise<BuildResult>): Promise<BuildResult & { root: string }> {
  const folder = join(inject('shared'), name)
  const [root, file] = [join(folder, 'site'), join(folder, 'result')]
  if (claim(folder)) {
    mkdirSync(root)
    const made: OutputState = await make(root).then(
      (result) => ({ result }),
      (error) => ({ failure: String(error) }),
    )
    writeFileSync(`${file}.new`, serialize(made))
    renameSync(`${file}.new`, file)
  }
  while (!existsSync(file)) await setTimeout(interval)
  const made: OutputState = deserialize(readFileSync(file))
  if ('failure' in made) throw new Error(`the shared site "${name}" could not be built: ${made.failure}`)
  return { ...made.result, root }
}

/** Whether this process is the one that makes what the folder is for. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}
