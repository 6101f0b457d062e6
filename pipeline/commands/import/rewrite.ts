import { posix } from 'node:path'
import { isPublishedBeside } from '../../source/scan.ts'
import type { CopiedFile, ImportedStory } from './imported.ts'
import { addressesIn, encodePath, replaceAddresses, type WrittenAddress } from './references.ts'
import { safeName } from './stories.ts'
import type { SourceTarget, SourceTargets } from './targets.ts'
import { expandTemplates, templatesIn } from './templates.ts'
import type { Notes } from './topics.ts'

type Version = ImportedStory['versions'][number]
type FileTarget = SourceTarget & { kind: 'file' }

/** Gives the path of an article, from the root of the site. */
export type ArticlePath = (story: string, locale: string) => string

/**
 * Makes every address in the texts lead to where its target is now: to the article in the same language, or to a copy of
 * the file beside the story. A file that several stories use is copied once, into `content/media/`. Changes the entries.
 */
export function rewriteAddresses(
  stories: ImportedStory[],
  targets: SourceTargets,
  pathOf: ArticlePath,
  base: string,
  notes: Notes,
): CopiedFile[] {
  const versions = stories.flatMap((story) => story.versions.map((entry) => ({ story, entry })))
  for (const { entry } of versions) writeOutTemplates(entry, targets, base, notes)
  const addresses = new Map(versions.map(({ entry }) => [entry, addressesIn(entry.body)]))
  const uses = versions.flatMap(({ story, entry }) =>
    [...(addresses.get(entry) ?? []).map(({ url }) => url), entry.head.image?.src ?? ''].flatMap((url) => {
      const target = targets.find(url, entry)
      return target?.kind === 'file' ? [{ target, story }] : []
    }),
  )
  const files = placeFiles(uses)
  for (const { story, entry } of versions) {
    const from = pathOf(story.id, entry.locale)
    entry.body = replaceAddresses(entry.body, addresses.get(entry) ?? [], (address) => {
      if (address.asText !== undefined) {
        notes.add(
          'changed',
          entry.from,
          `the link to ${address.url.slice(0, 100)} is text now: links have the schemes http, https, mailto or tel`,
        )
        return address.asText
      }
      noteAddress(address, entry, targets, notes)
      const target = targets.find(address.url, entry)
      if (target === undefined) return undefined
      if (target.kind === 'page') return encodePath(target.address) + target.rest
      const path = target.kind === 'file' ? files.get(target.from)?.to : pathOf(target.story.id, localeIn(target, entry))
      return path === undefined ? undefined : writtenFrom(from, path) + target.rest
    })
    addImage(entry, from, files, targets, notes)
  }
  return [...files.values()]
}

function writeOutTemplates(entry: Version, targets: SourceTargets, base: string, notes: Notes): void {
  entry.body = expandTemplates(entry.body, {
    base,
    addressOf: (name) => {
      const [path = '', anchor] = name.trim().split('#')
      const found = targets.named(path)?.addresses[0]
      return found === undefined ? undefined : found + (anchor === undefined ? '' : `#${anchor}`)
    },
    titleOf: (name) => targets.named(name)?.head.title,
  })
  for (const name of templatesIn(entry.body)) notes.add('shortcode', entry.from, `\`${name}\``)
}

/** The language of the article that links, if the story has it. */
function localeIn({ story, entry }: SourceTarget & { kind: 'article' }, { locale }: Version): string {
  const versions = story.versions
  return (
    (versions.find((version) => version.locale === locale) ?? versions.find(({ from }) => from === entry.from) ?? versions[0])?.locale ??
    locale
  )
}

function noteAddress({ url, isPicture, hasAlt }: WrittenAddress, entry: Version, targets: SourceTargets, notes: Notes): void {
  if (!hasAlt) notes.add('alt', entry.from, url.slice(0, 200))
  if (/^(?:#|mailto:|tel:|data:|javascript:)/i.test(url) || !targets.isOwn(url) || targets.find(url, entry)) return
  const isFile = isPicture || /\.(?:pdf|zip|mp[34]|webm|jpe?g|png|gif|svg|webp|avif|docx?|xlsx?|pptx?)$/i.test(url)
  notes.add(isFile ? 'file' : 'link', entry.from, url.slice(0, 200))
}

function addImage(entry: Version, from: string, files: Map<string, CopiedFile>, targets: SourceTargets, notes: Notes): void {
  const { image } = entry.head
  if (image?.src === undefined) return
  const target = targets.find(image.src, entry)
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
