import { join } from 'node:path'
import { inject } from 'vitest'
import type { Run } from './outcomes.ts'

/** Diglot as users start it: compiled, in few files (`tests/tools/setup.ts`). It publishes the same bytes as the source, in its own cache. */
export const program = join(inject('lib'), 'pipeline/package/bin.mjs')

/** What settings import of it, in a site that it builds. */
export const library = join(inject('lib'), 'pipeline/index.js')

/** Builds as `program` does, in this process: what that has cached counts. */
export const runOfProgram: Run = async (options) => (await import(library)).build(options)
