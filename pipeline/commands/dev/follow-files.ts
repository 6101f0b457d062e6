import { join } from 'node:path'
import type { BuildOptions } from '../../build/options.ts'
import { otherSources } from '../../build/other-sources.ts'
import { lockFilesOf } from '../../build/toolchain.ts'
import { collectDiagnostics } from '../../core/diagnostics.ts'
import { checkSettings, type Settings } from '../../core/settings/check.ts'
import type { Config } from '../../core/settings/config.ts'
import { readSettings, settingsFiles } from '../../source/settings/settings.ts'
import { type Watching, watch } from './watch.ts'

type Site = Pick<BuildOptions, 'root' | 'out' | 'note'>

/** Builds for the first time, and again after each change of a file that the site is made from. */
export async function followFiles(site: Site, rebuild: (changed?: string[]) => Promise<void>): Promise<Watching> {
  const failed = (error: unknown) => site.note?.(error instanceof Error ? error.message : String(error))
  await rebuild()
  const paths = await watchedFiles(site)
  // Something may change while the watcher is getting ready.
  const ready: Promise<Watching> = watch(
    paths,
    async (changed) => {
      // The error may be temporary: the next change starts another build.
      await rebuild(changed).catch(failed)
      if (changed.every((path) => isContent(site.root, path))) return
      // Settings and style sheets may name other files now, which may have changed before they were watched.
      const watcher = await ready
      if (await watcher.add(await watchedFiles(site))) await rebuild().catch(failed)
    },
    failed,
  )
  const watcher = await ready
  // What changed meanwhile.
  await rebuild()
  return watcher
}

function isContent(root: string, path: string): boolean {
  return ['content', 'locales'].some((name) => path.startsWith(join(root, name)))
}

/** All that a site is made from, whatever is wrong with its settings by now: they will be fixed. */
async function watchedFiles({ root, out }: Site): Promise<string[]> {
  const settings: Settings = await readSettings(root)
  const config: Config | undefined = checkSettings(settings, collectDiagnostics())
  const others = config ? ((await otherSources(config, { root, deployed: out })) ?? config.theme.styles) : []
  const own = ['content', 'locales', ...settingsFiles, ...others].map((path) => join(root, path))
  return [...own, ...settings.modules, ...lockFilesOf(root)]
}
