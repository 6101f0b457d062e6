import { readSettings } from '../source/settings/settings.ts'
import type { BuildOptions, BuildResult, InspectedPage } from './options.ts'
import { buildEverything } from './whole-build.ts'

/** All pages that a build would publish, with what they are and were rendered from. Renders and writes nothing. */
export async function inspectPages(
  options: Pick<BuildOptions, 'root' | 'out' | 'now'>,
): Promise<{ pages: InspectedPage[]; result: BuildResult }> {
  const pages: InspectedPage[] = []
  const inspect = (page: InspectedPage) => void pages.push(page)
  const result = await buildEverything({ ...options, write: false, threads: 0 }, { settings: await readSettings(options.root), inspect })
  return { pages, result }
}
