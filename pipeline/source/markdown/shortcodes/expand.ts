import type { UnreadTag } from '../../../core/body.ts'
import type { Shortcodes } from '../../../core/settings/shortcodes.ts'
import { didYouMean } from '../../../core/suggest.ts'
import { blockNames } from '../extensions/languages.ts'
import { type Call, endOfItem, pairTags, startOfItem, type TagItem } from './calls.ts'
import { defaultMeaning, guessKind, type Meaning } from './defaults.ts'
import { writers } from './kinds.ts'
import { Layout } from './layout.ts'
import { mayHaveTags, scanTags } from './scan.ts'
import type { Tag } from './tags.ts'
import { Writer } from './writer.ts'

/** An article's Markdown with the tags of other generators written as Markdown. */
export interface Expanded {
  written: Writer
  /** Unknown tags, each name once. They are in the text as they were. */
  unread: UnreadTag[]
  /** Tags that stay in the text, as they are written there. */
  left: ReadonlySet<string>
  /** Functions of the settings that failed. */
  failures: { offset: number; message: string }[]
}

/** How deep what functions return may have tags in it, of which functions return more. */
const deepest = 5

/** Writes the tags of other generators in a Markdown text as Markdown. Undefined if it has none. */
export function expandShortcodes(markdown: string, settings: Shortcodes, depth = 0): Expanded | undefined {
  if (!mayHaveTags(markdown)) return undefined
  const found = scanTags(markdown, (tag) => isVerbatim(meaningOf(tag, settings)))
  if (found.length === 0) return undefined
  const nested = (made: string) => (depth < deepest ? expandShortcodes(made, settings, depth + 1) : undefined)
  const expander = new Expander(markdown, (tag) => meaningOf(tag, settings), nested)
  expander.writeAll(pairTags(found))
  return expander.result()
}

/** The meaning of a tag: that of the settings, else the default of its generator. */
export function meaningOf({ notation, name }: Tag, settings: Shortcodes): Meaning | undefined {
  return Object.hasOwn(settings, name) ? settings[name] : defaultMeaning(notation, name)
}

const verbatim: ReadonlySet<unknown> = new Set(['highlight', 'literal', 'comment'])

/** Whether what is between a tag and its end is no Markdown. */
export function isVerbatim(meaning: Meaning | undefined): boolean {
  return verbatim.has(meaning)
}

/** Writes items one after the other; `kinds.ts` says how each kind is written. */
class Expander {
  readonly layout: Layout
  readonly #source: string
  readonly #meaningOf: (tag: Tag) => Meaning | undefined
  /** Reads what a function has returned. */
  readonly #expand: (made: string) => Expanded | undefined
  readonly #unread = new Map<string, UnreadTag>()
  readonly #left = new Set<string>()
  readonly #failures: Expanded['failures'] = []

  constructor(source: string, meaningOf: (tag: Tag) => Meaning | undefined, expand: (made: string) => Expanded | undefined) {
    this.#source = source
    this.#meaningOf = meaningOf
    this.#expand = expand
    this.layout = new Layout(new Writer(source))
  }

