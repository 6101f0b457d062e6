import { frontMatterJsonSchema } from '../../source/front-matter/fields.ts'

/** A key of front matter, for people who write it. */
export interface MatterKey {
  name: string
  description?: string | undefined
  /** Whether another name is to be used. */
  isDeprecated: boolean
}

interface Schema {
  description?: unknown
  deprecated?: unknown
  properties?: unknown
  items?: unknown
  anyOf?: unknown
}

let known: Schema | undefined

/** The keys that are allowed below others; those of the top level for an empty list. */
export function keysBelow(keys: readonly string[]): MatterKey[] {
  const below = keys.reduce<Schema | undefined>((schema, key) => child(schema, key), root())
  return Object.entries(propertiesOf(below)).map(([name, schema]) => toKey(name, schema))
}

/** What is known of a key; undefined for one that is not. */
export function matterKeyOf(keys: readonly string[]): MatterKey | undefined {
  const name = keys.at(-1)
  return name === undefined ? undefined : keysBelow(keys.slice(0, -1)).find((key) => key.name === name)
}

function root(): Schema {
  known ??= frontMatterJsonSchema()
  return known
}

function child(schema: Schema | undefined, key: string): Schema | undefined {
  return propertiesOf(schema)[key]
}

/** Of an object, of the items of a list, or of the one among several forms that has keys. */
function propertiesOf(schema: Schema | undefined): Record<string, Schema> {
  if (!schema) return {}
  const found = formsOf(schema).find(({ properties }) => properties !== undefined)
  return Object(found?.properties)
}

function formsOf(schema: Schema): Schema[] {
  return [schema, ...(Array.isArray(schema.anyOf) ? schema.anyOf : []), ...(schema.items ? [schema.items] : [])]
}

function toKey(name: string, schema: Schema): MatterKey {
  const described = formsOf(schema).find(({ description }) => typeof description === 'string')
  return { name, description: described && String(described.description), isDeprecated: schema.deprecated === true }
}
