import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ComparedText } from '../../check/parity/compared-text.ts'
import { basisOf } from '../../check/parity/stale.ts'
import { hashOf } from '../../core/hash.ts'
import type { Article } from '../../site/article.ts'
import { tagOf } from '../../site/pages/chrome.ts'
import type { FrontMatter } from '../../source/article.ts'
import type { SourceSyntax } from '../../source/markdown/source.ts'
import { CommandError } from '../command.ts'
import { split } from '../front-matter.ts'
import { basesOf } from '../made-from.ts'
import type { OpenSite } from '../open.ts'
import { relink } from '../relink.ts'
import { type TranslationUnit, unitsOf } from './units.ts'

/** A story on its way into another locale: all that out and in both need. */
export interface Job {
  original: Article
  matter: FrontMatter
  compared: ComparedText
  locale: string
  srcLang: string
  trgLang: string
  /** The translation's file, below the root, and its text where it is there. */
  path: string
  existing?: string | undefined
  existingMatter?: FrontMatter | undefined
  /** The original's body as it would be in the translation's place. */
  moved: string
  movedUnits: TranslationUnit[]
  /** The original's body, and its units as they are now. */
  body: string
  units: TranslationUnit[]
  /** As the site's articles are read. */
  syntax: SourceSyntax
  /** The line of the original's file on which its body begins. */
  firstLine: number
  basis: string
  /** What the translation that is there was made from (`translation.basis`); undefined where that is not known. */
  madeFrom?: string | undefined
  /** A hash of the translation's file. */
  translation: string
}

export function createJob(root: string, open: OpenSite, original: Article, compared: ComparedText, path: string, locale: string): Job {
  const matterOf = (of: string) => open.sources.find((source) => source.path === of)?.matter
  const matter = matterOf(original.path)
  if (!matter) throw new CommandError(`${original.path} cannot be read; run diglot check`)
  const { head, body } = split(readFileSync(join(root, original.path), 'utf8'))
  const moved = relink(body, { from: original.path, to: path, fromLocale: original.locale, toLocale: locale }, open.site)
  const existing = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined
  const existingMatter = matterOf(path)
  if (existing !== undefined && !existingMatter) throw new CommandError(`${path} cannot be read; run diglot check`)
  return {
    original,
    matter,
    compared,
    locale,
    srcLang: tagOf(open.site, original.locale),
    trgLang: tagOf(open.site, locale),
    path,
    existing,
    existingMatter,
    moved,
    movedUnits: unitsOf(moved, open.site.config.markdown),
    body,
    units: unitsOf(body, open.site.config.markdown),
    syntax: open.site.config.markdown,
    firstLine: head.split('\n').length + 2,
    basis: basisOf(compared),
    madeFrom: basesOf(root, open, original.story).get(path),
    translation: existing === undefined ? 'none' : hashOf(Buffer.from(existing)),
  }
}

/** The units of the translation that is there, where it is built like the original: one for one. */
export function counterparts({ existing, units, syntax }: Job): { body: string; units: TranslationUnit[] } | undefined {
  if (existing === undefined) return undefined
  const { body } = split(existing)
  const own = unitsOf(body, syntax)
  const alike = own.length === units.length && own.every(({ setting }, index) => setting === units[index]?.setting)
  return alike ? { body, units: own } : undefined
}
