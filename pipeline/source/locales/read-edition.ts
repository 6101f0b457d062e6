import type * as z from 'zod'
import { collectDiagnostics, type Place, type Report, startOf } from '../../core/diagnostics.ts'
import type { Edition } from '../../core/edition.ts'
import { expectedBy } from '../../core/settings/report.ts'
import { didYouMean } from '../../core/suggest.ts'
import { hasFile, readText } from '../text-file.ts'
import { placeOfKey } from './catalogue.ts'
import { createEdition, editionSchema, isTag, unknownLanguage } from './edition.ts'
import { readJson } from './json.ts'

/** The settings of an edition, as far as they could be used. */
export interface ReadEdition {
  edition: Edition
  /** The settings as they are written, without what is wrong. */
  settings: z.output<typeof editionSchema>
  /** The file, for places in it. */
  file: { path: string; text: string }
  /** Whether nothing is wrong with them. */
  isSound: boolean
  /** Whether all that the checks of pages need is known: which words may stay as they are. */
  isComplete: boolean
}

/** Reads `locales/<locale>/edition.json`, which may be missing. What cannot be used is reported, and left out. */
export function readEdition(root: string, locale: string, report: Report): ReadEdition {
  const path = `locales/${locale}/edition.json`
  const file = hasFile(root, path) ? readJson(root, path, 'edition/invalid', report) : { value: {}, text: '{}' }
  if (!file) {
    const edition = editionOf(locale, tagIn(root, path), {})
    return { edition, settings: {}, file: { path, text: '{}' }, isSound: false, isComplete: false }
  }
  const { issues, settings } = check(file.value)
  for (const issue of issues) report.add('edition/invalid', placeOfIssue(issue, { path, text: file.text }), messageOf(issue, file.value))
  if (settings.region !== undefined && settings.from === undefined && issues.length === 0)
    report.add(
      'edition/invalid',
      placeOfKey({ path, text: file.text }, ['region']),
      '"region" is for an edition that is converted from another; expected "from" beside it, such as "from": "zh". Add it, or delete "region".',
    )
  const isNamed = settings.tag !== undefined || isTag(locale)
  if (!isNamed && issues.length === 0)
    report.add(
      'edition/invalid',
      startOf(path),
      `"${locale}" is not a BCP 47 language tag; expected "tag" to be set here, such as "zh-Hans".`,
    )
  return {
    edition: editionOf(locale, Reflect.get(file.value, 'tag'), settings),
    settings,
    file: { path, text: file.text },
    isSound: issues.length === 0 && isNamed,
    isComplete: isNamed && !issues.flatMap(namesOf).some((name) => didYouMean(name, ['allow', 'tag']) !== ''),
  }
}

type Issue = z.core.$ZodIssue

/** What is wrong, and the settings without that. */
function check(value: object): { issues: Issue[]; settings: z.output<typeof editionSchema> } {
  const result = editionSchema.safeParse(value)
  if (result.success) return { issues: [], settings: result.data }
  const wrong = new Set(result.error.issues.flatMap(namesOf))
  const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.has(key)))
  return { issues: result.error.issues, settings: editionSchema.parse(rest) }
}

/** The settings that an issue is about. */
function namesOf(issue: Issue): string[] {
  return issue.path.length > 0 ? [String(issue.path[0])] : issue.code === 'unrecognized_keys' ? issue.keys : []
}

/** A key that is not known is an issue of the object around it. */
function placeOfIssue(issue: Issue, file: ReadEdition['file']): Place {
  const key = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return placeOfKey(file, [...issue.path.map(String), ...key])
}

function messageOf(issue: Issue, value: object): string {
  if (issue.code !== 'unrecognized_keys') {
    const found = issue.path.reduce<unknown>((at, key) => Reflect.get(Object(at), key), value)
    return `"${issue.path.join('.')}" is ${JSON.stringify(found)}; expected ${expectedBy(issue)}.`
  }
  const known = Object.keys(editionSchema.shape)
  return `"${issue.keys.join('", "')}" is not a setting of an edition${didYouMean(issue.keys[0] ?? '', known) || `; known are ${known.join(', ')}.`}`
}

/** The tag in a file that is not JSON: articles are still read in their language. */
function tagIn(root: string, path: string): string | undefined {
  try {
    return /"tag"\s*:\s*"([^"]*)"/.exec(readText(root, path, collectDiagnostics()) ?? '')?.[1]
  } catch {
    return undefined
  }
}

/** An edition whose language is not known has the tag `und`: one that is given and is no tag may mean anything. */
function editionOf(locale: string, given: unknown, settings: z.output<typeof editionSchema>): Edition {
  const named = typeof given === 'string' ? given : locale
  const tag = [named, named.replaceAll('_', '-'), unknownLanguage].find(isTag)
  return createEdition(locale, { ...settings, tag })
}
