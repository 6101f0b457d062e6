import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleCreate } from './bundle.ts'

// Run by `prepack` of create-diglot: the same files in the same places as in the package diglot, as far as `init` needs them.
const root = fileURLToPath(new URL('../..', import.meta.url))
const lib = join(root, 'pipeline/package/create/lib')

rmSync(lib, { recursive: true, force: true })
await bundleCreate(join(root, 'pipeline'), join(lib, 'pipeline'))
cpSync(join(root, 'locales'), join(lib, 'locales'), { recursive: true })
cpSync(join(root, 'pipeline/package/starter'), join(lib, 'pipeline/package/starter'), { recursive: true })
