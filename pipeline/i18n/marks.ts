import type { Catalogues } from './catalogue.ts'
import { fillingsOf, join, type Sentence, sentencesOf } from './sentences.ts'
import type { Words } from './translate.ts'

/** Where texts of an edition's interface stand in a file: the offset of each in bytes, and its number in the catalogue (`Sentence.first`), in turn. */
export type Slots = number[]

/** A file whose words have been found in it. */
export interface Settled {
  bytes: Uint8Array
  slots: Slots
}

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

/**
 * Controls that no article may have (`content/control-character`), all of one byte: one before and after a word, others as
 * digits of the number that its edition and its place in the catalogue make. None of them is a space to anybody.
 */
const [mark, zero, base, digits] = [0x01, 0x0e, 18, 4]
const sign = String.fromCharCode(mark)
const marked = new RegExp(`${sign}[\\x0E-\\x1F]{${digits}}|${sign}`, 'g')
/** Texts that can be told apart: in so many editions, so many in each. */
const [mostEditions, mostWords] = [base, base ** (digits - 1)]

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
    const tell = (key: string, given?: object): string => {
      const said = ask(key, given)
      const told = say(key, said, given ?? {})
      if (told === undefined) news.tell(locale, key)
      return told ?? said
    }
    const marking = (key: string, given?: object) => {
      if (given) return tell(key, given)
      const word = known.get(key) ?? tell(key)
      known.set(key, word)
      return word
    }
    return { ...words, t: marking as unknown as Words['t'] }
  }
  return {
    hear(words) {
      const place = locales.indexOf(words.edition.locale)
      const forms = editions[place]?.forms
      return heard(words, (key, said, given) => {
        const found = forms && formOf(forms.get(key) ?? [], said, given as Record<string, unknown>, words.number)
        if (!found) return undefined
        const { texts, first } = found.form
        const mark = (text: string, index: number) => `${sign}${numeral(place * mostWords + first + index)}${text}${sign}`
        return join(texts.map(mark), found.fillings)
      })
    },
    plain: (words) => heard(words, () => undefined),
    settle(bytes, locale) {
      const own = locales.indexOf(locale)
      return settle(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
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
  return isFound && one.form.first + one.form.texts.length <= mostWords ? one : undefined
}

/** A text without marks, for messages about it. */
export function unmarked(text: string): string {
  return text.includes(sign) ? text.replace(marked, '') : text
}

/** Whether a sentence's texts are written as they are, wherever they stand. Blanks at its ends may get lost on the way. */
export function isMarkable({ texts }: Sentence): boolean {
  return texts.every((text) => text === '' || isPlain(text)) && !/^\s/.test(texts[0] ?? '') && !/\s$/.test(texts.at(-1) ?? '')
}

interface Known {
  wordOf(place: number, number: number): Uint8Array | undefined
  /** Whether it is a word of the page's own edition; of another's, no more is kept than that it was used. */
  isOwn(place: number, number: number): boolean
}

/** Works in place: nobody else has the bytes of a page that was just written. */
function settle(file: Buffer, { wordOf, isOwn }: Known): Settled | undefined {
  const slots: Slots = []
  let [from, length] = [0, 0]
  const keep = (end: number) => {
    if (length < from) file.copyWithin(length, from, end)
    length += end - from
  }
  for (let found = file.indexOf(mark); found >= 0; found = file.indexOf(mark, from)) {
    keep(found)
    from = found + 1 + digits
    const all = numberAt(file, found + 1)
    const [place, number] = [Math.floor(all / mostWords), all % mostWords]
    const word = wordOf(place, number)
    const end = from + (word?.length ?? 0)
    if (!word || !holds(file, from, word) || file[end] !== mark) return undefined
    if (isOwn(place, number)) slots.push(length, number)
    keep(end)
    from = end + 1
  }
  keep(file.length)
  return { bytes: file.subarray(0, length), slots }
}

/** Words are short: to ask for a comparison takes longer than to make it. */
function holds(file: Buffer, at: number, bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index += 1) if (file[at + index] !== bytes[index]) return false
  return true
}

function numeral(number: number): string {
  return number
    .toString(base)
    .padStart(digits, '0')
    .replace(/./g, (digit) => String.fromCharCode(zero + Number.parseInt(digit, base)))
}

/** What a numeral stands for; NaN, or the number of no word, where there is none. */
function numberAt(file: Buffer, at: number): number {
  let value = 0
  for (let index = at; index < at + digits; index += 1) value = value * base + ((file[index] ?? Number.NaN) - zero)
  return value
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
