import { parentPort, workerData } from 'node:worker_threads'
import { readLast } from './last.ts'
import { stands } from './made.ts'

// A thread of its own (meanwhile.ts): tells which build's files stand as they were written, if they do.
const last = readLast(String(workerData))
parentPort?.postMessage(last && stands(last.made) ? last.turn : undefined)
