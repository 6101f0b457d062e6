/** Where texts of an edition's interface stand in a file: the offset of each in bytes, and its number in the catalogue (`Sentence.first`), in turn. */
export type Slots = number[]

/** A file whose words have been found in it. */
export interface Settled {
  bytes: Uint8Array
  slots: Slots
}

/**
 * Controls that no article may have (`content/control-character`), all of one byte: one before and after a word, others as
 * digits of the number that its edition and its place in the catalogue make. None of them is a space to anybody.
 */
const [mark, zero, base, digits] = [0x01, 0x0e, 18, 4]
const sign = String.fromCharCode(mark)
const marked = new RegExp(`${sign}[\\x0E-\\x1F]{${digits}}|${sign}`, 'g')
/** Texts that can be told apart: in so many editions, so many in each. */
export const [mostEditions, mostTexts] = [base, base ** (digits - 1)]

/** A text of a catalogue between marks. */
export function between(text: string, place: number, number: number): string {
  return `${sign}${numeral(place * mostTexts + number)}${text}${sign}`
}

/** A text without marks, for messages about it. */
export function unmarked(text: string): string {
  return text.includes(sign) ? text.replace(marked, '') : text
}

/** What is known of the texts that marks are put around, by the place of an edition and the number of a text. */
interface Known {
  wordOf(place: number, number: number): Uint8Array | undefined
  /** Whether it is a word of the page's own edition; of another's, no more is kept than that it was used. */
  isOwn(place: number, number: number): boolean
}

const [escaped, percent] = [Buffer.from('\\u0001\\u00'), Buffer.from('%01%')]
const digit = String.raw`\\u00(?:0e|0f|1[0-9a-f])`
const whole = new RegExp(String.raw`\\u0001((?:${digit}){${digits}})([^\\]*)\\u0001`, 'g')
const torn = new RegExp(String.raw`\\u0001(?:${digit}){${digits}}|%01(?:%0E|%0F|%1[0-9A-F]){${digits}}`)

/** Marks as JSON writes them are marks; undefined where there are others that cannot be taken out: in addresses. */
function withoutEscapes(file: Buffer): Buffer | undefined {
  if (!file.includes(escaped) && !file.includes(percent)) return file
  const raw = (digits: string) => digits.replace(/\\u00(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const text = file.toString('latin1').replace(whole, (_, digits: string, word: string) => `${sign}${raw(digits)}${word}${sign}`)
  return torn.test(text) ? undefined : Buffer.from(text, 'latin1')
}

/**
 * Takes the marks out of the bytes of a page, which change: nobody else has them yet. Undefined where a view has taken a
 * word apart, so that marks are left in it.
 */
export function settle(bytes: Uint8Array, { wordOf, isOwn }: Known): Settled | undefined {
  const file = withoutEscapes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  if (!file) return undefined
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
    const [place, number] = [Math.floor(all / mostTexts), all % mostTexts]
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
