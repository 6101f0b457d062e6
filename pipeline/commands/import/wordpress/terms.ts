import { toLanguage } from '../languages.ts'
import { readPhp } from './php.ts'
import type { WxrFile, WxrItem, WxrTerm } from './wxr.ts'

/** The language of a post, and which posts are translations of it. */
export interface PostLanguage {
  language: string | undefined
  /** The same for all translations. */
  group: string | undefined
  /** Whether the plugin says that it is a translation. */
  isTranslation: boolean
}

/** The map of a Polylang term: language → id of a post or a term. */
function translationsIn(description: string): [language: string, id: string][] {
  const value = readPhp(description)
  if (!(value instanceof Map)) return []
  return [...value].flatMap(([language, id]) =>
    typeof id === 'number' || typeof id === 'string' ? [[language, String(id)] as [string, string]] : [],
  )
}

/**
 * Makes a reader of languages. Polylang's are in the taxonomies `language` and `post_translations`, whose terms map
 * languages to ids. WPML has its own table, which no export of WordPress contains: its "Export and Import" add-on writes
 * `_wpml_import_*` fields, and duplicates name their original. Else the address says the language (`/zh-hans/…`, `?lang=zh`).
 */
export function createLanguages({ terms, items }: WxrFile): (item: WxrItem) => PostLanguage {
  const mapped = new Map<string, PostLanguage>()
  for (const { taxonomy, slug, description } of terms)
    if (taxonomy === 'post_translations')
      for (const [language, id] of translationsIn(description))
        mapped.set(id, { language: toLanguage(language), group: `polylang ${slug}`, isTranslation: false })
  const hasPlugin =
    terms.some(({ taxonomy }) => /^(?:language|post_translations|translation_priority)$/.test(taxonomy)) ||
    items.some(({ meta }) => [...meta.keys()].some((key) => /^_?(?:wpml|icl)_/.test(key)))
  return (item) => {
    const id = idOf(item)
    const named = (domain: string) => item.terms.find((term) => term.domain === domain)?.slug
    const group = named('post_translations')
    const duplicate = item.meta.get('_icl_lang_duplicate_of')?.trim()
    const imported = item.meta.get('_wpml_import_translation_group')?.trim()
    const source = item.meta.get('_wpml_import_source_language_code')?.trim()
    const own = toLanguage(named('language')) ?? toLanguage(item.meta.get('_wpml_import_language_code')) ?? mapped.get(id)?.language
    return {
      language: own ?? (hasPlugin ? languageOfAddress(item.fields.link ?? '') : undefined),
      group:
        (group && `polylang ${group}`) ??
        mapped.get(id)?.group ??
        (imported && `wpml ${imported}`) ??
        (duplicate ? `post ${duplicate}` : undefined),
      isTranslation: Boolean(source) || Boolean(duplicate),
    }
  }
}

/** Whether WPML made this site, and the export lacks what it knows of translations. */
export function lacksWpml({ items }: WxrFile): boolean {
  const keys = new Set(items.flatMap(({ meta }) => [...meta.keys()]))
  return [...keys].some((key) => /^_?(?:wpml|icl)_/.test(key)) && !keys.has('_wpml_import_translation_group')
}

function languageOfAddress(link: string): string | undefined {
  const url = URL.parse(link.trim())
  const [, first = ''] = url?.pathname.split('/') ?? []
  return toLanguage(url?.searchParams.get('lang')) ?? (/^[a-z]{2}(?:-[a-z]{2,4})?$/i.test(first) ? toLanguage(first) : undefined)
}

export function idOf(item: WxrItem): string {
  return (item.fields['wp:post_id'] ?? '').trim()
}

/** What categories and tags are called, in every language of the site. */
export interface TermNames {
  /** The category at the top of the tree that a category is in. */
  top(slug: string): WxrTerm | undefined
  /** Slugs of the terms that this one translates, or is translated as. */
  translations(taxonomy: string, slug: string): string[]
}

export function createTermNames({ terms }: WxrFile): TermNames {
  const categories = new Map(terms.flatMap((term) => (term.taxonomy === 'category' ? [[term.slug, term] as const] : [])))
  const byId = new Map(terms.map((term) => [term.id, term]))
  const groups = new Map<string, string[]>()
  for (const { taxonomy, description } of terms) {
    if (taxonomy !== 'term_translations') continue
    const ids = translationsIn(description).map(([, id]) => id)
    for (const id of ids) groups.set(id, ids)
  }
  return {
    top(slug) {
      let term = categories.get(slug)
      // A tree whose parents go round has no top.
      for (let steps = 0; term && term.parent !== '' && steps < 20; steps += 1)
        term = categories.get(term.parent) ?? { ...term, parent: '' }
      return term
    },
    translations: (taxonomy, slug) => {
      const term = terms.find((other) => other.taxonomy === taxonomy && other.slug === slug)
      return (groups.get(term?.id ?? '') ?? []).flatMap((id) => byId.get(id)?.slug ?? [])
    },
  }
}
