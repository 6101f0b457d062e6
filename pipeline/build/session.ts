import type { BuildSnapshot } from './changed-files.ts'
import type { LastBuild } from './engine/last-build.ts'
import type { OpenedSite } from './open-site.ts'
import type { BuildOptions } from './options.ts'
import type { Plan } from './plan.ts'
import type { RenderSetup } from './render-page.ts'
import type { Workers } from './workers.ts'

/** What a build leaves for the next one of the same process: it need not read it again while nobody else has built. */
export interface Session {
  last?: LastBuild<BuildSnapshot> | undefined
  tools?: Tools | undefined
  /** The site as it was published. */
  opened?: OpenedSite | undefined
}

/** What changed articles are read with, and pages are rendered with. */
export interface Tools extends Plan {
  setup: RenderSetup & { target: { out: string; stage: string } }
  /** The id of the article that a path names. */
  idOf(path: string): string
  workers: Workers
  /** What is called with the progress of a build. */
  progress?: BuildOptions['progress']
}
