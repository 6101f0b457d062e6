import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import required from '../../locales/en/interface.json' with { type: 'json' }
import { order, type Report, startOf } from '../diagnostics.ts'
import { readText } from '../files.ts'
import { didYouMean } from '../suggest.ts'
import type { LocaleEntry, Place } from '../types.ts'
import { type Catalogue, type Catalogues, type Namespace, placeOfKey } from './catalogue.ts'
import { checkCatalogues } from './check.ts'
import { createEdition, editionSchema, isTag } from './edition.ts'

export interface Locales {
  entries: Map<string, LocaleEntry>
  catalogues: Map<string, Catalogues>
  /** Every folder of `locales/`, those whose files are broken included. */
  names: string[]
}

/** Reads `locales/` and checks every catalogue against the others, before anything is rendered. */
export function readLocales(root: string, defaultLocale: string, report: Report): Locales {
  const locales: Locales = { entries: new Map(), catalogues: new Map(), names: folders(join(root, 'locales')) }
  for (const locale of locales.names) {
    const edition = readEdition(root, locale, report)
    const tag = edition?.tag ?? locale
    const ui = readCatalogue(root, locale, tag, 'interface', report)
    const site = readCatalogue(root, locale, tag, 'site', report)
    if (!edition || !ui || !site) continue
    locales.catalogues.set(locale, { interface: ui, site })
    locales.entries.set(locale, { edition, words: { interface: JSON.parse(ui.text), site: JSON.parse(site.text) } })
  }
  checkCatalogues(locales.catalogues, defaultLocale, flatten(required), report)
  return locales
}

function folders(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort(order)
  } catch {
    return []
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
  return file && { path, text: file.text, words: flatten(file.value), tag }
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
  } catch {
    report.add(rule, startOf(path), 'this file is missing; expected a JSON object of words. Copy it from another locale and translate it.')
    return undefined
  }
  if (text === undefined) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { value, text }
    report.add(rule, startOf(path), 'this file holds no JSON object; expected {"key": "words", …}.')
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
    else words.set(prefix + key, typeof item === 'string' ? item : '')
  }
  return words
}

/** Where a name stands, or should stand, in an edition's `site.json`. */
export function wordPlace({ catalogues }: Locales, locale: string, key: string[]): Place {
  const site = catalogues.get(locale)?.site
  return site ? placeOfKey(site, key) : startOf(`locales/${locale}/site.json`)
}
