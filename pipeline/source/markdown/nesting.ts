import type { Root } from 'hast'
import type { Point } from 'unist'
import { linesOutsideFences } from './fences.ts'

/** Levels of lists and quotations in each other. No writer needs them, and the parser's time grows with their cube. */
export const mostLevels = 100
/** Elements in each other: a level of a list has two or three. */
const mostElements = 400

const prefix = new RegExp(`^[ \\t>*+\\-\\d.)]{${mostLevels}}`, 'm')
/** Nested square brackets: each may be a link or a picture, and is read again for each one around it. */
const mostBrackets = 300
const container = /[ \t]*(?:(>)|[*+-](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/y

/** Where a Markdown text goes too deep, by its lines alone: before it is parsed. */
export function tooDeep(markdown: string): Point | undefined {
  const hasBrackets = markdown.split('[', mostBrackets + 2).length > mostBrackets + 1
  if (!hasBrackets && !prefix.test(markdown)) return undefined
  const lists: number[] = []
  const open = { count: 0 }
  for (const [index, line] of linesOutsideFences(markdown)) {
    const column = deepColumn(line, lists) ?? (hasBrackets ? deepBracket(line, open) : undefined)
    if (column !== undefined) return { line: index + 1, column }
  }
  return undefined
}

/** The column at which a line begins a level too many. `lists` are the columns of the items that are open, and are updated. */
function deepColumn(line: string, lists: number[]): number | undefined {
  if (line.trim() === '') return undefined
  let quotes = 0
  container.lastIndex = 0
  for (let found = container.exec(line); found; found = container.exec(line)) {
    const column = found.index + found[0].length
    if (found[1]) quotes += 1
    else {
      while ((lists.at(-1) ?? -1) >= column) lists.pop()
      lists.push(column)
    }
    if (quotes + lists.length > mostLevels) return column
  }
  return undefined
}

/** The column of a bracket too many; a blank line ends what is open. */
function deepBracket(line: string, open: { count: number }): number | undefined {
  if (line.trim() === '') open.count = 0
  for (const { 0: sign, index } of line.matchAll(/(?<!\\)[[\]]/g)) {
    open.count = Math.max(0, open.count + (sign === '[' ? 1 : -1))
    if (open.count > mostBrackets) return index + 1
  }
  return undefined
}

/** Whether elements are nested deeper than the readers of a tree can follow. */
export function isTooDeep(tree: Root): boolean {
  return deeper(tree.children, mostElements)
}

function deeper(nodes: Root['children'], left: number): boolean {
  return left === 0 || nodes.some((node) => node.type === 'element' && node.children.length > 0 && deeper(node.children, left - 1))
}
