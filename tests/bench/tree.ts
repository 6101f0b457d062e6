import { readdirSync, readFileSync } from 'node:fs'

/** So often is looked, in milliseconds: seldom enough to take a hundredth of one processor at most. */
const every = 20

/**
 * The most memory that a process and all below it held at once, in MiB: the largest sum of resident sizes that was seen,
 * and at least the high-water mark of any one of them, which the kernel keeps between looks. What processes share counts
 * for each of them.
 */
export function watchMemory(pid: number | undefined): { peak(): number; stop(): void } {
  let peak = 0
  const look = () => {
    const sizes = pid === undefined ? [] : treeOf(pid).map(sizeOf)
    const together = sizes.reduce((sum, { now }) => sum + now, 0)
    peak = Math.max(peak, together, ...sizes.map(({ most }) => most))
  }
  const timer = setInterval(look, every)
  return { peak: () => Math.round(peak / 1024), stop: () => clearInterval(timer) }
}

/** A process and all that it has started, and they in turn; empty where it has ended. */
function treeOf(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(treeOf)]
}

function childrenOf(pid: number): number[] {
  try {
    // Any thread may have started one.
    const threads = readdirSync(`/proc/${pid}/task`)
    return threads.flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number))
  } catch {
    return []
  }
}

/** Resident size and its high-water mark, in KiB. */
function sizeOf(pid: number): { now: number; most: number } {
  const status = read(`/proc/${pid}/status`)
  const field = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0)
  return { now: field('VmRSS'), most: field('VmHWM') }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It has ended since.
    return ''
  }
}
