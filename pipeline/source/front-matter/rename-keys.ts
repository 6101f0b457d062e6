import { didYouMean } from '../../core/suggest.ts'
import { isDateForm } from './dates.ts'
import { draftKeys } from './draft-keys.ts'
import { aliases, type FieldName, fieldNames, isField } from './fields.ts'
import { foreignValues } from './foreign-values.ts'
import { type Context, placeOf } from './key-places.ts'
import { isLanguageKey, isLanguageOf } from './language-key.ts'
import { isIgnoredBySite, isLayoutKey } from './layout-keys.ts'
import { type FrontMatterSettings, severityOf } from './matter-issues.ts'

/** Aliases become our names, unknown keys are reported. */
export function renameKeys(value: Record<string, unknown>, settings: FrontMatterSettings, context: Context): Record<string, unknown> {
  const renamed: Record<string, unknown> = Object.create(null)
  const { keys } = context
  const isDropped = dropsSubtitle(value, context)
  let draftKey: string | undefined
  for (const [key, written] of Object.entries(value)) {
    const isDraft = isDraftBy(key, written, settings, context)
    if (isDraft === true) draftKey = key
    if (isDraft !== undefined || isIgnoredBySite(key, settings.ignoreKeys) || (key === 'subtitle' && isDropped)) continue
    const name = nameOf(key, written)
    const toOurs = name && foreignValues[name]
    // Docusaurus: a slug with folders is an address below the documents.
    const given = key === 'slug' && name === 'url' ? String(written).replace(/^\/+/, '') : toOurs ? toOurs(written) : written
    if (!name) readForeign(key, written, renamed, settings, context)
    // "key:" with nothing after it says nothing.
    else if (given === null || given === undefined) continue
    else if (name === 'tags' && renamed.tags !== undefined) renamed.tags = [...new Set([...listOf(renamed.tags), ...listOf(given)])]
    else if (name === key || !(name in renamed)) {
      renamed[name] = given
      keys[name] = key
    }
  }
  // One key is enough: "draft: false" does not publish the article again.
  if (draftKey !== undefined && typeof (renamed.draft ?? false) === 'boolean') {
    renamed.draft = true
    keys.draft ??= draftKey
  }
  return renamed
}

/** As the schema divides a text. */
function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : String(value).split(/[,，、]/)
}

/** A key that is no field: the language, which must be the edition's; a translator; or something that says nothing here. */
function readForeign(key: string, given: unknown, renamed: Record<string, unknown>, settings: FrontMatterSettings, context: Context): void {
  if (given === null || given === undefined) {
    if (!isLayoutKey(key)) reportUnknown(key, settings, context)
  } else if (isLanguageKey(key)) {
    if (settings.tag === undefined || isLanguageOf(given, settings.tag)) return
    const message = `"${key}" is ${JSON.stringify(given)}, but by its path this is an article of the edition in "${settings.tag}". Correct the key, or move the file.`
    context.report.add('front-matter/invalid', placeOf([key], context), message)
  } else if (translators.has(key)) {
    const translation: unknown = renamed.translation ?? {}
    renamed.translation = { translator: Array.isArray(given) ? given.join(', ') : given, ...Object(translation) }
    context.keys.translation ??= key
  } else if (!isLayoutKey(key)) reportUnknown(key, settings, context)
}

const translators = new Set(['translator', 'translators', 'translated_by', 'translatedBy'])

/** Whether there is a subtitle besides a summary: a page has one text below its headline. */
function dropsSubtitle(value: Record<string, unknown>, context: Context): boolean {
  const other = ['summary', 'description', 'excerpt'].find((key) => (value[key] ?? '') !== '')
  if (other === undefined || (value.subtitle ?? '') === '' || value.subtitle === value[other]) return false
  const message = `"subtitle" is not published, because "${other}" is shown below the headline. Delete one of them.`
  context.report.add('front-matter/unknown-key', placeOf(['subtitle'], context), message, 'warning')
  return true
}

function nameOf(key: string, given: unknown): FieldName | undefined {
  if (key === 'slug' && /^\/./.test(String(given))) return 'url'
  if (isField(key)) return key
  // Some generators have a date there.
  if (key === 'published' && isDate(given)) return 'publishAt'
  if (Object.hasOwn(aliases, key)) return aliases[key]
  // Hugo does not distinguish capitals: `Title`.
  const lower = key.toLowerCase()
  if (lower === key) return undefined
  return isField(lower) ? lower : Object.hasOwn(aliases, lower) ? aliases[lower] : undefined
}

const isDate = (given: unknown) => isDateForm(String(given))

/** Whether a key of another generator makes the article a draft; undefined if it does not decide it. A value that is not understood is an error. */
function isDraftBy(key: string, given: unknown, settings: FrontMatterSettings, context: Context): boolean | undefined {
  const known = Object.hasOwn(draftKeys, key) ? draftKeys[key] : undefined
  if (!known || given === null || given === undefined || (key === 'published' && isDate(given))) return undefined
  const isDraft = known.isDraft(given)
  if (isDraft !== undefined || !known.strict || isIgnoredBySite(key, settings.ignoreKeys)) return isDraft
  const shown = JSON.stringify(given)
  context.report.add(
    'front-matter/invalid',
    placeOf([key], context),
    `"${key}" is ${shown}, so it is not clear whether the article is to be published. Write "draft: true" or "draft: false" instead.`,
  )
  return true
}

function reportUnknown(key: string, settings: FrontMatterSettings, context: Context): void {
  const { report } = context
  const known = [...fieldNames, ...Object.keys(aliases)]
  const message = `"${key}" is not a key of front matter${didYouMean(key, known) || `; known are ${fieldNames.join(', ')}. To ignore it: content: { ignoreKeys: ['${key}'] }`}`
  const place = placeOf([key], context)
  report.add('front-matter/unknown-key', place, message, severityOf(settings))
}
