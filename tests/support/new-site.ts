import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../../pipeline/build/build.ts'
import type { BuildResult } from '../../pipeline/build/options.ts'
import type { CommandInput, Machine } from '../../pipeline/commands/command.ts'
import { formatDiagnostic } from '../../pipeline/core/diagnostics.ts'
import { runCommand } from './command.ts'
import { folder, now, project } from './site.ts'

const machine: Machine = { version: '1.2.3', node: '24.1.0', timeZone: 'Asia/Shanghai' }

interface Asked {
  root?: string
  words?: string[]
  values?: CommandInput['values']
  flags?: string[]
  machine?: Partial<Machine>
}

/** Runs `diglot init` without npm, by default in an empty folder and with `--yes`. */
export async function startSite(asked: Asked = {}): Promise<{ root: string; printed: string }> {
  const root = asked.root ?? folder()
  const printed = await runCommand('init', {
    root,
    words: asked.words ?? [],
    values: asked.values ?? {},
    flags: new Set(['no-install', ...(asked.flags ?? ['yes'])]),
    machine: () => ({ ...machine, ...asked.machine }),
  })
  return { root, printed }
}

/** Builds a site that `diglot init` wrote with this repository's Diglot, which it imports by the name of the package. */
export async function buildStarted(root: string, write = true): Promise<BuildResult & { messages: string[] }> {
  const path = join(root, 'diglot.config.ts')
  writeFileSync(path, readFileSync(path, 'utf8').replace("'diglot'", JSON.stringify(join(project, 'pipeline/index.ts'))))
  const result = await build({ root, out: join(root, 'dist'), now, write })
  return { ...result, messages: result.diagnostics.map(formatDiagnostic) }
}
