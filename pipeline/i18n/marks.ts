import type { Catalogues } from './catalogue.ts'
import { fillingsOf, join, type Sentence, sentencesOf } from './sentences.ts'
import { between, mostEditions, mostTexts, type Settled, settle } from './settle.ts'
import type { Words } from './translate.ts'

export interface Marks {
  /** The same words, each between marks; of a sentence, what stands around its placeholders. */
  hear(words: Words): Words
  /** The same words, unmarked: for a page that takes words apart. */
  plain(words: Words): Words
  /** Takes the marks out of the bytes of a page, which change. Undefined where a view has taken a word apart, so that marks are left in it. */
  settle(bytes: Uint8Array, locale: string): Settled | undefined
  /** The words (`locale key`) that were used otherwise since this was last asked: they may stand anywhere. */
  spoken(): string[]
}

/** Without the plural category that i18next puts at the end: what is asked for. */
export const singular = (key: string) => key.replace(/_[a-z]+$/, '')

/** A text that is written the same in texts, in attributes and in JSON, and holds no other. */
const isPlain = (word: string) => /^[^&<>'"`\\{}\p{Cc}]+$/u.test(word)

/**
 * Finds out where in finished pages the words of a catalogue stand, so that another word can be put there without drawing
 * the page again: views are given words between marks, and what they have drawn is searched for them.
 */
export function createMarks(catalogues: Map<string, Pick<Catalogues, 'interface'>>): Marks {
  const locales = [...catalogues.keys()].slice(0, mostEditions)
  const editions = locales.map((locale) => textsOf(sentencesOf(catalogues.get(locale)?.interface.words ?? [])))
  const news = createNews()
  /** `say` gives a word as it is to be put on pages; undefined where it is told of instead. */
  const heard = ({ t, ...words }: Words, say: (key: string, said: string, given: object) => string | undefined): Words => {
    const { locale } = words.edition
    const known = new Map<string, string>()
    const ask = t as unknown as (key: string, given?: object) => string
    const encoded = (key: string, given?: object) => {
      news.tell(locale, key)
      return ask(key, given)
    }
    const tell = (key: string, given?: object): string => {
      const said = ask(key, given)
      const replaced = say(key, said, given ?? {})
      if (replaced === undefined) news.tell(locale, key)
      return replaced ?? said
    }
    const marking = (key: string, given?: object) => {
      if (given) return tell(key, given)
      const word = known.get(key) ?? tell(key)
      known.set(key, word)
      return word
    }
    return { ...words, t: marking as unknown as Words['t'], tEncoded: encoded as unknown as Words['t'] }
  }
  return {
    hear(words) {
      const place = locales.indexOf(words.edition.locale)
      const forms = editions[place]?.forms
      return heard(words, (key, said, given) => {
        const found = forms && formOf(forms.get(key) ?? [], said, given as Record<string, unknown>, words.number)
        if (!found) return undefined
        const { texts, first } = found.form
        return join(
          texts.map((text, index) => between(text, place, first + index)),
          found.fillings,
        )
      })
    },
    plain: (words) => heard(words, () => undefined),
    settle(bytes, locale) {
      const own = locales.indexOf(locale)
      return settle(bytes, {
        wordOf: (place, number) => editions[place]?.texts[number]?.bytes,
        isOwn(place, number) {
          if (place !== own) news.tell(locales[place] ?? '', editions[place]?.texts[number]?.key ?? '')
          return place === own
        },
      })
    },
    spoken: news.take,
  }
}

/** The texts of a catalogue by their number and, by the key that is asked for, the sentences that may be meant: of a plural, every form. */
function textsOf(sentences: Sentence[]) {
  const forms = new Map<string, Sentence[]>()
  for (const sentence of sentences)
    for (const key of new Set([sentence.key, singular(sentence.key)])) forms.set(key, [...(forms.get(key) ?? []), sentence])
  const texts = sentences.flatMap(({ key, texts }) => texts.map((text) => ({ key: singular(key), bytes: Buffer.from(text) })))
  return { forms, texts }
}

/** The one form that says this, if all its texts can be found again. */
function formOf(forms: Sentence[], said: string, given: Record<string, unknown>, number: (value: number) => string) {
  const found = forms.flatMap((form) => {
    const fillings = fillingsOf(form, given, number)
    return fillings && join(form.texts, fillings) === said ? [{ form, fillings }] : []
  })
  const [one] = found
  const isFound = found.length === 1 && one && isMarkable(one.form)
  return isFound && one.form.first + one.form.texts.length <= mostTexts ? one : undefined
}

/** Whether a sentence's texts are written as they are, wherever they stand. Blanks at its ends may get lost on the way. */
export function isMarkable({ texts }: Sentence): boolean {
  return texts.every((text) => text === '' || isPlain(text)) && !/^\s/.test(texts[0] ?? '') && !/\s$/.test(texts.at(-1) ?? '')
}

/** What is told for the first time. */
function createNews() {
  const known = new Set<string>()
  let fresh: string[] = []
  return {
    tell(locale: string, key: string): void {
      const name = `${locale} ${key}`
      if (known.has(name)) return
      known.add(name)
      fresh.push(name)
    },
    take(): string[] {
      const taken = fresh
      fresh = []
      return taken
    },
  }
}
