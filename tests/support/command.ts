import { join } from 'node:path'
import type { CommandInput } from '../../pipeline/commands/command.ts'
import { type CommandRow, commands, isCommand } from '../../pipeline/commands/index.ts'
import { now } from './site.ts'

/** Runs a command in this process. Returns what it prints; throws a CommandError for wrong use. */
export async function runCommand(name: string, input: Partial<CommandInput> & { root: string }): Promise<string> {
  return (await runCommandWithStatus(name, input)).text
}

/** The same, and whether something could not be done. */
export async function runCommandWithStatus(
  name: string,
  input: Partial<CommandInput> & { root: string },
): Promise<{ text: string; failed: boolean }> {
  if (!isCommand(name)) throw new Error(`no command ${name}`)
  const { load }: CommandRow = commands[name]
  const command = await load?.()
  const base = { out: join(input.root, 'dist'), now, words: [], flags: new Set<string>(), values: {}, show: (path: string) => path }
  const done = (await command?.run({ ...base, ...input })) ?? ''
  return typeof done === 'string' ? { text: done, failed: false } : done
}
