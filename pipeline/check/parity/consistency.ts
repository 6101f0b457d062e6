import type { Place, Report } from '../../core/diagnostics.ts'
import { placeOfKeys } from '../../core/places.ts'
import type { Article } from '../../site/article.ts'
import type { TermRendering } from './glossary.ts'

/** Labels that editions have for keys of front matter. */
type LabelKind = 'tags' | 'sections'

/** What is known of an archive besides its articles. */
export interface ConsistencyContext {
  /** Article id of a translation → how it renders terms of the glossary. */
  terms(id: string): readonly TermRendering[]
  /** The label of a tag or a section in an edition, and where it is written; undefined where it has none. */
  label(kind: LabelKind, key: string, locale: string): { words: string; place(): Place } | undefined
}

/** What an article says, and what its original says in that place. */
interface Rendering {
  /** What is compared with its own kind alone: a label with labels. */
  kind: 'headline' | 'author' | 'source' | 'term' | LabelKind
  phrase: string
  as: string
  article: Article
  /** To find it may take long. */
  place(): Place
}

/** Reports phrases that the translations of one edition render in two ways: each rarer way, once for each article or label. */
export function checkConsistency(stories: Map<string, Map<string, Article>>, context: ConsistencyContext, report: Report): void {
  const renderings = [...stories.values()].flatMap((articles) => renderingsOf(articles, context))
  const group = ({ kind, phrase, article }: Rendering) => JSON.stringify([article.locale, kind, phrase])
  for (const alike of Map.groupBy(renderings, group).values()) {
    const ways = [...Map.groupBy(alike, ({ as }) => as).values()].sort((a, b) => b.length - a.length)
    const [usual, ...others] = ways
    if (!usual || others.length === 0 || others.some(({ length }) => length >= usual.length)) continue
    for (const rendering of others.flat()) reportOne(rendering, usual, report)
  }
}

function reportOne({ phrase, as, place }: Rendering, usual: Rendering[], report: Report): void {
  const [first] = usual
  if (!first) return
  const others = `${usual.length} other ${usual.length === 1 ? 'story' : 'stories'}`
  report.add(
    'parity/consistency',
    place(),
    `"${phrase}" is translated as "${as}" here, and as "${first.as}" in ${others} (${first.article.path}). Choose one.`,
    undefined,
    { gist: JSON.stringify([phrase, as, first.as]) },
  )
}

function renderingsOf(articles: Map<string, Article>, context: ConsistencyContext): Rendering[] {
  const all = [...articles.values()]
  const original = all.find((article) => article.original)
  if (!original) return []
  return all.flatMap((article) =>
    article === original ? [] : [...ownOf(original, article), ...labelsOf(original, article, context), ...termsOf(article, context)],
  )
}

const beforeColon = /^([^:：]{2,40})[:：]\s*\S/u

/** What a headline begins with, up to a colon; the names of one author and of the source. Several authors may change places. */
function ownOf(original: Article, article: Article): Rendering[] {
  const one = ({ authors }: Article) => (authors.length === 1 ? authors[0] : undefined)
  const rows: [Rendering['kind'], string, string | undefined, string | undefined][] = [
    ['headline', 'title', beforeColon.exec(original.title)?.[1], beforeColon.exec(article.title)?.[1]],
    ['author', 'authors', one(original), one(article)],
    ['source', 'source', original.source, article.source],
  ]
  return rows.flatMap(([kind, key, phrase, as]) =>
    phrase === undefined || as === undefined ? [] : [{ kind, phrase, as, article, place: () => placeOfKeys(article, key) }],
  )
}

/** Two keys with one label in the original's edition, and two here. */
function labelsOf(original: Article, article: Article, { label }: ConsistencyContext): Rendering[] {
  const keys = [...article.tags.map((key) => ['tags', key] as const), ['sections', article.section ?? ''] as const]
  return keys.flatMap(([kind, key]) => {
    const [from, to] = [label(kind, key, original.locale), label(kind, key, article.locale)]
    return from && to ? [{ kind, phrase: from.words, as: to.words, article, place: to.place }] : []
  })
}

function termsOf(article: Article, { terms }: ConsistencyContext): Rendering[] {
  return terms(article.id).map((term) => ({ ...term, kind: 'term', article, place: () => term.place }))
}
