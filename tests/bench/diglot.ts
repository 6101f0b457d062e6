import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { packagedCommand, project } from './package.ts'
import { type Builder, besideHtml } from './peers.ts'
import { type Measured, measure } from './process.ts'

const now = '2026-11-24'

/** Node's arguments that run a command of Diglot on a site, as an installed package runs it. */
export function commandOf(command: string, site: string, ...words: string[]): string[] {
  return [packagedCommand(), command, '--root', site, '--now', now, ...words]
}

export const outOf = (site: string) => join(site, 'dist')

/** Builds once more, from a fresh process, with what is remembered. Throws where anything at all was found. */
export async function rebuild(site: string): Promise<Measured> {
  const measured = await measure(process.execPath, commandOf('build', site), site)
  // Content with errors ends with a status of its own; a corpus with warnings would be another corpus than is said.
  if (!measured.said.includes('0 errors, 0 warnings')) throw new Error(`Diglot found something in the corpus:\n${measured.said}`)
  return measured
}

export function diglot(site: string): Builder {
  return {
    name: 'Diglot',
    version: String(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).version),
    out: outOf(site),
    amp: besideHtml,
    build() {
      for (const name of ['dist', '.cache']) rmSync(join(site, name), { recursive: true, force: true })
      return rebuild(site)
    },
  }
}
