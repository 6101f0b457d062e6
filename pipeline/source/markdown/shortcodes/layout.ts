import type { Call } from './calls.ts'
import type { Tag } from './tags.ts'
import type { Writer } from './writer.ts'

/** Lines of a text that is written: how deep they are, in which list or quotation. */
export class Layout {
  readonly writer: Writer
  /** Blanks that are taken from the beginning of each line that is copied. */
  #strip = 0

  constructor(writer: Writer) {
    this.writer = writer
  }

  copy(from: number, to: number): void {
    const { source } = this.writer
    if (this.#strip === 0) {
      this.writer.copy(from, to)
      return
    }
    for (let at = from; at < to; ) {
      const end = Math.min(to, source.indexOf('\n', at) + 1 || source.length)
      const isStart = at === 0 || source[at - 1] === '\n'
      const blanks = isStart ? (/^[ \t]*/.exec(source.slice(at, Math.min(end, at + this.#strip)))?.[0].length ?? 0) : 0
      this.writer.copy(Math.min(at + blanks, to), end)
      at = end
    }
  }

  add(text: string, from: number): void {
    this.writer.add(text, from)
  }

  /** What lines below a tag begin with, so that they belong to the same list or quotation. */
  #prefixOf({ start, isIndented }: Tag): string {
    const { source } = this.writer
    if (isIndented) return ''
    const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
    const [whole = '', , mark = ''] = /^((?:[ \t]*>)*[ \t]*)((?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)/.exec(line) ?? []
    const prefix = whole.slice(0, whole.length - mark.length) + ' '.repeat(mark.length)
    return /^[ \t]*$/.test(prefix) ? prefix.slice(Math.min(this.#strip, prefix.length)) : prefix
  }

  /** Whether a tag, with its end, has its lines for itself. */
  isBlock({ tag, close }: Call): boolean {
    const { source } = this.writer
    const { end } = close ?? tag
    const rest = source.slice(end, source.indexOf('\n', end) < 0 ? source.length : source.indexOf('\n', end))
    return /^[ \t]*$/.test(rest) && /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*$/.test(this.writer.line)
  }

  /** Writes a block of its own: `write` is given what each further line begins with. */
  block(call: Call, write: (prefix: string) => void): void {
    const { tag, close } = call
    const { source } = this.writer
    const prefix = this.#prefixOf(tag)
    const blank = prefix.trimEnd()
    const last = this.writer.line
    const isAfterMark = /(?:[-*+]|\d{1,9}[.)])[ \t]+$/.test(last) && /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+$/.test(last)
    if (!/^[ \t>]*$/.test(last) && !isAfterMark) this.add(`\n${blank}\n${prefix}`, tag.start)
    else if (!isAfterMark && (!this.#isBehindBlank() || last.length > prefix.length)) this.add(`\n${prefix}`, tag.start)
    write(prefix)
    const { end } = close ?? tag
    const rest = source.slice(end, source.indexOf('\n', end) < 0 ? source.length : source.indexOf('\n', end))
    this.add(rest.trim() === '' ? `\n${blank}` : `\n${blank}\n${prefix}`, end)
  }

  /** A text that was made for a call: a block if the call is one. */
  addText(text: string, call: Call): void {
    const { start } = call.tag
    if (!this.isBlock(call)) this.add(text.trim(), start)
    else this.block(call, (prefix) => this.add(text.trim().replaceAll('\n', `\n${prefix}`), start))
  }

  /** What is between a tag and its end, without what is blank on their lines. */
  innerOf(from: number, to: number): { from: number; to: number } {
    const { source } = this.writer
    const inner = source.slice(from, to)
    const begin = /^[ \t]*\n/.exec(inner)?.[0].length ?? 0
    const end = /\n?[ \t>]*$/.exec(inner.slice(begin))?.[0].length ?? 0
    return { from: from + begin, to: Math.max(from + begin, to - end) }
  }

  /** Ends a line before what is between a tag and its end, which may begin with a line of its own. */
  lineBefore({ tag, close }: Call, prefix: string): void {
    const { from } = this.innerOf(tag.end, close?.start ?? tag.end)
    this.add(this.writer.source[from - 1] === '\n' ? '\n' : `\n${prefix}`, tag.start)
  }

  /** Writes what is in a tag without the indent that it has below the tag: it would be code, or belong to nothing. */
  indented(from: number, to: number, tag: Tag, write: () => void): void {
    const { source } = this.writer
    const before = this.#strip
    const own = this.#prefixOf(tag)
    if (/^[ \t]*$/.test(own) && (from === 0 || source[from - 1] === '\n')) {
      const lines = source
        .slice(from, to)
        .split('\n')
        .filter((line) => line.trim() !== '')
      const least = Math.min(...lines.map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0))
      if (lines.length > 0 && least > own.length) this.#strip = least - own.length
    }
    write()
    this.#strip = before
  }

  /** Whether the line above is blank, or there is none. */
  #isBehindBlank(): boolean {
    return /^[ \t>]*$/.test(this.writer.lineAbove ?? '')
  }

  /** Whether the line that is written ends so. */
  endsWith(pattern: RegExp): boolean {
    return pattern.test(this.writer.line)
  }
}
