import { readdirSync, statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { type Command, CommandError, type Machine } from '../command.ts'
import { plural } from '../summary.ts'
import { type Answers, answersFrom, checkGiven, type Given, isAnswered, questions } from './answers.ts'
import { renamedEditions } from './content.ts'
import { defaultsFor } from './defaults.ts'
import { isOldNode, newSiteFiles } from './files.ts'
import { install } from './install.ts'
import { takenPaths, writeAll } from './write.ts'

/** Writes a site that can be built at once. */
export const init: Command = {
  async run({ root, now, words: [word, ...others], flags, values = {}, machine: readMachine, show }) {
    const machine = readMachine?.()
    if (!machine) throw new Error('init must know the machine that it runs on')
    if (others.length > 0) throw new CommandError(`unexpected "${others[0]}"; expected: diglot init [DIR] [options]`, 'init')
    const given: Given = {}
    for (const question of questions) if (values[question] !== undefined) given[question] = values[question]
    checkGiven(given)
    const terminal = flags.has('yes') || isAnswered(given) ? undefined : machine.terminal
    const dir = resolve(root, word ?? (terminal && hasFiles(root) ? await (await import('./ask.ts')).askFolder(terminal) : '.'))
    checkFolder(dir, show)
    // Nobody should answer five questions for nothing.
    if (terminal) checkTaken(dir, ['package.json', 'diglot.config.ts'], show)
    const answers = await answersTo(given, dir, machine, flags.has('yes'))
    const files = newSiteFiles({ dir, answers, machine, now })
    checkTaken(dir, Object.keys(files), show)
    writeAll(dir, files)
    const created = `${plural(Object.keys(files).length, 'file')} in ${show(dir) === '.' ? 'this folder' : show(dir)}`
    const isInstalled = !flags.has('no-install') && (await install(dir, isOldNode(machine)))
    const next = nextSteps(dir, show(dir), isInstalled, machine)
    if (!isInstalled && !flags.has('no-install')) throw new CommandError(`created ${created}, but "npm install" failed. Then:\n${next}`)
    return [`Created ${created}.`, ...notes(answers, machine), '', 'Next:', next, '', answers.host.next].join('\n')
  },
}

/** All answers: those that are given, and for the rest the defaults or what somebody says. */
async function answersTo(given: Given, dir: string, machine: Machine, takesDefaults: boolean): Promise<Answers> {
  const defaults = (known: Given) => defaultsFor(dir, machine, known)
  if (takesDefaults) return answersFrom({ ...defaults(given), ...given })
  if (isAnswered(given)) return answersFrom(given)
  if (machine.terminal) return answersFrom(await (await import('./ask.ts')).ask(machine.terminal, given, defaults))
  const missing = questions.filter((question) => given[question] === undefined).map((question) => `--${question}`)
  throw new CommandError(
    `there is no terminal to ask in; expected ${missing.join(', ')}, or --yes for the defaults. With npm create, options come after "--": npm create diglot@latest DIR -- --yes`,
    'init',
  )
}

function hasFiles(dir: string): boolean {
  return readdirSync(dir).some((name) => !name.startsWith('.'))
}

function checkFolder(dir: string, show: (path: string) => string): void {
  const stats = statSync(dir, { throwIfNoEntry: false })
  if (stats && !stats.isDirectory()) throw new CommandError(`${show(dir)} is a file; expected a folder, or a path that does not exist yet`)
}

function checkTaken(dir: string, paths: string[], show: (path: string) => string): void {
  const taken = takenPaths(dir, paths)
  if (taken.length === 0) return
  const names = taken.map((path) => `  ${path}`).join('\n')
  throw new CommandError(
    `nothing was written: ${show(dir)} has ${taken.length === 1 ? 'a file' : 'files'} that a new site needs. Choose another folder, or move ${taken.length === 1 ? 'it' : 'them'} away:\n${names}`,
  )
}

function notes(answers: Answers, machine: Machine): string[] {
  return [
    ...renamedEditions(answers).map(
      (locale) => `The name is not in the script of the edition "${locale}": write another one into locales/${locale}/site.json.`,
    ),
    ...(isOldNode(machine)
      ? [`This machine has Node ${machine.node}: the site installs a newer one for itself (the package "node").`]
      : []),
  ]
}

function nextSteps(dir: string, path: string, isInstalled: boolean, { clone, version }: Machine): string {
  const enter = path === '.' ? [] : [`cd ${quoted(path)}`]
  // A clone of the repository makes the package itself: the registry need not have it.
  const packed = clone === undefined ? '' : ` ${quoted(`${relative(dir, clone)}/diglot-${version}.tgz`)}`
  const made = packed === '' ? '' : '   # which "npm pack" writes'
  return [...enter, ...(isInstalled ? [] : [`npm install${packed}${made}`]), 'npm run dev'].map((line) => `  ${line}`).join('\n')
}

const quoted = (path: string) => (/[^\w./\\:-]/.test(path) ? JSON.stringify(path) : path)
