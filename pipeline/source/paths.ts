import { sourceFile } from '../core/files.ts'

/** What a path below `content/` says: which story, in which locale. */
export interface StoryPath {
  story: string
  locale: string
}

/**
 * Finds the path of a file by how a text writes it: some file systems and editors compose letters (`é` is one character),
 * others do not. A path that is none of `paths` comes back composed.
 */
export function createFinder(paths: Iterable<string>): (written: string) => string {
  const decomposed = new Map<string, string>()
  for (const path of paths) {
    const composed = path.normalize('NFC')
    if (composed !== path) decomposed.set(composed, path)
  }
  return (written) => {
    const composed = written.normalize('NFC')
    return decomposed.get(composed) ?? composed
  }
}

/** Makes a reader of paths (relative to `content/`) from a pattern such as `{story}/{locale}.md`. */
export function storyPaths(pattern: string): (path: string) => StoryPath | undefined {
  const source = RegExp.escape(pattern)
    .replace(RegExp.escape('{story}'), '(?<story>.+)')
    .replace(RegExp.escape('{locale}'), '(?<locale>[^/.]+)')
  const expression = new RegExp(`^${source}$`, 'u')
  return (path) => {
    const file = sourceFile(path)
    const groups = expression.exec(file.normalize('NFC'))?.groups
    if (!groups?.story || !groups.locale) return undefined
    const locale = file === path ? groups.locale : path.slice(file.length + 1)
    // A story in a folder of its own may call its file "index".
    return { story: groups.story.replace(/\/index$/, ''), locale }
  }
}
