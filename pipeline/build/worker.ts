import module from 'node:module'
import { threadId } from 'node:worker_threads'
import { workerData } from 'piscina'
import { createRecorder } from '../core/diagnostics.ts'
import type { PairResult } from '../editions/parity/index.ts'
import { type Config, loadConfig } from '../settings/config.ts'
import type { DrawJob, Drawn, DrawSetup } from './drawing.ts'
import type { PairJob } from './holding.ts'
import type { ReadJob, ReadResult } from './reading.ts'

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
  settings ??= loadConfig(root, createRecorder())
  return (await settings) ?? config
}

async function createReader() {
  return (await import('./reading.ts')).createReader(root, await ownSettings())
}

/** Reads a batch of articles. */
export async function read(jobs: ReadJob[]): Promise<ReadResult[]> {
  reader ??= createReader()
  return jobs.map(await reader)
}

/** Holds a batch of translations to their originals. */
export async function hold(jobs: PairJob[]): Promise<PairResult[]> {
  const holder = await import('./holding.ts')
  return jobs.map(holder.hold)
}

/** A thread is given its next batch before it is done with the first: both draw with the same. */
let drawer: { id: string; made: Promise<(job: DrawJob) => Drawn> } | undefined

async function createDrawer(setup: DrawSetup) {
  return (await import('./drawing.ts')).createDrawer(setup, `thread-${threadId}`, (await ownSettings()).theme.views)
}

/** Draws a batch of pages; every batch names what it is drawn with, and brings it along when the thread may lack it. */
export async function draw([{ id, setup }, ...jobs]: [{ id: string; setup: DrawSetup }, ...DrawJob[]]): Promise<Drawn[]> {
  if (drawer?.id !== id) drawer = { id, made: createDrawer(setup) }
  return jobs.map(await drawer.made)
}
