/** Letters, digits and marks that an XML name may have (XML 1.0, 2.3): others, such as `①`, `½` and `µ`, it may not. */
const part = String.raw`[[\p{L}\p{N}\p{M}]&&[\dA-Za-z\xC0-\u1FFF\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]]`

/** What an XML name may not have, or not begin with, colons among them; and what looks like one that was written otherwise. */
const other = new RegExp(String.raw`^[^[${part}&&\p{L}]_]|[^${part}_.\-]|_(?=x[\dA-F]{4,6}_)`, 'gv')

/** An id as XML has it: `17 stations` is `_x0031_7_x0020_stations` (ISO 9075-14). Other ids give other names. */
export function xmlName(id: string): string {
  return id.replace(other, (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`)
}
