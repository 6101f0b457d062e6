import type { Element, ElementContent, Root, RootContent, Text } from 'hast'
import type { Position } from 'unist'

/**
 * Where an element or a text of a body begins in the article's file: line and column, 0 where nobody wrote it; of an
 * element its name and what is in it, of a text its length in UTF-16 code units. A comment has no name.
 */
export type Placed = [line: number, column: number, name: string, children: Placed[]] | [line: number, column: number, length: number]
type PlacedText = Extract<Placed, { length: 3 }>
type PlacedElement = Extract<Placed, { length: 4 }>

export function placesOf(tree: Root): Placed[] {
  return placesIn(tree.children)
}

function placesIn(nodes: readonly RootContent[]): Placed[] {
  const places: Placed[] = []
  for (const node of nodes) {
    const { line = 0, column = 0 } = node.position?.start ?? {}
    if (node.type === 'text') places.push([line, column, node.value.length])
    else if (node.type === 'element') places.push([line, column, node.tagName, placesIn(node.children)])
    // A comment parts the texts beside it.
    else places.push([0, 0, '', []])
  }
  return places
}

/**
 * Gives a body that was parsed from its HTML the places of the tree that it was written from. It has the same elements,
 * but for pictures and videos, which are written in more than one. Texts that are the interface's get no place.
 */
export function copyPlaces(to: Root | Element, from: Placed[]): void {
  const [elements, texts] = [from.filter(isElement).filter(([, , name]) => name !== ''), textRunsOf(from)]
  for (const [index, element] of elementsOf(to).entries()) {
    const source = elements[index]
    if (!source) continue
    setPlace(element, source)
    if (element.tagName === source[2] || isRenamed(element, source)) copyPlaces(element, source[3])
    else for (const inner of elementsOf(element)) setPlace(inner, source)
  }
  let run = 0
  to.children = (to.children as ElementContent[]).flatMap((child): ElementContent[] =>
    child.type === 'text' ? split(child, texts[run++] ?? []) : [child],
  )
}

/** Whether an element has the same parts under another name: feeds have Chinese emphasis in bold. */
function isRenamed(element: Element, [, , , parts]: PlacedElement): boolean {
  const [texts, elements] = [element.children.filter(({ type }) => type === 'text'), elementsOf(element)]
  const places = parts.filter(isElement).filter(([, , name]) => name !== '')
  return parts.length > 0 && elements.length === places.length && texts.length === textRunsOf(parts).length
}

/** A parser joins texts that follow each other. */
function split(text: Text, run: PlacedText[]): Text[] {
  if (run.reduce((sum, [, , length]) => sum + length, 0) !== text.value.length) return [text]
  let at = 0
  return run.map(([line, column, length]) => {
    const value = text.value.slice(at, at + length)
    at += length
    return line === 0 ? { type: 'text', value } : { type: 'text', value, position: positionAt(line, column) }
  })
}

function isElement(place: Placed): place is PlacedElement {
  return place.length === 4
}

function textRunsOf(places: Placed[]): PlacedText[][] {
  const runs: PlacedText[][] = []
  let isOpen = false
  for (const place of places) {
    if (isElement(place)) isOpen = false
    else if (isOpen) runs.at(-1)?.push(place)
    else {
      runs.push([place])
      isOpen = true
    }
  }
  return runs
}

function elementsOf({ children }: Root | Element): Element[] {
  return (children as RootContent[]).filter((child) => child.type === 'element')
}

function setPlace(to: Element, [line, column]: Placed): void {
  if (line > 0) to.position = positionAt(line, column)
}

function positionAt(line: number, column: number): Position {
  const point = { line, column }
  return { start: point, end: point }
}
