import { parentPort, workerData } from 'node:worker_threads'
import { type OutputsToCheck, outputsIntact } from './output-state.ts'
import { split0 } from './texts.ts'

const { paths, ...made } = workerData as OutputsToCheck
parentPort?.postMessage(outputsIntact({ ...made, paths: split0(paths) }))
