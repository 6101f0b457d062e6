import { order, type Report, startOf } from './diagnostics.ts'
import { nameOf, toPath } from './files.ts'
import type { PageModel } from './pages/models.ts'

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
      const above = newFolders(path, folders)
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
      for (const folder of above) folders.set(folder, page.source)
      return true
    },
  }
}

/** The folders above a file that no other file stands in yet, the outermost first. What stands above a known one has been looked at. */
function newFolders(path: string, known: Map<string, string>): string[] {
  const found: string[] = []
  for (let end = path.lastIndexOf('/'); end > 0 && !known.has(path.slice(0, end)); end = path.lastIndexOf('/', end - 1))
    found.unshift(path.slice(0, end))
  return found
}

/** Where a message about a page points: to the article, or to the folder that lists are made of. */
export function placeOf(page: PageModel) {
  return startOf(page.kind === 'article' ? page.path : 'content')
}
