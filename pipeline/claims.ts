import { order, type Report, startOf } from './diagnostics.ts'
import { nameOf } from './files.ts'
import type { PageModel } from './pages/models.ts'

/** The file that a page is published as: `/en/world/` is `en/world/index.html`. */
export function toPath(address: string): string {
  const path = address.slice(1)
  return address.endsWith('/') ? `${path}index.html` : path
}

/** Keeps account of who publishes what where: each file has one source, and no file stands where a folder must. */
export interface Claims {
  /** Whether the page may have the address; if another has it, the error names both sources. */
  take(address: string, page: PageModel): boolean
}

export function createClaims(report: Report): Claims {
  const files = new Map<string, string>()
  const folders = new Map<string, string>()
  return {
    take(address, page) {
      const path = nameOf(toPath(address))
      const above = foldersOf(path)
      const other = files.get(path) ?? folders.get(path) ?? above.map((folder) => files.get(folder)).find((source) => source !== undefined)
      if (other !== undefined) {
        const [first, second] = [other, page.source].sort(order)
        report.add(
          'route/collision',
          placeOf(page),
          `two pages would be published at ${address}: ${first} and ${second}. Give one of them another ${page.kind === 'article' ? 'slug' : 'name'}.`,
        )
        return false
      }
      files.set(path, page.source)
      for (const folder of above) if (!folders.has(folder)) folders.set(folder, page.source)
      return true
    },
  }
}

function foldersOf(path: string): string[] {
  const parts = path.split('/')
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Where a message about a page points: to the article, or to the folder that lists are made of. */
export function placeOf(page: PageModel) {
  return startOf(page.kind === 'article' ? page.path : 'content')
}
