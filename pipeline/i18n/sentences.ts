/** A word of a catalogue: texts and, between any two of them, what is to be said there. `By {{author}}` has two texts, the last of them empty. */
export interface Sentence {
  key: string
  texts: string[]
  holes: { name: string; isNumber: boolean }[]
  /** The number of its first text among all texts of the catalogue, in order. */
  first: number
}

/** Placeholders in the forms that i18next is given here: `{{name}}`, `{{count, number}}`. */
const hole = /\{\{(\w+)(, number)?\}\}/

/** The words of a catalogue, each taken apart at its placeholders. */
export function sentencesOf(words: Iterable<[key: string, word: string]>): Sentence[] {
  let first = 0
  return Array.from(words, ([key, word]) => {
    const parts: (string | undefined)[] = word.split(hole)
    const texts = parts.filter((_, index) => index % 3 === 0).map((text = '') => text)
    const holes = texts.slice(1).map((_, index) => ({ name: parts[index * 3 + 1] ?? '', isNumber: parts[index * 3 + 2] !== undefined }))
    const sentence = { key, texts, holes, first }
    first += texts.length
    return sentence
  })
}

/** What stands in the placeholders of a sentence; undefined where anything is not given. */
export function fillingsOf({ holes }: Sentence, given: Record<string, unknown>, number: (value: number) => string): string[] | undefined {
  const fillings = holes.map(({ name, isNumber }) => {
    const value = given[name]
    return value === undefined ? undefined : isNumber ? number(Number(value)) : String(value)
  })
  return fillings.every((filling) => filling !== undefined) ? fillings : undefined
}

/** A sentence as it is said, from its texts, or from what is to stand in their place. */
export function join(texts: string[], fillings: string[]): string {
  return texts.map((text, index) => text + (fillings[index] ?? '')).join('')
}

/** Whether two sentences say the same things in the same order, with whatever texts. */
export function isLike(one: Sentence, other: Sentence): boolean {
  return one.key === other.key && JSON.stringify(one.holes) === JSON.stringify(other.holes)
}
