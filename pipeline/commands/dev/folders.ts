import { join } from 'node:path'
import { cacheFolder } from '../../build/engine/wait.ts'

/** The folder that a preview is published into, and that of its cache: what `build` has published stays as it is. */
export function previewFolders(root: string, name: 'dev' | 'lsp'): { memory: string; out: string } {
  const memory = join(cacheFolder({ root }), name)
  return { memory, out: join(memory, 'site') }
}

/** Those of `dev`. */
export function devFolders(root: string): { memory: string; out: string } {
  return previewFolders(root, 'dev')
}
