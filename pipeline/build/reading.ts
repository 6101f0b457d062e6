import type { Root } from 'hast'
import { auditLosses } from '../check/loss/loss.ts'
import { placesOf } from '../check/page/places.ts'
import { readFacts } from '../check/parity/facts.ts'
import { checkPlaceholders } from '../check/placeholders.ts'
import { checkConverted, checkText } from '../check/text/index.ts'
import type { Body, Digest } from '../core/body.ts'
import { collectDiagnostics, type RawDiagnostic } from '../core/diagnostics.ts'
import { sourceFile } from '../core/files.ts'
import { hashOf } from '../core/hash.ts'
import type { Places } from '../core/places.ts'
import { fixedRules } from '../core/rules.ts'
import type { Config } from '../core/settings/config.ts'
import { writeBody } from '../render/formats/body.ts'
import type { FrontMatter } from '../source/article.ts'
import { convertBody, convertMatter } from '../source/convert/convert-article.ts'
import { readFrontMatter } from '../source/front-matter/front-matter.ts'
import { type Conversion, convertOf } from '../source/locales/convert-edition.ts'
import { unknownLanguage } from '../source/locales/edition.ts'
import { createMarkdownReader } from '../source/markdown/processor.ts'
import { readBytes, toSource } from '../source/scan.ts'
import { encodeBody } from './stored-body.ts'

/** An article to be read. `tag` is its edition's BCP 47 tag; a file that is no article has none, and is only opened. */
export interface ReadJob {
  path: string
  tag?: string | undefined
  /** How the article is converted from the file that its path names. */
  conversion?: Conversion | undefined
  /** What the file holds, where that is not to be read from it. */
  bytes?: Uint8Array | undefined
}

/** All that is known of one article's file. Plain data: it is cached, and sent to other threads. Diagnostics are grouped by the step that gave them. */
export interface Reading {
  opened: RawDiagnostic[]
  /** Whether the file holds text at all. */
  text: boolean
  checked: RawDiagnostic[]
  matter?: FrontMatter | undefined
  places?: Places | undefined
  parsed: RawDiagnostic[]
  digest?: Digest | undefined
  /** Of a converted article: the hash of its body, which the site's words decide too. */
  made?: string | undefined
}

export interface ReadResult {
  hash: string
  reading: Reading
  /** The body (`stored-body.ts`), where there is one. */
  body?: Uint8Array | undefined
}

/** Opens, checks and parses articles below `root`: the whole way from a file to its body, in one step. `onTree` is called with each tree. */
export function createReader(
  root: string,
  config: Pick<Config, 'content' | 'markdown' | 'shortcodes' | 'timeZone'>,
  onTree?: (path: string, tree: Root) => void,
): (job: ReadJob) => ReadResult {
  const parse = createMarkdownReader({ ...config.markdown, shortcodes: config.shortcodes }, auditLosses)
  const { unknownKeys, ignoreKeys } = config.content
  const settings = { timeZone: config.timeZone, unknownKeys, ignoreKeys }
  return ({ path: name, tag, conversion, bytes: given }) => {
    const [opened, checked, parsed] = [collectDiagnostics(), collectDiagnostics(), collectDiagnostics()]
    // What is wrong with a converted article is wrong with its source, and reported there.
    const path = sourceFile(name)
    const bytes = given ?? readBytes(root, path, opened)
    const hash = bytes ? hashOf(bytes) : ''
    const reading: Reading = { opened: opened.calls, text: false, checked: checked.calls, parsed: parsed.calls }
    const file = bytes && toSource(path, bytes, opened)
    reading.text = file !== undefined
    if (!file || tag === undefined) return { hash, reading }
    const written = conversion?.tag ?? tag
    const front = readFrontMatter(file, { ...settings, tag: written === unknownLanguage ? undefined : written }, checked)
    if (!front) return { hash, reading }
    const { places, markdown } = front
    const text = parse({ path, markdown, tag: written, hasSummary: front.matter?.summary !== undefined }, parsed)
    const { matter, body } = conversion ? convertArticle(name, front.matter, text, conversion) : { matter: front.matter, body: text }
    const article = { path, source: file.text, tag, matter: matter ?? { title: '' }, places, tree: body?.tree }
    if (conversion) checkConverted(article, conversion, parsed)
    else if (tag !== unknownLanguage) checkText(article, parsed)
    if (!matter) return { hash, reading }
    if (!conversion) checkPlaceholders({ path, matter, places, tree: body?.tree }, parsed)
    const stored = body && toStored(body.tree, tag)
    Object.assign(reading, { matter, places, digest: body?.digest, ...(conversion && stored && { made: hashOf(stored) }) })
    if (body) onTree?.(name, body.tree)
    return { hash, reading, body: stored }
  }
}

function convertArticle(path: string, matter: FrontMatter | undefined, body: Body | undefined, conversion: Conversion) {
  const convert = convertOf(conversion)
  const { from, to } = conversion
  return { matter: matter && convertMatter(matter, convert, from, to), body: body && convertBody(body, convert, path) }
}

/** All that is taken from a tree, which nobody needs any more. */
function toStored(tree: Root, tag: string): Uint8Array {
  return encodeBody({ pieces: writeBody(tree), facts: readFacts(tree, tag), places: placesOf(tree) })
}

/** Whether anything in the front matter cannot be used, so that the article is not published. */
export function isFlawed({ matter, checked }: Reading): boolean {
  return matter === undefined || checked.some(([rule]) => fixedRules.has(rule))
}
