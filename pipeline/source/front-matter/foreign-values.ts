import { toBoolean } from './draft-keys.ts'
import type { FieldName } from './fields.ts'

/** Values as other generators write them → as our fields have them. What is not known stays as it is, for the schema to refuse. */
export const foreignValues: Partial<Record<FieldName, (value: unknown) => unknown>> = {
  // `yes` is a word for YAML 1.2; a number is more likely a slip.
  draft: (value) => (typeof value === 'string' && !/\d/.test(value) ? (toBoolean(value) ?? value) : value),
  image: fileOf,
  // Other generators have no such key: a list is a mistake.
  audio: (value) => (Array.isArray(value) ? value : fileOf(value)),
  front: (value) => (typeof value === 'string' || typeof value === 'number' ? { place: value } : value),
  authors: namesOf,
  // An empty place in a list is no tag.
  tags: (value) => (Array.isArray(value) ? value.filter((tag) => tag !== '' && tag !== null) : value),
  // Docusaurus has the author of the change too.
  updated: (value) => (isRecord(value) && 'date' in value ? value.date : value),
}

/** A path; a list of paths, of which the first is the article's; `url`, `image` or `path` for `src`. */
function fileOf(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { src: value }
  if (Array.isArray(value)) return fileOf(value[0])
  if (!isRecord(value)) return value
  const { url, image, path, relative, hidden, ...own } = value
  return { ...withSource(own.src ?? url ?? image ?? path), ...own }
}

const withSource = (src: unknown) => (src === undefined ? {} : { src })

/** A name; a list of names; each may be a record with a name. */
function namesOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => nameOf(one))
  return isRecord(value) && 'name' in value ? [nameOf(value)] : value
}

const nameOf = (value: unknown): unknown => (isRecord(value) && 'name' in value ? value.name : value)

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
