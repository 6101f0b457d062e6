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
  /** Takes the marks out of the bytes of a page, which change. Undefined where a view has taken a word apart, so that marks are left in it. */
  settle(bytes: Uint8Array, locale: string): Settled | undefined
  /** The words (`locale key`) that were used otherwise since this was last asked, as parts of sentences: they may stand anywhere. */
  spoken(): string[]
}

/**
 * Controls that no article may have (`content/control-character`), all of one byte: one before and after a word, others as
 * digits of the number that its edition and its place in the catalogue make. None of them is a space to anybody.
 */
const [mark, zero, base, digits] = [0x01, 0x0e, 18, 4]
const sign = String.fromCharCode(mark)
const marked = new RegExp(`${sign}[\\x0E-\\x1F]{${digits}}|${sign}`, 'g')
/** Words that can be told apart: in so many editions, so many in each. */
const [mostEditions, mostWords] = [base, base ** (digits - 1)]

/** A word that is written the same in texts, in attributes and in JSON, and holds no other. */
const isPlain = (word: string) => /^[^&<>'"`\\{}\p{Cc}]+$/u.test(word)

/**
 * Finds out where in finished pages the words of a catalogue stand, so that another word can be put there without drawing
 * the page again: views are given words between marks, and what they have drawn is searched for them.
 */
export function createMarks(catalogues: Map<string, Pick<Catalogues, 'interface'>>): Marks {
  const locales = [...catalogues.keys()].slice(0, mostEditions)
  const editions = locales.map((locale) => {
    const words = [...(catalogues.get(locale)?.interface.words ?? [])].slice(0, mostWords)
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
        if (number !== undefined && isPlain(word)) return `${sign}${numeral(place * mostWords + number)}${word}${sign}`
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
  return text.includes(sign) ? text.replace(marked, '') : text
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
