import type { DrawJob } from './drawing.ts'
import type { Cache } from './engine/cache.ts'
import type { Published } from './engine/made.ts'
import type { PageModel } from './pages/models.ts'

/** A page to be drawn or, where its model is in the cache, its address: all models of a large paper would fill the memory. */
export type Waiting = DrawJob | string

/** The articles whose bodies a page shows. */
export function bodyIds(page: PageModel): string[] {
  return page.kind === 'article' ? [page.body.id] : page.kind === 'feed' ? page.items.map(({ body }) => body.id) : []
}

/** The models of pages that show bodies are kept for later builds (patch.ts). */
export function keepModel(job: DrawJob, cache: Cache): Waiting {
  const { page, rank, files } = job
  if (bodyIds(page).length === 0) return job
  cache.put('models', page.address, {
    stamp: '',
    text: JSON.stringify({ page, rank, files: files.map(({ published: _, ...file }) => file) }),
  })
  return page.address
}

/** The page that waits at this address. `published` tells what stands where it will. */
export function readModel(address: string, cache: Cache, published: Published | undefined): DrawJob {
  const { page, rank, files }: DrawJob = JSON.parse(cache.text('models', address))
  return { page, rank, files: files.map((file) => ({ ...file, published: published?.hash(file.path) })), trees: [] }
}
