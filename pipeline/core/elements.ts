/** Elements without an end tag, as serialisers know them (HTML Standard 13.1.2, and those that it has dropped). */
export const voids: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr'.split(' '),
)

/** Elements whose text is not escaped. */
export const rawTexts: ReadonlySet<string> = new Set(['script', 'style'])

export const headingTags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Elements that are part of the text around them, as sanitised HTML has them. */
export const phrasing: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q ruby s samp small span strong sub sup time tt u var wbr'.split(' '),
)
