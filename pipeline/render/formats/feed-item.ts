import type { FeedItem, FeedVersion } from '../../site/pages/program-models.ts'
import type { ModelAudio, ModelImage } from '../../site/pages/shared-models.ts'
import type { Localizer } from '../localize/translate.ts'
import type { FormatContext } from './format.ts'

/** What an item says of its story: of both versions, where it has two. */
export interface ItemFacts {
  title: string
  summary: string
  authors: string[]
  /** Names of its sections and tags. */
  categories: string[]
  published: Date
  updated: Date
  image?: ModelImage | undefined
  recordings: ModelAudio[]
  /** BCP 47; absent for two languages. */
  language?: string | undefined
}

/** A version of an item, and the words of what is said around it. */
export interface WordedVersion {
  version: FeedVersion
  words: Localizer
}

/** A story in another language than the edition's is in the edition's words; one beside another is in those of its own edition. */
export function wordedVersions(item: FeedItem, { view, words }: FormatContext): WordedVersion[] {
  if (!item.beside) return [{ version: item, words }]
  return [item, item.beside].map((version) => ({ version, words: view.editions.get(version.locale) ?? words }))
}

export function itemFacts(item: FeedItem, context: FormatContext): ItemFacts {
  const worded = wordedVersions(item, context)
  const versions = worded.map(({ version }) => version)
  const inBoth = (texts: string[]) => texts.filter((text) => text !== '').join(' / ')
  return {
    title: inBoth(versions.map(({ title }) => title)),
    summary: inBoth(versions.map(({ summary }) => summary)),
    authors: [...new Set(versions.flatMap(({ authors }) => authors))],
    categories: [...new Set(worded.flatMap(categoriesOf))],
    published: new Date(item.published),
    updated: new Date(Math.max(...versions.map(({ updated }) => Date.parse(updated)))),
    image: versions.find(({ image }) => image)?.image,
    recordings: versions.flatMap(({ audio }) => audio ?? []),
    language: item.beside ? undefined : (item.tag ?? context.words.edition.tag),
  }
}

/** Names of what a story is about, in the edition's language: its section, then its tags. */
export function categoriesOf({ version, words }: WordedVersion): string[] {
  return [...(version.section === undefined ? [] : [words.section(version.section)]), ...version.tags.map((tag) => words.tag(tag))]
}
