import type { Connection } from 'vscode-languageserver'
import type { OpenedSite } from '../../build/open-site.ts'
import type { BuildOptions } from '../../build/options.ts'
import { followFiles } from '../dev/follow-files.ts'
import type { Watching } from '../dev/watch.ts'
import { createBuilds } from './builds.ts'
import { type Documents, followDocuments } from './documents.ts'
import { showProgress } from './progress.ts'
import { createPublisher, type Publisher } from './publisher.ts'
import { createViews, type SiteView } from './view.ts'

export interface LanguageSiteOptions extends Pick<BuildOptions, 'root' | 'out' | 'threads'> {
  clock(): string
  /** Whether the client shows progress. */
  showsProgress: boolean
}

/** The site that a client edits: its open texts, what is wrong in it, and what it looks like by now. */
export interface LanguageSite extends Pick<Publisher, 'of'> {
  root: string
  documents: Documents
  /** Undefined until the site has been built once. */
  view(): SiteView | undefined
  /** Builds for the first time, and follows the files. */
  start(): Promise<void>
  close(): Promise<void>
}

export function createLanguageSite(connection: Connection, options: LanguageSiteOptions): LanguageSite {
  const { root, out, threads, clock, showsProgress } = options
  const note = (text: string) => connection.console.error(text)
  const progress = showProgress(connection, showsProgress)
  const documents = followDocuments(connection, root, (path) => builds.typed(path))
  const publisher = createPublisher(connection, documents, root)
  const builds = createBuilds({
    ...{ root, out, threads, clock, note, progress: progress.update, unsaved: documents.unsaved, started: publisher.started },
    found(diagnostics) {
      progress.end()
      publisher.found(diagnostics)
    },
  })
  const { session } = builds
  const viewOf = createViews(root, documents.textOf)
  const changesOf = (id: string) => session.last?.valid?.snapshot.found.pairs.get(id)?.changes
  let opened: OpenedSite | undefined
  let watching: Watching | undefined
  return {
    root,
    documents,
    of: publisher.of,
    view() {
      // While all is built again, the site is as it was.
      opened = session.opened ?? opened
      return opened && viewOf(opened, changesOf)
    },
    async start() {
      watching = await followFiles({ root, out, note }, builds.rebuild)
    },
    async close() {
      builds.close()
      await watching?.close()
    },
  }
}
