import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { commentsClients } from '../render/comments/index.ts'
import { bundle } from './bundle.ts'
import { copyStartingFiles } from './copy-starting-files.ts'

/** What the program reads besides its modules. Scripts for browsers are compiled when a site is built. */
const files = [
  ...['package/require-node.mjs', 'package/bin.mjs', 'render/theme/styles', 'render/theme/scripts', 'render/theme/icon.svg'],
  ...Object.keys(commentsClients).flatMap((name) => ['client.ts', 'client.css'].map((file) => `render/comments/${name}/${file}`)),
]

/** Puts the program into the folder `lib` of a package: its modules in few files of JavaScript, and all that they read. */
export async function compileProgram(root: string, lib: string): Promise<void> {
  const [from, to] = [join(root, 'pipeline'), join(lib, 'pipeline')]
  await bundle(from, to)
  for (const name of files) cpSync(join(from, name), join(to, name), { recursive: true })
  copyStartingFiles(root, lib)
}
