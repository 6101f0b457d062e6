import { parentPort, workerData } from 'node:worker_threads'
import { split0 } from './nul-list.ts'
import { type OutputsToCheck, outputsIntact } from './output-state.ts'

const { paths, ...made } = workerData as OutputsToCheck
parentPort?.postMessage(outputsIntact({ ...made, paths: split0(paths) }))
