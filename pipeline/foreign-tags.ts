/**
 * Tags of other generators: Hugo's shortcodes, Liquid and Nunjucks, variables of templates. None begins inside another: a
 * text of beginnings alone is read once, not once for each.
 */
export const foreignTag = /\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}/gs

/** The same text, of the same length, with blanks in place of foreign tags: what is in them is no prose. */
export function withoutForeignTags(text: string): string {
  return text.includes('{') ? text.replace(foreignTag, (found) => ' '.repeat(found.length)) : text
}
