import { parentPort, workerData } from 'node:worker_threads'
import { type Standing, stands } from './made.ts'
import { split0 } from './texts.ts'

const { paths, ...made } = workerData as Standing
parentPort?.postMessage(stands({ ...made, paths: split0(paths) }))
