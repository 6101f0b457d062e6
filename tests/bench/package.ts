import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const project = fileURLToPath(new URL('../..', import.meta.url))

let command: string | undefined

/** The command of the package as it would be published now: compiled once, below our packages, where it finds its own. */
export function packagedCommand(): string {
  command ??= compile(join(project, 'node_modules/.cache/diglot-bench/package'))
  return command
}

function compile(folder: string): string {
  mkdirSync(folder, { recursive: true })
  cpSync(join(project, 'package.json'), join(folder, 'package.json'))
  execFileSync(process.execPath, [join(project, 'pipeline/package/compile.ts'), join(folder, 'lib')], { stdio: ['ignore', 2, 2] })
  return join(folder, 'lib/pipeline/package/bin.mjs')
}
