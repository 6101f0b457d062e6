import { blockNames } from '../extensions/languages.ts'
import { closeOf, readArguments, readTag, type Tag } from './tags.ts'

/** What is found in a text outside of code: tags, and stretches that are left out or written otherwise. */
export type FoundTag =
  | { tag: Tag; close?: Tag }
  /** Replaced by a text: comments of MDX, its imports, and escaped tags of Hugo. */
  | { start: number; end: number; text: string }

/** Whether a text has anything that other generators write: most have nothing. */
const sign = /\{[{%]|\{\/\*|<(?:\/?[A-Z]|head>)|^[ \t>]*:{3}|^(?:import|export)\s/m

export function mayHaveTags(text: string): boolean {
  return sign.test(text)
}

const fence = /[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?![^\n]*`)|~{3,})/y
const special = /\n|`+|\\[\\`{<]|\{\{<\/\*|\{\{%\/\*|\{[{%]|\{\/\*|<!--|<(?:pre|code|script|style|head)\b|<\/?[A-Z]/g
const block = /([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(:{3,})[ \t]*(?:([A-Za-z][\w-]*)[ \t]*([^\n]*))?(?=\n|$)/y
const program =
  /(?:import\s+(?:[\w{}*$,\s]{1,500}?\sfrom\s+)?["'][^"'\n]{1,300}["'];?[ \t]*|export\s+(?:const|let|var|default|function|async|class)\b(?:[^\n]|\n(?!\s*\n)){0,5000})(?=\n|$)/y
const escaped = /(\{\{[<%])\/\*([\s\S]{0,2000}?)\*\/([>%]\}\})/g
const isDeep = /^(?:[ \t]{4,}|\t)/

/** Finds tags in order. `isVerbatim`: whether what is between a tag and its end is no Markdown. */
export function scanTags(text: string, isVerbatim: (tag: Tag) => boolean): FoundTag[] {
  const found: FoundTag[] = []
  let isLineStart = true
  let isBlank = true
  let isInList = false
  let hasOwnIndent = false
  for (let at = 0; at < text.length; ) {
    if (isLineStart) {
      const lineEnd = endOfLine(text, at)
      const line = text.slice(at, lineEnd)
      const isEmpty = /^[ \t>]*$/.test(line)
      if (/^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/.test(line)) isInList = true
      else if (!isEmpty && isBlank && /^\S/.test(line)) isInList = false
      const isIndented: boolean = isBlank && !isInList && !isEmpty && isDeep.test(line) && !/^\s*(?:<|\{[{%]|:{3})/.test(line)
      const codeEnd = fencedEnd(text, at)
      const other = readLine(text, at, found)
      if (codeEnd !== undefined) showTags(text, at, codeEnd, '', found)
      const next = codeEnd ?? other ?? (isIndented ? lineEnd : undefined)
      if (next !== undefined) {
        // Code by its indent goes on below.
        isBlank = isIndented && codeEnd === undefined && other === undefined
        at = next + 1
        continue
      }
      isBlank = isEmpty
      isLineStart = false
      hasOwnIndent = !isInList && isDeep.test(line)
    }
    special.lastIndex = at
    const match = special.exec(text)
    if (!match) break
    if (match[0] === '\n') {
      isLineStart = true
      at = match.index + 1
      continue
    }
    const before = at
    const count = found.length
    at = readSpecial(text, match.index, match[0], isVerbatim, found)
    const last = found.length > count ? found.at(-1) : undefined
    if (hasOwnIndent && last && 'tag' in last) last.tag.isIndented = true
    // What was passed over may have had ends of lines in it.
    if (text.slice(before, at).endsWith('\n')) isLineStart = true
  }
  return found
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The end of fenced code that begins in this line; undefined if none does. */
function fencedEnd(text: string, at: number): number | undefined {
  fence.lastIndex = at
  const [, mark] = fence.exec(text) ?? []
  if (mark === undefined) return undefined
  const close = new RegExp(`^[ \\t>]*${mark[0]}{${mark.length},}[ \\t]*$`, 'gm')
  close.lastIndex = endOfLine(text, at)
  const match = close.exec(text)
  return match ? match.index + match[0].length : text.length
}

/** A line that is a tag as a whole: `:::note Title`, `:::`, an import of MDX. Returns its end. */
function readLine(text: string, at: number, found: FoundTag[]): number | undefined {
  program.lastIndex = at
  const [code] = program.exec(text) ?? []
  if (code !== undefined) {
    found.push({ start: at, end: at + code.length, text: '' })
    return at + code.length
  }
  block.lastIndex = at
  const [whole, prefix = '', colons = '', name, rest = ''] = block.exec(text) ?? []
  if (whole === undefined || (name !== undefined && ours.test(name))) return undefined
  const tag = { start: at + prefix.length, end: at + whole.length, notation: 'block' as const, colons: colons.length }
  const [attributes = ''] = /\{[^}]*\}\s*$/.exec(rest) ?? []
  const written = rest.slice(0, rest.length - attributes.length).trim()
  const title = /^\[([\s\S]*)\]$/.exec(written)?.[1] ?? written
  const { named } = readArguments(attributes.replace(/^\{|\}\s*$/g, ''), '=')
  found.push({
    tag: { ...tag, name: name ?? colons, form: name === undefined ? 'close' : 'open', args: title === '' ? [] : [title], named },
  })
  return at + whole.length
}

/** Blocks that Diglot reads itself. */
const ours = new RegExp(`^(?:${blockNames.join('|')})$`)

/** Reads what begins at an offset; returns where to go on. */
function readSpecial(text: string, at: number, start: string, isVerbatim: (tag: Tag) => boolean, found: FoundTag[]): number {
  if (start.startsWith('`')) return inlineCode(text, at, start.length, found)
  if (start.startsWith('\\')) return at + 2
  if (start === '<!--') return endOf(text, at, '-->')
  const [, element] = /^<([a-z]+)/.exec(start) ?? []
  if (element === 'head') return headEnd(at, endOf(text, at, `</${element}>`), found)
  if (element !== undefined) return endOf(text, at, `</${element}`)
  if (start === '{/*') return comment(text, at, found)
  if (start.endsWith('/*')) {
    const end = text.slice(at, at + 2000).indexOf('*/')
    const close = end < 0 ? at + start.length : at + end + 5
    showTags(text, at, close, '\\', found)
    return close
  }
  // `style={{ width: 9 }}` is the value of an attribute.
  if (start === '{{' && text[at - 1] === '=') return at + 2
  const tag = readTag(text, at)
  if (!tag) return at + start.length
  const close = tag.form === 'open' && isVerbatim(tag) ? closeOf(text, tag) : undefined
  found.push({ tag, ...(close && { close }) })
  return close?.end ?? tag.end
}

/** Behind the next `sign`, or behind what is at `at`. Nothing that never ends is looked for in all of a long text, again and again. */
function endOf(text: string, at: number, sign: string): number {
  const end = text.slice(at, at + farthest).indexOf(sign)
  return end < 0 ? at + 1 : at + end + sign.length
}

const farthest = 20_000

/** What Docusaurus puts into the head of a page is no text. */
function headEnd(at: number, end: number, found: FoundTag[]): number {
  if (end > at + 1) found.push({ start: at, end, text: '' })
  return end
}

const ticks = /`+|\n[ \t>]*(?=\n)/g

function inlineCode(text: string, at: number, length: number, found: FoundTag[]): number {
  ticks.lastIndex = at + length
  for (let match = ticks.exec(text); match && !match[0].startsWith('\n'); match = ticks.exec(text)) {
    if (match[0].length !== length) continue
    showTags(text, at, match.index, '', found)
    return match.index + length
  }
  return at + length
}

/** A comment of MDX, unless it is the id of a heading (attributes.ts). */
function comment(text: string, at: number, found: FoundTag[]): number {
  const end = at + text.slice(at, at + farthest).indexOf('*/}')
  if (end < at) return at + 3
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at)
  const isOfHeading = /^[ \t>]*#{1,6}\s/.test(line) || /^[ \t]*\n[ \t>]*(?:-+|=+)[ \t]*(?:\n|$)/.test(text.slice(end + 3, end + 200))
  if (!isOfHeading) found.push({ start: at, end: end + 3, text: '' })
  return end + 3
}

// `{{</*` … `*/>}}` shows a tag of Hugo.
function showTags(text: string, from: number, to: number, before: string, found: FoundTag[]): void {
  for (const { 0: whole, 1: open, 2: inner, 3: close, index } of text.slice(from, to).matchAll(escaped))
    found.push({ start: from + index, end: from + index + whole.length, text: `${before}${open}${inner}${close}` })
}
