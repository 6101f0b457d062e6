import { resolve } from 'node:path'
import { styleText } from 'node:util'
import { build, isInside } from './build/build.ts'
import { compilePatternsOnce, optimizeLess } from './build/engine/v8.ts'
import type { BuildResult } from './build/options.ts'
import { CommandError, type CommandInput, checkRoot } from './commands/command.ts'
import { help } from './commands/help.ts'
import { type CommandName, type CommandRow, commands, isCommand } from './commands/index.ts'
import { machineOf } from './commands/init/machine.ts'
import { type Parsed, parse, textValues } from './commands/parse.ts'
import { queueFrom } from './commands/queue.ts'
import { findingsOf, isFormat, type ReportFormat, reporters } from './commands/reporters/index.ts'
import { pathsFrom } from './commands/reporters/paths.ts'
import { createProgress } from './commands/reporters/progress.ts'
import type { ReportContext, Reporter } from './commands/reporters/reporter.ts'
import { devSummary, explainError, fixedLine, plural, summary } from './commands/summary.ts'
import { timeFrom } from './commands/time.ts'
import { versionOf } from './commands/version.ts'
import type { Diagnostic } from './core/diagnostics.ts'

/** A command line with its values resolved and its defaults filled in. */
interface Input extends CommandInput {
  command: CommandName
  clock(): string
  format: ReportFormat
  port: number | undefined
  useCache: boolean
  threads: number | undefined
}

const usualPort = 4321
const note = (text: string) => console.error(`diglot: ${text}`)

// A hook of git names its repository: which one is meant, the folder of the site says.
for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_OBJECT_DIRECTORY']) delete process.env[name]
compilePatternsOnce()
process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const progress = createProgress(process.stderr)
  let out: string | undefined
  try {
    const parsed = parse(args)
    const shown = helpFor(parsed)
    if (shown !== undefined) {
      // Without a command it is wrong use.
      if (args.length > 0) console.log(shown)
      else console.error(shown)
      return args.length > 0 ? 0 : 2
    }
    const input = inputOf(parsed as Parsed)
    out = input.out
    return await run(input, progress)
  } catch (error) {
    progress.stop()
    note(error instanceof Error ? explainError(error, out) : String(error))
    if (error instanceof CommandError && error.command) console.error(`Run "diglot ${error.command} --help" for its options.`)
    return 2
  }
}

/** The help or the version, where one of them was asked for. */
function helpFor(parsed: Parsed | undefined): string | undefined {
  if (parsed?.values.version) return versionOf(import.meta.url)
  if (parsed === undefined) return help()
  const { command, words, values } = parsed
  const [about] = command === 'help' ? words : [command]
  if (command !== 'help' && !values.help) return undefined
  if (about !== undefined && !isCommand(about)) throw new CommandError(`"${about}" is not a command. Run "diglot --help" for a list.`)
  return help(about)
}

async function run(input: Input, progress: ReturnType<typeof createProgress>): Promise<number> {
  const { command, flags } = input
  const { load }: CommandRow = commands[command]
  if (load) {
    const done = await (await load()).run({ ...input, environment: process.env, progress: progress.update, note })
    progress.stop()
    console.log(typeof done === 'string' ? done : done.text)
    return typeof done !== 'string' && done.failed ? 1 : 0
  }
  if (command === 'counts') return counts(input)
  if (command === 'dev') return serve(input, progress)
  if (command === 'lsp') return languageServer(input)
  optimizeLess()
  const started = performance.now()
  const { changed } = input.values
  const before = changed === undefined ? undefined : await findingsBefore(changed, input)
  const bases = command === 'check' ? (await import('./build/bases.ts')).basesFromGit : undefined
  const queue = queueFrom(input.values.queue, process.env)
  const once = () =>
    build({
      ...input,
      write: command === 'build',
      overwrite: flags.has('overwrite'),
      audit: flags.has('audit'),
      progress: progress.update,
      note,
      bases,
      baseline: { before },
      queue,
      sharing: { secret: process.env.DIGLOT_CACHE_SECRET, read: process.env.DIGLOT_CACHE_READ, write: process.env.DIGLOT_CACHE_WRITE },
    })
  const record = input.values.changes === undefined ? undefined : await (await import('./commands/changes.ts')).recordChanges(input)
  const first = await once()
  const result = flags.has('fix') && (await fix(first, input)) ? await once() : first
  if (result.outcome === 'built') record?.()
  progress.stop()
  print(result, input, performance.now() - started, flags.has('summary') ? await summaryPrinter(result) : undefined)
  return result.outcome === 'built' ? 0 : result.outcome === 'content' ? 1 : 2
}

/** What a check finds at a commit. */
async function findingsBefore(ref: string, input: Input) {
  const { findingsAt } = await import('./build/at-commit.ts')
  return findingsAt(ref, { ...input, note })
}

/** Applies the fixes of a check. Returns whether any file was changed. */
async function fix({ diagnostics }: BuildResult, { root, format }: Input): Promise<boolean> {
  const { applyFixes } = await import('./commands/fix.ts')
  const { applied, left, paths } = applyFixes(root, diagnostics)
  const rest = left > 0 ? `; ${plural(left, 'fix', 'fixes')} could not be applied: run it again` : ''
  if (format === 'text') console.log(`Applied ${plural(applied, 'fix', 'fixes')} in ${plural(paths.length, 'file')}${rest}`)
  return paths.length > 0
}

