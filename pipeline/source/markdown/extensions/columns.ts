import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'

/** `12,345.67`, `−3 %`, `$1.5`, `315°`: an amount by itself. What has other words is text. */
const figure = /^[≈~<>≤≥+±−–-]?\s*\p{Sc}?\s*\d(?:[\d\s,.'’·/:]*\d)?\s*[%‰°万亿]?$/u
/** A cell that has no figure, in a column of them. */
const blank = /^[-–—…/]*$/

/** Columns of figures are aligned right, so that digits of one rank are below each other. An alignment that is written decides. */
export const columns: Extension = {
  hast(_, file) {
    for (const table of file.data.tables ?? []) {
      const rows = rowsOf(table)
      for (let column = 0; column < Math.max(0, ...rows.map(({ length }) => length)); column++) alignFigures(rows.map((row) => row[column]))
    }
  },
}

/** The cells of each row. A table whose cells are joined has no columns that can be counted. */
function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  let joined = false
  visit(table, 'element', (node) => {
    if (node.tagName === 'tr') rows.push(node.children.filter(isCell))
    if (node.properties.colSpan !== undefined || node.properties.rowSpan !== undefined) joined = true
  })
  return joined ? [] : rows
}

function isCell(node: Element['children'][number]): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')
}

function alignFigures(column: (Element | undefined)[]): void {
  const cells = column.filter((cell) => cell !== undefined)
  const texts = cells.filter(({ tagName }) => tagName === 'td').map((cell) => textOf(cell).trim())
  const figures = texts.filter((text) => figure.test(text))
  if (figures.length < 2 || !texts.every((text) => figure.test(text) || blank.test(text))) return
  if (cells.some(({ properties }) => properties.className !== undefined)) return
  for (const cell of cells) cell.properties.className = ['align-right']
}
