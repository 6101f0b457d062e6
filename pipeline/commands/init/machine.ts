import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isTimeZone } from '../../core/settings/config-values.ts'
import type { Machine } from '../command.ts'

/** What of a process says where it runs; `cli.ts` gives its own. */
type Program = Pick<NodeJS.Process, 'env' | 'stdin' | 'stdout' | 'versions'>

/** `program` is the module (a URL) that runs: its source is only in a clone. */
export function machineOf({ env, stdin, stdout, versions }: Program, version: string, program: string): Machine {
  // npm says which Node it runs on; Diglot may run on one of its own.
  const [, node = versions.node] = /\bnode\/v(\d+\.\d+\.\d+)/.exec(env.npm_config_user_agent ?? '') ?? []
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true
  return {
    version,
    clone: program.endsWith('/pipeline/cli.ts') ? dirname(dirname(fileURLToPath(program))) : undefined,
    node,
    // With a TZ that names no zone there is none, whatever the types say.
    timeZone: isTimeZone(String(timeZone)) ? timeZone : 'UTC',
    terminal: isTerminal ? { input: stdin, output: stdout } : undefined,
  }
}
