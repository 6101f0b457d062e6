/** JSON as npm writes it. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** JSON for people to edit: what is short is on one line. */
export function toShortJson(value: unknown): string {
  return `${written(value, '')}\n`
}

const longest = 120

function written(value: unknown, indent: string): string {
  const line = inOneLine(value)
  const isShort = indent !== '' && indent.length + line.length <= longest
  if (isShort || value === null || typeof value !== 'object' || Array.isArray(value)) return line
  const rows = Object.entries(value).map(([key, item]) => `${indent}  ${JSON.stringify(key)}: ${written(item, `${indent}  `)}`)
  return `{\n${rows.join(',\n')}\n${indent}}`
}

function inOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const rows = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inOneLine(item)}`)
  return rows.length > 0 ? `{ ${rows.join(', ')} }` : '{}'
}
