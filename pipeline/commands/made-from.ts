import { basesFromGit, blocksThen } from '../build/bases.ts'
import { changesSince } from '../check/parity/stale.ts'
import { isConverted } from '../core/files.ts'
import { tagOf } from '../site/pages/chrome.ts'
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
      if (!original || translation === original || isConverted(translation.path)) continue
      if (translation.basis !== undefined) bases.set(translation.path, translation.basis)
      else unrecorded.push({ original, translation, tag: tagOf(site, original.locale) })
    }
  }
  return new Map([...bases, ...basesFromGit(root, site.config, unrecorded)])
}

/** The blocks of the originals that outdated translations were made from, by the translations' paths, where git has them. */
export function textsThen(root: string, open: OpenSite, bases: Map<string, string>): Map<string, string[]> {
  const outdated = [...open.stories.values()].flatMap((articles) => {
    const original = [...articles.values()].find((article) => article.original)
    const compared = original && open.comparedText(original)
    return [...articles.values()].flatMap((translation) => {
      const basis = bases.get(translation.path)
      if (!compared || basis === undefined || translation === original || !changesSince(basis, compared)) return []
      return [{ original, translation, basis, tag: compared.tag }]
    })
  })
  return blocksThen(root, open.site.config, outdated)
}
