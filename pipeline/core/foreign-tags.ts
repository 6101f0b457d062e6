/** A string or an expression of JSX; in what is between braces there may be braces again, three deep. */
const quoted = `"[^"]{0,2000}"|'[^']{0,2000}'`
const braces = (inner: string) => `\\{(?:[^{}"'\`]|${quoted}|\`[^\`]{0,2000}\`${inner}){0,5000}\\}`
const expression = braces(`|${braces(`|${braces(`|${braces('')}`)}`)}`)

/** An attribute of JSX in a tag, its name and its value: ` width={300}`, ` alt="Sea"`. */
export const jsxAttribute = `\\s+([A-Za-z][\\w-]{0,60})=(${quoted}|${expression})`
/** A tag of an HTML element with an attribute that only JSX knows. */
export const jsxTag = `<[a-z][\\w-]{0,30}(?=[^<>]{0,1000}?(?:=\\{|className=|htmlFor=))(?:\\s(?:[^<>{}"']|${quoted}|${expression}){0,2000})/?>`

/** One row for each notation. None begins inside another: a text of beginnings alone is read once, not once for each. */
const notations = [
  // Hugo's shortcodes, variables of templates.
  '(?<!=)\\{\\{(?:(?!\\{\\{).)*?\\}\\}',
  // Liquid and Nunjucks, and their comments.
  '\\{%(?:(?!\\{%).)*?%\\}',
  '\\{#(?:(?!\\{#).)*?#\\}',
  // Components of MDX, elements with expressions, and imports.
  `</?[A-Z][\\w.]{0,60}(?:\\s(?:[^<>{}"']|${quoted}|${expression}){0,2000})?/?>`,
  jsxTag,
  '(?<=^|\n)import [\\w{}*,\\s]{1,300}? from ["\'][^"\'\n]{1,300}["\'];?',
]

/** Tags of other generators, as they are reported (leftovers.ts). */
export const foreignTag = new RegExp(notations.join('|'), 'gs')
/** Attributes of a picture or a heading, which other dialects write in braces: `{ width="500" }`, `{#id .wide}`. */
const attributes =
  '\\{:?\\s?(?:[#.][\\w-]+|[\\w-]+=(?:"[^"\n]*"|\'[^\'\n]*\'|[\\w%.-]+))(?:\\s+(?:[#.][\\w-]+|[\\w-]+=(?:"[^"\n]*"|[\\w%.-]+))){0,9}\\s?\\}'
/** Those, and comments of MDX: as they are written, and where Markdown has taken the stars for emphasis. */
const unread = new RegExp(`${foreignTag.source}|${attributes}|\\{/\\*(?:(?!\\{/\\*).)*?\\*/\\}|\\{/[^{}\n]{1,200}/\\}`, 'gs')

/** The same text, of the same length, with blanks in place of foreign tags: what is in them is no prose. */
export function withoutForeignTags(text: string): string {
  return /[{<]|import /.test(text) ? text.replace(unread, (found) => ' '.repeat(found.length)) : text
}
