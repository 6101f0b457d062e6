import type { Report } from '../../diagnostics.ts'
import { placeOfKeys } from '../../places.ts'
import type { Article } from '../../types.ts'

/** What an article says, and what its original says in that place. */
interface Rendering {
  phrase: string
  as: string
  article: Article
  key: string
}

/** Reports phrases that the translations of one edition render in two ways: each rarer way, once for each article. */
export function checkConsistency(stories: Map<string, Map<string, Article>>, report: Report): void {
  const renderings = [...stories.values()].flatMap(renderingsOf)
  for (const group of Map.groupBy(renderings, ({ phrase, article }) => `${article.locale} ${phrase}`).values()) {
    const ways = [...Map.groupBy(group, ({ as }) => as).values()].sort((a, b) => b.length - a.length)
    const [usual, ...others] = ways
    if (!usual || others.length === 0 || others.some(({ length }) => length >= usual.length)) continue
    for (const rendering of others.flat()) reportOne(rendering, usual, report)
  }
}

function reportOne({ phrase, as, article, key }: Rendering, usual: Rendering[], report: Report): void {
  const [first] = usual
  if (!first) return
  const others = `${usual.length} other ${usual.length === 1 ? 'story' : 'stories'}`
  report.add(
    'parity/consistency',
    placeOfKeys(article, key),
    `"${phrase}" is translated as "${as}" here, and as "${first.as}" in ${others} (${first.article.path}). Choose one.`,
  )
}

const label = /^([^:：]{2,40})[:：]\s*\S/u

/** What a headline begins with, up to a colon. */
function renderingsOf(articles: Map<string, Article>): Rendering[] {
  const all = [...articles.values()]
  const original = all.find((article) => article.original)
  if (!original) return []
  return all.flatMap((article) => {
    const [phrase, as] = [label.exec(original.title)?.[1], label.exec(article.title)?.[1]]
    return article === original || phrase === undefined || as === undefined ? [] : [{ phrase, as, article, key: 'title' }]
  })
}
