import { posix } from 'node:path'
import { decodeAddress } from '../../core/decode-address.ts'
import { storyScheme } from '../../core/story-scheme.ts'
import type { Archive } from './archive.ts'
import type { ImportedArticle, ImportedStory } from './imported.ts'
import { toLanguage } from './languages.ts'
import type { ServedFolder } from './source.ts'

type Version = ImportedStory['versions'][number]

/** What an address in a text of the source leads to. */
export type SourceTarget =
  | { kind: 'article'; story: ImportedStory; entry: ImportedArticle; rest: string }
  | { kind: 'file'; from: string; served: string; rest: string }
  /** The front page or a section of an edition, by its new address. */
  | { kind: 'page'; address: string; rest: string }

/** What is needed of a source to find what its addresses lead to. */
export interface TargetSettings {
  /** Undefined for a source that has no files, such as WordPress without `--uploads`. */
  archive?: Archive | undefined
  served: ServedFolder[]
  url: string | undefined
  /** The path of the old site, such as `/blog`. */
  base: string
}

export interface SourceTargets {
  find(written: string, from: Version): SourceTarget | undefined
  /** An article by its path, or by the end of it: `post_url 2019-01-02-tides`. Undefined if several stories have that name. */
  named(name: string): ImportedArticle | undefined
  /** Whether an address is one of the old site's own. */
  isOwn(written: string): boolean
}

/** Finds articles by their paths and old addresses, and files where the old site had them. */
export function createTargets(stories: ImportedStory[], { archive, served, url, base }: TargetSettings): SourceTargets {
  const site = URL.parse(url ?? '')
  const byAddress = new Map<string, { story: ImportedStory; entry: ImportedArticle }>()
  const byPath = new Map<string, { story: ImportedStory; entry: ImportedArticle }>()
  const byName = new Map<string, { story: ImportedStory; entry: ImportedArticle }[]>()
  const folders = new Map<string, string>()
  const sections = new Set<string>()
  const languages = new Set<string>()
  for (const story of stories)
    for (const entry of story.versions) {
      sections.add(`/${entry.locale}/${entry.head.section ?? story.id.split('/')[0]}/`)
      languages.add(entry.language).add(entry.locale)
      for (const address of entry.addresses) if (!byAddress.has(addressKey(address))) byAddress.set(addressKey(address), { story, entry })
      if (entry.path === undefined) continue
      byPath.set(entry.path, { story, entry })
      for (const name of namesOf(entry.path)) byName.set(name, [...(byName.get(name) ?? []), { story, entry }])
      const [address] = entry.addresses
      if (address) folders.set(addressKey(address), entry.folder)
    }

  function own(written: string): string | undefined {
    if (!/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written)) return written
    const found = URL.parse(written, 'https://x')
    const isSite = site && found && /^https?:$/.test(found.protocol) && found.host.replace(/^www\./, '') === site.host.replace(/^www\./, '')
    return isSite ? found.pathname + found.search + found.hash : undefined
  }

  return {
    isOwn: (written) => own(written) !== undefined,
    named: (name) => storyNamed(name)?.entry,
    find(written, from) {
      if (written.startsWith(storyScheme)) {
        const [, name = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(decodeAddress(written.slice(storyScheme.length))) ?? []
        const article = storyNamed(name)
        return article && { kind: 'article', ...article, rest }
      }
      const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(own(written) ?? '') ?? []
      if (path === '') return undefined
      const decoded = decodeAddress(path)
      const beside = posix.normalize(posix.join(from.folder, decoded))
      const fromAddress = from.addresses[0] ?? '/'
      const absolute = decoded.startsWith('/')
        ? posix.normalize(decoded)
        : posix.normalize(posix.join(fromAddress.endsWith('/') ? fromAddress : posix.dirname(fromAddress), decoded))
      if (!decoded.startsWith('/')) {
        const article = byPath.get(beside) ?? byPath.get(`${beside}.md`) ?? byPath.get(posix.join(beside, 'index.md'))
        if (article) return { kind: 'article', ...article, rest }
        if (archive?.has(beside)) return { kind: 'file', from: beside, served: servedAt(beside, served) ?? absolute, rest }
      }
      const article = byAddress.get(addressKey(absolute)) ?? byAddress.get(addressKey(base + absolute)) ?? byPath.get(absolute.slice(1))
      if (article) return { kind: 'article', ...article, rest }
      const file = archive && fileAt(archive, absolute)
      if (file !== undefined) return { kind: 'file', from: file, served: absolute, rest }
      const address = pageAt(absolute, from.locale)
      return address === undefined ? undefined : { kind: 'page', address, rest }
    },
  }

  function storyNamed(name: string): { story: ImportedStory; entry: ImportedArticle } | undefined {
    const path = name
      .replace(/^\.?\//, '')
      .replace(/[?#].*$/, '')
      .replace(/\.(?:md|markdown|html)$/i, '')
      .replace(/\/$/, '')
    const found = byName.get(path) ?? []
    return new Set(found.map(({ story }) => story)).size === 1 ? found[0] : undefined
  }

  /** The old front page, or that of a language or a section: `/`, `/zh/`, `/posts/`, `/zh/posts/`. */
  function pageAt(address: string, locale: string): string | undefined {
    const parts = (address.startsWith(`${base}/`) ? address.slice(base.length) : address)
      .replace(/index\.html?$/, '')
      .split('/')
      .filter(Boolean)
    const [first = ''] = parts
    const rest = languages.has(toLanguage(first) ?? '') ? parts.slice(1) : parts
    const page = `/${[locale, ...rest].join('/')}/`
    return rest.length === 0 || (rest.length === 1 && sections.has(page)) ? page : undefined
  }

  function fileAt(files: Archive, address: string): string | undefined {
    const paths = [address, base !== '' && address.startsWith(`${base}/`) ? address.slice(base.length) : address]
    const candidates = paths.flatMap((path) => [
      ...served.flatMap(({ folder, at }) => (path.startsWith(at) ? [posix.join(folder, path.slice(at.length))] : [])),
      // A picture of a page bundle, at the address of its page.
      posix.join(folders.get(addressKey(posix.dirname(path))) ?? '.', posix.basename(path)),
    ])
    return candidates.map((path) => path.replace(/^\//, '')).find((path) => files.has(path))
  }
}

/** Addresses are compared without their ends: `/a`, `/a/`, `/a/index.html` and `/a.html` are one page. */
export function addressKey(address: string): string {
  return decodeAddress(address)
    .toLowerCase()
    .replace(/(?:\/index)?\.html?$/, '')
    .replace(/\/(?:index)?$/, '')
}

function servedAt(path: string, served: ServedFolder[]): string | undefined {
  const found = served.find(({ folder }) => folder !== '' && path.startsWith(`${folder}/`))
  return found && posix.join(found.at, path.slice(found.folder.length))
}

/** Ends of a path without its ending: `_posts/a/b.md` is named `b`, `a/b` and `_posts/a/b`. */
function namesOf(path: string): string[] {
  const parts = path.replace(/(?:\/_?index)?(?:\.[a-z]{2}(?:-\w+)?)?\.\w+$/i, '').split('/')
  return parts.map((_, index) => parts.slice(index).join('/'))
}
