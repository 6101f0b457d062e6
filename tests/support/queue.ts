import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../../pipeline/core/hash.ts'
import { afterTest } from './after-test.ts'
import { program } from './program.ts'
import { folder, list, now } from './site.ts'

export const secret = 'a secret of some length'

export interface Running {
  child: ChildProcess
  /** What it has said so far. */
  said(): string
  /** Resolves when it has said this, or has ended. */
  says(text: string): Promise<void>
  ended: Promise<number | null>
  kill(): Promise<unknown>
}

/** Runs the command line in a process of its own, which ends with the test. `cli`: another program than the usual one. */
export function diglot(words: string[], { key = secret, cli = program }: { key?: string; cli?: string } = {}): Running {
  const env = { ...process.env, DIGLOT_QUEUE_SECRET: key, NODE_ENV: undefined, NODE_OPTIONS: undefined }
  const child = spawn(process.execPath, [cli, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const waiting = new Set<() => void>()
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data
      for (const look of waiting) look()
    })
  const ended = once(child, 'close').then(([status]) => status)
  const kill = () => {
    child.kill('SIGKILL')
    return ended
  }
  afterTest(kill)
  const says = (text: string) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const look = () => {
      if (said.includes(text)) resolve()
    }
    waiting.add(look)
    look()
    return Promise.race([promise, ended.then(() => {})]).finally(() => waiting.delete(look))
  }
  return { child, said: () => said, says, ended, kill }
}

/** A worker of one thread that is connected. */
export async function startWorker(url: string, more: { key?: string; cli?: string } = {}): Promise<Running> {
  const worker = diglot(['worker', '--queue', url, '--threads', '1'], more)
  await worker.says('waiting for builds')
  return worker
}

/** Builds a site into a new folder, without a cache. */
export const startBuild = (root: string, ...more: string[]) => startBuildBy(program, root, ...more)

/** The same by another program. */
export function startBuildBy(cli: string, root: string, ...more: string[]) {
  const out = join(folder(), 'dist')
  const build = diglot(['build', '--root', root, '--out', out, '--now', now, '--no-cache', ...more], { cli })
  const done = build.ended.then((status) => ({ status, said: build.said(), files: hashesIn(out) }))
  return { ...build, done }
}

function hashesIn(out: string): Record<string, string> {
  return !existsSync(out) ? {} : Object.fromEntries(list(out).map((path) => [path, hashOf(readFileSync(join(out, path)))]))
}

/** How many batches workers did, as a build says. */
export function doneElsewhere(said: string): number {
  return Number(/workers did (\d+) of/.exec(said)?.[1] ?? 0)
}
