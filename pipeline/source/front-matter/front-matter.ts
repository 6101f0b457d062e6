import type * as z from 'zod'
import type { Report } from '../../core/diagnostics.ts'
import { type Places, writePlaces } from '../../core/places.ts'
import type { FrontMatter } from '../article.ts'
import type { SourceFile } from '../scan.ts'
import { dayIn, parseDate } from './dates.ts'
import { type FieldName, fields, isField, matterSchema } from './fields.ts'
import { type Context, placeOf, placeOfText } from './key-places.ts'
import { dateFields, type FrontMatterSettings, reportField, reportFieldIssue } from './matter-issues.ts'
import { checkTexts } from './plain-texts.ts'
import { renameKeys } from './rename-keys.ts'
import { separate, toPlainData } from './yaml.ts'

export interface FrontMatterFile {
  /** Undefined where it cannot be used: what is wrong is in the report, and the text can still be checked. */
  matter?: FrontMatter | undefined
  places: Places
  /** The text after the front matter, with an empty line for each line of it. */
  markdown: string
}

/** Reads and checks the front matter of a file. Returns undefined, with what is wrong in `report`, where it has no beginning or no end. */
export function readFrontMatter(file: SourceFile, settings: FrontMatterSettings, report: Report): FrontMatterFile | undefined {
  const split = separate(file, report)
  if (!split) return undefined
  const context: Context = { ...split, report, keys: Object.create(null) }
  const { markdown } = split
  const value = split.isUnreadable ? undefined : toPlainData(context, report)
  if (!value) return { places: '', markdown }
  const checked = check(renameKeys(value, settings, context), settings, context)
  if (!checked || !checkDates(checked, settings.timeZone, context)) return { places: '', markdown }
  const places = writePlaces([
    ...Object.keys(context.keys).map((name) => [name, placeOf([name], context)] as const),
    ...Array.from(
      checked.acknowledge ?? [],
      (_, index) => [`acknowledge.${index}`, placeOf(['acknowledge', index, 'rule'], context)] as const,
    ),
    ...(['image', 'audio'] as const).flatMap((name) =>
      Object.keys(checked[name] ?? {}).map((key) => [`${name}.${key}`, placeOf([name, key], context)] as const),
    ),
  ])
  return { matter: checked, places, markdown }
}

function check(value: Record<string, unknown>, settings: FrontMatterSettings, context: Context): FrontMatter | undefined {
  const result = matterSchema.safeParse(value)
  const issues = result.error?.issues ?? []
  for (const issue of issues) reportFieldIssue(issue, value, settings, context)
  const matter = result.data ?? matterSchema.safeParse(without(issues, value)).data
  if (!matter) return undefined
  const at = {
    placeOf: (key: readonly PropertyKey[]) => placeOf(key, context),
    placeOfText: (text: string, key: readonly PropertyKey[]) => placeOfText(text, key, context),
  }
  return checkTexts(value, { report: context.report, source: context.file.text, ...at }) ? (matter as FrontMatter) : undefined
}

/** What is left to check an article with, where the values of some keys cannot be used; nothing where too much hangs on them. */
function without(issues: z.core.$ZodIssue[], value: Record<string, unknown>): object | undefined {
  const rest: Record<string, unknown> = structuredClone(value)
  for (const { code, path, ...issue } of issues) {
    const name = String(path[0])
    if (code === 'unrecognized_keys' && 'keys' in issue) {
      const parent = path.reduce<unknown>((at, key) => Reflect.get(Object(at), key), rest)
      for (const key of issue.keys) Reflect.deleteProperty(Object(parent), key)
      if (Object.keys(Object(rest[name])).length === 0) delete rest[name]
    } else if (!isField(name) || 'decides' in fields[name]) return undefined
    else delete rest[name]
    if (name === 'date') rest.date = someDate
  }
  return rest
}

/** In place of a date that cannot be read, in an article that is not published. */
const someDate = '1970-01-01'

/** Dates become instants in place; one that does not exist is reported. Returns whether the article can be checked. */
function checkDates(checked: FrontMatter, timeZone: string, context: Context): boolean {
  let fine = true
  const instant = (value: string, name: FieldName, path: PropertyKey[]): string => {
    const parsed = parseDate(value, timeZone)
    if (parsed !== undefined) return parsed
    fine &&= !('decides' in fields[name])
    reportField(name, value, path, context)
    return parseDate(someDate, timeZone) ?? someDate
  }
  for (const name of dateFields) {
    const value = checked[name]
    if (value === undefined) continue
    checked.written = { ...checked.written, [name]: value.trim() }
    checked[name] = instant(value, name, [name])
  }
  const { front } = checked
  if (front) {
    const { place, until } = front
    checked.written = { ...checked.written, front: until === undefined ? `${place}` : `${place} until ${until.trim()}` }
    if (until !== undefined) front.until = instant(until, 'front', ['front', 'until'])
  }
  checked.corrections?.forEach((correction, index) => {
    correction.date = instant(correction.date, 'corrections', ['corrections', index, 'date'])
    correction.day = dayIn(correction.date, timeZone)
  })
  return fine
}
