import module from 'node:module'
import { threadId } from 'node:worker_threads'
import { workerData } from 'piscina'
import type { PairResult } from '../check/parity/index.ts'
import { collectDiagnostics } from '../core/diagnostics.ts'
import type { Config } from '../core/settings/config.ts'
import { loadOpenCC } from '../source/convert/opencc.ts'
import { loadConfig } from '../source/settings/load-config.ts'
import type { PairJob } from './compare-pair.ts'
import type { ReadJob, ReadResult } from './reading.ts'
import type { RenderJob, RenderResult, RenderSetup } from './render-page.ts'

/** What a thread is given when it starts. Functions do not cross threads: it loads a site's plugins and views itself. */
export interface WorkerData {
  root: string
  config: Config
  plugins: boolean
}

// What Node made of the modules last time is used by the threads that ask for it.
module.enableCompileCache()

const { root, config, plugins } = workerData as WorkerData

let reader: Promise<(job: ReadJob) => ReadResult> | undefined

let settings: Promise<Config | undefined> | undefined

async function ownSettings(): Promise<Config> {
  if (!plugins) return config
  settings ??= loadConfig(root, collectDiagnostics())
  return (await settings) ?? config
}

async function createReader() {
  return (await import('./reading.ts')).createReader(root, await ownSettings())
}

/** Reads a batch of articles. */
export async function read(jobs: ReadJob[]): Promise<ReadResult[]> {
  reader ??= createReader()
  if (jobs.some(({ conversion }) => conversion)) await loadOpenCC()
  return jobs.map(await reader)
}

/** Compares a batch of translations with their originals. */
export async function compare(jobs: PairJob[]): Promise<PairResult[]> {
  const comparer = await import('./compare-pair.ts')
  return jobs.map(comparer.comparePair)
}

/** A thread is given its next batch before it is done with the first: both render with the same. */
let renderer: { id: string; made: Promise<(job: RenderJob) => RenderResult> } | undefined

async function createRenderer(setup: RenderSetup) {
  return (await import('./render-page.ts')).createRenderer(setup, `thread-${threadId}`, (await ownSettings()).theme)
}

/** Renders a batch of pages; every batch names what it is rendered with, and brings it along when the thread may lack it. */
export async function render([{ id, setup }, ...jobs]: [{ id: string; setup: RenderSetup }, ...RenderJob[]]): Promise<RenderResult[]> {
  if (renderer?.id !== id) renderer = { id, made: createRenderer(setup) }
  return jobs.map(await renderer.made)
}
