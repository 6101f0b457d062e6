import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import required from '../../../locales/en/interface.json' with { type: 'json' }
import { addCapped } from '../../core/capped.ts'
import { collectDiagnostics, order, type Place, type Report, startOf } from '../../core/diagnostics.ts'
import type { Edition, LocaleEntry } from '../../core/edition.ts'
import { codeOf } from '../../core/files.ts'
import { loadOpenCC } from '../convert/opencc.ts'
import { hasFile } from '../text-file.ts'
import { type Catalogue, type Catalogues, checkShape, type Namespace, namespaces, placeOfKey } from './catalogue.ts'
import { checkCatalogues, expectedOf } from './check.ts'
import {
  type Conversion,
  conversionOf,
  convertCatalogue,
  convertEdition,
  convertOf,
  convertWords,
  type OwnFiles,
} from './convert-edition.ts'
import { type GlossaryTerm, readGlossary } from './glossary.ts'
import { readJson } from './json.ts'
import { readEdition } from './read-edition.ts'
import { repairWords } from './repair.ts'
import { checkUntranslated } from './untranslated.ts'

export interface Locales {
  /** Every folder's; where its files are broken, as far as they can be used. */
  entries: Map<string, LocaleEntry>
  catalogues: Map<string, Catalogues>
  /** How editions are converted from others: those whose settings say `from`. */
  conversions: Map<string, Conversion>
  glossary: GlossaryTerm[]
  /** Every folder of `locales/`, those whose files are broken included. */
  names: string[]
}

/** Reads `locales/` and checks every catalogue against the others, before anything is rendered. */
export async function readLocales(root: string, defaultLocale: string, report: Report): Promise<Locales> {
  const names = folders(root, report)
  const locales: Locales = {
    entries: new Map(),
    catalogues: new Map(),
    conversions: new Map(),
    glossary: readGlossary(root, names, report),
    names,
  }
  const needed = flatten(required)
  const files = new Map(names.map((locale) => [locale, readFiles(root, locale, report)]))
  for (const [locale, own] of files) addOwn(locales, locale, own)
  await convertEditions(locales, files, report)
  checkTags(
    [...files.values()].flatMap(({ read }) => (read.isSound ? [read.edition] : [])),
    report,
  )
  // A catalogue that is empty, or a copy, has many faults of one kind.
  const found = collectDiagnostics()
  checkCatalogues(locales.catalogues, defaultLocale, needed, found)
  const written = new Map([...locales.catalogues].filter(([locale]) => !locales.conversions.has(locale)))
  checkUntranslated(written, defaultLocale, needed, (locale) => locales.entries.get(locale)?.edition.allow ?? [], found)
  addCapped(found.calls, report)
  if (report.failed()) repair(locales, defaultLocale, needed)
  return locales
}

/** The files of an edition. One that is converted from another may lack catalogues. */
function readFiles(root: string, locale: string, report: Report): OwnFiles {
  const read = readEdition(root, locale, report)
  const { tag, from } = read.edition
  const [ui, site] = namespaces.map((name) => readCatalogue(root, locale, { tag, name, isOptional: from !== undefined }, report))
  return {
    read,
    words: { interface: ui?.value ?? {}, site: site?.value ?? {} },
    catalogues: { ...(ui && { interface: ui.catalogue }), ...(site && { site: site.catalogue }) },
  }
}

function addOwn({ entries, catalogues }: Locales, locale: string, { read, words, catalogues: own }: OwnFiles): void {
  const { edition, isComplete } = read
  const { interface: ui, site } = own
  if (ui && site && edition.from === undefined) catalogues.set(locale, { interface: ui, site })
  entries.set(locale, { edition, words, ...((!isComplete || !site || edition.from !== undefined) && { unusable: true }) })
}

async function convertEditions(locales: Locales, files: Map<string, OwnFiles>, report: Report): Promise<void> {
  const editions = new Map([...locales.entries].map(([locale, { edition }]) => [locale, edition]))
  for (const [locale, { read, words, catalogues }] of files) {
    const conversion = read.edition.from === undefined ? undefined : conversionOf(read, editions, locales.glossary, report)
    const source = conversion && locales.entries.get(conversion.from)
    if (!source) continue
    await loadOpenCC()
    const convert = convertOf(conversion)
    const edition = convertEdition(read.edition, read.settings, source.edition, convert)
    const usable = !source.unusable && read.isComplete
    locales.entries.set(locale, { edition, words: convertWords(source.words, words, convert), ...(!usable && { unusable: true }) })
    locales.conversions.set(locale, conversion)
    const from = locales.catalogues.get(conversion.from)
    if (!from) continue
    const of = (name: Namespace) => convertCatalogue(from[name], catalogues[name], edition.tag, convert)
    locales.catalogues.set(locale, { interface: of('interface'), site: of('site') })
  }
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

function readCatalogue(
  root: string,
  locale: string,
  { tag, name, isOptional }: { tag: string; name: Namespace; isOptional: boolean },
  report: Report,
) {
  const path = `locales/${locale}/${name}.json`
  if (isOptional && !hasFile(root, path)) return undefined
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
