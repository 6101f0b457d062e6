import { posix } from 'node:path'
import { toLanguage } from './languages.ts'

/** Languages that archives have folders for. A folder of these names has a language only beside another's. */
const common = new Set(
  'ar bg ca cn cs da de el en es fa fi fr he hi hu id it ja jp ko kr nl no pl pt pt-br ro ru sv th tr tw uk vi zh zh-cn zh-hans zh-hant zh-hk zh-tw'.split(
    ' ',
  ),
)

/** What a path says: a language, and the path without it and without its ending. */
export interface LanguagePath {
  language?: string | undefined
  key: string
}

/**
 * Makes a reader of languages in paths: `post.zh.md`, `post-zh.md`, `zh/post.md`, `_posts/zh/post.md`. `paths` are all that
 * may be articles: `how-to.md` is Tongan only beside `how.md`, and `blog/it/` Italian only beside `blog/en/`.
 */
export function createLayout(paths: string[], languages: string[]): (path: string) => LanguagePath {
  const known = new Set(languages)
  const stems = new Set(paths.map(withoutEnding))
  const folders = Map.groupBy(new Set(paths.flatMap(foldersOf)), (folder) => posix.dirname(folder))
  const languageOf = (name: string) => {
    const language = toLanguage(name)
    return language !== undefined && (known.has(language) || common.has(name.toLowerCase())) ? language : undefined
  }
  const languageOfFolder = (name: string) => languageOf(name) ?? (/^[a-z]{2}[-_][a-z]{2}$/i.test(name) ? regional(name) : undefined)
  const isLanguageFolder = (folder: string) => {
    const language = languageOfFolder(posix.basename(folder))
    if (language === undefined) return undefined
    const parent = posix.dirname(folder)
    if (parent === '.' && known.has(language)) return language
    return (folders.get(parent) ?? []).some((other) => other !== folder && languageOfFolder(posix.basename(other)) !== undefined)
      ? language
      : undefined
  }
  return (path) => {
    const stem = withoutEnding(path)
    const [, dotted = '', suffix = ''] = /^(.*[^/])\.([\w-]+)$/.exec(stem) ?? []
    const bySuffix = languageOf(suffix)
    if (bySuffix) return { language: bySuffix, key: dotted }
    const byFolder = foldersOf(path)
      .map((folder) => ({ folder, language: isLanguageFolder(folder) }))
      .find(({ language }) => language !== undefined)
    if (byFolder) return { language: byFolder.language, key: without(stem, byFolder.folder) }
    return byHyphen(stem, { stems, known }, languageOf) ?? { key: stem }
  }
}

/** `en-us`: a common language, of a country. */
function regional(name: string): string | undefined {
  return common.has(name.slice(0, 2).toLowerCase()) ? toLanguage(name) : undefined
}

/** `post-zh`, beside `post` or `post-en`. */
function byHyphen(
  stem: string,
  { stems, known }: { stems: Set<string>; known: Set<string> },
  languageOf: (name: string) => string | undefined,
): LanguagePath | undefined {
  const [, base = '', suffix = ''] = /^(.*[^/])[-_]([a-z]{2}(?:[-_][a-z]{2,4})?)$/i.exec(stem) ?? []
  const language = languageOf(suffix)
  // `5-es.md` is chapter 5, on Elasticsearch, unless the site has Spanish.
  if (language === undefined || (!known.has(language) && !/\p{L}/u.test(posix.basename(base)))) return undefined
  const hasOther = [...common].some(
    (other) => ['-', '_', '.'].some((mark) => stems.has(`${base}${mark}${other}`)) && toLanguage(other) !== language,
  )
  return stems.has(base) || hasOther ? { language, key: base } : undefined
}

export function withoutEnding(path: string): string {
  return path.replace(/\.(?:md|markdown|mdown|mkdn?|mdx|html?)$/i, '')
}

/** The folders above a path, the outermost first. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** A path without the last part of a folder above it: `a/zh/b` without `a/zh` is `a/b`. */
function without(path: string, folder: string): string {
  return posix.join(posix.dirname(folder), path.slice(folder.length + 1))
}
