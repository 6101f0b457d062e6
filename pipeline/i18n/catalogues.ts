import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import required from '../../locales/en/interface.json' with { type: 'json' }
import { order, type Report, startOf } from '../diagnostics.ts'
import { codeOf, readText } from '../files.ts'
import { didYouMean } from '../suggest.ts'
import type { LocaleEntry, Place } from '../types.ts'
import { type Catalogue, type Catalogues, checkShape, type Namespace, placeOfKey } from './catalogue.ts'
import { checkCatalogues } from './check.ts'
import { createEdition, editionSchema, isTag } from './edition.ts'
import { checkUntranslated } from './untranslated.ts'

export interface Locales {
  entries: Map<string, LocaleEntry>
  catalogues: Map<string, Catalogues>
  /** Every folder of `locales/`, those whose files are broken included. */
  names: string[]
}

/** Reads `locales/` and checks every catalogue against the others, before anything is rendered. */
export function readLocales(root: string, defaultLocale: string, report: Report): Locales {
  const locales: Locales = { entries: new Map(), catalogues: new Map(), names: folders(root, report) }
  for (const locale of locales.names) {
    const edition = readEdition(root, locale, report)
    const tag = edition?.tag ?? locale
    const ui = readCatalogue(root, locale, tag, 'interface', report)
    const site = readCatalogue(root, locale, tag, 'site', report)
    if (!edition || !ui || !site) continue
    locales.catalogues.set(locale, { interface: ui, site })
    locales.entries.set(locale, { edition, words: { interface: JSON.parse(ui.text), site: JSON.parse(site.text) } })
  }
  checkTags([...locales.entries.values()], report)
  checkCatalogues(locales.catalogues, defaultLocale, flatten(required), report)
  checkUntranslated(locales.catalogues, defaultLocale, (locale) => locales.entries.get(locale)?.edition.allow ?? [], report)
  return locales
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
function checkTags(entries: LocaleEntry[], report: Report): void {
  const seen = new Map<string, string>()
  for (const { edition } of entries) {
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

function readEdition(root: string, locale: string, report: Report) {
  const path = `locales/${locale}/edition.json`
  const file = existsSync(join(root, path)) ? readJson(root, path, 'edition/invalid', report) : { value: {}, text: '{}' }
  if (!file) return undefined
  const result = editionSchema.safeParse(file.value)
  if (!result.success) {
    for (const issue of result.error.issues) {
      const known = Object.keys(editionSchema.shape)
      const message =
        issue.code === 'unrecognized_keys'
          ? `"${issue.keys.join('", "')}" is not a setting of an edition${didYouMean(issue.keys[0] ?? '', known) || `; known are ${known.join(', ')}.`}`
          : `"${issue.path.join('.')}" is not as expected: ${issue.message}.`
      report.add('edition/invalid', placeOfKey({ path, text: file.text }, issue.path.map(String)), message)
    }
    return undefined
  }
  if (!result.data.tag && !isTag(locale)) {
    report.add(
      'edition/invalid',
      startOf(path),
      `"${locale}" is not a BCP 47 language tag; expected "tag" to be set here, such as "zh-Hans".`,
    )
    return undefined
  }
  return createEdition(locale, result.data)
}

function readCatalogue(root: string, locale: string, tag: string, namespace: Namespace, report: Report): Catalogue | undefined {
  const path = `locales/${locale}/${namespace}.json`
  const file = readJson(root, path, 'catalogue/invalid', report)
  if (!file) return undefined
  checkShape({ path, text: file.text }, file.value, report)
  return { path, text: file.text, words: flatten(file.value), tag }
}

function readJson(
  root: string,
  path: string,
  rule: 'catalogue/invalid' | 'edition/invalid',
  report: Report,
): { value: object; text: string } | undefined {
  let text: string | undefined
  try {
    text = readText(root, path, report)
  } catch (error) {
    const what = codeOf(error) === 'ENOENT' ? 'this file is missing' : `this file could not be read (${codeOf(error)})`
    report.add(rule, startOf(path), `${what}; expected a JSON object of words. Copy it from another locale and translate it.`)
    return undefined
  }
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { value, text }
    report.add(
      rule,
      startOf(path),
      `this file holds no JSON object; expected {"key": ${rule === 'edition/invalid' ? 'value' : '"words"'}, …}.`,
    )
  } catch (error) {
    const [, line = '1', column = '1'] = /line (\d+) column (\d+)/.exec(String(error)) ?? []
    report.add(
      rule,
      { path, line: Number(line), column: Number(column) },
      `this file is not JSON: ${String(error instanceof Error ? error.message : error)}.`,
    )
  }
  return undefined
}

function flatten(value: object, prefix = ''): Map<string, string> {
  const words = new Map<string, string>()
  for (const [key, item] of Object.entries(value)) {
    if (item !== null && typeof item === 'object') for (const [below, word] of flatten(item, `${prefix}${key}.`)) words.set(below, word)
    else words.set(prefix + key, String(item))
  }
  return words
}

/** Where a name stands, or should stand, in an edition's `site.json`. */
export function wordPlace({ catalogues }: Locales, locale: string, key: string[]): Place {
  const site = catalogues.get(locale)?.site
  return site ? placeOfKey(site, key) : startOf(`locales/${locale}/site.json`)
}
