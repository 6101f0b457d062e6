import type { Figure } from './figure.ts'

// The numbers of headings.

/** `4.2 Settings`: the number of a section, in an article that numbers so many. */
export const sectionNumber = /^\s*\d{1,2}(?:\.\d{1,2}){1,3}[.、]?\s*(?=\p{L})/u
/** `Step 4: Settings` counts the sections, however many do. */
export const stepNumber =
  /^\s*(?:(?:step|option|part|phase|步[骤驟]|[选選][项項]|[阶階]段|方法|method)\s?\d{1,2}|第\s?\d{1,2}\s?[步阶部])(?=[\s:：.、])/i
/** `4 Settings`: so is this, beside those. */
const chapter = /^\s*\d{1,2}\s+(?=\p{L})/u
export const leastSections = 3

/** Where one section is missing, the numbers of all that follow differ: they say no more than its heading does. */
export function softenSection(figures: Figure[], text: string): Figure[] {
  const end = (sectionNumber.exec(text) ?? chapter.exec(text) ?? stepNumber.exec(text))?.[0].length ?? 0
  return figures.map((figure) => (figure.until <= end && !figure.measure ? { ...figure, unit: 'item', weight: 'soft' } : figure))
}
