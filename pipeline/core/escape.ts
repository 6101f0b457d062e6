/** A text as it is written between tags. */
export function escapeText(text: string): string {
  return /[&<]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : text
}

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;', "'": '&#x27;', '`': '&#x60;', '\0': '&#x0;' }
const signs = new Map(Object.entries(references).map(([sign, reference]) => [reference, sign]))
const reference = new RegExp([...signs.keys()].join('|'), 'g')

/** Escapes `<` too, which HTML does not ask for: a search for a tag in a page finds none in a value. */
function escapeAttribute(text: string): string {
  return /[&<"'`\0]/.test(text) ? text.replace(/[&<"'`\0]/g, (sign) => references[sign] ?? sign) : text
}

/** A text or a value as it was before it was escaped. */
export function decodeReferences(written: string): string {
  return written.includes('&') ? written.replace(reference, (whole) => signs.get(whole) ?? whole) : written
}

/** ` name="value"`, or ` name` for an attribute without a value. */
export function writeAttribute(name: string, value: string | true): string {
  return value === true ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`
}
