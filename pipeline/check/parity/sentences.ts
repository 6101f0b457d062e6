/** A sentence, and where it begins in its text, in UTF-16 code units. */
export interface Sentence {
  text: string
  index: number
}

/** The sentences of a text: `。` ends one anywhere, a full stop only before a space or Han. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^.!?。！？]+(?:[.!?](?![\s\p{sc=Han}]|$)[^.!?。！？]*)*[.!?。！？]*/gu)].map(({ 0: found, index }) => ({
    text: found,
    index: index + (found.length - found.trimStart().length),
  }))
}
