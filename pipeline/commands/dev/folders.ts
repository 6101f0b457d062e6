import { join } from 'node:path'
import { cacheFolderOf } from '../../build/engine/open-cache.ts'

/** The folder that a preview is published into, and that of its cache: what `build` has published stays as it is. */
export function previewFolders(root: string, name: 'dev' | 'lsp'): { cacheFolder: string; out: string } {
  const cacheFolder = join(cacheFolderOf({ root }), name)
  return { cacheFolder, out: join(cacheFolder, 'site') }
}

/** Those of `dev`. */
export function devFolders(root: string): { cacheFolder: string; out: string } {
  return previewFolders(root, 'dev')
}
