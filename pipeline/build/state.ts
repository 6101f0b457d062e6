import type { Report } from '../core/diagnostics.ts'
import type { Acknowledgements } from '../editions/acknowledgements.ts'
import type { Cache } from '../engine/cache.ts'
import type { Config } from '../settings/config.ts'
import type { BuildOptions } from './options.ts'
import type { Toolchain } from './toolchain.ts'
import type { Workers } from './workers.ts'

/** What all stages of one build share. */
export interface Build {
  options: BuildOptions
  config: Config
  report: Report
  cache: Cache
  workers: Workers
  toolchain: Toolchain
  acknowledgements: Acknowledgements
  /** Whether anything was found that keeps everything back. */
  failed(): boolean
}
