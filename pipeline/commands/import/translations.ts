import type { ImportedArticle, ImportedStory } from './imported.ts'
import type { Notes } from './topics.ts'

const shared = ['date', 'section', 'publishAt', 'expires', 'redirect', 'together'] as const

/** Leaves out of translations what belongs to their story, and names the language that they are made from. Changes the entries. */
export function inheritShared(stories: ImportedStory[], defaultLocale: string, notes: Notes): void {
  for (const { versions } of stories) {
    const [original, ...translations] = versions
    if (!original) continue
    const isSaid = original.locale !== defaultLocale
    for (const translation of translations) {
      leaveOut(translation, original, notes)
      if (isSaid) translation.head.translation = { ...Object(translation.head.translation), from: original.locale }
    }
  }
}

function leaveOut({ head, from }: ImportedArticle, original: ImportedArticle, notes: Notes): void {
  for (const key of shared) {
    const [own, first] = [head[key], original.head[key]]
    if (own === undefined) continue
    const isSame = key === 'date' ? String(own).slice(0, 10) === String(first).slice(0, 10) : own === first
    if (!isSame) notes.add('shared', from, `\`${key}\`: ${JSON.stringify(own)}, not ${JSON.stringify(first)} (${original.from})`)
    delete head[key]
  }
  if (head.tags !== undefined && head.tags.length !== (original.head.tags ?? []).length)
    notes.add(
      'shared',
      from,
      `\`tags\`: ${head.tags.join(', ')}, not ${(original.head.tags ?? []).join(', ') || 'none'} (${original.from})`,
    )
  delete head.tags
  if (!head.image) return
  const { src, ...texts } = head.image
  if (original.head.image === undefined) {
    notes.add('shared', from, `\`image\`: ${src}, not none (${original.from})`)
    delete head.image
  } else if (Object.keys(texts).length > 0) head.image = texts
  else delete head.image
}