  result(): Expanded {
    const { writer: written } = this.layout
    return { written, unread: [...this.#unread.values()], left: this.#left, failures: this.#failures }
  }

  writeAll(items: readonly TagItem[]): void {
    this.writeItems(items, 0, this.#source.length)
  }

  /** Copies a stretch of the source, with its tags expanded. */
  writeItems(items: readonly TagItem[], from: number, to: number): void {
    let at = from
    for (const item of items) {
      this.layout.copy(at, startOfItem(item))
      at = endOfItem(item)
      this.#writeItem(item)
    }
    this.layout.copy(at, to)
  }

  #writeItem(item: TagItem): void {
    if ('text' in item) {
      this.layout.add(item.text, item.start)
      this.#left.add(item.text.replace(/^\\/, ''))
    } else if ('stray' in item) this.#leave(item.stray)
    else this.#writeCall(item.call)
  }

  #writeCall(call: Call): void {
    const { tag } = call
    const meaning = this.#meaningOf(tag)
    if (typeof meaning === 'function') this.#writeResult(call, meaning)
    else if (meaning !== undefined) writers[meaning](call, this)
    else if (tag.form === 'value') writers.value(call, this)
    else this.writeUnread(call)
  }

  /** What a function of the settings returns. */
  #writeResult(call: Call, make: Exclude<Meaning, string>): void {
    const { name, args, named, notation } = call.tag
    const inner = call.close && this.layout.writer.capture(() => this.writeInner(call))
    try {
      const made: unknown = make({ name, args: [...args], named: { ...named }, inner: inner?.trim(), generator: notation })
      if (made === undefined && make === defaultMeaning(notation, name)) {
        this.writeUnread(call)
        return
      }
      if (typeof made !== 'string') throw new Error(`it returned ${made === null ? 'null' : typeof made}; expected Markdown, a string`)
      this.layout.addText(this.#expanded(made, call.tag), call)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.#failures.push({ offset: call.tag.start, message: `the function of the shortcode "${name}" failed: ${reason}` })
    }
  }

  /** What is between a tag and its end. */
  writeInner({ tag, close, items }: Call): void {
    if (!close) return
    const { from, to } = this.layout.innerOf(tag.end, close.start)
    this.layout.indented(from, to, tag, () => this.writeItems(items, from, to))
  }

  /** An unknown tag stays as it is; that of a component is no text, and what is in it stays. */
  writeUnread(call: Call): void {
    const { tag, close, items } = call
    const isComponent = tag.notation === 'mdx'
    if (isComponent && !close && tag.form !== 'alone') {
      this.layout.copy(tag.start, tag.end)
      return
    }
    this.#note(tag, close !== undefined, this.#meaningOf(tag) !== undefined)
    if (isComponent) {
      this.writeInner(call)
      return
    }
    this.#leave(tag)
    if (!close) return
    this.writeItems(items, tag.end, close.start)
    this.#leave(close)
  }

  #leave({ start, end, notation }: Tag): void {
    this.layout.copy(start, end)
    const written = this.#source.slice(start, end)
    this.#left.add(notation === 'block' ? (/^:{3,}\s?\{?\p{L}[\p{L}\w-]*/u.exec(written)?.[0] ?? written) : written)
  }

  /** Leaves a stretch of the source as the text that it is. */
  copyText(from: number, to: number): void {
    for (const one of scanTags(this.#source.slice(from, to), () => false))
      if ('tag' in one) this.#left.add(this.#source.slice(from + one.tag.start, from + one.tag.end))
    this.layout.copy(from, to)
  }

  /** What a function has returned, with the tags in it written too. Errors in it are reported at the tag. */
  #expanded(made: string, { start }: Tag): string {
    const expanded = this.#expand(made)
    if (!expanded) return made
    for (const tag of expanded.left) this.#left.add(tag)
    for (const tag of expanded.unread) this.#add({ ...tag, ...this.#pointAt(start) })
    this.#failures.push(...expanded.failures.map((failure) => ({ ...failure, offset: start })))
    return expanded.written.text
  }

  #note(tag: Tag, hasInner: boolean, isUnclosed: boolean): void {
    const { start, notation, name } = tag
    // One of ours with a letter wrong is reported as such (languages.ts).
    if (notation === 'block' && didYouMean(name, blockNames) !== '') return
    const shown = tag.shown ?? shownAs(tag)
    const kind = guessKind(name, hasInner)
    this.#add({ shown, name, count: 1, hasInner, kind, ...(isUnclosed && { isUnclosed }), ...this.#pointAt(start) })
  }

  #add(tag: UnreadTag): void {
    const key = `${tag.shown} ${tag.isUnclosed ?? false}`
    const known = this.#unread.get(key)
    if (known) {
      known.count += tag.count
      known.hasInner ||= tag.hasInner
    } else this.#unread.set(key, tag)
  }

  #pointAt(offset: number): { line: number; column: number } {
    const before = this.#source.slice(0, offset)
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
  }
}

function shownAs({ notation, name, form }: Tag): string {
  if (notation === 'liquid') return form === 'value' ? `{{ ${name} }}` : `{% ${name} %}`
  return notation === 'hugo' ? `{{< ${name} >}}` : notation === 'mdx' ? `<${name}>` : `:::${name}`
}
