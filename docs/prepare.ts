import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { differencesFromCode } from './reference/code.ts'
import { compareReferences } from './reference/compare.ts'
import { articlesOf } from './reference/stories.ts'

const project = fileURLToPath(new URL('..', import.meta.url))
const docs = join(project, 'docs')
const read = (path: string) => readFileSync(join(project, path), 'utf8')

/**
 * Writes what of the documentation is made from other files: the chapters of the reference, and the catalogues. Gives
 * what is wrong with REFERENCE.md and REFERENCE.zh.md: nothing is written then.
 */
export function prepareDocs(): string[] {
  const references = { en: read('REFERENCE.md'), zh: read('REFERENCE.zh.md') }
  const wrong = [...differencesFromCode(references.en), ...compareReferences(references.en, references.zh)]
  if (wrong.length > 0) return wrong
  const files = new Map<string, string>()
  for (const [locale, text] of Object.entries(references)) {
    for (const [path, article] of articlesOf(text, locale)) files.set(join('content', path), article)
    files.set(`locales/${locale}/interface.json`, catalogueOf(locale))
  }
  for (const [path, text] of files) writeIfNew(join(docs, path), text)
  removeOthers(files)
  return []
}

/** The strings of Diglot's catalogue, and in place of some those of `own.json`: a manual has pages, not stories. */
function catalogueOf(locale: string): string {
  const own: unknown = JSON.parse(read(`docs/locales/${locale}/own.json`))
  return `${JSON.stringify(merged(JSON.parse(read(`locales/${locale}/interface.json`)), own), undefined, 2)}\n`
}

/** Throws an Error where `own` has a string that the catalogue does not have. */
function merged(all: unknown, own: unknown, key = ''): unknown {
  if (own === undefined) return all
  if (typeof all === 'string' && typeof own === 'string') return own
  if (!isObject(all) || !isObject(own)) throw new Error(`own.json has "${key}", which interface.json has not`)
  const added = Object.keys(own).filter((name) => !(name in all))
  if (added.length > 0) throw new Error(`own.json has "${key}${added[0]}", which interface.json has not`)
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, merged(value, own[name], `${key}${name}.`)]))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** A file that is as it was stays untouched: `dev` does not build again. */
function writeIfNew(path: string, text: string): void {
  try {
    if (readFileSync(path, 'utf8') === text) return
  } catch {}
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Chapters that the reference does not have any more. */
function removeOthers(files: ReadonlyMap<string, string>): void {
  const folder = join('content', 'reference')
  const left = new Set([...files.keys()].map((path) => dirname(path)))
  for (const name of readdirSync(join(docs, folder)))
    if (!left.has(join(folder, name))) rmSync(join(docs, folder, name), { recursive: true })
}
