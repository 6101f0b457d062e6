/** A stretch of a text that was put together from another: copied from there, or made for what begins there. */
interface Stretch {
  /** Where it begins in the new text. */
  start: number
  from: number
  isCopied: boolean
}

/** Puts a text together, and knows where each part of it comes from. Offsets are in UTF-16 code units. */
export class Writer {
  readonly source: string
  #parts: string[] = []
  #stretches: Stretch[] = []
  #length = 0
  /** The last two lines: the text as a whole is not put together before its end. */
  #lines = ''

  constructor(source: string) {
    this.source = source
  }

  get text(): string {
    return this.#parts.join('')
  }

  /** The line that is written, up to here. */
  get line(): string {
    return this.#lines.slice(this.#lines.lastIndexOf('\n') + 1)
  }

  /** The line above it; undefined if there is none. */
  get lineAbove(): string | undefined {
    const end = this.#lines.lastIndexOf('\n')
    return end < 0 ? undefined : this.#lines.slice(this.#lines.lastIndexOf('\n', end - 1) + 1, end)
  }

  copy(from: number, to: number): void {
    if (to > from) this.#append(this.source.slice(from, to), from, true)
  }

  /** Adds a text that is made from what is at an offset of the source. */
  add(text: string, from: number): void {
    if (text !== '') this.#append(text, from, false)
  }

  #append(text: string, from: number, isCopied: boolean): void {
    this.#stretches.push({ start: this.#length, from, isCopied })
    this.#parts.push(text)
    this.#length += text.length
    const end = text.lastIndexOf('\n')
    const above = end < 0 ? -1 : text.lastIndexOf('\n', end - 1)
    // Enough to know the last line and the one above it.
    this.#lines = above >= 0 ? text.slice(above) : end >= 0 ? `${this.line}${text}` : this.#lines + text
  }

  /** Everything that a function writes, as a text of its own. */
  capture(write: () => void): string {
    const [parts, stretches, length, lines] = [this.#parts, this.#stretches, this.#length, this.#lines]
    this.#parts = []
    this.#stretches = []
    this.#lines = ''
    write()
    const { text } = this
    this.#parts = parts
    this.#stretches = stretches
    this.#length = length
    this.#lines = lines
    return text
  }

  /** What an offset of the new text comes from. */
  sourceOf(offset: number): number {
    let [low, high] = [0, this.#stretches.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#stretches[middle]?.start ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    const stretch = this.#stretches[low]
    if (!stretch) return 0
    return stretch.isCopied ? stretch.from + offset - stretch.start : stretch.from
  }
}
