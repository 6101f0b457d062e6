import type { Report } from '../core/diagnostics.ts'
import { toPath } from '../core/files.ts'
import type { Format } from '../render/formats/format.ts'
import { formatsOf } from '../render/formats/index.ts'
import type { PageModel } from '../site/pages/models.ts'
import type { PlannedPage } from '../site/pages/planned.ts'
import type { Site } from '../site/site.ts'
import { createClaims } from './claims.ts'
import type { RenderJob, RenderSetup } from './render-page.ts'

/** Pictures and styles, then stories, then what lists them: a reader never meets a link to what is not there yet. */
const ranks: Partial<Record<PageModel['kind'], number>> = {
  article: 1,
  facing: 1,
  redirect: 2,
  list: 2,
  front: 3,
  feed: 4,
  book: 4,
  chooser: 4,
  sitemap: 5,
  newsSitemap: 5,
  newsletter: 5,
}

/** What the files of pages are named by, and where it is reported that two have the same name. */
export interface PagesContext {
  site: Pick<Site, 'addresses' | 'byPath' | 'editions' | 'entries'>
  report: Report
}

/** The pages with the files that they may have, each file claimed by one page alone. */
export function* jobsOf({ site, report }: PagesContext, pages: Iterable<PlannedPage>, { config }: RenderSetup): Generator<RenderJob> {
  const { on, off } = formatsOf(config.formats)
  const claims = createClaims(site, report)
  const elsewhere = (from: PageModel) => [
    ...off.flatMap((format) => format.redirect?.(from, site.addresses) ?? []),
    ...on.flatMap((format) => format.moved?.(from, site.addresses) ?? []),
  ]
  const others: PageModel[] = []
  const all = function* () {
    for (const { model } of pages) {
      const page = model()
      others.push(...elsewhere(page))
      yield page
    }
    yield* others
  }
  const unusable = new Set([...site.entries].flatMap(([locale, entry]) => (entry.unusable ? [locale] : [])))
  for (const page of all()) {
    if (page.kind === 'chooser' ? unusable.size > 0 : unusable.has(page.locale)) continue
    const files: RenderJob['files'] = []
    for (const file of filesOfPage(page, on)) {
      // One message for two stories on one address, not one for each format.
      if (!claims.take(file.address, page)) break
      files.push(file)
    }
    if (files.length > 0) yield { page, rank: rankOf(page), files, bodies: [] }
  }
}

/** The files of a page, one in each format that has it. */
function filesOfPage(page: PageModel, formats: readonly Format[]): RenderJob['files'] {
  return formats.flatMap((format) => {
    const address = format.address(page)
    return address === undefined ? [] : [{ format: format.name, address, path: toPath(address) }]
  })
}

function rankOf({ kind }: PageModel): number {
  return ranks[kind] ?? 2
}
