import { posix } from 'node:path'
import type { Shortcodes } from '../../core/settings/shortcodes.ts'
import { expandShortcodes } from '../../source/markdown/shortcodes/expand.ts'
import { isPublishedBeside } from '../../source/scan.ts'
import type { CopiedFile, ImportedStory } from './imported.ts'
import { addressesIn, encodePath, replaceAddresses, type WrittenAddress } from './references.ts'
import { safeName } from './stories.ts'
import type { SourceTarget, SourceTargets } from './targets.ts'
import { writeAddressTags } from './templates.ts'
import type { Notes } from './topics.ts'

type Version = ImportedStory['versions'][number]
type FileTarget = SourceTarget & { kind: 'file' }

/** Gives the path of an article, from the root of the site. */
export type ArticlePath = (story: string, locale: string) => string

interface RewriteSettings {
  pathOf: ArticlePath
  /** The path of the old site, such as `/blog`. */
  base: string
  /** `shortcodes` of the site. */
  shortcodes: Shortcodes
  notes: Notes
}

/**
 * Makes every address in the texts lead to where its target is now: to the article in the same language, or to a copy of
 * the file beside the story. A file that several stories use is copied once, into `content/media/`. Changes the entries.
 */
export function rewriteAddresses(stories: ImportedStory[], targets: SourceTargets, settings: RewriteSettings): CopiedFile[] {
  const { pathOf, notes } = settings
  const versions = stories.flatMap((story) =>
    story.versions.map((entry) => {
      writeTags(entry, targets, settings)
      const addresses = addressesIn(entry.body).map((address) => ({ ...address, target: targets.find(address.url, entry) }))
      const image = entry.head.image?.src === undefined ? undefined : targets.find(entry.head.image.src, entry)
      return { story, entry, addresses, image }
    }),
  )
  const files = placeFiles(
    versions.flatMap(({ story, addresses, image }) =>
      [...addresses.map(({ target }) => target), image].flatMap((target) => (target?.kind === 'file' ? [{ target, story }] : [])),
    ),
  )
  for (const { story, entry, addresses, image } of versions) {
    const from = pathOf(story.id, entry.locale)
    entry.body = replaceAddresses(entry.body, addresses, (address) => {
      const { target, asText } = address
      if (asText !== undefined) {
        if (asText !== '')
          notes.add('changed', entry.from, `the link to ${address.url.slice(0, 100)} is text now: Diglot publishes no such links`)
        return asText
      }
      noteAddress(address, target, entry, targets, notes)
      if (target === undefined) return undefined
      if (target.kind === 'page') return encodePath(target.address) + target.rest
      const path = target.kind === 'file' ? files.get(target.from)?.to : pathOf(target.story.id, localeIn(target, entry))
      return path === undefined ? undefined : writtenFrom(from, path) + target.rest
    })
    addImage(entry, image, from, files, targets, notes)
  }
  return [...files.values()]
}

/** Writes tags that name addresses; what a build does not know of the others is in the notes. */
function writeTags(entry: Version, targets: SourceTargets, { base, shortcodes, notes }: RewriteSettings): void {
  entry.body = writeAddressTags(entry.body, shortcodes, {
    base,
    titleOf(name) {
      const title = targets.named(name)?.head.title
      if (title === undefined) notes.add('link', entry.from, name.slice(0, 200))
      return title
    },
  })
  for (const { shown } of expandShortcodes(entry.body, shortcodes)?.unread ?? []) notes.add('shortcode', entry.from, `\`${shown}\``)
}

/** The language of the article that links, if the story has it. */
function localeIn({ story, entry }: SourceTarget & { kind: 'article' }, { locale }: Version): string {
  const versions = story.versions
  return (
    (versions.find((version) => version.locale === locale) ?? versions.find(({ from }) => from === entry.from) ?? versions[0])?.locale ??
    locale
  )
}

function noteAddress(
  { url, isPicture, hasAlt }: WrittenAddress,
  target: SourceTarget | undefined,
  entry: Version,
  targets: SourceTargets,
  notes: Notes,
): void {
  if (!hasAlt) notes.add('alt', entry.from, url.slice(0, 200))
  if (target || url.startsWith('#') || !targets.isOwn(url)) return
  const isFile = isPicture || /\.(?:pdf|zip|mp[34]|webm|jpe?g|png|gif|svg|webp|avif|docx?|xlsx?|pptx?)$/i.test(url)
  notes.add(isFile ? 'file' : 'link', entry.from, url.slice(0, 200))
}

function addImage(
  entry: Version,
  target: SourceTarget | undefined,
  from: string,
  files: Map<string, CopiedFile>,
  targets: SourceTargets,
  notes: Notes,
): void {
  const { image } = entry.head
  if (image?.src === undefined) return
  const file = target?.kind === 'file' ? files.get(target.from) : undefined
  if (file && isPublishedBeside(file.to)) entry.head.image = { ...image, src: relativePath(from, file.to) }
  else if (targets.isOwn(image.src)) {
    notes.add('file', entry.from, `${image.src} (\`image\`, left out)`)
    delete entry.head.image
    return
  }
  if (image.alt === undefined) notes.add('alt', entry.from, `${image.src} (\`image\`)`)
}

/** Where each file goes: beside its story; into `content/media/` if several use it; into `public/` if it is published only there. */
function placeFiles(uses: { target: FileTarget; story: ImportedStory }[]): Map<string, CopiedFile> {
  const taken = new Set<string>()
  const placed = new Map<string, CopiedFile>()
  for (const [from, group] of Map.groupBy(uses, ({ target }) => target.from)) {
    const users = new Set(group.map(({ story }) => story.id))
    const [first] = group
    if (!first) continue
    const served = first.target.served.split('/').map(safeFile).filter(Boolean).join('/')
    const folder = `content/${first.story.id}`
    const wanted = !isPublishedBeside(from)
      ? `public/${served}`
      : users.size > 1
        ? `content/media/${served}`
        : `${folder}/${safeFile(posix.basename(from))}`
    const to = free(wanted, taken)
    taken.add(to.toLowerCase())
    placed.set(from, { from, to })
  }
  return placed
}

function free(wanted: string, taken: Set<string>): string {
  const ending = posix.extname(wanted)
  const candidates = [
    wanted,
    ...Array.from({ length: 10_000 }, (_, index) => `${wanted.slice(0, wanted.length - ending.length)}-${index + 2}${ending}`),
  ]
  return candidates.find((path) => !taken.has(path.toLowerCase())) ?? wanted
}

/** A safe name for a file, with its ending. */
function safeFile(name: string): string {
  const ending = /\.[a-z\d]{1,8}$/i.exec(name)?.[0] ?? ''
  return `${safeName(name.slice(0, name.length - ending.length)) || 'file'}${ending}`
}

function writtenFrom(from: string, to: string): string {
  if (to.startsWith('public/')) return encodePath(`/${to.slice('public/'.length)}`)
  return encodePath(relativePath(from, to))
}

/** The path of a file from an article. A path from the root starts at `content/`. */
function relativePath(from: string, to: string): string {
  return to.startsWith('content/media/') ? to.slice('content'.length) : posix.relative(posix.dirname(from), to)
}
