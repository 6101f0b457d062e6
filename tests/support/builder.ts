import type { BuildOptions } from '../../pipeline/build/options.ts'
import type { Session } from '../../pipeline/build/session.ts'

/** What this process is asked to do. */
export interface Request {
  id: number
  options: BuildOptions
  /** Names what this process keeps from one build of a site to the next. */
  keep?: string | undefined
  /** Whether it is to get ready for the next build, once it has built. */
  goesOn?: boolean | undefined
  /** Addresses of the pages that a browser shows (`BuildOptions.open`). */
  open?: string[] | undefined
}

/** What builds: `prepare` is not part of the package. */
const { build, prepare }: typeof import('../../pipeline/build/build.ts') = await import(process.argv[2] ?? '')
const known = new Map<string, Session>()

process.on('message', async ({ id, options, keep, goesOn, open }: Request) => {
  const session = keep === undefined ? undefined : (known.get(keep) ?? {})
  if (keep !== undefined && session) known.set(keep, session)
  try {
    const result = await build({ ...options, session, open: open && (() => new Set(open)) })
    if (goesOn && session) await prepare({ ...options, session })
    process.send?.({ id, result })
  } catch (error) {
    process.send?.({ id, failure: error instanceof Error ? error.stack : String(error) })
  }
})
