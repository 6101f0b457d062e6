import { textBlocks } from './characters.ts'

/** A piece of an excerpt: what was asked for is marked. */
export interface Piece {
  text: string
  marked: boolean
}

/** Characters of an excerpt, and of these at most before what was asked for. */
const [most, before] = [60, 24]

/**
 * An excerpt of a text that was cut by characters: of the first block that has most of what was asked for, without headings,
 * tables and captions. `…` is where the block goes on.
 */
export function excerptOf(content: string, asked: string[]): Piece[] {
  const blocks = textBlocks(content)
  const pattern = new RegExp(asked.map(escaped).join('|') || '$^', 'giu')
  const kinds = (text: string) => new Set((text.match(pattern) ?? []).map((found) => found.toLowerCase())).size
  const best = Math.max(0, ...blocks.map(kinds))
  return marked(cut(blocks.find((text) => kinds(text) === best) ?? '', pattern), pattern)
}

function cut(text: string, pattern: RegExp): string {
  if (text.length <= most) return text
  const start = startOf(text, Math.max(0, text.search(pattern)))
  const end = start + most
  const head = start > 0 ? '…' : ''
  return end >= text.length ? head + text.slice(start) : `${head}${text.slice(start, wordEnd(text, end)).replace(/[，、；：]$/, '')}…`
}

/** Behind the last pause before what was asked for, if there is one near. */
function startOf(text: string, at: number): number {
  if (at <= before) return 0
  const [upToPause] = /^.*[。！？；，、：](?=.)/su.exec(text.slice(at - before, at)) ?? []
  return Math.min(upToPause === undefined ? at - before / 2 : at - before + upToPause.length, text.length - before)
}

/** No word of letters is cut in two. */
function wordEnd(text: string, end: number): number {
  const [rest = ''] = /^[A-Za-z\d]*/.exec(text.slice(end)) ?? []
  return /[A-Za-z\d]/.test(text.charAt(end - 1)) && rest.length < 20 ? end + rest.length : end
}

function marked(text: string, pattern: RegExp): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index > at) pieces.push({ text: text.slice(at, index), marked: false })
    pieces.push({ text: found, marked: true })
    at = index + found.length
  }
  return at < text.length ? [...pieces, { text: text.slice(at), marked: false }] : pieces
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
