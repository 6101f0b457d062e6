import type { UnreadTag } from '../core/body.ts'
import { order, type Report } from '../core/diagnostics.ts'

/** The unknown tags of other generators in an article. */
export interface UnreadTags {
  path: string
  tags: readonly UnreadTag[]
}

/** Reports each of them once for all articles, where it is first, with the setting that maps it. */
export function reportUnreadTags(articles: Iterable<UnreadTags>, report: Report): void {
  const sorted = [...articles].sort((a, b) => order(a.path, b.path))
  const all = sorted.flatMap(({ path, tags }) => tags.map((tag) => ({ ...tag, path })))
  for (const [first, ...more] of Map.groupBy(all, ({ shown, isUnclosed }) => `${shown} ${isUnclosed}`).values()) {
    if (!first) continue
    const { path, line, column } = first
    const count = more.reduce((sum, tag) => sum + tag.count, first.count)
    const often = count === 1 ? 'once' : `${count} times`
    const where = more.length === 0 ? '' : ` in ${more.length + 1} articles`
    const message = `"${first.shown}" ${first.isUnclosed ? 'has no closing tag' : 'is not a known tag'} (${often}${where}): ${remedyOf(first, more)}`
    report.add('markdown/shortcode', { path, line, column }, message, undefined, { gist: `${first.shown} ${first.isUnclosed}`, count })
  }
}

function remedyOf(first: UnreadTag, more: readonly UnreadTag[]): string {
  if (first.isUnclosed) return 'readers would see it as text. Add the closing tag.'
  const kind = (more.find(({ hasInner }) => hasInner) ?? first).kind
  const key = /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(first.name) ? first.name : `'${first.name.replaceAll("'", "\\'")}'`
  const effect = first.shown.startsWith('<') ? 'it is left out' : 'readers would see it as text'
  return `${effect}. Replace it with Markdown, or map it in the settings, for example: shortcodes: { ${key}: '${kind}' }`
}
