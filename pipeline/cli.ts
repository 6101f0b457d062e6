import { existsSync, readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type BuildResult, build, isInside } from './build.ts'
import type { Command } from './commands/command.ts'
import { createProgress } from './progress.ts'
import { explain, plural, print, summary } from './summary.ts'

const usageOf = (commands: Record<string, Command>) => `usage: diglot <command> [options]

  build    build the site below --root into --out
  check    do all that build does, but write nothing
  counts   ask the server of comments how many each article has (goes over the network)
${Object.values(commands)
  .map(({ words, says }) => `  ${words}\n           ${says}`)
  .join('\n')}
  dev      build, serve on loopback, and build again whenever something changes

  --root DIR       the folder with content/, locales/ and diglot.config.ts (default: here)
  --out DIR        the folder to publish (default: dist below --root)
  --now ISO8601    the time to build for (default: SOURCE_DATE_EPOCH, else now)
  --next-due       print when a story appears or is taken down next, and nothing else
  --html FILE      status: write a page too
  --text           translate: the original as text, not as comments
  --xliff FILE     translate: write the story for translation tools, as XLIFF 2
  --from-xliff FILE
                   translate: take the translation from such a file
  --fix            check: apply the fixes of what is found, then check again
  --done           translate: it is current; redirects: write them
  --port N         the port that dev listens on (default: 4321)
  --threads N      threads beside the first, for large builds (default: one for each further processor)
  --no-cache       remember nothing, and use nothing that was remembered
  --json           print diagnostics as JSON lines
  --version        print the version
  --help           print this

exit status: 0 fine, 1 the content has errors, 2 wrong use or settings`

interface Arguments {
  command: string
  words: string[]
  flags: Set<string>
  nextDue: boolean
  fix: boolean
  html?: string | undefined
  xliff?: string | undefined
  fromXliff?: string | undefined
  root: string
  out: string
  now: string
  clock(): string
  json: boolean
  port: number
  remember: boolean
  threads: number | undefined
}

const plain = ['build', 'check', 'counts', 'dev']
/** The commands of the desk, loaded only for those who ask for one of them, or for help. */
const desk = () => import('./commands/index.ts')

process.exitCode = await main(process.argv.slice(2))

async function main(words: string[]): Promise<number> {
  const parsed = await parse(words)
  if (typeof parsed === 'number') return parsed
  if (!plain.includes(parsed.command)) return runCommand(parsed)
  const started = performance.now()
  const progress = createProgress(process.stderr)
  const note = (text: string) => console.error(`diglot: ${text}`)
  try {
    if (parsed.command === 'counts') return await counts(parsed)
    if (parsed.command === 'dev') return await serve(parsed, note)
    const run = () => build({ ...parsed, write: parsed.command === 'build', progress: progress.update, note })
    const first = await run()
    const result = parsed.fix && (await fix(first, parsed)) ? await run() : first
    progress.stop()
    tell(result, parsed, performance.now() - started)
    return result.outcome === 'built' ? 0 : result.outcome === 'content' ? 1 : 2
  } catch (error) {
    progress.stop()
    console.error(`diglot: ${error instanceof Error ? explain(error) : String(error)}`)
    return 2
  }
}

/** Applies the fixes of a check. Returns whether any file was changed. */
async function fix({ diagnostics }: BuildResult, { root, json }: Arguments): Promise<boolean> {
  const { applyFixes } = await import('./fix.ts')
  const { applied, left, paths } = applyFixes(root, diagnostics)
  const rest = left > 0 ? `; ${plural(left, 'fix', 'fixes')} could not be applied: run it again` : ''
  if (!json) console.log(`Applied ${plural(applied, 'fix', 'fixes')} in ${plural(paths.length, 'file')}${rest}`)
  return paths.length > 0
}

function tell(result: BuildResult, parsed: Arguments, milliseconds: number): void {
  print(result.diagnostics, parsed.json)
  // A scheduler must not take settings that are broken for a site where nothing is due.
  if (parsed.nextDue) {
    if (result.outcome === 'built' || result.nextDue !== undefined) console.log(result.nextDue ?? 'none')
  } else if (!parsed.json) console.log(summary(result, parsed.command, milliseconds / 1000))
}

async function counts(parsed: Arguments): Promise<number> {
  const { updateCounts } = await import('./counts.ts')
  const { outcome, diagnostics, counted, path } = await updateCounts(parsed)
  print(diagnostics, parsed.json)
  if (outcome !== 'fetched') return outcome === 'content' ? 1 : 2
  if (!parsed.json) console.log(`Fetched the comments of ${plural(counted, 'article')} into ${path}, as of ${parsed.now}`)
  return 0
}

async function runCommand(input: Arguments): Promise<number> {
  const [{ commands }, { CommandError }] = await Promise.all([desk(), import('./commands/open.ts')])
  try {
    console.log(await commands[input.command]?.run(input))
    return 0
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    console.error(`diglot: ${error.message}`)
    return 2
  }
}

