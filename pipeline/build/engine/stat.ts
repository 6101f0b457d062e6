import { lstatSync, type Stats } from 'node:fs'

/** What a file system says of what is at a path, without following a link; undefined where nothing can be there. */
export function statOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}
