import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commentsClients } from '../render/comments/index.ts'
import { frontMatterJsonSchema } from '../source/front-matter/fields.ts'
import { bundle } from './bundle.ts'
import { copyStartingFiles } from './copy-starting-files.ts'
import { packExtension } from './vscode/vsix.ts'

// Run by `prepack`: what is published to npm is JavaScript and types, because Node strips no types below node_modules.
// Another folder than `lib/` can be given: it is replaced.
const root = fileURLToPath(new URL('../..', import.meta.url))
const lib = resolve(process.argv[2] ?? join(root, 'lib'))
const pipeline = join(lib, 'pipeline')

rmSync(lib, { recursive: true, force: true })
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'pipeline/package/tsconfig.json'), '--outDir', lib],
  { stdio: 'inherit', cwd: root },
)
if (status !== 0) process.exit(status ?? 1)
// Of the modules themselves only those stay that browsers are sent.
const isForBrowsers = (path: string) => path.startsWith('render/theme/scripts/') || /^render\/comments\/[^/]+\/client\.js$/.test(path)
for (const entry of readdirSync(pipeline, { withFileTypes: true, recursive: true })) {
  const path = relative(pipeline, join(entry.parentPath, entry.name)).replaceAll('\\', '/')
  if (path.endsWith('.js') && !isForBrowsers(path)) rmSync(join(pipeline, path))
}
await bundle(join(root, 'pipeline'), pipeline)
for (const name of ['package/require-node.mjs', 'package/bin.mjs']) cpSync(join(root, 'pipeline', name), join(lib, 'pipeline', name))
cpSync(join(root, 'pipeline/render/theme/styles'), join(lib, 'pipeline/render/theme/styles'), { recursive: true })
copyStartingFiles(root, lib)
cpSync(join(root, 'pipeline/render/theme/icon.svg'), join(lib, 'pipeline/render/theme/icon.svg'))
for (const name of Object.keys(commentsClients))
  cpSync(join(root, 'pipeline/render/comments', name, 'client.css'), join(lib, 'pipeline/render/comments', name, 'client.css'))
await packExtension(join(lib, 'diglot-vscode.vsix'))
writeFileSync(join(lib, 'front-matter.schema.json'), `${JSON.stringify(frontMatterJsonSchema(), null, 2)}\n`)