/** Runs until it is interrupted. */
async function serve(parsed: Arguments, note: (text: string) => void): Promise<number> {
  const interrupted = new Promise<undefined>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(undefined))
  })
  const { dev } = await import('./dev.ts')
  const starting = dev({
    ...parsed,
    note,
    clock: parsed.clock,
    built: (result, milliseconds) => tell(result, parsed, milliseconds),
  })
  const server = await Promise.race([starting, interrupted])
  // A build may be broken off anywhere: nobody need wait for the end of the first.
  if (!server) process.exit(0)
  console.log(`Serving ${server.url} (Ctrl+C stops)`)
  await interrupted
  await server.close()
  return 0
}

async function parse(words: string[]): Promise<Arguments | number> {
  const { commands, flagNames } = plain.includes(words[0] ?? '') ? { commands: {}, flagNames: [] } : await desk()
  const known = [...plain, ...Object.keys(commands)].join(', ').replace(/, (\w+)$/, ' or $1')
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        root: { type: 'string' },
        out: { type: 'string' },
        now: { type: 'string' },
        port: { type: 'string' },
        threads: { type: 'string' },
        'no-cache': { type: 'boolean' },
        json: { type: 'boolean' },
        html: { type: 'string' },
        xliff: { type: 'string' },
        'from-xliff': { type: 'string' },
        'next-due': { type: 'boolean' },
        done: { type: 'boolean' },
        fix: { type: 'boolean' },
        text: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    })
    const [command, ...rest] = positionals
    if (values.help || values.version) {
      console.log(values.help ? usageOf((await desk()).commands) : version())
      return 0
    }
    if (command === undefined || (!Object.hasOwn(commands, command) && (!plain.includes(command) || rest.length > 0)))
      throw new Error(
        command === undefined ? `a command is missing; expected ${known}` : `"${positionals.join(' ')}" is no command; expected ${known}`,
      )
    if (values.fix && command !== 'check') throw new Error('--fix is an option of check; expected diglot check --fix')
    for (const name of ['root', 'out'] as const) if (values[name] === '') throw new Error(`--${name} is empty; expected a folder`)
    const root = resolve(values.root ?? '.')
    if (!existsSync(root)) throw new Error(`--root ${root} does not exist; expected the folder of a site`)
    const out = resolve(values.out ?? `${root}/dist`)
    if (isInside(root, out) || isInside(out, `${root}/content`) || isInside(out, `${root}/locales`))
      throw new Error(`--out ${out} would mix what is published with what it is made from; expected a folder of its own, such as dist`)
    const flags = new Set<string>(flagNames.filter((name) => values[name]))
    return {
      command,
      nextDue: values['next-due'] ?? false,
      fix: values.fix ?? false,
      words: rest,
      flags,
      html: fileOf(values.html),
      xliff: fileOf(values.xliff),
      fromXliff: fileOf(values['from-xliff']),
      root,
      out,
      now: clock(values.now),
      clock: () => clock(values.now),
      ...settingsOf(values),
    }
  } catch (error) {
    console.error(`diglot: ${error instanceof Error ? error.message : String(error)}\n\n${usageOf((await desk()).commands)}`)
    return 2
  }
}

function fileOf(value: string | undefined): string | undefined {
  return value === undefined ? undefined : resolve(value)
}

/** The version of the package that this file belongs to, compiled or not. */
function version(): string {
  const described: unknown = JSON.parse(readFileSync(findPackageJSON(import.meta.url) ?? '', 'utf8'))
  return String(Reflect.get(Object(described), 'version'))
}

function settingsOf(values: { json?: boolean; port?: string; threads?: string; 'no-cache'?: boolean }) {
  return {
    json: values.json ?? false,
    remember: values['no-cache'] !== true,
    port: wholeNumber('--port', values.port, 65_535) ?? 4321,
    threads: wholeNumber('--threads', values.threads, 64),
  }
}

function wholeNumber(option: string, value: string | undefined, most: number): number | undefined {
  if (value === undefined) return undefined
  const number = Number(value)
  if (!/^\d+$/.test(value) || number > most) throw new Error(`${option} is "${value}"; expected a whole number from 0 to ${most}`)
  return number
}

/** The only clock: `--now`, or the reproducible-builds.org variable, or the time it is. */
function clock(now: string | undefined): string {
  const epoch = process.env.SOURCE_DATE_EPOCH
  const time = now !== undefined ? Date.parse(now) : epoch !== undefined && epoch !== '' ? Number(epoch) * 1000 : Date.now()
  if (Number.isNaN(time) || (now !== undefined && !isDay(now)))
    throw new Error(`the time ${JSON.stringify(now ?? epoch)} cannot be read; expected ISO 8601, such as 2026-11-24T08:00:00Z`)
  return new Date(time).toISOString()
}

/** `Date.parse` takes the 30th of February for the 2nd of March. */
function isDay(now: string): boolean {
  const [day = ''] = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(now) ?? []
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
