import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { frontMatterJsonSchema } from '../source/front-matter/fields.ts'
import { compileProgram } from './program.ts'
import { packExtension } from './vscode/vsix.ts'

// Run by `prepack`: what is published to npm is JavaScript and types, because Node strips no types below node_modules.
// Another folder than `lib/` can be given: it is replaced.
const root = fileURLToPath(new URL('../..', import.meta.url))
const lib = resolve(process.argv[2] ?? join(root, 'lib'))

rmSync(lib, { recursive: true, force: true })
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '--checkers', '1', '-p', join(root, 'pipeline/package/tsconfig.json'), '--outDir', lib],
  { stdio: 'inherit', cwd: root },
)
if (status !== 0) process.exit(status ?? 1)
await compileProgram(root, lib)
await packExtension(join(lib, 'diglot-vscode.vsix'))
writeFileSync(join(lib, 'front-matter.schema.json'), `${JSON.stringify(frontMatterJsonSchema(), null, 2)}\n`)
