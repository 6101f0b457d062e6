import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * What one run of a program took: seconds by the wall clock, seconds of all processors together, and the most memory it
 * held at once (MiB). The last two are known on Linux alone, else 0.
 */
export interface Measured {
  seconds: number
  cpu: number
  memory: number
}

/** Runs a program to its end. Throws, with what it said, where it fails. */
export async function measure(command: string, words: string[], cwd: string): Promise<Measured> {
  const started = performance.now()
  const child = spawn(command, words, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said = `${said}${data}`.slice(-4000)))
  let [memory, cpu] = [0, 0]
  const timer = setInterval(() => {
    memory = Math.max(memory, peakOf(child.pid))
    cpu = Math.max(cpu, cpuOf(child.pid))
  }, 20)
  const status = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve))
  clearInterval(timer)
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} failed:\n${said}`)
  return { seconds: (performance.now() - started) / 1000, cpu, memory }
}

function peakOf(pid: number | undefined): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}

/** Clock ticks, of which every Linux has 100 a second. */
function cpuOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return 0
  }
}

export function isInstalled(command: string): boolean {
  return spawnSync(command, ['version'], { stdio: 'ignore' }).status === 0
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}
