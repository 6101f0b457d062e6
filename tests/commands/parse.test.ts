import { describe, expect, it } from 'vitest'
import { help } from '../../pipeline/commands/help.ts'
import { type CommandName, type CommandRow, commands } from '../../pipeline/commands/index.ts'
import { type Option, type OptionName, options, optionWords } from '../../pipeline/commands/options.ts'
import { parse } from '../../pipeline/commands/parse.ts'

const names = Object.keys(commands) as CommandName[]
const optionNames = Object.keys(options) as OptionName[]
const rowOf = (name: CommandName): CommandRow => commands[name]
const isSwitch = (name: OptionName) => (options[name] as Option).value === undefined
const given = (name: OptionName) => (isSwitch(name) ? [`--${name}`] : [`--${name}`, 'x'])

describe('the table of commands decides what is read and what the help shows', () => {
  it.each(names)('%s', (name) => {
    const own = [...rowOf(name).options, 'help', 'version']
    for (const option of optionNames) {
      if (own.includes(option)) expect(parse([name, ...given(option)])?.values).toEqual({ [option]: isSwitch(option) ? true : 'x' })
      else expect(() => parse([name, ...given(option)])).toThrow(`"--${option}" is not an option of diglot ${name}`)
      expect(help(name).includes(`  ${optionWords(option)} `)).toBe(option !== 'version' && own.includes(option))
    }
    expect(help()).toContain(`\n  ${name}`)
  })

  it('every option belongs to a command', () => {
    const used = new Set(names.flatMap((name) => rowOf(name).options))
    expect(optionNames.filter((name) => !used.has(name))).toEqual(['help', 'version'])
  })
})

describe('wrong use is named with what is right', () => {
  it.each<[string[], string]>([
    [['statsu'], '"statsu" is not a command; did you mean "status"?'],
    [['frobnicate'], '"frobnicate" is not a command.'],
    [['check', '--sumary'], '"--sumary" is not an option of diglot check; did you mean "--summary"?'],
    [['build', '--fix'], '"--fix" is not an option of diglot build; it is one of: check'],
    [['build', '-x'], '"-x" is not an option of diglot build'],
    [['--frob'], '"--frob" is not an option of diglot'],
    [['build', 'now'], 'unexpected "now"; expected: diglot build [options]'],
    [['build', '--out', '--json'], '--out has no value; expected --out DIR'],
    [['build', '--out'], '--out has no value; expected --out DIR'],
    [['build', '--out='], '--out has no value; expected --out DIR'],
    [['build', '--json=yes'], '--json takes no value; it is "yes"'],
  ])('%j', (words, message) => {
    expect(() => parse(words)).toThrow(message)
  })

  it('options may come before the command, and a value may begin with a hyphen', () => {
    expect(parse(['--root', 'a', 'build', '--out=-b'])).toEqual({ command: 'build', words: [], values: { root: 'a', out: '-b' } })
  })
})
