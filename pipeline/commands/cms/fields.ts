import * as z from 'zod'
import { datePattern, type FieldName, fieldNames, fields } from '../../source/front-matter/fields.ts'

/** A field of the CMS, as its configuration has it. */
export interface CmsField {
  name: string
  label: string
  widget: string
  /** `duplicate`: one value for all languages. `true`: each has its own. */
  i18n?: true | 'duplicate'
  required?: false
  hint?: string
  [option: string]: unknown
}

/** JSON Schema, as far as this needs it. */
interface Schema {
  type?: string
  pattern?: string
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
}

/** Moments are written with their offset, so that they are the same in every time zone. */
const datetime = { widget: 'datetime', format: 'YYYY-MM-DDTHH:mm:ssZ', default: '' }

/** What the schema does not say. */
const own: Partial<Record<FieldName, (tags: [key: string, label: string][]) => Partial<CmsField> | undefined>> = {
  summary: () => ({ widget: 'text' }),
  date: () => ({ default: '{{now}}' }),
  draft: () => ({ default: false }),
  weight: () => ({ widget: 'number', value_type: 'float' }),
  // The folder says it.
  section: () => undefined,
  tags: (tags) => ({ widget: 'select', multiple: true, options: tags.map(([value, label]) => ({ value, label })) }),
}

/** All keys of front matter, then the text. `tags` are the tags that the site knows, with their labels. */
export function cmsFields(tags: [key: string, label: string][]): CmsField[] {
  const named = fieldNames.flatMap((name): CmsField[] => {
    const more = own[name] ? own[name](tags) : {}
    return more ? [{ ...fieldOf(name, schemaOf(name), isShared(name)), ...hintOf(name), ...more }] : []
  })
  // Markdown as it is written: an editor of rich text would escape notations such as :zh[…].
  return [...named, { name: 'body', label: 'Text', widget: 'markdown', i18n: true, modes: ['raw', 'rich_text'] }]
}

function schemaOf(name: FieldName): Schema {
  return z.toJSONSchema(z.object({ [name]: fields[name].schema }), { io: 'input', unrepresentable: 'any' }).properties?.[name] as Schema
}

const isShared = (name: FieldName) => fields[name].kind === 'shared'
const hintOf = (name: FieldName) => ({ hint: `${fields[name].expects}` })

/** The texts of a picture are translated; its file is not. */
const translatedBelow = new Set(['alt', 'credit', 'caption'])

/** How a file is chosen, by the field: others are chosen by their names. */
const fileWidgets: Record<string, string> = { image: 'image' }

function fieldOf(name: string, schema: Schema, shared: boolean, isRequired = name === 'title', parent = ''): CmsField {
  const i18n = shared && !translatedBelow.has(name) ? ('duplicate' as const) : (true as const)
  const base = { name, label: labelOf(name), i18n, ...(!isRequired && { required: false as const }) }
  const { type, anyOf, items, properties, required = [] } = schema
  const isList = anyOf?.some((one) => one.type === 'array') ?? false
  if (properties) return { ...base, i18n: true, widget: 'object', collapsed: true, fields: below(properties, required, shared, name) }
  if (items?.properties) return { ...base, widget: 'list', fields: below(items.properties, items.required ?? [], shared) }
  if (type === 'array' || isList) return { ...base, widget: 'list' }
  if (type === 'boolean') return { ...base, widget: 'boolean' }
  if (name === 'src') return { ...base, widget: fileWidgets[parent] ?? 'file' }
  return schema.pattern === datePattern ? { ...base, ...datetime } : { ...base, widget: 'string' }
}

function below(properties: Record<string, Schema>, required: string[], shared: boolean, parent?: string): CmsField[] {
  return Object.entries(properties).map(([name, schema]) => fieldOf(name, schema, shared, required.includes(name), parent))
}

/** `publishAt` → `Publish at` */
function labelOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
