import type { Cache } from '../engine/cache.ts'
import type { PageModel } from '../pages/models.ts'
import type { RenderJob, RenderResult } from './render-page.ts'

/** The articles whose bodies a page shows. */
export function bodyIds(page: PageModel): string[] {
  return page.kind === 'article' ? [page.body.id] : page.kind === 'feed' ? page.items.map(({ body }) => body.id) : []
}

/** Caches the models of pages that show bodies, for builds of changed texts (patch.ts). */
export function keepModel({ page, rank, files }: RenderJob, cache: Cache): void {
  if (bodyIds(page).length === 0) return
  const text = JSON.stringify({ page, rank, files: files.map(({ published: _, ...file }) => file) })
  cache.put('models', page.address, { stamp: '', text })
}

/** Keeps what the files of a page are: `stamp` is its key. */
export function keepPage({ address }: PageModel, stamp: string, files: RenderResult['files'], cache: Cache): void {
  cache.put('pages', address, { stamp, text: JSON.stringify(files.map(({ path, hash }) => [path, hash])) })
}
