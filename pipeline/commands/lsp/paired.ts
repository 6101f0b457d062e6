import { alignBlocks } from '../../check/parity/align.ts'
import type { ComparedText, PlacedBlock } from '../../check/parity/compared-text.ts'
import type { Point } from '../../core/diagnostics.ts'
import type { Article } from '../../site/article.ts'
import { isAfter } from './places.ts'
import { type SiteView, storyVersions } from './view.ts'

/** The blocks of another version that say what a block says. */
export interface Paired {
  article: Article
  /** None where that version does not say it. */
  blocks: PlacedBlock[]
  /** The nearest place for it: of the first of the blocks, else of what is before it. */
  place: Point
}

/** What the other versions of an article say at a point of it, aligned as the parity checks align them. */
export function pairedAt(view: SiteView, path: string, point: Point): Paired[] {
  const article = view.site.byPath.get(path)
  const own = view.read(path)?.compared
  const block = own && blockAt(own, point)
  if (!article || !own || !block) return []
  return storyVersions(view, article).flatMap((other) => {
    const compared = other.id === article.id ? undefined : view.read(other.path)?.compared
    return compared ? [{ article: other, ...counterpart(own, block, compared) }] : []
  })
}

/** The block at a point: the last one that begins before it, or the first on its line, behind `## `. */
function blockAt(compared: ComparedText, point: Point): PlacedBlock | undefined {
  const all = allBlocks(compared)
  const first = all.find(({ place }) => place.line === point.line)
  if (first && isAfter(first.place, point)) return first
  const before = all.filter(({ place }) => !isAfter(place, point))
  return before.reduce<PlacedBlock | undefined>((last, block) => (last && isAfter(last.place, block.place) ? last : block), undefined)
}

/** Headline, standfirst and picture, then the whole body. */
function allBlocks({ blocks, flow }: ComparedText): PlacedBlock[] {
  return [...blocks.filter(({ kind }) => kind === 'head'), ...flow]
}

function counterpart(own: ComparedText, block: PlacedBlock, other: ComparedText): Omit<Paired, 'article'> {
  const [from, to] = [allBlocks(own), allBlocks(other)]
  // An original comes first, as it does in the checks.
  const beads = other.original
    ? alignBlocks(to, from).map(({ original, translation }) => ({ here: translation, there: original }))
    : alignBlocks(from, to).map(({ original, translation }) => ({ here: original, there: translation }))
  const index = beads.findIndex(({ here }) => here.includes(block))
  const blocks = beads[index]?.there ?? []
  const near = beads.slice(0, index + 1).findLast(({ there }) => there.length > 0)
  const place = blocks[0]?.place ?? near?.there.at(-1)?.place ?? { line: 1, column: 1 }
  return { blocks, place }
}
