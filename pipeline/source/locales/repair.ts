import { forbidden } from '../../core/decode.ts'
import { isPlaceholder } from '../../core/placeholder.ts'
import { type Expected, placeholderFault, placeholders } from './check.ts'

/**
 * The words of a catalogue, with a sign in place of each that is missing or that no page can use. Only for a build that
 * publishes nothing: so its pages can be rendered, and what is wrong in articles is reported beside the catalogue's errors.
 */
export function repairWords(words: object, { bases }: Expected, tag: string): object {
  const repaired = structuredClone(words)
  const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories
  for (const [base, { words: model, plural }] of bases)
    for (const key of plural ? categories.map((category) => `${base}_${category}`) : [base])
      if (!isUsable(key, valueAt(repaired, key.split('.')), model)) setValue(repaired, key.split('.'), signFor(model))
  return repaired
}

function isUsable(key: string, value: unknown, model: string): boolean {
  const isText = typeof value === 'string' && value.trim() !== '' && !forbidden.test(value) && !isPlaceholder(value)
  return isText && placeholderFault(key, value, model) === undefined
}

/** No word of any language, and every placeholder: what articles say of themselves is on the page. */
function signFor(model: string): string {
  const names = placeholders(model).map((name) => `{{${name}}}`)
  return names.join(' ') || '…'
}

function valueAt(object: object, path: string[]): unknown {
  return path.reduce<unknown>((at, key) => (isObject(at) && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined), object)
}

function setValue(object: object, path: string[], value: string): void {
  const [key = '', ...rest] = path
  const below: unknown = Reflect.get(object, key)
  if (rest.length > 0 && isObject(below)) setValue(below, rest, value)
  else Object.assign(object, { [key]: rest.reduceRight<unknown>((made, name) => ({ [name]: made }), value) })
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
