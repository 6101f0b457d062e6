import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { watchMemory } from './tree.ts'

/** What one run of a program took, with all its threads and all the processes that it started. */
export interface Measured {
  /** By the wall clock. */
  seconds: number
  /** Of all processors together: what other programs on the machine change least. 0 where there is no POSIX shell. */
  cpu: number
  /** The most that it held at once, in MiB; 0 where there is no /proc. */
  memory: number
  /** What it printed, on standard error and then on standard output, of each at most the last 20,000 characters. */
  said: string
}

/**
 * A shell that runs its arguments, and then has the kernel's own sums of processor time for everything that it waited
 * for (`times`, POSIX) on file descriptor 3.
 */
const timed = ['-c', '"$@"; status=$?; times >&3; exit $status', 'sh']

/** Runs a program to its end. Throws, with what it said, where it ends with a status that is not expected. */
export async function measure(command: string, words: string[], cwd: string, expected: number[] = [0]): Promise<Measured> {
  const shell = existsSync('/bin/sh')
  const started = performance.now()
  const child = start(shell ? '/bin/sh' : command, shell ? [...timed, command, ...words] : words, cwd)
  const memory = watchMemory(child.pid)
  const [output, errors, sums] = [listen(child, 1), listen(child, 2), listen(child, 3)]
  const said = () => `${errors()}${output()}`
  const { status, ended } = await new Promise<{ status: number | null; ended: number }>((resolve, reject) => {
    let ended = 0
    child.once('error', reject)
    child.once('exit', () => (ended = performance.now()))
    // All that it said has been read.
    child.once('close', (status) => resolve({ status, ended }))
  }).finally(memory.stop)
  if (status === null || !expected.includes(status)) throw new Error(`${command} ${words.join(' ')} failed:\n${said()}`)
  return { seconds: (ended - started) / 1000, cpu: sumOf(sums()), memory: memory.peak(), said: said() }
}

/** Starts a program with no input, and with no messages home. */
export function start(command: string, words: string[], cwd: string): ChildProcess {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_COLOR: '1' }
  return spawn(command, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
}

/** What a program has said so far on some of its file descriptors. */
export function listen(child: ChildProcess, ...descriptors: number[]): () => string {
  let said = ''
  for (const descriptor of descriptors)
    child.stdio[descriptor]?.on('data', (data) => {
      said = `${said}${data}`.slice(-20_000)
    })
  return () => said
}

/** `0m0.00s 0m0.01s` of the shell, and below that user and system time of its children; both together, in seconds. */
function sumOf(times: string): number {
  const children = times.trim().split('\n')[1] ?? ''
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}

/** What a program says of its version, in its first line; undefined where there is no such program. */
export function versionOf(command: string, ...words: string[]): string | undefined {
  const { status, stdout } = spawnSync(command, words, { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n')[0] : undefined
}
