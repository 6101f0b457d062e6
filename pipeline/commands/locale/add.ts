import { placeholder } from '../../core/placeholder.ts'
import type { Catalogue } from '../../source/locales/catalogue.ts'
import { createEdition } from '../../source/locales/edition.ts'
import { CommandError } from '../command.ts'
import { toShortJson } from '../json.ts'
import { replaceSource } from '../replace-file.ts'
import { plural } from '../summary.ts'
import { catalogueFor } from './catalogue.ts'

interface NewEdition {
  root: string
  name: string
  /** BCP 47. */
  tag: string
  /** The names of the site in the default edition. */
  site: Catalogue | undefined
  defaultLocale: string
  show(path: string): string
}

/** Writes the files of an edition. What is to be translated is marked, so that the checks report it. */
export function addEdition({ root, name, tag, site, defaultLocale, show }: NewEdition): string {
  if (!site) throw new CommandError(`${show(`locales/${defaultLocale}/site.json`)} or what is beside it cannot be read; run diglot check`)
  const catalogue = catalogueFor(tag)
  const labels: object = JSON.parse(site.text)
  const path = `locales/${name}`
  replaceSource(root, `${path}/interface.json`, catalogue.text)
  replaceSource(root, `${path}/edition.json`, catalogue.settings)
  replaceSource(root, `${path}/site.json`, toShortJson(marked(labels)))
  const { name: language } = createEdition(name, { tag })
  return [
    `Added the edition "${name}" (${language}): ${show(path)}/`,
    catalogue.isTranslated
      ? `Its UI strings are those that Diglot has for "${catalogue.from}".`
      : `Diglot has no UI strings in this language: translate the English ones in ${show(`${path}/interface.json`)}. The checks list those that are left (catalogue/untranslated).`,
    `Translate ${plural(count(labels), 'label')} in ${show(`${path}/site.json`)}: "diglot check" lists those that begin with ${placeholder}.`,
    `Then translate stories: diglot status, diglot translate STORY ${name}`,
  ].join('\n')
}

/** Every text with a mark before it. */
function marked(labels: object): object {
  const entries = Object.entries(labels).map(([key, value]) => [
    key,
    value !== null && typeof value === 'object' ? marked(value) : `${placeholder}: ${value}`,
  ])
  return Object.fromEntries(entries)
}

function count(labels: object): number {
  return Object.values(labels).reduce((sum, value) => sum + (value !== null && typeof value === 'object' ? count(value) : 1), 0)
}
