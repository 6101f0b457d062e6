import { eastAsianWidth } from 'get-east-asian-width'
import type { Nodes, Parents, Text } from 'mdast'
import { SKIP, visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'
import { replaceChild } from './replace.ts'
import { pointInText } from './text.ts'

const hangul = /\p{sc=Hangul}/u
const either = /[“”‘’—…]/u

/**
 * A line end between wide characters vanishes, as the segment break rule of CSS Text 3 (4.1.3) would have it;
 * browsers differ, so it is done here. `第一行⏎第二行` → `第一行第二行`; between Han and Latin it stays a space.
 */
export const lines: Extension = {
  mdast(tree, file) {
    // A line end may be written as a reference.
    const hasReference = String(file.value).includes('&#')
    visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => {
      const { start, end } = node.position ?? {}
      const isOneLine = !hasReference && start !== undefined && start.line === end?.line
      if (!isOneLine && hasLineEnd(node as Nodes)) join(flatten(node as Parents))
      return SKIP
    })
  },
}

function hasLineEnd(node: Nodes): boolean {
  return node.type === 'text' ? node.value.includes('\n') : 'children' in node && node.children.some(hasLineEnd)
}

interface Place {
  node: Text
  parent: { children: Nodes[] }
}

/** The text of a block in reading order, over all inline nodes; null where there is something other than text. A note's call does not count. */
function flatten(parent: Parents): (Place | null)[] {
  return parent.children.flatMap((child) => {
    if (child.type === 'footnoteReference') return []
    if (child.type === 'text') return [{ node: child, parent }]
    return 'children' in child ? flatten(child) : [null]
  })
}

function join(places: (Place | null)[]): void {
  const values = places.map((place) => place?.node.value ?? '')
  for (const [index, place] of places.entries()) {
    if (!place?.node.value.includes('\n')) continue
    const parts = split(place.node, values[index - 1] ?? '', values[index + 1] ?? '')
    const at = place.parent.children.indexOf(place.node)
    replaceChild(place.parent, at, parts)
  }
}

/** A text without the line ends that vanish: a node for each part, so that each keeps its line. */
function split(node: Text, before: string, after: string): Text[] {
  const parts: Text[] = []
  const start = node.position?.start
  let from = 0
  for (const [index, written] of node.value.split('\n').entries()) {
    const last = parts.at(-1)
    const text = index === 0 ? written : written.trimStart()
    const point = index === 0 ? start : pointInText(node, from)
    from += written.length + 1
    const left = lastOf(last ? last.value.trimEnd() || before : before)
    if (last && !vanishes(left, firstOf(text || after))) {
      last.value += `\n${text}`
      continue
    }
    if (last) last.value = last.value.trimEnd()
    parts.push({ type: 'text', value: text, ...(point && { position: { start: point, end: node.position?.end ?? point } }) })
  }
  return parts.filter(({ value }) => value !== '')
}

function lastOf(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? ''
}

function firstOf(text: string): string {
  return Array.from(text.slice(0, 2))[0] ?? ''
}

function vanishes(left: string, right: string): boolean {
  return (isWide(left) && (isWide(right) || either.test(right))) || (either.test(left) && isWide(right))
}

const known = new Map<string, boolean>()

/** Texts have the same few thousand characters. */
function isWide(character: string): boolean {
  const wide = known.get(character) ?? readWidth(character)
  known.set(character, wide)
  return wide
}

function readWidth(character: string): boolean {
  const code = character.codePointAt(0)
  return code !== undefined && !hangul.test(character) && !/\p{Extended_Pictographic}/u.test(character) && eastAsianWidth(code) === 2
}
