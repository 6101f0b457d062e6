import type { Kept } from '../../pipeline/build/again.ts'
import { type BuildOptions, build, prepare } from '../../pipeline/build/build.ts'
import type { Tools } from '../../pipeline/build/patch.ts'

/** What this process is asked to do. */
export interface Request {
  id: number
  options: BuildOptions
  /** Names what this process keeps from one build of a site to the next. */
  keep?: string | undefined
  /** Whether it is to get ready for the next build, once it has built. */
  goesOn?: boolean | undefined
}

const known = new Map<string, Kept<Tools>>()

process.on('message', async ({ id, options, keep, goesOn }: Request) => {
  const kept = keep === undefined ? undefined : (known.get(keep) ?? {})
  if (keep !== undefined && kept) known.set(keep, kept)
  try {
    const result = await build({ ...options, kept })
    if (goesOn && kept) await prepare({ ...options, kept })
    process.send?.({ id, result })
  } catch (error) {
    process.send?.({ id, failure: error instanceof Error ? error.stack : String(error) })
  }
})
