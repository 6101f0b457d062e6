import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { chart, panelsOf } from './chart.ts'
import { measureCold } from './cold.ts'
import { measureContent } from './content.ts'
import { measureDev } from './dev.ts'
import { diglot } from './diglot.ts'
import { measureMemory } from './memory.ts'
import { type Options, readOptions, usage } from './options.ts'
import { findPeers } from './peers.ts'
import { measureRebuilds } from './rebuilds.ts'
import { type Results, tables } from './report.ts'
import { writeSite } from './site.ts'

// The same corpus, in memory, through Diglot and its peers, in turn.
try {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') console.log(usage)
  else await main(options)
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}

async function main(options: Options): Promise<void> {
  const site = join(options.folder, `site-${options.stories}`)
  rmSync(site, { recursive: true, force: true })
  mkdirSync(options.folder, { recursive: true })
  try {
    const results = await measureAll(options, site)
    console.log(`\n${tables(results)}`)
    if (options.out !== undefined) write(options.out, results)
  } finally {
    rmSync(site, { recursive: true, force: true })
  }
}

async function measureAll(options: Options, site: string): Promise<Results> {
  const { stories, runs, parts, peers, sizes, blocks, parity, folder, content, pattern } = options
  const asked = (part: (typeof parts)[number]) => parts.includes(part)
  const machine = { processors: availableParallelism(), model: cpus()[0]?.model, node: process.version }
  const results: Results = { stories, languages: 2, runs, parity, machine }
  const tell = console.log
  if (asked('cold') || asked('rebuild') || asked('dev')) writeSite(site, stories, { parity })
  // Against others than Hugo only full builds are measured.
  const needed = asked('cold') ? peers : peers.filter((name) => asked('rebuild') && name === 'hugo')
  const found = findPeers(needed, folder, site, tell)
  if (asked('cold')) results.cold = await measureCold([diglot(site), ...found], stories, runs, tell)
  const hugo = found.find(({ name }) => name === 'Hugo')
  if (asked('rebuild')) results.rebuild = await measureRebuilds(site, hugo, stories, runs, tell)
  if (asked('dev')) results.dev = await measureDev(site, Math.max(5, runs), tell)
  if (asked('memory')) results.memory = await measureMemory(folder, sizes, { parity, blocks }, tell)
  if (content !== undefined) {
    rmSync(site, { recursive: true, force: true })
    results.content = await measureContent(content, pattern, site, runs, tell)
  }
  return results
}

function write(path: string, results: Results): void {
  writeFileSync(`${path}.json`, `${JSON.stringify(results, null, 2)}\n`)
  const panels = panelsOf(results)
  if (panels.length > 0) writeFileSync(`${path}.svg`, chart(`${results.stories} stories in two languages: HTML, AMP and RSS`, panels))
}
