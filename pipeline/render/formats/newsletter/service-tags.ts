/**
 * What begins a tag of a mailing service: `{{name}}`, `{% if x %}`, `*|NAME|*`, `%name%`, `[name]`. Services replace tags in
 * the bytes of a letter: those in a headline would be lost, or be what its author may not say.
 */
const opening = /\{|\[(?=[\p{L}[])|%(?=[\p{L}%[])|(?<=\*)\|/gu

/** HTML in which a text has no tags; mail programs show it as it was. */
export function withoutTags(written: string): string {
  return written.replace(opening, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A plain text without tags: a character that nobody sees parts their signs (U+2060, word joiner). */
export function withTagsParted(text: string): string {
  return text.replace(opening, (sign) => (sign === '|' ? '\u2060|' : `${sign}\u2060`))
}
