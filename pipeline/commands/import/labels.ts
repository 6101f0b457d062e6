import { order } from '../../core/diagnostics.ts'
import { foldName } from '../../site/fold-name.ts'
import { type ImportedStory, sectionOf } from './imported.ts'
import type { Notes } from './topics.ts'

/** Names of sections and tags by locale and key. */
export type Labels = Map<string, { sections: Record<string, string>; tags: Record<string, string> }>

/** Names of usual sections, for archives that give them none. */
const usual: Record<string, Record<string, string>> = {
  en: {
    posts: 'Posts',
    post: 'Posts',
    blog: 'Blog',
    docs: 'Documentation',
    articles: 'Articles',
    news: 'News',
    notes: 'Notes',
  },
  zh: { posts: '文章', post: '文章', blog: '博客', docs: '文档', articles: '文章', news: '新闻', notes: '笔记' },
}

/**
 * Names for all sections and tags that are used, in each edition that uses them: as the source calls them there; a tag also as
 * translations of its stories do. The key is the last resort, and is in the notes.
 */
export function makeLabels(stories: ImportedStory[], named: (section: string, locale: string) => string | undefined, notes: Notes): Labels {
  const labels: Labels = new Map()
  const pending: { locale: string; tag: string }[] = []
  const translated = translatedTags(stories)
  const spellings = Map.groupBy(
    stories.flatMap((story) => story.versions[0]?.head.tags ?? []),
    foldName,
  )
  for (const { id, versions } of stories) {
    const [original] = versions
    const section = sectionOf(id, original?.head)
    for (const { locale, labels: own } of versions) {
      const found = labels.get(locale) ?? { sections: {}, tags: {} }
      labels.set(locale, found)
      if (section !== undefined) {
        const name = own.section ?? named(section, locale) ?? usual[locale.split('-')[0] ?? '']?.[section]
        found.sections[section] ??= name ?? section
        if (name === undefined) notes.add('label', `locales/${locale}/site.json`, `section \`${section}\``)
      }
      for (const written of original?.head.tags ?? []) {
        const tag = mostFrequent(spellings.get(foldName(written)) ?? [written])
        const label =
          own.tags[written] ??
          (locale === original?.locale ? (original.labels.tags[written] ?? tag) : translated.get(`${locale} ${foldName(tag)}`))
        if (label !== undefined) found.tags[tag] = found.tags[tag] ?? label
        else pending.push({ locale, tag })
      }
    }
  }
  for (const { locale, tag } of pending) {
    const found = labels.get(locale)
    if (!found || found.tags[tag] !== undefined) continue
    found.tags[tag] = tag
    notes.add('label', `locales/${locale}/site.json`, `tag \`${tag}\``)
  }
  return labels
}

function mostFrequent(names: string[]): string {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, count: all.length }))
  return counts.sort((a, b) => b.count - a.count || order(a.name, b.name))[0]?.name ?? ''
}

/** What translations call a tag, by locale and tag: those with as many tags as their original have them in the same order. The most frequent counts. */
function translatedTags(stories: ImportedStory[]): Map<string, string> {
  const votes = new Map<string, string[]>()
  for (const { versions } of stories) {
    const [original, ...translations] = versions
    const tags = original?.head.tags ?? []
    for (const { locale, head } of translations) {
      if (head.tags?.length !== tags.length) continue
      for (const [index, tag] of tags.entries()) {
        const key = `${locale} ${foldName(tag)}`
        votes.set(key, [...(votes.get(key) ?? []), head.tags[index] ?? tag])
      }
    }
  }
  return new Map([...votes].map(([key, names]) => [key, mostFrequent(names)]))
}
