import { posix } from 'node:path'
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver'
import type { SiteView } from '../view.ts'
import { type CompletionInput, replacing } from './completer.ts'

/** A list of all stories is too long to be read: more are found by what is typed. */
const most = 100

/** The articles of the same edition, the newest first, by paths from the article and by headlines. */
export function articleLinks(input: CompletionInput, typed: string): CompletionItem[] {
  const { view, path } = input
  const locale = view?.site.byPath.get(path)?.locale
  if (!view || locale === undefined) return []
  const wanted = typed.toLowerCase().replace(/^(?:\.{1,2}\/)+/, '')
  const found: CompletionItem[] = []
  for (const { article } of view.site.editions.get(locale) ?? []) {
    if (article.path === path || article.locale !== locale) continue
    const link = relativeTo(path, article.path)
    if (!link.toLowerCase().includes(wanted) && !article.title.toLowerCase().includes(wanted)) continue
    const item = { label: link, detail: article.title, kind: CompletionItemKind.Reference, filterText: `${link} ${article.title}` }
    found.push({ ...item, sortText: String(found.length).padStart(4, '0'), ...replacing(input, typed, link) })
    if (found.length === most) break
  }
  return found
}

/** Files beside the article, and in the site's own store, whose media types begin like this: `image/`. */
export function fileLinks(input: CompletionInput, typed: string, type: string): CompletionItem[] {
  const { view, path } = input
  const folder = posix.dirname(path)
  return files(view, type)
    .filter((file) => posix.dirname(file) === folder || file.startsWith('content/media/'))
    .slice(0, most)
    .map((file) => {
      const link = posix.dirname(file) === folder ? encodeURI(posix.basename(file)) : relativeTo(path, file)
      return { label: link, kind: CompletionItemKind.File, ...replacing(input, typed, link) }
    })
}

function files(view: SiteView | undefined, wanted: string): string[] {
  return [...(view?.site.assets ?? [])].flatMap(([path, { type }]) => (type?.startsWith(wanted) ? [path] : []))
}

function relativeTo(from: string, to: string): string {
  return encodeURI(posix.relative(posix.dirname(from), to))
}
