import type { Nodes } from 'mdast'
import { stringify } from 'yaml'
import { placeholder } from '../core/placeholder.ts'
import { SKIP, visit } from '../core/visit.ts'
import type { Article } from '../site/article.ts'
import type { Site } from '../site/site.ts'
import { parseSource } from '../source/markdown/source.ts'
import { split } from './front-matter.ts'
import { applyEdits, relink } from './relink.ts'

interface Draft {
  site: Site
  original: Article
  /** The text of the original's file. */
  text: string
  /** The translation's file, from the root, and its locale. */
  path: string
  locale: string
  basis: string
  /** Whether its text is copied, not put into comments. */
  asText: boolean
}

/** Front matter to fill, then the original block by block: in comments (headings and pictures stay outside of them), or as text. */
export function draftTranslation({ site, original, text, path, locale, basis, asText }: Draft): string {
  const moved = relink(split(text).body, { from: original.path, to: path, fromLocale: original.locale, toLocale: locale }, site)
  const { title, summary, image } = original
  const head = stringify(
    {
      title: `${placeholder}: ${title}`,
      ...(summary === undefined ? {} : { summary: `${placeholder}: ${summary}` }),
      draft: true,
      ...(image
        ? {
            image: {
              alt: `${placeholder}: ${image.alt ?? ''}`,
              ...(image.caption === undefined ? {} : { caption: `${placeholder}: ${image.caption}` }),
            },
          }
        : {}),
      translation: { from: original.locale, basis },
    },
    { lineWidth: 0 },
  )
  return `---\n${head}---\n\n${asText ? moved.trim() : withComments(moved).trim()}\n`
}

/** Structure is left as it is. Each paragraph of its own becomes a comment above its place; every other text is marked in place. */
function withComments(body: string): string {
  const tree = parseSource(body)
  const edits: { start: number; end: number; text: string }[] = []
  visit(tree, (node: Nodes, _index, parent) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    const [first] = node.children
    if (!first || node.children.every(({ type }) => type === 'image')) return
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    if (node.type === 'paragraph' && parent === tree)
      edits.push({ start, end, text: `<!-- ${body.slice(start, end).replaceAll('--', '- -')} -->\n\n${placeholder}` })
    else {
      const at = first.position?.start.offset ?? start
      edits.push({ start: at, end: at, text: `${placeholder}: ` })
    }
    return SKIP
  })
  return applyEdits(body, edits)
}
