import type * as z from 'zod'
import { startOf } from '../../core/diagnostics.ts'
import { didYouMean } from '../../core/suggest.ts'
import { expectedDate } from './date-form.ts'
import { type FieldName, fields } from './fields.ts'
import { type Context, placeOf } from './key-places.ts'

export interface FrontMatterSettings {
  timeZone: string
  unknownKeys: 'error' | 'warn'
  /** Keys that say nothing: names, or beginnings of names with "*" behind. */
  ignoreKeys: readonly string[]
  /** The BCP 47 tag of the article's edition. */
  tag?: string | undefined
}

export const severityOf = ({ unknownKeys }: FrontMatterSettings) => (unknownKeys === 'warn' ? 'warning' : undefined)

const keysBelow: Record<string, string[]> = {
  image: ['src', 'alt', 'credit', 'caption'],
  audio: ['src', 'title', 'duration'],
  translation: ['from', 'translator', 'basis'],
  acknowledge: ['rule', 'finding', 'reason'],
  front: ['place', 'until', 'pages'],
}

/** What the schema finds wrong. */
export function reportFieldIssue(
  issue: z.core.$ZodIssue,
  value: Record<string, unknown>,
  settings: FrontMatterSettings,
  context: Context,
): void {
  const path = issue.path.map(String)
  const [first = ''] = path
  if (issue.code === 'unrecognized_keys') {
    const known = keysBelow[first] ?? ['date', 'text']
    for (const key of issue.keys) {
      context.report.add(
        'front-matter/unknown-key',
        placeOf([...issue.path, key], context),
        `"${[...path, key].join('.')}" is not a key of front matter${didYouMean(key, known) || `; known are ${known.join(', ')}.`}`,
        severityOf(settings),
      )
    }
    return
  }
  if (!(first in value) && first === 'title') {
    context.report.add('front-matter/missing', { ...startOf(context.file.path) }, 'there is no "title"; expected a headline in plain text.')
    return
  }
  const found = issue.path.reduce<unknown>((at, key) => (at !== null && typeof at === 'object' ? Reflect.get(at, key) : undefined), value)
  reportField(first as FieldName, found, issue.path, context)
}

/** What is expected of a part of a field. */
const nested: Record<string, string> = {
  'image.src': 'the path of a file beside the article, or an address that starts with https://',
  'image.alt': 'a sentence, in this language, for readers who cannot see the picture',
  'audio.src': 'the path of a file beside the article, or an address that starts with https://',
  'audio.duration': 'how long the recording is: minutes and seconds such as 12:34, hours too such as 1:02:03, or seconds',
  'corrections.date': 'a date that exists, such as 2013-10-23',
  'corrections.text': 'what was wrong and what is right, in plain text',
  'acknowledge.reason': 'why the difference is intended, in a few words',
}

/** A value that a field cannot have. */
export function reportField(name: FieldName, found: unknown, path: PropertyKey[], context: Context): void {
  const shown = JSON.stringify(found) ?? 'missing'
  context.report.add(
    'front-matter/invalid',
    placeOf(path, context),
    `"${path.map(String).join('.')}" is ${shown.length > 80 ? `${shown.slice(0, 77)}…` : shown}; expected ${expectedOf(name, found, path)}.`,
  )
}

/** What a field, or a part of one, should have. */
function expectedOf(name: FieldName, found: unknown, path: PropertyKey[]): string {
  const part = path.filter((key) => typeof key === 'string').join('.')
  if (typeof found === 'string' && [...dateFields, 'corrections.date', 'front.until'].includes(part)) return expectedDate(found)
  return nested[part] ?? fields[name].expects
}

export const dateFields = ['date', 'updated', 'publishAt', 'expires'] as const
