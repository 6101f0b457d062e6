import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** What starts the language server of a site: a program and its words. */
export interface ServerCommand {
  command: string
  args: string[]
  /** Windows starts what npm installs by its shell alone. */
  shell: boolean
}

/** The program of the setting, else the one that the site has installed, else npm's. `root`: the folder of the site. */
export function serverCommand(root: string, configured: readonly string[], platform: string): ServerCommand {
  const shell = platform === 'win32'
  const own = join(root, 'node_modules', '.bin', shell ? 'diglot.cmd' : 'diglot')
  const [command = 'npx', ...words] = configured.length > 0 ? configured : existsSync(own) ? [own] : ['npx', 'diglot']
  return { command: shell ? `"${command}"` : command, args: [...words, 'lsp'], shell }
}
