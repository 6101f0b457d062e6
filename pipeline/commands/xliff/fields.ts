import type { Document } from 'yaml'
import type { FrontMatter } from '../../source/article.ts'

/** A text of the front matter that each version has in its own words. */
export interface Field {
  id: string
  /** Where it is in the front matter. */
  path: (string | number)[]
  says: string
  text: string
  /** Names may stay as they are: a translation without them takes the original's. */
  optional?: true
}

/** The translated texts of a front matter, in the order in which readers meet them. */
export function fieldsOf({ title, summary, authors, source, image, corrections }: FrontMatter): Field[] {
  const fields: (Omit<Field, 'text' | 'id'> & { text: string | undefined })[] = [
    { path: ['title'], says: 'the headline', text: title },
    { path: ['summary'], says: 'the summary', text: summary },
    { path: ['image', 'alt'], says: 'the picture, for readers who cannot see it', text: image?.alt },
    { path: ['image', 'caption'], says: 'the caption of the picture', text: image?.caption },
    { path: ['image', 'credit'], says: 'the credit of the picture', text: image?.credit, optional: true },
    ...(authors ?? []).map((text, index) => ({ path: ['authors', index], says: 'the name of an author', text, optional: true as const })),
    { path: ['source'], says: 'the newspaper or agency that the story is from', text: source, optional: true },
    ...(corrections ?? []).map(({ text }, index) => ({ path: ['corrections', index, 'text'], says: 'a correction', text })),
  ]
  return fields.flatMap(({ text, ...field }) => (text === undefined ? [] : [{ ...field, id: `field-${field.path.join('-')}`, text }]))
}

/** Writes a text into a front matter; what is as it should be is not touched. */
export function setField(document: Document, { path }: Pick<Field, 'path'>, text: string, original: FrontMatter): void {
  if (document.getIn(path) === text) return
  const [key, index] = path
  if (key === 'corrections' && typeof index === 'number' && !document.hasIn([key, index]))
    document.setIn([key, index], { date: original.corrections?.[index]?.date, text })
  else document.setIn(path, text)
}
