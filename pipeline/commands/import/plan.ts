import { stringify } from 'yaml'
import type { Shortcodes } from '../../core/settings/shortcodes.ts'
import type { CopiedFile, ImportedArticle, ImportedStory } from './imported.ts'
import { type Labels, makeLabels } from './labels.ts'
import { editionFor, type TargetEdition, type UsedEdition } from './languages.ts'
import { addAliases } from './redirected.ts'
import { rewriteAddresses } from './rewrite.ts'
import { toStories } from './stories.ts'
import { createTargets, type TargetSettings } from './targets.ts'
import type { Notes } from './topics.ts'
import { inheritShared } from './translations.ts'

/** What an import writes. Paths are from the root of the site. */
export interface ImportPlan {
  stories: ImportedStory[]
  articles: { path: string; text: string }[]
  files: CopiedFile[]
  labels: Labels
  /** The editions of the articles: those of the site and new ones. */
  editions: UsedEdition[]
}

export interface PlanSettings extends TargetSettings {
  /** `content.pattern` of the site. */
  pattern: string
  defaultLocale: string
  /** `shortcodes` of the site. */
  shortcodes: Shortcodes
  editions: TargetEdition[]
  sectionName(section: string, language: string): string | undefined
  notes: Notes
}

/** Decides everything that is written, from the articles of a source. */
export function planImport(entries: ImportedArticle[], settings: PlanSettings): ImportPlan {
  const { notes, pattern } = settings
  const editions = [...settings.editions]
  const languages = new Map<string, string>()
  for (const { language } of entries) {
    if (languages.has(language)) continue
    const edition = editionFor(language, editions)
    languages.set(language, edition.locale)
    if (!editions.includes(edition)) editions.push(edition)
  }
  const used = new Set(languages.values())
  const localeOf = (language: string) => languages.get(language) ?? language
  const stories = toStories(entries, localeOf, settings.defaultLocale, notes)
  const languageOf = (locale: string) => [...languages].find(([, own]) => own === locale)?.[0] ?? locale
  const labels = makeLabels(stories, (section, locale) => settings.sectionName(section, languageOf(locale)), notes)
  inheritShared(stories, settings.defaultLocale, notes)
  addAliases(stories, [...used], notes)
  const pathOf = (story: string, locale: string) => `content/${pattern.replace('{story}', () => story).replace('{locale}', () => locale)}`
  const files = rewriteAddresses(stories, createTargets(stories, settings), { ...settings, pathOf })
  const articles = stories.flatMap(({ id, versions }) =>
    versions.map((entry) => ({ path: pathOf(id, entry.locale), text: articleText(entry) })),
  )
  const imported = editions
    .filter(({ locale }) => used.has(locale))
    .map((edition) => ({ ...edition, language: languageOf(edition.locale) }))
  return { stories, articles, files, labels, editions: imported }
}

const order = [
  'title',
  'summary',
  'slug',
  'date',
  'publishAt',
  'updated',
  'expires',
  'section',
  'tags',
  'authors',
  'image',
  'draft',
  'aliases',
]

function articleText({ head, body }: ImportedArticle): string {
  const keys = [...order, ...Object.keys(head).filter((key) => !order.includes(key))].filter((key) => head[key] !== undefined)
  const yaml = stringify(Object.fromEntries(keys.map((key) => [key, head[key]])), { lineWidth: 0, aliasDuplicateObjects: false })
  return `---\n${yaml}---\n\n${body.replace(/^\s*\n/, '').trimEnd()}\n`
}