/** It is loaded when it is asked for: a build that has nothing to do loads little. */
async function summaryPrinter({ addresses }: BuildResult): Promise<Reporter['print']> {
  const { byRule } = await import('./commands/reporters/by-rule.ts')
  return (findings, context) => byRule(findings, context, addresses)
}

function print(result: BuildResult, input: Input, milliseconds: number, printer?: Reporter['print']): void {
  printDiagnostics(result.diagnostics, input, printer)
  // A scheduler must not take settings that are broken for a site where nothing is due.
  if (input.flags.has('next-due')) {
    if (result.outcome === 'built' || result.nextDue !== undefined) console.log(result.nextDue ?? 'none')
  } else if (input.format === 'text') {
    const fixed = input.command === 'check' && input.values.changed === undefined ? fixedLine(result) : []
    console.log([summary(result, input.command, milliseconds / 1000), ...fixed].join('\n'))
  }
}

function printDiagnostics(diagnostics: Diagnostic[], { format, show }: Input, printer?: Reporter['print']): void {
  const { stream, print } = reporters[format]
  const context: ReportContext = {
    version: versionOf(import.meta.url),
    paint: (style, text) => styleText(style, text, { stream: process[stream] }),
  }
  const findings = findingsOf(diagnostics, show)
  const printed = (printer ?? print)(findings, context)
  if (printed !== '') process[stream].write(`${printed}\n`)
}

async function counts(input: Input): Promise<number> {
  const { updateCounts } = await import('./commands/counts.ts')
  const { outcome, diagnostics, counted, path } = await updateCounts(input)
  printDiagnostics(diagnostics, input)
  if (outcome !== 'fetched') return outcome === 'content' ? 1 : 2
  if (input.format === 'text')
    console.log(`Fetched the comments of ${plural(counted, 'article')} into ${input.show(path)}, as of ${input.now}`)
  return 0
}

/** Runs until it is interrupted. */
async function serve(input: Input, progress: ReturnType<typeof createProgress>): Promise<number> {
  const interrupted = new Promise<undefined>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(undefined))
  })
  const [{ dev }, { createRepeats }] = await Promise.all([import('./commands/dev/dev.ts'), import('./commands/dev/repeats.ts')])
  const repeats = createRepeats()
  const { host } = input.values
  const starting = dev({
    ...input,
    host,
    port: input.port ?? usualPort,
    // Whoever names a port means that one.
    tries: input.port === undefined ? 20 : 1,
    environment: process.env,
    browser: input.flags.has('open') ? process.platform : undefined,
    note,
    progress: progress.update,
    built(result, milliseconds) {
      progress.stop()
      const { fresh, unchanged, isNews } = repeats(result)
      if (isNews) printDiagnostics(input.format === 'text' ? fresh : result.diagnostics, input)
      if (isNews && input.format === 'text') console.log(devSummary(result, unchanged, milliseconds / 1000))
    },
  })
  const server = await Promise.race([starting, interrupted])
  // A build may be broken off anywhere: nobody need wait for the end of the first.
  if (!server) process.exit(0)
  console.log(`Serving ${server.url} (Ctrl+C stops)${host === undefined ? '' : '; other machines can see the drafts too'}`)
  await interrupted
  await server.close()
  return 0
}

/** Answers an editor until it ends the process. */
async function languageServer({ values, root, out, threads, clock }: Input): Promise<number> {
  const { startLanguageServer } = await import('./commands/lsp/lsp.ts')
  const given = { root: values.root && root, out: values.out && out }
  startLanguageServer({ ...given, folder: root, threads, clock, version: versionOf(import.meta.url) })
  return new Promise(() => {})
}

function inputOf({ command, words, values }: Parsed): Input {
  const path = (name: 'html' | 'xliff' | 'from-xliff') => (values[name] === undefined ? undefined : resolve(String(values[name])))
  const root = resolve(String(values.root ?? '.'))
  checkRoot(root)
  const out = resolve(String(values.out ?? `${root}/dist`))
  if (isInside(root, out) || isInside(out, `${root}/content`) || isInside(out, `${root}/locales`))
    throw new CommandError(`--out ${out} holds the sources of the site; expected a folder of its own, such as dist`)
  const format = values.json ? 'json' : String(values.format ?? 'text')
  if (!isFormat(format)) throw new CommandError(`--format is "${format}"; expected one of: ${Object.keys(reporters).join(', ')}`)
  if (values.summary && format !== 'text') throw new CommandError('--summary is for people; it cannot be used with another --format')
  return {
    command,
    words,
    flags: new Set(Object.keys(values).filter((name) => values[name as keyof typeof values] === true)),
    html: path('html'),
    xliff: path('xliff'),
    fromXliff: path('from-xliff'),
    values: textValues(values),
    machine: () => machineOf(process, versionOf(import.meta.url), import.meta.url),
    show: pathsFrom(process.cwd(), root),
    root,
    out,
    now: clock(values.now),
    clock: () => clock(values.now),
    format,
    useCache: values['no-cache'] !== true,
    port: wholeNumber('--port', values.port, 65_535),
    threads: wholeNumber('--threads', values.threads, 64),
  }
}

function wholeNumber(option: string, value: string | true | undefined, most: number): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (!/^\d+$/.test(String(value)) || number > most)
    throw new CommandError(`${option} is "${value}"; expected a whole number from 0 to ${most}`)
  return number
}

/** The only clock. */
function clock(given: string | true | undefined): string {
  return timeFrom(given === undefined ? undefined : String(given), process.env.SOURCE_DATE_EPOCH, Date.now)
}
