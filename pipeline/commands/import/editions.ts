import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { order } from '../../core/diagnostics.ts'
import { createReport } from '../../core/report.ts'
import { foldName } from '../../site/fold-name.ts'
import { readLocales } from '../../source/locales/catalogues.ts'
import { readJson } from '../../source/locales/json.ts'
import { toShortJson } from '../json.ts'
import { catalogueFor } from '../locale/catalogue.ts'
import type { Labels } from './labels.ts'
import { type TargetEdition, type UsedEdition, writingOf } from './languages.ts'
import type { Notes } from './topics.ts'

/** The editions that a site has. */
export async function editionsOf(root: string, defaultLocale: string): Promise<TargetEdition[]> {
  const { entries } = await readLocales(root, defaultLocale, createReport())
  return [...entries.values()].map(({ edition }) => edition)
}

/** A file of an edition, and whether it is added to one that is there. */
export interface EditionFile {
  path: string
  text: string
  isMerged: boolean
}

export interface SiteTexts {
  title(language: string): string | undefined
  description: string | undefined
  /** The host of the old site. */
  host: string | undefined
}

/** The files of an edition that the import needs: all of a new one, and `site.json` with the names that it lacks. */
export function editionFiles(root: string, edition: UsedEdition, labels: Labels, texts: SiteTexts, notes: Notes): EditionFile[] {
  return [...languageFiles(root, edition, notes), ...siteFile(root, edition, labels, texts, notes)]
}

function languageFiles(root: string, { locale, tag }: TargetEdition, notes: Notes): EditionFile[] {
  const folder = `locales/${locale}`
  if (existsSync(join(root, folder))) return []
  const { text, settings, isTranslated } = catalogueFor(tag)
  const path = `${folder}/interface.json`
  if (!isTranslated) notes.add('edition', path, 'Diglot has no UI strings in this language: translate the English ones')
  return [
    { path, text, isMerged: false },
    { path: `${folder}/edition.json`, text: settings, isMerged: false },
  ]
}

function siteFile(root: string, { locale, tag, language }: UsedEdition, labels: Labels, texts: SiteTexts, notes: Notes): EditionFile[] {
  const path = `locales/${locale}/site.json`
  const names = labels.get(locale) ?? { sections: {}, tags: {} }
  if (!existsSync(join(root, path))) {
    const own = inScript(texts.title(language), tag)
    const title = own ?? texts.host ?? locale
    const description = inScript(texts.description, tag)
    if (own === undefined) notes.add('edition', path, '`title` is not that of the source, which has none in this language')
    if (description === undefined) notes.add('edition', path, '`description` is the title: write one')
    return [{ path, text: toShortJson({ title, description: description ?? title, ...sorted(names) }), isMerged: false }]
  }
  const report = createReport()
  const { value } = readJson(root, path, 'catalogue/invalid', report) ?? {}
  if (value === undefined || report.failed()) {
    notes.add('edition', path, 'it cannot be read, so no names were added: run `diglot check`')
    return []
  }
  const before = { sections: {}, tags: {}, ...value }
  const merged = { ...value, sections: missingAdded(before.sections, names.sections), tags: missingAdded(before.tags, names.tags) }
  return JSON.stringify(merged) === JSON.stringify({ ...value, sections: before.sections, tags: before.tags })
    ? []
    : [{ path, text: toShortJson(merged), isMerged: true }]
}

/** A text of the source, unless it is in letters that this edition cannot have: Chinese in an English one. */
function inScript(text: string | undefined, tag: string): string | undefined {
  const isWide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text ?? '')
  return text !== undefined && isWide && writingOf(tag).endsWith('-Latn') ? undefined : text
}

/** Names that are there stay, whatever their spelling. */
function missingAdded(there: unknown, own: Record<string, string>): Record<string, unknown> {
  const known = new Set(Object.keys(Object(there)).map(foldName))
  const added = Object.entries(own).filter(([key]) => !known.has(foldName(key)))
  return { ...Object(there), ...Object.fromEntries(added.sort(([a], [b]) => order(a, b))) }
}

function sorted({ sections, tags }: { sections: Record<string, string>; tags: Record<string, string> }) {
  return { sections: missingAdded({}, sections), tags: missingAdded({}, tags) }
}
