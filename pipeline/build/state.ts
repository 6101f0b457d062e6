import type { Acknowledgements } from '../check/acknowledgements.ts'
import type { Report } from '../core/diagnostics.ts'
import type { Config } from '../core/settings/config.ts'
import type { Audit } from './audit.ts'
import type { Cache } from './engine/cache.ts'
import type { Found } from './found.ts'
import type { BuildOptions, InspectedPage, WorkDone } from './options.ts'
import type { RemoteCache } from './remote/remote.ts'
import type { Toolchain } from './toolchain.ts'
import type { Workers } from './workers.ts'

/** What all stages of one build share. */
export interface Build {
  options: BuildOptions
  config: Config
  /** Takes what is found in no single article, and writes it down in `found`. */
  report: Report
  /** All that is reported at the end. Only what `found` has otherwise is given to it directly. */
  live: Report
  found: Found
  cache: Cache
  /** Only where the settings name one. */
  remote?: RemoteCache | undefined
  workers: Workers
  toolchain: Toolchain
  work: WorkDone
  /** Called with every page, in place of rendering it (`diglot why`). Nothing is written. */
  inspect?: ((page: InspectedPage) => void) | undefined
  /** Only where everything is made again, to be compared with the cache. */
  audit?: Audit | undefined
  acknowledgements: Acknowledgements
  /** Whether anything was found that keeps everything back. */
  failed(): boolean
}
