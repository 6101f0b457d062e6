import type { BuildSnapshot } from './changed-files.ts'
import type { LastBuild } from './engine/last-build.ts'
import type { SourceState } from './engine/source-state.ts'
import type { Session, Tools } from './session.ts'
import type { Build } from './state.ts'

/** What a build of few changes begins with. */
export interface PartialBuild {
  build: Build
  session: Session
  tools: Tools
  last: LastBuild<BuildSnapshot>
  snapshot: BuildSnapshot
  /** The files that have changed, relative to the site, with `/` between folders: those of articles, and catalogues. */
  paths: string[]
  catalogues: string[]
  /** Their state before they are read: the next build sees what changes from now on. */
  sources: SourceState
}
