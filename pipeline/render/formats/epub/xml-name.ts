/** Characters that an XML name may not have, or not begin with (XML 1.0, 2.3), colons among them; and what looks like one that was written otherwise. */
const other = /^[^\p{L}_]|[^\p{L}\p{N}\p{M}_.-]|_(?=x[\dA-F]{4,6}_)/gu

/** An id as XML has it: `17 stations` is `_x0031_7_x0020_stations` (ISO 9075-14). Other ids give other names. */
export function xmlName(id: string): string {
  return id.replace(other, (sign) => `_x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`)
}
