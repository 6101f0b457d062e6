import type { Element, Root, RootContent } from 'hast'
import type { Point } from 'unist'
import { blocks } from '../check/blocks.ts'

/** A piece of a text, and where it was written, if it was written in the text of an article. */
export interface RunPiece {
  text: string
  point?: Point | undefined
}

/** One text of a built page, as a reader sees it at once: a block, an attribute, a string of JSON-LD. */
export interface Run {
  /** Where it is: `p`, `a aria-label`, `meta og:title`, `JSON-LD headline`. */
  where: string
  pieces: RunPiece[]
}

/** Everything that a page says, to readers and to machines. */
export function runsOf(tree: Root): Run[] {
  const runs: Run[] = []
  const block: Run = { where: 'text', pieces: [] }
  for (const node of tree.children) read(node, block, runs)
  if (block.pieces.length > 0) runs.push(block)
  return runs
}

const unread = new Set(['style', 'template', 'svg'])
const worded = ['alt', 'title', 'ariaLabel', 'placeholder', 'label', 'content', 'dataDone', 'href', 'src', 'dateTime'] as const
const names: Partial<Record<string, string>> = { ariaLabel: 'aria-label', dateTime: 'datetime', dataDone: 'data-done' }

function read(node: RootContent, block: Run, runs: Run[]): void {
  if (node.type === 'text') block.pieces.push({ text: node.value, point: node.position?.start })
  if (node.type !== 'element' || unread.has(node.tagName)) return
  if (node.tagName === 'script') {
    if (node.properties.type === 'application/ld+json') runs.push(...dataRuns(node))
    return
  }
  for (const name of worded) {
    const value = node.properties[name]
    if (typeof value === 'string' && value !== '')
      runs.push({ where: attributeName(node, name), pieces: [{ text: value, point: name === 'alt' ? node.position?.start : undefined }] })
  }
  if (!blocks.has(node.tagName) && node.tagName !== 'pre' && node.tagName !== 'title') {
    for (const child of node.children) read(child, block, runs)
    return
  }
  const own: Run = { where: node.tagName, pieces: [] }
  for (const child of node.children) read(child, own, runs)
  if (own.pieces.length > 0) runs.push(own)
}

function attributeName({ tagName, properties }: Element, name: string): string {
  return name === 'content' ? `meta ${properties.name ?? properties.property}` : `${tagName} ${names[name] ?? name.toLowerCase()}`
}

function dataRuns({ children: [text] }: Element): Run[] {
  return text?.type === 'text' ? [...stringsOf(JSON.parse(text.value), 'JSON-LD')] : []
}

function* stringsOf(value: unknown, where: string): Generator<Run> {
  if (typeof value === 'string') yield { where, pieces: [{ text: value }] }
  else if (Array.isArray(value)) for (const item of value) yield* stringsOf(item, where)
  else if (value !== null && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* stringsOf(item, `${where} ${key}`)
}

/** Pieces, with those put together that follow each other and were written nowhere: `行动` and `保护`, between which a line may break. */
function joined(pieces: RunPiece[]): RunPiece[] {
  const found: RunPiece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    if (last && !last.point && !piece.point) found[found.length - 1] = { text: last.text + piece.text }
    else found.push(piece)
  }
  return found
}

/** The pieces of a run that a text is in, each with the part of it that the text takes: undefined where it is not there. */
export function cutOut({ pieces }: Run, wanted: RegExp): (RunPiece & { from: number; to: number })[] | undefined {
  const all = joined(pieces)
  const found = wanted.exec(all.map(({ text }) => text).join(''))
  if (!found) return undefined
  let begin = 0
  return all.flatMap((piece) => {
    const [from, to] = [Math.max(found.index - begin, 0), Math.min(found.index + found[0].length - begin, piece.text.length)]
    begin += piece.text.length
    return from < to ? [{ ...piece, from, to }] : []
  })
}

/** Where a part of a piece was written: `content/world/tides/en.md:6:1`. */
export function placeInRun(path: string, { text, from, point }: RunPiece & { from: number }): string {
  const lines = text.slice(0, from).split('\n')
  const column = (lines.length === 1 ? (point?.column ?? 1) : 1) + (lines.at(-1) ?? '').length
  return `${path}:${(point?.line ?? 1) + lines.length - 1}:${column}`
}
