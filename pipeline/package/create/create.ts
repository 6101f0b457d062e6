import { resolve } from 'node:path'
import { CommandError, checkRoot } from '../../commands/command.ts'
import { help } from '../../commands/help.ts'
import { init } from '../../commands/init/init.ts'
import { machineOf } from '../../commands/init/machine.ts'
import { parse, textValues } from '../../commands/parse.ts'
import { pathsFrom } from '../../commands/reporters/paths.ts'
import { explainError } from '../../commands/summary.ts'
import { timeFrom } from '../../commands/time.ts'
import described from './package.json' with { type: 'json' }

// The command of create-diglot, which is `diglot init`. The package has its code in a bundle, not Diglot as a dependency:
// - `npm create` then fetches some hundred kilobytes; with Diglot it would install all of it twice, once to be thrown away;
// - it runs on any Node that npm runs on, and writes a site that installs the Node that Diglot needs;
// - both packages are published with one version, and the site gets Diglot in that version. If npm has an old create-diglot
//   cached (`npm create diglot` without `@latest`), the site fits it: old files with an old Diglot.
process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  try {
    const parsed = parse(['init', ...args])
    if (!parsed || parsed.command === 'help') console.log(described.version)
    else if (parsed.values.help) console.log(help('init'))
    else console.log(await start(parsed))
    return 0
  } catch (error) {
    console.error(`create-diglot: ${error instanceof Error ? explainError(error) : String(error)}`)
    if (error instanceof CommandError && error.command) console.error('Run "npm create diglot@latest -- --help" for its options.')
    return 2
  }
}

async function start({ words, values }: NonNullable<ReturnType<typeof parse>>): Promise<string> {
  const texts = textValues(values)
  const root = resolve(texts.root ?? '.')
  checkRoot(root)
  const done = await init.run({
    root,
    out: `${root}/dist`,
    now: timeFrom(texts.now, process.env.SOURCE_DATE_EPOCH, Date.now),
    words,
    values: texts,
    flags: new Set(Object.keys(values).filter((name) => values[name as keyof typeof values] === true)),
    machine: () => machineOf(process, described.version, import.meta.url),
    show: pathsFrom(process.cwd(), root),
  })
  return typeof done === 'string' ? done : done.text
}
