/** Elements without an end tag, as serialisers know them (HTML Standard 13.1.2, and those that it has dropped). */
export const voids: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr'.split(' '),
)

/** Elements whose text is not escaped. */
export const rawTexts: ReadonlySet<string> = new Set(['script', 'style'])

export const headingTags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
