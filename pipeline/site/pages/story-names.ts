import { posix } from 'node:path'
import { decodeAddress } from '../../core/decode-address.ts'
import type { Article } from '../article.ts'
import type { Site } from '../site.ts'
import { articleAt } from './moved.ts'

/** Names of stories as other generators have them, without their language: `blog/2026-01-02-tides`, `2026/01/02/tides`. */
interface StoryNames {
  /** A path from the root → the stories that it may name. */
  paths: Map<string, Set<string>>
  /** The last part of a path, with its date and without. */
  names: Map<string, Set<string>>
}

const known = new WeakMap<Site['index'], StoryNames>()

/**
 * The stories that a path or an address may name which is no file and no page: an old address, the path of a page in
 * another generator, or (`isName`) the name of a page. `path` is decoded, without `?` and `#`.
 */
export function storiesNamed(site: Site, path: string, from: Article, isName: boolean): string[] {
  const moved = addressForms(path).flatMap((form) => articleAt(site, form) ?? [])
  const [first] = moved
  if (first) return [first.story]
  const { paths, names } = namesOf(site)
  const isAbsolute = /^(?:\/|@site\/)/.test(path)
  const bare = bareOf(path.replace(/^@site\//, '/'))
  const relative = [posix.join(posix.dirname(from.story), bare), posix.join(from.story, bare)].map((joined) =>
    joined.replace(/^(?:\.\.\/)+/, ''),
  )
  const wanted = isAbsolute ? [bare] : isName ? [bare, ...relative] : relative
  for (const candidate of wanted.flatMap((name) => withoutLanguage(name, site)))
    for (const key of [candidate, withoutFolders(candidate)]) {
      const found = paths.get(key.toLowerCase())
      if (found) return [...found]
    }
  const last = bare.split('/').at(-1) ?? ''
  return isName && last !== '' ? [...(names.get(last.toLowerCase()) ?? [])] : []
}

/** `/old`, `/old/`, `/old.html` and `/old/index.html` are one. */
function addressForms(path: string): string[] {
  if (!path.startsWith('/')) return []
  const plain = path.replace(/(?:\/index)?\.html?$|\/$/, '')
  return [path, `${plain}/`, `${plain}.html`]
}

/** Without the ending of a file, an index and slashes around. */
function bareOf(path: string): string {
  return path
    .replace(/^(?:\.\/)+/, '')
    .replace(/\.(?:mdx?|markdown|html?)$/, '')
    .replace(/\/+$/, '')
    .replace(/(?:^|\/)_?index$/, '')
    .replace(/^\/+/, '')
}

/** A path with its language and without: `zh/blog/tides`, `blog/tides.zh`. */
function withoutLanguage(path: string, { locales, entries }: Site): string[] {
  const tags = locales.flatMap((locale) => [locale, entries.get(locale)?.edition.tag ?? locale])
  const languages = new Set(tags.flatMap((tag) => [tag, tag.split(/[-_]/)[0] ?? tag]).map((tag) => tag.toLowerCase()))
  const [first = '', ...rest] = path.split('/')
  const [, name = '', suffix = ''] = /^(.*)\.([\w-]+)$/.exec(path) ?? []
  const prefixed = languages.has(first.toLowerCase()) ? [rest.join('/')] : []
  return [path, ...prefixed, ...(languages.has(suffix.toLowerCase()) ? [name] : [])].filter((found) => found !== '')
}

/** Without Jekyll's folders of collections, which are in no address. */
function withoutFolders(path: string): string {
  return path.replace(/(?:^|\/)_[\w-]+(?=\/)/g, '').replace(/^\//, '')
}

function namesOf(site: Site): StoryNames {
  const names = known.get(site.index) ?? makeNames(site)
  known.set(site.index, names)
  return names
}

function makeNames(site: Site): StoryNames {
  const made: StoryNames = { paths: new Map(), names: new Map() }
  const note = (to: Map<string, Set<string>>, name: string, story: string) => {
    const key = decodeAddress(name).toLowerCase()
    const stories = to.get(key) ?? new Set()
    to.set(key, stories.add(story))
  }
  for (const { story, slug } of site.byPath.values()) {
    const path = withoutFolders(story)
    const folder = posix.dirname(path) === '.' ? '' : `${posix.dirname(path)}/`
    const base = posix.basename(path)
    const [, year, month = '', day = '', title = ''] = /^(\d{4})-?(\d{1,2})-?(\d{1,2})-(.+)$/.exec(base) ?? []
    const dated = `${year}/${month.padStart(2, '0')}/${day.padStart(2, '0')}/${title}`
    const forms = year === undefined ? [] : [`${folder}${title}`, `${folder}${dated}`, dated]
    for (const form of [story, path, `${folder}${slug}`, ...forms]) note(made.paths, form, story)
    for (const name of [base, slug, ...(year === undefined ? [] : [title])]) note(made.names, name, story)
  }
  return made
}
