import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { changes } from './changes.ts'
import { chart } from './chart.ts'
import { findPeers, type Peer } from './peers.ts'
import { type Measured, measure, median } from './process.ts'
import { writeSite } from './site.ts'

// npm run bench -- --stories 1000 --runs 3 [--out FILE]: the same corpus, in memory, through Diglot and its peers, in turn.
const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    out: { type: 'string' },
    folder: { type: 'string' },
  },
})
const [stories, runs] = [Number(values.stories), Number(values.runs)]
const project = fileURLToPath(new URL('../..', import.meta.url))
const folder = values.folder ?? join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'diglot-bench')
const site = join(folder, `site-${stories}`)

interface Line {
  name: string
  seconds: number
  /** Of all processors together: what other programs on the machine change least. */
  cpu: number
  memory: number
  all: number[]
}

await main()

async function main(): Promise<void> {
  rmSync(site, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeSite(site, stories)
  const peers = findPeers(folder, site, console.log)
  const cold = await measureCold([{ name: 'Diglot', build: () => diglot(true) }, ...peers])
  const rebuild = await measureRebuilds()
  print(`${stories} stories in two languages, ${runs} runs, medians`, cold)
  print(
    'Diglot, again, from a fresh process',
    rebuild,
    cold.find(({ name }) => name === 'Hugo'),
  )
  if (values.out !== undefined) write(values.out, cold, rebuild)
  rmSync(site, { recursive: true, force: true })
}

function diglot(clean: boolean): Promise<Measured> {
  if (clean) for (const name of ['dist', '.cache']) rmSync(join(site, name), { recursive: true, force: true })
  return measure(
    process.execPath,
    [
      '--import',
      join(project, 'pipeline/require-node.mjs'),
      join(project, 'pipeline/cli.ts'),
      'build',
      '--root',
      site,
      '--now',
      '2026-11-24',
    ],
    site,
  )
}

/** Everyone in turn, so that a machine with other things to do slows all of them down. */
async function measureCold(builders: Peer[]): Promise<Line[]> {
  const measured = new Map<string, Measured[]>(builders.map(({ name }) => [name, []]))
  for (let run = 0; run < runs; run += 1) {
    for (const { name, build } of builders) {
      const result = await build()
      console.log(`${name} ${result.seconds.toFixed(2)} s`)
      measured.get(name)?.push(result)
    }
  }
  return [...measured].map(([name, results]) => line(name, results))
}

async function measureRebuilds(): Promise<Line[]> {
  await diglot(false)
  const measured = new Map<string, Measured[]>(changes.map(({ name }) => [name, []]))
  for (let run = 0; run < runs; run += 1) {
    for (const { name, make } of changes) {
      make(site, run)
      measured.get(name)?.push(await diglot(false))
    }
  }
  return [...measured].map(([name, results]) => line(name, results))
}

function line(name: string, results: Measured[]): Line {
  const all = results.map(({ seconds }) => Number(seconds.toFixed(2)))
  return {
    name,
    seconds: median(all),
    cpu: median(results.map(({ cpu }) => cpu)),
    memory: Math.max(...results.map(({ memory }) => memory)),
    all,
  }
}

function print(title: string, lines: Line[], base = lines.find(({ name }) => name === 'Hugo')): void {
  console.log(`\n${title}\n| | seconds | of Hugo | CPU seconds | of Hugo | peak MiB |\n| --- | ---: | ---: | ---: | ---: | ---: |`)
  for (const { name, seconds, cpu, memory } of lines) {
    const of = (value: number, all: number | undefined) => (all ? (value / all).toFixed(3) : '–')
    console.log(
      `| ${name} | ${seconds.toFixed(2)} | ${of(seconds, base?.seconds)} | ${cpu.toFixed(2)} | ${of(cpu, base?.cpu)} | ${memory} |`,
    )
  }
}

function write(file: string, cold: Line[], rebuild: Line[]): void {
  const machine = { processors: availableParallelism(), model: cpus()[0]?.model, node: process.version }
  writeFileSync(`${file}.json`, `${JSON.stringify({ stories, languages: 2, runs, machine, cold, rebuild }, null, 2)}\n`)
  const bars = [
    ...cold.map(({ name, seconds }) => ({ name: `${name}, from nothing`, seconds, own: name === 'Diglot' })),
    ...rebuild.map(({ name, seconds }) => ({ name, seconds, own: true })),
  ]
  writeFileSync(`${file}.svg`, chart(`${stories} stories in two languages: HTML, AMP and RSS`, bars))
}
