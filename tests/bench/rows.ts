import type { Bytes } from './bytes.ts'
import type { Measured } from './process.ts'

/** One row of a table: medians of several runs. */
export interface Row {
  name: string
  version?: string
  /** By the wall clock. */
  seconds: number
  /** Of all processors together. */
  cpu: number
  /** MiB, the most of any run. */
  memory: number
  /** Seconds, as a share of what Hugo took for a full build in the same rounds; absent without Hugo. */
  ofHugo?: number
  /** Published files that were written again or taken away. */
  files?: number
  /** What it wrote, of a build from nothing. */
  bytes?: Bytes
  /** Seconds of each run, in order. */
  all: number[]
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export function toRow(name: string, runs: Measured[], more: Partial<Row> = {}): Row {
  const all = runs.map(({ seconds }) => round(seconds))
  return {
    name,
    ...more,
    seconds: round(median(all)),
    cpu: round(median(runs.map(({ cpu }) => cpu))),
    memory: Math.max(...runs.map(({ memory }) => memory)),
    all,
  }
}

/** Rows with their share of Hugo's, if Hugo is known. */
export function beside(rows: Row[], hugo: Row | undefined): Row[] {
  return rows.map((row) => (hugo ? { ...row, ofHugo: round(row.seconds / hugo.seconds) } : row))
}

/** To a thousandth. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
