import type { Cache } from '../engine/cache.ts'
import type { Slots } from '../i18n/settle.ts'
import type { PageModel } from '../pages/models.ts'
import type { DrawJob, Drawn } from './drawing.ts'

/** The articles whose bodies a page shows. */
export function bodyIds(page: PageModel): string[] {
  return page.kind === 'article' ? [page.body.id] : page.kind === 'feed' ? page.items.map(({ body }) => body.id) : []
}

/** The models of pages that show bodies are kept for later builds (patch.ts). */
export function keepModel({ page, rank, files }: DrawJob, cache: Cache): void {
  if (bodyIds(page).length === 0) return
  const text = JSON.stringify({ page, rank, files: files.map(({ published: _, ...file }) => file) })
  cache.put('models', page.address, { stamp: '', text })
}

/** Where an edition's words stand in the files of a page (`Slots`). */
export interface Wording {
  locale: string
  files: [path: string, slots: Slots][]
}

/** Keeps of a page what it was made from and what its files are: `stamp` is its key. */
export function keepPage({ address, locale }: PageModel, stamp: string, files: Drawn['files'], cache: Cache): void {
  putHashes(cache, address, stamp, files)
  putWording(cache, address, { locale, files: files.map(({ path, slots = [] }) => [path, slots]) })
}

export function putHashes(cache: Cache, address: string, stamp: string, files: { path: string; hash: string }[]): void {
  cache.put('pages', address, { stamp, text: JSON.stringify(files.map(({ path, hash }) => [path, hash])) })
}

export function putWording(cache: Cache, address: string, wording: Wording): void {
  cache.putBytes('pages', address, Buffer.from(JSON.stringify(wording)))
}

export function wordingOf(cache: Cache, address: string): Wording {
  return JSON.parse(Buffer.from(cache.bytes('pages', address)).toString())
}

/** Keeps which words are used where no slot says so, whatever page has them. */
export function keepSpoken({ spoken }: Drawn, cache: Cache): void {
  for (const name of spoken) cache.put('spoken', name, { stamp: '', text: '' })
}
