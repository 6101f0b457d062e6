import type { Machine } from '../command.ts'

/** What of a process says where it runs; `cli.ts` gives its own. */
type Program = Pick<NodeJS.Process, 'env' | 'stdin' | 'stdout' | 'versions'>

export function machineOf({ env, stdin, stdout, versions }: Program, version: string): Machine {
  // npm says which Node it runs on; Diglot may run on one of its own.
  const [, node = versions.node] = /\bnode\/v(\d+\.\d+\.\d+)/.exec(env.npm_config_user_agent ?? '') ?? []
  const isTerminal = stdin.isTTY === true && stdout.isTTY === true
  return {
    version,
    node,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    terminal: isTerminal ? { input: stdin, output: stdout } : undefined,
  }
}
