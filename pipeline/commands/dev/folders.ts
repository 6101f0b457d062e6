import { join } from 'node:path'
import { cacheFolder } from '../../build/engine/wait.ts'

/** The folder that `dev` publishes into, and that of its cache: what `build` has published stays as it is. */
export function devFolders(root: string): { memory: string; out: string } {
  const memory = join(cacheFolder({ root }), 'dev')
  return { memory, out: join(memory, 'site') }
}
