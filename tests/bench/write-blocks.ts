import type { Language } from './languages.ts'
import type { PlannedBlock, PlannedCell, PlannedItem, PlannedList, PlannedTable } from './plan.ts'
import { type Endings, writeText } from './write-text.ts'

/** The blocks of an article, and at its end what they refer to. */
export function writeBody(blocks: PlannedBlock[], language: Language): string {
  const endings: Endings = { references: new Map(), footnotes: [] }
  const body = writeBlocks(blocks, language, endings)
  const references = [...endings.references].map(([label, target]) => `[${label}]: ${target}`).join('\n')
  return [body, ...endings.footnotes, ...(references ? [references] : [])].join('\n\n')
}

function writeBlocks(blocks: PlannedBlock[], language: Language, endings: Endings): string {
  return blocks.map((block) => writeBlock(block, language, endings)).join('\n\n')
}

function writeBlock(block: PlannedBlock, language: Language, endings: Endings): string {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block, language)
    case 'paragraph':
      return writeText(block, language, endings)
    case 'quotation':
      return prefix(writeBlocks(block.blocks, language, endings), '> ')
    case 'list':
      return writeList(block, language, endings)
    case 'picture':
      return writePicture(block, language, endings)
    case 'table':
      return writeTable(block, language)
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

function writeHeading({ level, form }: Extract<PlannedBlock, { kind: 'heading' }>, language: Language): string {
  const words = language.heading()
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
      return `${signs} ${words}${language.space}*${language.words(1)}*`
  }
}

function writeCode({ code, form, language }: Extract<PlannedBlock, { kind: 'code' }>): string {
  if (form === 'indented') return prefix(code, '    ')
  const fence = form === 'tildes' ? '~~~' : '```'
  return `${fence}${language}\n${code}\n${fence}`
}

function writePicture(
  { name, form, url }: Extract<PlannedBlock, { kind: 'picture' }>,
  language: Language,
  { references }: Endings,
): string {
  const [alt, address] = [language.item(), `/media/${name}`]
  if (form === 'reference') {
    references.set(name, address)
    return `![${alt}][${name}]`
  }
  const picture = `![${alt}](${address}${form === 'title' ? ` "${language.item()}"` : ''})`
  return form === 'linked' ? `[${picture}](${url})` : picture
}

function writeList({ mark, isLoose, items }: PlannedList, language: Language, endings: Endings): string {
  const first = Number.parseInt(mark, 10)
  return items
    .map((item, index) => {
      const sign = Number.isNaN(first) ? mark : mark.replace(/\d+/, String(first + index))
      const task = item.task === undefined ? '' : `[${item.task}] `
      const blocks = item.blocks.map((block) => `\n${isLoose ? '\n' : ''}${writeBlock(block, language, endings)}`).join('')
      return prefix(`${task}${writeItem(item, language)}${blocks}`, ' '.repeat(sign.length + 1), `${sign} `)
    })
    .join(isLoose ? '\n\n' : '\n')
}

function writeItem({ form, code, url }: PlannedItem, language: Language): string {
  switch (form) {
    case 'words':
      return language.item()
    case 'sentence':
      return language.sentence()
    case 'term':
      return `**${language.heading()}**${language.colon}${language.item()}`
    case 'link':
      return `[${language.words(3)}](${url})`
    case 'code':
      return `\`${code}\`${language.colon}${language.item()}`
  }
}

function writeTable({ align, isBoxed, rows }: PlannedTable, language: Language): string {
  const line = (cells: string[]) => (isBoxed ? `| ${cells.join(' | ')} |` : cells.join(' | '))
  const signs = align.map((side) => (side === undefined ? '---' : { left: ':--', center: ':-:', right: '--:' }[side]))
  const head = align.map(() => language.heading())
  return [line(head), line(signs), ...rows.map((cells) => line(cells.map((cell) => writeCell(cell, language))))].join('\n')
}

function writeCell(cell: PlannedCell, language: Language): string {
  if (typeof cell === 'number') return String(cell)
  if (cell === 'empty') return ''
  if (typeof cell === 'string') return cell === 'strong' ? `**${language.heading()}**` : language.heading()
  return 'code' in cell ? `\`${cell.code.replaceAll('|', '\\|')}\`` : `[${language.words(2)}](${cell.url})`
}
