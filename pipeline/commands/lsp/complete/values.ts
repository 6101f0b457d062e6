import { CompletionItemKind } from 'vscode-languageserver'
import { acknowledgeable } from '../../../build/acknowledging.ts'
import { matterAt } from '../matter-place.ts'
import type { SiteView } from '../view.ts'
import { type Completer, type CompletionInput, replacing } from './completer.ts'
import { articleLinks, fileLinks } from './targets.ts'

interface Value {
  label: string
  detail?: string | undefined
}

/** Values of front matter that the site knows. */
export const values: Completer = (input) => {
  const place = matterAt(input.text, input.point)
  if (!place || place.isKey) return undefined
  const { typed } = place
  const key = place.keys.join('.')
  if (key === 'redirect') return articleLinks(input, typed)
  if (key === 'image' || key === 'image.src') return fileLinks(input, typed, 'image/')
  if (key === 'audio' || key === 'audio.src') return fileLinks(input, typed, 'audio/')
  return known(key, input).map(({ label, detail }) => ({
    label,
    kind: CompletionItemKind.Value,
    ...(detail !== undefined && { detail }),
    ...replacing(input, typed, label),
  }))
}

function known(key: string, { view, path }: CompletionInput): Value[] {
  if (key === 'draft' || key === 'together') return ['true', 'false'].map((label) => ({ label }))
  if (key === 'acknowledge.rule') return acknowledgeable.map((label) => ({ label }))
  const locale = view?.site.byPath.get(path)?.locale ?? view?.site.config.defaultLocale ?? ''
  if (!view) return []
  if (key === 'section') return labels(view, locale, 'sections')
  if (key === 'tags') return labels(view, locale, 'tags')
  if (key === 'authors') return authors(view, locale)
  if (key === 'translation.from') return view.site.locales.filter((other) => other !== locale).map((label) => ({ label }))
  return []
}

/** Keys of an edition's `site.json`, with their names in it. */
function labels({ site }: SiteView, locale: string, group: 'sections' | 'tags'): Value[] {
  const names: unknown = Reflect.get(Object(site.entries.get(locale)?.words.site), group)
  return Object.entries(Object(names)).map(([label, name]) => ({ label, detail: String(name) }))
}

/** Those of the edition, who have written most first. */
function authors({ site }: SiteView, locale: string): Value[] {
  const counts = new Map<string, number>()
  for (const { article } of site.editions.get(locale) ?? [])
    if (article.locale === locale) for (const name of article.authors) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([label, count]) => ({ label, detail: `${count} ${count === 1 ? 'story' : 'stories'}` }))
}
