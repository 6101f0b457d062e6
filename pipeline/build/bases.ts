import { type ComparedText, toComparedText } from '../check/parity/compared-text.ts'
import { basisOf, current } from '../check/parity/stale.ts'
import type { Config } from '../core/settings/config.ts'
import type { Article } from '../site/article.ts'
import { sourcesThen, versionsOf } from './engine/history.ts'
import { createReader } from './reading.ts'
import { decodeFacts } from './stored-body.ts'

/** A translation that does not say what it was made from. `tag` is the original's, BCP 47. */
export interface Unrecorded {
  original: Article
  translation: Article
  tag: string
}

/**
 * What translations were made from that do not record it, by the paths of their files: the original as it was when the
 * translation was last changed, as git says. `current` where it is still that; nothing where it is not known. Builds never
 * ask: what they make depends on the files alone.
 */
export function basesFromGit(root: string, config: Config, pairs: Unrecorded[]): Map<string, string> {
  const then = sourcesThen(
    root,
    pairs.map(({ original, translation }) => ({ source: original.path, target: translation.path })),
  )
  const read = createReader(root, config)
  const bases = new Map<string, string>()
  for (const { original, translation, tag } of pairs) {
    const bytes = then.get(translation.path)
    const basis = bytes === 'same' ? current : bytes && basisThen(original, read({ path: original.path, tag, bytes }), tag)
    if (basis !== undefined) bases.set(translation.path, basis)
  }
  return bases
}

/** A translation whose original has changed since: `basis` says what it was made from. */
export interface Outdated extends Unrecorded {
  basis: string
}

/** The blocks of the originals that translations were made from, as texts, by the translations' paths: where git has that version. */
export function blocksThen(root: string, config: Config, pairs: Outdated[]): Map<string, string[]> {
  const versions = versionsOf(root, [...new Set(pairs.map(({ original }) => original.path))])
  const read = createReader(root, config)
  const found = new Map<string, string[]>()
  for (const { original, translation, tag, basis } of pairs) {
    for (const bytes of versions.get(original.path) ?? []) {
      const compared = textThen(original, read({ path: original.path, tag, bytes }), tag)
      if (!compared || basisOf(compared) !== basis) continue
      found.set(
        translation.path,
        compared.blocks.map(({ text }) => text),
      )
      break
    }
  }
  return found
}

function basisThen(original: Article, result: ReturnType<ReturnType<typeof createReader>>, tag: string): string | undefined {
  const compared = textThen(original, result, tag)
  return compared && basisOf(compared)
}

function textThen(
  original: Article,
  { reading, body }: ReturnType<ReturnType<typeof createReader>>,
  tag: string,
): ComparedText | undefined {
  const { matter, places = '' } = reading
  if (!matter || !body) return undefined
  const { title, summary, image } = matter
  const article = { ...original, title, summary, image: image && { ...image, src: image.src ?? '' }, places, corrections: [] }
  return toComparedText(article, decodeFacts(body), tag)
}
