import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { order } from '../../core/diagnostics.ts'
import { createReport } from '../../core/report.ts'
import { readEdition } from '../../source/locales/read-edition.ts'
import type { Labels } from './labels.ts'
import { type TargetEdition, writingOf } from './languages.ts'
import type { Notes } from './topics.ts'

/** The editions that a site has: the folders of `locales/`. */
export function editionsOf(root: string): TargetEdition[] {
  const folder = join(root, 'locales')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ locale: name, tag: readEdition(root, name, createReport()).edition.tag }))
    .sort((a, b) => order(a.locale, b.locale))
}

/** A file of an edition, and whether it is added to one that is there. */
export interface EditionFile {
  path: string
  text: string
  isMerged: boolean
}

export interface SiteTexts {
  title(locale: string): string | undefined
  description: string | undefined
  /** The host of the old site. */
  host: string | undefined
}

/** The files of an edition that the import needs: those that are missing, and `site.json` with the names that it lacks. */
export function editionFiles(root: string, { locale, tag }: TargetEdition, labels: Labels, texts: SiteTexts, notes: Notes): EditionFile[] {
  const folder = `locales/${locale}`
  const packaged = packagedLocale(tag)
  const missing = ['interface.json', 'edition.json'].filter((name) => !existsSync(join(root, folder, name)))
  const isNew = !existsSync(join(root, folder))
  const files = !isNew
    ? []
    : missing.flatMap((name): EditionFile[] => {
        const path = `${folder}/${name}`
        if (packaged) return [{ path, text: readFileSync(join(packaged, name), 'utf8'), isMerged: false }]
        if (name === 'edition.json') return [{ path, text: json({ tag }), isMerged: false }]
        notes.add('edition', path, 'the package has no strings in this language: copy those of another edition, and translate them')
        return []
      })
  return [...files, ...siteFile(root, { locale, tag }, labels, texts, notes)]
}

function siteFile(root: string, { locale, tag }: TargetEdition, labels: Labels, texts: SiteTexts, notes: Notes): EditionFile[] {
  const path = `locales/${locale}/site.json`
  const own = labels.get(locale) ?? { sections: {}, tags: {} }
  if (!existsSync(join(root, path))) {
    const title = inScript(texts.title(locale), tag) ?? texts.host ?? locale
    const description = inScript(texts.description, tag)
    if (inScript(texts.title(locale), tag) === undefined)
      notes.add('edition', path, '`title` is not that of the source, which has none in this language')
    if (description === undefined) notes.add('edition', path, '`description` is the title: write one')
    return [{ path, text: json({ title, description: description ?? title, ...sorted(own) }), isMerged: false }]
  }
  const before = readFileSync(join(root, path), 'utf8')
  const value = parsed(before)
  if (value === undefined) {
    notes.add('edition', path, 'it is not JSON, so no names were added')
    return []
  }
  const merged = { ...value, sections: missingAdded(value.sections, own.sections), tags: missingAdded(value.tags, own.tags) }
  const isSame = ['sections', 'tags'].every(
    (key) => JSON.stringify(Reflect.get(merged, key)) === JSON.stringify(Reflect.get(value, key) ?? {}),
  )
  return isSame ? [] : [{ path, text: json(merged), isMerged: true }]
}

/** A text of the source, unless it is in letters that this edition cannot have: Chinese in an English one. */
function inScript(text: string | undefined, tag: string): string | undefined {
  const isWide = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text ?? '')
  return text !== undefined && isWide && writingOf(tag).endsWith('-Latn') ? undefined : text
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object(value) : undefined
  } catch {
    return undefined
  }
}

/** Names that are there stay, whatever their spelling. */
function missingAdded(there: unknown, own: Record<string, string>): Record<string, unknown> {
  const known = new Set(Object.keys(Object(there)).map(foldCase))
  const added = Object.entries(own).filter(([key]) => !known.has(foldCase(key)))
  return { ...Object(there), ...Object.fromEntries(added.sort(([a], [b]) => order(a, b))) }
}

function foldCase(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

function sorted({ sections, tags }: { sections: Record<string, string>; tags: Record<string, string> }) {
  return { sections: missingAdded({}, sections), tags: missingAdded({}, tags) }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The folder of the package with the strings of a language: in `locales/` of a clone, or in `lib/locales/` of a package. */
function packagedLocale(tag: string): string | undefined {
  let home = import.meta.dirname
  while (!existsSync(join(home, 'locales/en/interface.json')) && home !== dirname(home)) home = dirname(home)
  const folder = join(home, 'locales')
  if (!existsSync(folder)) return undefined
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'interface.json')) && writingOf(name) === writingOf(tag))
  return names.map((name) => join(folder, name))[0]
}
