import { order, type Report, startOf } from '../core/diagnostics.ts'
import { convertedPath } from '../core/files.ts'
import type { StoryPath } from './paths.ts'
import { storyPaths } from './paths.ts'

/** A Markdown file that is an article: which story and locale, by its path. */
export interface NamedArticle extends StoryPath {
  path: string
}

/** Hugo's page of a section: `_index.md`, `_index.zh.md`. */
const sectionPage = /\/_index(?:\.[^/]*)?\.md$/
/** The shape of a BCP 47 tag, which `notes` and `README` do not have. */
const languageTag = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i

/** Files, and with them the articles that editions convert from others: of stories that have none of the edition's own. */
export function withConverted(paths: string[], pattern: string, conversions: ReadonlyMap<string, { from: string }>): string[] {
  if (conversions.size === 0) return paths
  const read = storyPaths(pattern)
  const named = paths.flatMap((path) => {
    const article = sectionPage.test(path) ? undefined : read(path.slice('content/'.length))
    return article ? [{ path, ...article }] : []
  })
  const taken = new Set(named.map(({ story, locale }) => `${story}:${locale}`))
  const converted = [...conversions].flatMap(([locale, { from }]) =>
    named.flatMap((article) => {
      const id = `${article.story}:${locale}`
      if (article.locale !== from || taken.has(id)) return []
      taken.add(id)
      return [convertedPath(article.path, locale)]
    }),
  )
  return [...paths, ...converted]
}

/** Files → articles, by their paths alone. */
export function nameArticles(paths: string[], pattern: string, locales: string[], report: Report): NamedArticle[] {
  const read = storyPaths(pattern)
  const taken = new Map<string, string>()
  reportSectionPages(paths.filter((path) => sectionPage.test(path)).sort(order), report)
  return paths.flatMap((path) => {
    if (sectionPage.test(path)) return []
    const named = read(path.slice('content/'.length))
    if (!named) {
      report.add(
        'content/path',
        startOf(path),
        `the path does not say which story and language this is; expected content/${pattern}. Move the file, or set content.pattern.`,
      )
      return []
    }
    if (!languageTag.test(named.locale)) {
      report.add(
        'content/path',
        startOf(path),
        `"${named.locale}" is not a language; expected content/${pattern} with one of: ${locales.toSorted(order).join(', ') || 'none yet'}. Rename the file, or move it out of content/.`,
      )
      return []
    }
    if (!locales.includes(named.locale)) {
      report.add('content/locale', startOf(path), `"${named.locale}" is not an edition; ${remedyOf(named.locale, locales)}`)
      return []
    }
    const before = taken.get(`${named.story}:${named.locale}`)
    if (before !== undefined) {
      report.add(
        'route/collision',
        startOf(path),
        `the story "${named.story}" has two articles in "${named.locale}"; the other is ${before}. Delete one.`,
      )
      return []
    }
    taken.set(`${named.story}:${named.locale}`, path)
    return [{ path, ...named }]
  })
}

/** One decision, however many there are: Diglot makes these pages, and the editions name the sections. */
function reportSectionPages([first, ...others]: string[], report: Report): void {
  if (first === undefined) return
  const which = others.length === 0 ? 'this is the page of a section' : `this and ${others.length} more \`_index.md\` are pages of sections`
  report.add(
    'content/section-page',
    startOf(first),
    `${which} for Hugo, and ${others.length === 0 ? 'is' : 'are'} not published: Diglot makes these pages itself. Write the names of sections into "sections" of locales/*/site.json (diglot import does), and delete the files.`,
  )
}

/** A locale that differs in case alone is no new edition: on some systems its folder would be the one that is there. */
function remedyOf(locale: string, locales: readonly string[]): string {
  const plain = (name: string) => name.toLowerCase().replaceAll('_', '-')
  const meant = locales.find((name) => plain(name) === plain(locale))
  return meant === undefined
    ? `expected one of: ${locales.toSorted(order).join(', ') || 'none yet'}. Make the folder locales/${locale}/, or rename the file.`
    : `did you mean "${meant}"? Rename the file.`
}
