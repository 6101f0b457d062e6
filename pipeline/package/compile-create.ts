import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleCreate } from './bundle.ts'
import { copyStartingFiles } from './copy-starting-files.ts'

// Run by `prepack` of create-diglot.
const root = fileURLToPath(new URL('../..', import.meta.url))
const lib = join(root, 'pipeline/package/create/lib')

rmSync(lib, { recursive: true, force: true })
await bundleCreate(join(root, 'pipeline'), join(lib, 'pipeline'))
copyStartingFiles(root, lib)
