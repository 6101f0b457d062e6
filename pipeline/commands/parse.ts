import { parseArgs } from 'node:util'
import { nearest } from '../core/suggest.ts'
import { CommandError } from './command.ts'
import { usageOf } from './help.ts'
import { type CommandName, type CommandRow, commands, isCommand } from './index.ts'
import { type Option, type OptionName, options } from './options.ts'

/** What was asked for: a command, the words after it, and its options. */
export interface Parsed {
  command: CommandName
  words: string[]
  /** Values as they were given; a switch is `true`. */
  values: Partial<Record<OptionName, string | true>>
}

/** Reads the words of a command line. Undefined where no command is named. Throws a CommandError for wrong use. */
export function parse(args: string[]): Parsed | undefined {
  const { tokens, positionals } = parseArgs({ args, options: types, strict: false, tokens: true, allowPositionals: true })
  const [name, ...words] = positionals
  const command = name === undefined ? undefined : commandOf(name)
  const values: Parsed['values'] = {}
  for (const token of tokens) if (token.kind === 'option') values[optionOf(token, command)] = givenValue(token)
  if (values.version || command === undefined) return values.version ? { command: 'help', words, values } : undefined
  if (commands[command].words === '' && words.length > 0 && !values.help)
    throw new CommandError(`unexpected "${words[0]}"; expected: ${usageOf(command)}`)
  return { command, words, values }
}

/** The options with a value. */
export function textValues(values: Parsed['values']): Partial<Record<OptionName, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== true))
}

const types = Object.fromEntries(
  Object.entries<Option>(options).map(([name, { value, short }]) => [
    name,
    { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
  ]),
)

interface OptionToken {
  name: string
  rawName: string
  value?: string | undefined
  inlineValue?: boolean | undefined
}

function commandOf(name: string): CommandName {
  if (isCommand(name)) return name
  const near = nearest(name, Object.keys(commands))
  throw new CommandError(`"${name}" is not a command${near ? `; did you mean "${near}"?` : '.'}`)
}

/** The option of this name, which the command must have. */
function optionOf({ name, rawName }: OptionToken, command: CommandName | undefined): OptionName {
  const known: readonly OptionName[] = [...(command ? (commands[command] satisfies CommandRow).options : []), 'help', 'version']
  const own = known.find((option) => option === name)
  if (own) return own
  const near = nearest(name, [...known])
  const others = Object.entries<CommandRow>(commands).flatMap(([other, row]) =>
    row.options.some((option) => option === name) ? [other] : [],
  )
  const advice = others.length > 0 ? `; it is one of: ${others.join(', ')}` : near ? `; did you mean "--${near}"?` : ''
  throw new CommandError(`"${rawName}" is not an option of ${command ? `diglot ${command}` : 'diglot'}${advice}`, command)
}

function givenValue({ name, rawName, value, inlineValue }: OptionToken): string | true {
  const { value: wanted }: Option = options[name as OptionName]
  if (wanted === undefined && value !== undefined) throw new CommandError(`${rawName} takes no value; it is "${value}"`)
  if (wanted === undefined) return true
  // `--out --json`: the next option is not a value, unless it is written as one (`--out=--json`).
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-')))
    throw new CommandError(`${rawName} has no value; expected ${rawName} ${wanted}`)
  return value
}
