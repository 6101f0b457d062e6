import { type CommandName, type CommandRow, commands } from './index.ts'
import { type OptionName, options, optionWords } from './options.ts'

/** What `diglot --help` prints, or of one command, `diglot build --help`. */
export function help(name?: CommandName): string {
  return name === undefined ? overview() : helpOf(name)
}

function overview(): string {
  const rows = Object.entries(commands).map(([name, { words, says }]): [string, string] => [`${name} ${words}`.trim(), says])
  return `Usage: diglot COMMAND [options]

${columns(rows)}

Run "diglot COMMAND --help" for the options of a command, "diglot --version" for the version.

${exits}`
}

function helpOf(name: CommandName): string {
  const { says, options: own }: CommandRow = commands[name]
  const rows = [...own, 'help' as const].map((option: OptionName): [string, string] => [optionWords(option), options[option].says])
  return `Usage: ${usageOf(name)}

${says.replace(/^./, (first) => first.toUpperCase())}.

${columns(rows)}

${exits}`
}

const exits = 'Exit status: 0 success, 1 errors in the content, 2 wrong use or wrong settings.'

/** `diglot new story STORY [LOCALE] [options]` */
export function usageOf(name: CommandName): string {
  const { words }: CommandRow = commands[name]
  return ['diglot', name, words, '[options]'].filter((part) => part !== '').join(' ')
}

function columns(rows: [string, string][]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
