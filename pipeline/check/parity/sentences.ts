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

/** Which sentence of a text a place (UTF-16 code units) is in: its index in `sentencesOf`. */
export function sentenceAt(text: string, at: number): number {
  return sentencesOf(text).findLastIndex(({ index }) => index <= at)
}
