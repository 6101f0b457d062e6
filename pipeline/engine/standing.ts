import { parentPort, workerData } from 'node:worker_threads'
import { type Made, stands } from './made.ts'
import { split0 } from './texts.ts'

/** What a thread is given that looks whether all stands. */
export type Standing = Pick<Made, 'out' | 'stamps'> & { /** With a NUL between any two. */ paths: string }

const { paths, ...made } = workerData as Standing
parentPort?.postMessage(stands({ ...made, paths: split0(paths) }))
