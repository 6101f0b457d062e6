import type { Accepted, Diagnostic, KnownFinding } from '../core/diagnostics.ts'
import type { Held } from '../site/held.ts'
import type { Inputs } from '../site/pages/inputs.ts'
import type { PageModel } from '../site/pages/models.ts'
import type { basesFromGit } from './bases.ts'
import type { Emitted } from './engine/emit.ts'
import type { QueueAddress } from './queue/address.ts'
import type { CacheCredentials } from './remote/client.ts'
import type { RenderJob } from './render-page.ts'
import type { InputsRecord } from './tables.ts'

export interface BuildOptions {
  /** The folder that holds `content/`, `locales/` and the settings. */
  root: string
  /** The folder to be published; untouched where there is any error, or where `write` is false. */
  out: string
  /** ISO 8601 instant: what is to be published is decided by it. */
  now: string
  write: boolean
  /** Whether files in `out` that no build wrote may be replaced. */
  overwrite?: boolean | undefined
  /** Whether everything is made again, and what differs from the cache is reported. */
  audit?: boolean | undefined
  /** Whether the build cache is used and updated. Default: true. */
  useCache?: boolean | undefined
  /** For the shared cache of the settings (`cache.remote`); without them, it is not used. */
  sharing?: CacheCredentials | undefined
  /** The folder in which pictures are cached; by default beside the site's packages. */
  cache?: string | undefined
  /** Threads for large builds beside this one; 0 does all in this one. Default: one less than the machine has processors, at most 7. */
  threads?: number | undefined
  /** The queue by which workers on other machines take part in large builds (`build/queue/`). */
  queue?: QueueAddress | undefined
  /**
   * The files that have changed since the last build that went well, for a watcher: nothing else is read,
   * while that can be enough. Errors in them are reported at once, and others when these are fixed.
   */
  changed?: string[] | undefined
  /**
   * Shows what is not public yet, and pages in which something is found that a build would refuse. Needs a folder and a
   * cache of its own.
   */
  preview?: boolean | undefined
  /** What an earlier try of this preview has found; for `runPreview` alone. */
  trial?: PreviewTry | undefined
  /** The folder that a build publishes, where that is another one: what has been published is known from there. */
  deployed?: string | undefined
  /** The folder of the cache; by default with the site's packages. */
  cacheFolder?: string | undefined
  /** For `check`: what translations were made from that do not record it (`basesFromGit`). */
  bases?: typeof basesFromGit | undefined
  /** What is not reported, besides the site's own baseline. */
  baseline?:
    | {
        /** Whether the site's own is not read. */
        ignored?: boolean
        /** Findings before a change (`diglot check --changed`). */
        before?: KnownFinding[] | undefined
        /** Whether all findings are listed that a file has of a rule. */
        isUncapped?: boolean
      }
    | undefined
  /** Other changed files (absolute paths), which cannot be used by now: articles are taken as they were last read. */
  waiting?: ReadonlySet<string> | undefined
  /**
   * Path of an article (from the root) → its text in an editor, not saved yet: read in place of the file. Nothing that is
   * cached of it counts for the file. Needs a folder and a cache of its own.
   */
  texts?: ReadonlyMap<string, string> | undefined
  /**
   * Whether a full build that changed texts take is to come later. Then the result is partial, and has what was found when
   * they were read.
   */
  postpones?: (() => boolean) | undefined
  /** Addresses of the pages that a browser shows: with `changed`, a full build publishes these before it renders the rest. */
  open?: (() => ReadonlySet<string>) | undefined
  /** Called with those that differ when they were published first, and when they were put back because the build has failed. */
  first?: ((pages: readonly string[]) => void) | undefined
  /** Called when a build of changed texts has published its files, before it updates the cache. */
  published?: ((result: BuildResult) => void) | undefined
  /** Called now and then with the progress of a stage. */
  progress?: ((stage: string, done: number, total: number) => void) | undefined
  /** Called with notes besides diagnostics: that the cache was damaged. */
  note?: ((text: string) => void) | undefined
}

/** A page, and what it is and was rendered from. */
export interface InspectedPage {
  page: PageModel
  files: RenderJob['files']
  /** What it was rendered from; undefined for a page that was never rendered. */
  before?: InputsRecord | undefined
  inputs: Inputs
  /** Names of what it has of what many pages are made from. */
  site: string[]
  /** Names of the inputs that are not what it was rendered from. */
  changed: string[]
}

export interface BuildResult {
  /** `config`: nothing could be read. `content`: errors in articles or catalogues. */
  outcome: 'built' | 'content' | 'config'
  diagnostics: Diagnostic[]
  /** What was found and is not reported. */
  accepted: Accepted
  stories: number
  articles: number
  /** Articles that are not public yet, or not any more: drafts, scheduled and expired ones. */
  heldBack: number
  /** Edition → public stories that it does not have; none of a converted edition. */
  missing: Map<string, number>
  /** Markdown files that are no article of any edition, as warnings say. */
  leftOut: number
  /** Where every edition has its articles: `/en/world/tides/`. */
  addresses: string[]
  /** Format → pages. */
  pages: Map<string, number>
  emitted?: Emitted | undefined
  /** ISO 8601 instant at which a story appears or is taken down next. */
  nextDue?: string | undefined
  /** Some changed files were not looked at: with `BuildOptions.changed`, or those of `BuildOptions.waiting`. */
  partial?: boolean | undefined
  work?: WorkDone | undefined
  /** What a preview shows that is not public yet. */
  previews?: Preview[] | undefined
}

/** How much was made again, and not taken from the cache. */
export interface WorkDone {
  /** How often it was decided which pages there are. */
  indexed: number
  /** Articles read, pairs compared, pages of which a model was made, pages rendered. */
  read: number
  compared: number
  planned: number
  rendered: number
}

/** An article that a preview shows, and that is not public yet. */
export interface Preview extends Held {
  path: string
  /** Where the preview has it: `/en/world/tides/`. */
  address: string
  /** Paths of its translations, if it is the original: what is found between them is no fault of theirs. */
  translations: string[]
}

/** What an earlier try of the same preview has found. */
export interface PreviewTry {
  /** Paths of articles that are not shown: they would keep all the others back. */
  hidden: ReadonlySet<string>
  /** What was found while they were shown. */
  found: Diagnostic[]
}
