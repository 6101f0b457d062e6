import { defaultSchema } from 'rehype-sanitize'

type Schema = typeof defaultSchema

/**
 * What raw HTML may hold, where a site allows it: GitHub's list, and the text-level elements that editors use.
 * Ids stay as written, because footnotes and links between headings need them.
 */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), 'abbr', 'bdi', 'bdo', 'cite', 'figcaption', 'figure', 'mark', 'small', 'time', 'u', 'wbr'],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []), 'lang', 'dir', 'id', 'title'],
    time: ['dateTime'],
  },
}
