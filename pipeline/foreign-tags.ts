/**
 * Tags of other generators: Hugo's shortcodes, Liquid and Nunjucks, variables of templates, components and imports of MDX. None begins inside another: a
 * text of beginnings alone is read once, not once for each.
 */
export const foreignTag =
  /\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}|<\/?[A-Z][\w.]{0,60}(?:\s[^<>]{0,2000})?\/?>|(?<=^|\n)import [\w{}*,\s]{1,300}? from ["'][^"'\n]{1,300}["'];?/gs

/** The same text, of the same length, with blanks in place of foreign tags: what is in them is no prose. */
export function withoutForeignTags(text: string): string {
  return /[{<]|import /.test(text) ? text.replace(foreignTag, (found) => ' '.repeat(found.length)) : text
}
