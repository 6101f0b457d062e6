import type { Place } from '../../core/diagnostics.ts'
import { placeOfKeys } from '../../core/places.ts'
import type { Article } from '../../site/article.ts'
import type { BodyFacts, PartFact, PointerFact } from './facts.ts'
import { type Block, isProse, pointInBlock } from './prose.ts'

/** What the checks of parity know of one article. */
export interface ComparedText {
  path: string
  story: string
  locale: string
  tag: string
  original: boolean
  /** Headline, standfirst and picture, then the body. */
  blocks: PlacedBlock[]
  /** The body in reading order: its blocks of prose (the same objects as in `blocks`), code, pictures, and blocks that are empty. */
  flow: PlacedBlock[]
  links: Pointer[]
  pictures: Pointer[]
  /** What the body says in place of its pictures, each at the place of its picture. */
  alts: PlacedBlock[]
  outline: Part[]
  /** The day of each correction, in the site's time zone. */
  corrections: { day: string; place: Place }[]
  /** Direct quotations: how many, and where each begins. */
  quotes: Place[]
  /** Places of the body that a link may lead to. */
  ids: string[]
  formulas: PlacedFormula[]
}

/** A formula in TeX, and where it is. */
export interface PlacedFormula {
  tex: string
  place: Place
}

export interface PlacedBlock extends Block {
  place: Place
}

/** An address that the body points to, as written. */
export interface Pointer {
  url: string
  place: Place
  /** The words of a link. */
  text: string
  /** The block of the flow that it is in; none in markup that has no blocks. */
  block: PlacedBlock | undefined
}

/** One part of the structure, and where it is. */
export interface Part extends Omit<PartFact, 'point'> {
  place: Place
}

/** What an article says of itself besides its body. */
export type ArticleHead = Pick<
  Article,
  'path' | 'story' | 'locale' | 'original' | 'title' | 'summary' | 'image' | 'places' | 'corrections' | 'links'
>

/** Puts together what the checks compare: what an article says of itself, and what was read of its body. `tag` is BCP 47. */
export function toComparedText(article: ArticleHead, facts: BodyFacts, tag: string): ComparedText {
  const { path, story, locale, original } = article
  const flow = facts.flow.map((block): PlacedBlock => {
    const { line, column } = pointInBlock(block, 0)
    return { ...block, place: { path, line, column } }
  })
  const pointer = ({ url, point, text, block }: PointerFact): Pointer => ({
    url,
    place: { path, ...point },
    text,
    block: block === undefined ? undefined : flow[block],
  })
  return {
    path,
    story,
    locale,
    tag,
    original,
    blocks: [...headOf(article), ...flow.filter(isProse)],
    flow,
    links: [
      ...article.links.map((link) => ({ ...link, place: placeOfKeys(article, 'links'), block: undefined })),
      ...facts.links.map(pointer),
    ],
    pictures: facts.pictures.map(pointer),
    alts: facts.alts.map(({ text, point }) => ({ kind: 'caption', text, pieces: [], place: { path, ...point } })),
    corrections: article.corrections.map(({ date, day }) => ({
      day: day ?? date.slice(0, 10),
      place: placeOfKeys(article, 'corrections'),
    })),
    outline: facts.outline.map(({ what, shape, point, end }) => ({ what, shape, place: { path, ...point }, end })),
    quotes: facts.quotes.map((point) => ({ path, ...point })),
    ids: facts.ids,
    formulas: facts.formulas.map(({ tex, point }) => ({ tex, place: { path, ...point } })),
  }
}

function headOf(article: ArticleHead): PlacedBlock[] {
  const { title, summary, image } = article
  const fields: [string, string | undefined][] = [
    ['title', title],
    ['summary', summary],
    ['image.alt', image?.alt],
    ['image.caption', image?.caption],
  ]
  return fields.flatMap(([key, text]) => {
    if (text === undefined) return []
    const place = placeOfKeys(article, key, key.split('.')[0] ?? key)
    return [{ kind: 'head' as const, text, pieces: [[0, place.line, place.column] as [number, number, number]], place }]
  })
}
