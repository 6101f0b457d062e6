import type { PlannedBlock, PlannedCell, PlannedItem, PlannedList, PlannedTable } from './plan.ts'
import type { Teller } from './tellers.ts'
import { type Endings, writeText } from './write-text.ts'

/** The blocks of an article, and at its end what they refer to. */
export function writeBody(blocks: PlannedBlock[], teller: Teller): string {
  const endings: Endings = { references: new Map(), footnotes: [] }
  const body = writeBlocks(blocks, teller, endings)
  const references = [...endings.references].map(([label, target]) => `[${label}]: ${target}`).join('\n')
  return [body, ...endings.footnotes, ...(references ? [references] : [])].join('\n\n')
}

function writeBlocks(blocks: PlannedBlock[], teller: Teller, endings: Endings): string {
  return blocks.map((block) => writeBlock(block, teller, endings)).join('\n\n')
}

function writeBlock(block: PlannedBlock, teller: Teller, endings: Endings): string {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block, teller)
    case 'paragraph':
      return writeText(block, teller, endings)
    case 'quotation':
      return prefix(writeBlocks(block.blocks, teller, endings), '> ')
    case 'list':
      return writeList(block, teller, endings)
    case 'picture':
      return writePicture(block, teller, endings)
    case 'table':
      return writeTable(block, teller)
    case 'code':
      return writeCode(block)
    case 'break':
      return block.mark
  }
}

/** Puts something before each line: in empty ones, without the space at its end. */
function prefix(text: string, before: string, first = before): string {
  return text
    .split('\n')
    .map((line, index) => (line === '' ? before.trimEnd() : `${index === 0 ? first : before}${line}`))
    .join('\n')
}

function writeHeading({ level, form }: Extract<PlannedBlock, { kind: 'heading' }>, teller: Teller): string {
  const words = teller.heading()
  const signs = '#'.repeat(level)
  switch (form) {
    case 'plain':
      return `${signs} ${words}`
    case 'closed':
      return `${signs} ${words} ${signs}`
    case 'underlined':
      return `${words}\n${'-'.repeat(Math.max(3, words.length))}`
    case 'code':
      return `${signs} ${words} \`config.yaml\``
    case 'emphasis':
      return `${signs} ${words}${teller.space}*${teller.words(1)}*`
  }
}

function writeCode({ code, form, language }: Extract<PlannedBlock, { kind: 'code' }>): string {
  if (form === 'indented') return prefix(code, '    ')
  const fence = form === 'tildes' ? '~~~' : '```'
  return `${fence}${language}\n${code}\n${fence}`
}

function writePicture({ name, form, url }: Extract<PlannedBlock, { kind: 'picture' }>, teller: Teller, { references }: Endings): string {
  const [alt, address] = [teller.item(), `/media/${name}`]
  if (form === 'reference') {
    references.set(name, address)
    return `![${alt}][${name}]`
  }
  const picture = `![${alt}](${address}${form === 'title' ? ` "${teller.item()}"` : ''})`
  return form === 'linked' ? `[${picture}](${url})` : picture
}

function writeList({ mark, isLoose, items }: PlannedList, teller: Teller, endings: Endings): string {
  const first = Number.parseInt(mark, 10)
  return items
    .map((item, index) => {
      const sign = Number.isNaN(first) ? mark : mark.replace(/\d+/, String(first + index))
      const task = item.task === undefined ? '' : `[${item.task}] `
      const blocks = item.blocks.map((block) => `\n${isLoose ? '\n' : ''}${writeBlock(block, teller, endings)}`).join('')
      return prefix(`${task}${writeItem(item, teller)}${blocks}`, ' '.repeat(sign.length + 1), `${sign} `)
    })
    .join(isLoose ? '\n\n' : '\n')
}

function writeItem({ form, code, url }: PlannedItem, teller: Teller): string {
  switch (form) {
    case 'words':
      return teller.item()
    case 'sentence':
      return teller.sentence()
    case 'term':
      return `**${teller.heading()}**${teller.colon}${teller.item()}`
    case 'link':
      return `[${teller.words(3)}](${url})`
    case 'code':
      return `\`${code}\`${teller.colon}${teller.item()}`
  }
}

function writeTable({ align, isBoxed, rows }: PlannedTable, teller: Teller): string {
  const line = (cells: string[]) => (isBoxed ? `| ${cells.join(' | ')} |` : cells.join(' | '))
  const signs = align.map((side) => (side === undefined ? '---' : { left: ':--', center: ':-:', right: '--:' }[side]))
  const head = align.map(() => teller.heading())
  return [line(head), line(signs), ...rows.map((cells) => line(cells.map((cell) => writeCell(cell, teller))))].join('\n')
}

function writeCell(cell: PlannedCell, teller: Teller): string {
  if (typeof cell === 'number') return String(cell)
  if (cell === 'empty') return ''
  if (typeof cell === 'string') return cell === 'strong' ? `**${teller.heading()}**` : teller.heading()
  return 'code' in cell ? `\`${cell.code.replaceAll('|', '\\|')}\`` : `[${teller.words(2)}](${cell.url})`
}
