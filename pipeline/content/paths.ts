/** What a path below `content/` says: which story, in which locale. */
export interface StoryPath {
  story: string
  locale: string
}

/** Makes a reader of paths (relative to `content/`) from a pattern such as `{story}/{locale}.md`. */
export function storyPaths(pattern: string): (path: string) => StoryPath | undefined {
  const source = RegExp.escape(pattern)
    .replace(RegExp.escape('{story}'), '(?<story>.+)')
    .replace(RegExp.escape('{locale}'), '(?<locale>[^/.]+)')
  const expression = new RegExp(`^${source}$`, 'u')
  return (path) => {
    const groups = expression.exec(path)?.groups
    if (!groups?.story || !groups.locale) return undefined
    // A story in a folder of its own may call its file "index".
    return { story: groups.story.replace(/\/index$/, ''), locale: groups.locale }
  }
}
