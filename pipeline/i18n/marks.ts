import type { Catalogues } from './catalogue.ts'
import type { Words } from './translate.ts'

/** Where words of an edition's interface stand in a file: the offset of each in bytes, and its number in the catalogue, in turn. */
export type Slots = number[]

/** A file whose words have been found in it. */
export interface Settled {
  bytes: Uint8Array
  slots: Slots
}

export interface Marks {
  /** The same words, each between marks where it stands by itself. */
  hear(words: Words): Words
  /** The same words, unmarked: for a page that takes words apart. */
  plain(words: Words): Words
  /** Takes the marks out of a page of an edition. Undefined where a view has taken a word apart, so that marks are left in it. */
  settle(bytes: Uint8Array, locale: string): Settled | undefined
  /** The words (`locale key`) that were used otherwise since this was last asked, as parts of sentences: they may stand anywhere. */
  spoken(): string[]
}

/**
 * Controls that no article needs (Unicode, C1): one before and after a word, others as digits of its number. All of them
 * are two bytes in UTF-8.
 */
const mark = '\u0081'
const [zero, base, digits] = [0x86, 26, 3]
const marked = /\u0081[\u0086-\u009F]{4}|\u0081/g
const bytesOfMark = Buffer.from(mark)
const bytesOfHead = bytesOfMark.length * (digits + 2)

/** A word that is written the same in texts, in attributes and in JSON, and holds no other. */
const isPlain = (word: string) => /^[^&<>'"`\\{}\p{Cc}]+$/u.test(word)

/**
 * Finds out where in finished pages the words of a catalogue stand, so that another word can be put there without drawing
 * the page again: views are given words between marks, and what they have drawn is searched for them.
 */
export function createMarks(catalogues: Map<string, Pick<Catalogues, 'interface'>>): Marks {
  const locales = [...catalogues.keys()].slice(0, base)
  const editions = locales.map((locale) => {
    const words = [...(catalogues.get(locale)?.interface.words ?? [])].slice(0, base ** digits)
    return { keys: words.map(([key]) => key), bytes: words.map(([, word]) => Buffer.from(word)) }
  })
  const news = createNews()
  const heard = ({ t, ...words }: Words, say: (key: string, word: string) => string): Words => {
    const { locale } = words.edition
    const known = new Map<string, string>()
    const ask = t as unknown as (key: string, options?: object) => string
    const marking = (key: string, options?: object) => {
      if (options) {
        news.tell(locale, key)
        return ask(key, options)
      }
      const word = known.get(key) ?? say(key, ask(key))
      known.set(key, word)
      return word
    }
    return { ...words, t: marking as unknown as Words['t'] }
  }
  return {
    hear(words) {
      const place = locales.indexOf(words.edition.locale)
      const numbers = new Map(editions[place]?.keys.map((key, number) => [key, number]))
      return heard(words, (key, word) => {
        const number = numbers.get(key)
        if (number !== undefined && isPlain(word)) return `${mark}${digit(place)}${numeral(number)}${word}${mark}`
        news.tell(words.edition.locale, key)
        return word
      })
    },
    plain: (words) =>
      heard(words, (key, word) => {
        news.tell(words.edition.locale, key)
        return word
      }),
    settle(bytes, locale) {
      const own = locales.indexOf(locale)
      return settle(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
        wordOf: (place, number) => editions[place]?.bytes[number],
        isOwn(place, number) {
          if (place !== own) news.tell(locales[place] ?? '', editions[place]?.keys[number] ?? '')
          return place === own
        },
      })
    },
    spoken: news.take,
  }
}

/** A text without marks, for messages about it. */
export function unmarked(text: string): string {
  return text.includes(mark) ? text.replace(marked, '') : text
}

/** Whether a word can be put in place of another, where those stand that were found. */
export function isRespelling(before: string, after: string): boolean {
  return isPlain(before) && isPlain(after)
}

interface Known {
  wordOf(place: number, number: number): Uint8Array | undefined
  /** Whether it is a word of the page's own edition; of another's, no more is kept than that it was used. */
  isOwn(place: number, number: number): boolean
}

function settle(file: Buffer, { wordOf, isOwn }: Known): Settled | undefined {
  let found = file.indexOf(bytesOfMark)
  if (found < 0) return { bytes: file, slots: [] }
  const bytes = Buffer.allocUnsafe(file.length)
  const slots: Slots = []
  let [from, length] = [0, 0]
  const keep = (end: number) => {
    file.copy(bytes, length, from, end)
    length += end - from
  }
  for (; found >= 0; found = file.indexOf(bytesOfMark, from)) {
    keep(found)
    const [place, number] = [numberAt(file, found + 2, 1), numberAt(file, found + 4, digits)]
    const word = wordOf(place, number)
    from = found + bytesOfHead
    const end = from + (word?.length ?? 0)
    const isWhole = word && file.subarray(from, end).equals(word) && file.subarray(end, end + 2).equals(bytesOfMark)
    if (!isWhole) return undefined
    if (isOwn(place, number)) slots.push(length, number)
    keep(end)
    from = end + bytesOfMark.length
  }
  keep(file.length)
  return { bytes: bytes.subarray(0, length), slots }
}

function digit(value: number): string {
  return String.fromCharCode(zero + value)
}

function numeral(number: number): string {
  return digit(Math.floor(number / base ** 2)) + digit(Math.floor(number / base) % base) + digit(number % base)
}

/** The number that so many digits stand for: the second of a digit's two bytes tells which. */
function numberAt(file: Buffer, at: number, count: number): number {
  let value = 0
  for (let index = 0; index < count; index += 1) value = value * base + ((file[at + index * 2 + 1] ?? 0) - zero)
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
