import type { Hover } from 'vscode-languageserver'
import type { Point } from '../../core/diagnostics.ts'
import type { Article } from '../../site/article.ts'
import type { TranslationState } from '../coverage.ts'
import { keysAt } from './matter-place.ts'
import { matterKeyOf } from './matter-schema.ts'
import { type Paired, pairedAt } from './paired.ts'
import { type SiteView, storyVersions } from './view.ts'

/** Keys whose texts the other languages have too; a headline is shown with the state of its article. */
const quoted = new Set(['summary', 'image.alt', 'image.caption'])

/** What the other languages say at a point; in front matter, what the key means, and how far each translation is. */
export function hover(view: SiteView, path: string, point: Point): Hover | null {
  const keys = keysAt(view.textOf(path) ?? '', point)
  const paired = pairedAt(view, path, point)
  const article = view.site.byPath.get(path)
  const key = keys && matterKeyOf(keys)
  const quotes = keys ? paired.filter(() => quoted.has(keys.join('.'))) : paired
  const parts = [
    ...(key?.description === undefined ? [] : [`\`${keys?.join('.')}\` ${key.description}`]),
    ...(keys && article ? [states(view, article)] : []),
    ...quotes.map((one) => quote(view, one)),
  ].filter((part) => part !== '')
  return parts.length === 0 ? null : { contents: { kind: 'markdown', value: parts.join('\n\n') } }
}

function quote({ site }: SiteView, { article, blocks, place }: Paired): string {
  const name = site.entries.get(article.locale)?.edition.name ?? article.locale
  const head = `**${escaped(name)}** ${escaped(article.path)}:${place.line}`
  if (blocks.length === 0) return `${head}\n\nnothing corresponds to this`
  const lines = blocks.flatMap(({ text, kind }) => [kind === 'code' ? '(code)' : escaped(text.trim().replace(/\s*\n\s*/g, ' '))])
  return `${head}\n\n${lines.map((line) => `> ${line}`).join('\n>\n')}`
}

/** A line for each edition: its headline, and the state of its article. */
function states(view: SiteView, article: Article): string {
  return view.site.locales
    .filter((locale) => locale !== article.locale && (isWritten(view, article, locale) || !view.site.entries.get(locale)?.edition.from))
    .map((locale) => {
      const other = storyVersions(view, article).find((version) => version.locale === locale)
      const changes = other && view.changesOf(other.id)
      const title = other ? ` ${escaped(other.title)}` : ''
      return `- **${escaped(locale)}**${title}: ${stateOf(view, article.story, locale)}${changes === undefined ? '' : `; ${escaped(changes)}`}`
    })
    .join('\n')
}

function isWritten(view: SiteView, article: Article, locale: string): boolean {
  return storyVersions(view, article).some((version) => version.locale === locale)
}

function stateOf({ site, changesOf }: SiteView, story: string, locale: string): TranslationState {
  if (site.broken.values().some((other) => other.story === story && other.locale === locale)) return 'unreadable'
  const article = site.byId.get(`${story}:${locale}`)
  if (!article) return 'missing'
  if (site.held.has(article.path) || !site.stories.get(story)?.has(locale)) return 'draft'
  if (article.original) return 'original'
  if (changesOf(article.id) !== undefined) return 'outdated'
  return article.basis === undefined ? 'unknown' : 'translated'
}

/** Text that is to be read as it is, in Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')
}
