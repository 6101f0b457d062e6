import { cpSync } from 'node:fs'
import { join } from 'node:path'

/** Catalogues, and the stories of a new site. They are in the same places in this repository and in both packages. */
const folders = ['locales', 'pipeline/package/locales', 'pipeline/package/starter']

/** Copies what new sites and new editions are made of from this repository into the folder `lib` of a package. */
export function copyStartingFiles(root: string, lib: string): void {
  for (const folder of folders) cpSync(join(root, folder), join(lib, folder), { recursive: true })
}
