import type { PlacedBlock } from './compared-text.ts'
import { mailIn, type Name } from './names/latin-words.ts'
import { fold, hasRun, isMail, letterRun } from './names/spelling.ts'

/** Computes a value when it is first asked for. */
export function lazily<Value>(compute: () => Value): () => Value {
  let value: { of: Value } | undefined
  return () => {
    value ??= { of: compute() }
    return value.of
  }
}

/** What an article has, code included: a word of it is no slip. */
export interface Vocabulary {
  /** Whether it has a run of letters, in lower case. */
  hasRun(run: string): boolean
  hasMail(mail: string): boolean
}

/** Runs that are looked for one by one: for more, all of the text is cut into runs. */
const mostLookedFor = 12

export function vocabularyOf(flow: PlacedBlock[]): Vocabulary {
  const texts = lazily(() => flow.flatMap(({ text, marks = [] }) => [text, ...marks]).map((text) => text.toLowerCase()))
  const runs = lazily(() => new Set(texts().flatMap((text) => text.match(letterRun) ?? [])))
  const mail = lazily(() => new Set(mailIn(flow).map(({ text }) => fold(text))))
  const known = new Map<string, boolean>()
  return {
    hasRun(run) {
      const has = known.get(run) ?? (known.size < mostLookedFor ? texts().some((text) => hasRun(text, run)) : runs().has(run))
      if (known.size < mostLookedFor) known.set(run, has)
      return has
    },
    hasMail: (text) => mail().has(text),
  }
}

/** Whether an article has a name: an address as it is, any other by its parts. */
export function hasName(vocabulary: Vocabulary, { text }: Name): boolean {
  const folded = fold(text)
  return isMail(text) ? vocabulary.hasMail(folded) : (folded.match(letterRun) ?? []).every((run) => vocabulary.hasRun(run))
}

/** Letters of a text in which every word may be looked for. */
const short = 4000

/** Whether one of some blocks of the original has a name just as it is: most have, and then no vocabulary is needed. */
export function isBesideName({ text }: Name, blocks: PlacedBlock[]): boolean {
  return /^[A-Za-z]+$/.test(text) && blocks.some((block) => block.text.length <= short && hasWord(block.text, text))
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!mayGoOn.test(text.charAt(at - 1)) && !mayGoOn.test(text.charAt(at + word.length))) return true
  return false
}

/** A letter, or what may become one in lower case. */
const mayGoOn = /[A-Za-z\x80-\uFFFF]/
