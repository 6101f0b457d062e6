import type { Edition } from '../../core/edition.ts'
import { functionWordsIn } from '../phrases.ts'

/** What counts as another edition's word in one edition. It follows from the scripts of the two, not from their names. */
export interface Policy {
  edition: Edition
  /** A run of a script that another edition is written in, and this one is not. */
  foreign: RegExp | undefined
  /** Whether another edition is in Latin letters and this one is not: then only whole phrases count. */
  latin: boolean
  /** Words in Latin letters that the interface may use. */
  allow: Set<string>
  /** Texts in which the interface uses no other, as far as they were met: all pages of an edition say much the same. */
  fine: Set<string>
  /** Letters of the edition's own scripts. */
  own: RegExp
  /** Latin words on end that make a run untranslated. */
  words: number
  /** Words of the other editions' languages that make a sentence of Latin words. */
  functionWords: ReadonlySet<string>
}

/** Punctuation and signs that only editions in East Asian scripts use, with their half-width forms; but two that are emoji everywhere (U+3030, U+303D). */
const fullWidth = '\\u3000-\\u302F\\u3031-\\u303C\\u303E\\u303F\\uFF00-\\uFFEF'
/** Letters that come with an East Asian language, whichever of them the site publishes. */
const eastAsianLetters = ['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Hangul'].map((script) => `\\p{sc=${script}}`).join('')
const eastAsian = new Set(['Han', 'Hiragana', 'Katakana', 'Hangul'])

export function createPolicy(edition: Edition, others: Edition[], allow: Iterable<string>, words: number): Policy {
  const scripts = [...new Set(others.flatMap((other) => other.scripts))].filter((script) => !edition.scripts.includes(script))
  const letters = scripts.filter((script) => script !== 'Latin').map((script) => `\\p{sc=${script}}`)
  // Korean and Japanese editions use these marks themselves.
  const marks = scripts.some((script) => eastAsian.has(script)) && !edition.scripts.some((script) => eastAsian.has(script)) ? fullWidth : ''
  const set = `[${letters.join('')}${marks && eastAsianLetters}${marks}]`
  return {
    edition,
    foreign: letters.length === 0 ? undefined : new RegExp(`${set}(?:(?:[^\\p{L}]|\\p{Lm})*${set})*\\p{Lm}*`, 'u'),
    latin: scripts.includes('Latin'),
    allow: new Set(allow),
    fine: new Set(),
    own: new RegExp(`[${edition.scripts.map((script) => `\\p{sc=${script}}`).join('')}]`, 'u'),
    words,
    functionWords: functionWordsIn(others.filter(({ scripts }) => scripts.includes('Latin')).map(({ tag }) => tag)),
  }
}

/** Latin letters, and punctuation that every script uses: none of it is foreign anywhere. */
const beyond = /[^\0-\u024F\u2000-\u206F]/

/** Whether a text has anything in a script that only another edition is written in. Most texts of an English edition end at the first test. */
export function isForeign(text: string, { foreign }: Policy): boolean {
  return foreign !== undefined && beyond.test(text) && foreign.test(text)
}
