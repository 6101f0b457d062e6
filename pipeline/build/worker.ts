import module from 'node:module'
import { threadId } from 'node:worker_threads'
import { workerData } from 'piscina'
import { collectDiagnostics } from '../core/diagnostics.ts'
import { loadConfig } from '../source/settings/load-config.ts'
import { createTasks, type TaskSettings } from './tasks.ts'

/** What a thread is given when it starts. Functions do not cross threads: it loads a site's plugins and views itself. */
export interface WorkerData {
  root: string
  config: TaskSettings
  plugins: boolean
}

// Each thread enables Node's compile cache for itself.
module.enableCompileCache()

const { root, config, plugins } = workerData as WorkerData
const own = async () => (plugins ? loadConfig(root, collectDiagnostics()) : undefined)

export const { read, compare, render } = createTasks({ root, name: `thread-${threadId}`, config, own })
