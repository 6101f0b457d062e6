import { basesFromGit } from '../bases.ts'
import { tagOf } from '../pages/chrome.ts'
import type { OpenSite } from './open.ts'

/**
 * What each translation was made from, by the path of its file: as it records, or as git knows; the others are not in it.
 * Of one story, where that is given.
 */
export function basesOf(root: string, { site, stories }: OpenSite, story?: string): Map<string, string> {
  const bases = new Map<string, string>()
  const unrecorded: Parameters<typeof basesFromGit>[2] = []
  for (const [id, articles] of stories) {
    if (story !== undefined && id !== story) continue
    const original = [...articles.values()].find((article) => article.original)
    for (const translation of articles.values()) {
      if (!original || translation === original) continue
      if (translation.basis !== undefined) bases.set(translation.path, translation.basis)
      else unrecorded.push({ original, translation, tag: tagOf(site, original.locale) })
    }
  }
  return new Map([...bases, ...basesFromGit(root, site.config, unrecorded)])
}
