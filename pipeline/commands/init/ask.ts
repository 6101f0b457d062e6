import { autocomplete, isCancel, multiselect, select, text } from '@clack/prompts'
import { shippedLocales } from '../../source/locales/shipped.ts'
import { CommandError, type Machine } from '../command.ts'
import { faultOf, type Given, type Question, questions } from './answers.ts'
import { languageName } from './content.ts'
import { hosts } from './hosts.ts'

type Terminal = NonNullable<Machine['terminal']>
type Defaults = (given: Given) => Record<Question, string>

/** Asks for every answer that is not given. The defaults depend on what has been answered so far. */
export async function ask(terminal: Terminal, given: Given, defaults: Defaults): Promise<Record<Question, string>> {
  const answers = { ...given }
  for (const question of questions) answers[question] ??= answered(await prompts[question](terminal, answers, defaults(answers)[question]))
  return { ...defaults(answers), ...answers }
}

/** Where the site is to be: in a new folder, or (`.`) among the files that are here. */
export async function askFolder(terminal: Terminal): Promise<string> {
  return answered(await text({ ...terminal, message: 'In which folder?', placeholder: 'my-paper', defaultValue: 'my-paper' }))
}

function answered(answer: string | symbol): string {
  if (isCancel(answer)) throw new CommandError('cancelled; nothing was written')
  return String(answer)
}

type Prompt = (terminal: Terminal, answers: Given, initial: string) => Promise<string | symbol>

const prompts: Record<Question, Prompt> = {
  name: (terminal, answers, initial) => askText('What is the site called?', 'name')(terminal, answers, initial),
  locales: askLocales,
  host: (terminal, _, initialValue) =>
    select({
      ...terminal,
      message: 'Who will serve it?',
      options: Object.entries(hosts).map(([value, { label }]) => ({ value, label })),
      initialValue,
    }),
  url: (terminal, answers, initial) => askText('What is its address?', 'url')(terminal, answers, initial),
  'time-zone': (terminal, _, initialValue) =>
    autocomplete({
      ...terminal,
      message: 'In which time zone are its dates?',
      options: [...new Set([initialValue, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((value) => ({ value, label: value })),
      initialValue,
      maxItems: 6,
    }),
}

function askText(message: string, question: Question): Prompt {
  return (terminal, { host }, defaultValue) =>
    text({
      ...terminal,
      message,
      placeholder: defaultValue,
      defaultValue,
      validate: (value) => (value ? faultOf(question, value, host) : undefined),
    })
}

/** As the option has them: the default edition first. */
async function askLocales(terminal: Terminal, _: Given, initial: string): Promise<string | symbol> {
  const options = shippedLocales().map((value) => ({ value, label: languageName(value), hint: value }))
  const message = 'In which languages? (space selects, enter goes on)'
  const chosen = await multiselect({ ...terminal, message, options, initialValues: initial.split(','), maxItems: 12 })
  if (isCancel(chosen) || chosen.length < 2) return isCancel(chosen) ? chosen : chosen.join()
  const among = options.filter(({ value }) => chosen.includes(value))
  const first = await select({ ...terminal, message: 'Which edition is listed first?', options: among })
  return isCancel(first) ? first : [first, ...chosen.filter((locale) => locale !== first)].join()
}
