import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import required from '../../../locales/en/interface.json' with { type: 'json' }
import { addCapped } from '../../core/capped.ts'
import { collectDiagnostics, order, type Place, type Report, startOf } from '../../core/diagnostics.ts'
import type { Edition, LocaleEntry } from '../../core/edition.ts'
import { codeOf } from '../../core/files.ts'
import { type Catalogue, type Catalogues, checkShape, type Namespace, namespaces, placeOfKey } from './catalogue.ts'
import { checkCatalogues, expectedOf } from './check.ts'
import { readJson } from './json.ts'
import { readEdition } from './read-edition.ts'
import { repairWords } from './repair.ts'
import { checkUntranslated } from './untranslated.ts'

export interface Locales {
  /** Every folder's; where its files are broken, as far as they can be used. */
  entries: Map<string, LocaleEntry>
  catalogues: Map<string, Catalogues>
  /** Every folder of `locales/`, those whose files are broken included. */
  names: string[]
}

/** Reads `locales/` and checks every catalogue against the others, before anything is rendered. */
export function readLocales(root: string, defaultLocale: string, report: Report): Locales {
  const locales: Locales = { entries: new Map(), catalogues: new Map(), names: folders(root, report) }
  const needed = flatten(required)
  const editions: Edition[] = []
  for (const locale of locales.names) {
    const { edition, isSound, isComplete } = readEdition(root, locale, report)
    if (isSound) editions.push(edition)
    const ui = readCatalogue(root, locale, edition.tag, 'interface', report)
    const site = readCatalogue(root, locale, edition.tag, 'site', report)
    if (ui && site) locales.catalogues.set(locale, { interface: ui.catalogue, site: site.catalogue })
    const words = { interface: ui?.value ?? {}, site: site?.value ?? {} }
    locales.entries.set(locale, { edition, words, ...((!isComplete || !site) && { unusable: true }) })
  }
  checkTags(editions, report)
  // A catalogue that is empty, or a copy, has many faults of one kind.
  const found = collectDiagnostics()
  checkCatalogues(locales.catalogues, defaultLocale, needed, found)
  checkUntranslated(locales.catalogues, defaultLocale, needed, (locale) => locales.entries.get(locale)?.edition.allow ?? [], found)
  addCapped(found.calls, report)
  if (report.failed()) repair(locales, defaultLocale, needed)
  return locales
}

/** Lets pages be rendered although words are missing or wrong: nothing is published, and what is wrong in articles is reported. */
function repair({ entries, catalogues }: Locales, defaultLocale: string, needed: Map<string, string>): void {
  for (const namespace of namespaces) {
    const expected = expectedOf(namespace, catalogues, defaultLocale, needed)
    for (const { edition, words } of entries.values()) words[namespace] = repairWords(Object(words[namespace]), expected, edition.tag)
  }
}

function folders(root: string, report: Report): string[] {
  try {
    return readdirSync(join(root, 'locales'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort(order)
  } catch (error) {
    const found = codeOf(error) === 'ENOENT' ? 'there is no folder locales/' : `the folder locales/ could not be read (${codeOf(error)})`
    report.add('catalogue/invalid', startOf('locales'), `${found}; expected a folder in it for each edition.`)
    return []
  }
}

/** Two editions of one language would be one page to search engines, and one word to the language switch. */
function checkTags(editions: Edition[], report: Report): void {
  const seen = new Map<string, string>()
  for (const edition of editions) {
    const other = seen.get(edition.tag)
    seen.set(edition.tag, edition.locale)
    if (other !== undefined)
      report.add(
        'edition/invalid',
        startOf(`locales/${edition.locale}/edition.json`),
        `"tag" is "${edition.tag}", as in the edition "${other}"; expected a tag of its own, with a script or a region.`,
      )
  }
}

function readCatalogue(root: string, locale: string, tag: string, namespace: Namespace, report: Report) {
  const path = `locales/${locale}/${namespace}.json`
  const file = readJson(root, path, 'catalogue/invalid', report)
  if (!file) return undefined
  const { value, text } = file
  checkShape({ path, text }, value, report)
  const catalogue: Catalogue = { path, text, words: flatten(value), tag }
  return { catalogue, value }
}

function flatten(value: object, prefix = ''): Map<string, string> {
  const words = new Map<string, string>()
  for (const [key, item] of Object.entries(value)) {
    if (item !== null && typeof item === 'object') for (const [below, word] of flatten(item, `${prefix}${key}.`)) words.set(below, word)
    else words.set(prefix + key, String(item))
  }
  return words
}

/** Where a name is, or should be, in an edition's `site.json`. */
export function wordPlace({ catalogues }: Locales, locale: string, key: string[]): Place {
  const site = catalogues.get(locale)?.site
  return site ? placeOfKey(site, key) : startOf(`locales/${locale}/site.json`)
}
