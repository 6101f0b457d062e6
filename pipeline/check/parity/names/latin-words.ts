import type { Place } from '../../../core/diagnostics.ts'
import type { PlacedBlock } from '../compared-text.ts'
import { placeIn } from '../prose.ts'
import { isAcronym, isMail } from './spelling.ts'

/** A word in Latin letters, or an e-mail address, and where it is. */
export interface Name {
  text: string
  block: PlacedBlock
  /** -1: it is only in the address of a link. */
  index: number
}

const mail = '[A-Za-z0-9](?:[\\w.+-]{0,62}[A-Za-z0-9])?@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})+'
/** No word with a digit in it, no part of an address, a path or a code. */
const pattern = new RegExp(`(?<![\\w.+@/-])${mail}|(?<![\\w.@/_#$%&=\\\\-])@?[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’'-]+(?![\\w@/_=(\\\\]|\\.[A-Za-z])`, 'g')

export const wordsOf = (blocks: PlacedBlock[]) => wholeWordsOf(blocks).flatMap(nameParts)

export function wholeWordsOf(blocks: PlacedBlock[]): Name[] {
  const found: Name[] = []
  for (const block of blocks) {
    // Most blocks of Chinese have none.
    if (block.kind === 'code' || block.kind === 'picture' || !/[A-Za-zÀ-ɏ]/.test(block.text)) continue
    for (const { 0: text, index } of block.text.matchAll(pattern)) found.push({ text, block, index })
  }
  return found
}

/** A compound, and its parts: `Shapley-based`, `Shapley`, `based`. */
export function nameParts(name: Name): Name[] {
  if (!name.text.includes('-') || isMail(name.text)) return [name]
  const parts = [...name.text.matchAll(/[^-]{2,}/g)].map(({ 0: text, index }) => ({ ...name, text, index: name.index + index }))
  return [name, ...parts]
}

export function mailIn(flow: PlacedBlock[]): Name[] {
  return flow.flatMap((block) => [
    ...(block.text.includes('@') ? wordsOf([block]).filter(({ text }) => isMail(text)) : []),
    ...linkedMailIn([block]),
  ])
}

/** Addresses of links to mail whose words are others. */
export function linkedMailIn(flow: PlacedBlock[]): Name[] {
  return flow.flatMap((block) =>
    (block.marks ?? [])
      .filter((mark) => mark.startsWith('link:mailto:'))
      .map((mark) => mark.slice(12).split('?')[0] ?? '')
      .filter((text) => !block.text.includes(text))
      .map((text) => ({ text, block, index: -1 })),
  )
}

/** Whether a word begins its block, or a sentence. */
export const isFirst = ({ block, index }: Name) =>
  index === 0 || /[.!?:]["”’)]*\s+["“‘(]*$/.test(block.text.slice(Math.max(0, index - 10), index))

/** Letters on each side of a word by which a passage is one in Latin letters: a citation, or words that are not translated. */
const beside = 16

/** Whether a word is in such a passage, whose other words may be near any name. */
export function isAmongLatin({ text, block, index }: Name): boolean {
  const near = block.text.slice(Math.max(0, index - beside), index + text.length + beside)
  return !isMail(text) && near.length >= text.length + beside && !/[\p{L}--\p{sc=Latin}]/v.test(near)
}

/** Whether a word says in Latin letters what is before it in a script that neither Chinese nor Japanese has: `אֶסְתֵּר (Esther)`. */
export const isTransliterated = ({ block, index }: Name) =>
  /[[\p{L}\p{M}]--[\p{sc=Latin}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー々]][^\p{L}]{0,4}$/v.test(
    block.text.slice(Math.max(0, index - 8), Math.max(0, index)),
  )

/** Whether a word is an acronym in brackets: the translation may explain its own words with it. */
export const isGloss = ({ text, block, index }: Name) => isAcronym(text) && /[（(]/.test(block.text[index - 1] ?? '')

/** Where a word is; of one in an address or in a picture's text, where that is. */
export function placeOfName({ block, index }: Name, path: string): Place {
  return block.pieces.length > 0 ? placeIn(block, Math.max(0, index), path) : block.place
}
