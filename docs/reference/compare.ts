import { codeIn, type Row, rowsOf, type Section, sectionsOf } from './document.ts'

/** What a reader of one file has that a reader of the other has not: sections, rows of tables, code, links and values, with lines. */
export function compareReferences(english: string, chinese: string): string[] {
  const own = new Map(sectionsOf(chinese).map((section) => [section.anchor, section]))
  const sections = sectionsOf(english)
  const known = new Set(sections.map(({ anchor }) => anchor))
  const added = [...own.values()].filter(({ anchor }) => !known.has(anchor))
  const order = [...own.keys()].filter((anchor) => known.has(anchor))
  const expected = sections.map(({ anchor }) => anchor).filter((anchor) => own.has(anchor))
  const moved = order.find((anchor, index) => anchor !== expected[index])
  return [
    ...sections.flatMap((section) => {
      const other = own.get(section.anchor)
      return other ? compareSections(section, other) : [`${chineseFile} lacks the section "${section.title}" (${at(section)}).`]
    }),
    ...added.map(({ anchor, title, line }) => `${chineseFile}:${line} has the section "${title}" (${anchor}), ${englishFile} does not.`),
    ...(moved === undefined ? [] : [`${chineseFile}:${own.get(moved)?.line} has the section "${moved}" in another place.`]),
  ]
}

const englishFile = 'REFERENCE.md'
const chineseFile = 'REFERENCE.zh.md'
const at = ({ line }: { line: number }) => `${englishFile}:${line}`

function compareSections(english: Section, chinese: Section): string[] {
  const where = `${chineseFile}:${chinese.line}, section "${english.title}"`
  const level = english.level === chinese.level ? [] : [`${where}: the heading has level ${chinese.level}, expected ${english.level}.`]
  const titles = differ(where, 'code in the heading', codeIn(english.title), codeIn(chinese.title))
  return [...level, ...titles, ...compareRows(english, chinese, where), ...compareProse(english, chinese, where)]
}

/** The name of a row: its first cell's code, or where there is none, its place among those. */
function keyOf({ table, cells: [first = ''] }: Row, place: number): string {
  return `${table} ${codeIn(first).join(' ') || place}`
}

function keyed(rows: Row[]): Map<string, Row> {
  const plain = new Map<number, number>()
  return new Map(
    rows.map((row) => {
      const place = plain.get(row.table) ?? 0
      if (codeIn(row.cells[0] ?? '').length === 0) plain.set(row.table, place + 1)
      return [keyOf(row, place), row]
    }),
  )
}

function compareRows(english: Section, chinese: Section, where: string): string[] {
  const expected = keyed(rowsOf(english))
  const own = keyed(rowsOf(chinese))
  const missing = [...expected].flatMap(([key, row]) => {
    const other = own.get(key)
    if (!other) return [`${where}: the row "| ${row.cells[0]} |" of the table "${row.head}" is missing (${at(row)}).`]
    return compareCells(row, other)
  })
  const added = [...own].flatMap(([key, row]) =>
    expected.has(key) ? [] : [`${chineseFile}:${row.line}: ${englishFile} has no row "| ${row.cells[0]} |" here.`],
  )
  return [...missing, ...added]
}

function compareCells(english: Row, chinese: Row): string[] {
  const where = `${chineseFile}:${chinese.line}, row "| ${chinese.cells[0]} |" (${at(english)})`
  if (english.cells.length !== chinese.cells.length) return [`${where}: ${chinese.cells.length} cells, expected ${english.cells.length}.`]
  return english.cells.flatMap((cell, index) => {
    const other = chinese.cells[index] ?? ''
    const severity = severities[cell]
    if (severity !== undefined && english.cells[0]?.startsWith('`') && severity !== other)
      return [`${where}: "${other}", expected "${severity}" (${cell}).`]
    // What the last cell says in words is compared by `diglot check`, figures by value.
    const isWords = index === english.cells.length - 1
    return [...compareTexts(cell, other, where), ...(isWords ? [] : differ(where, 'figures', figuresIn(cell), figuresIn(other)))]
  })
}

/** How the Chinese file writes what rules are. */
const severities: Record<string, string> = { error: '错误', warning: '警告', off: '关闭', yes: '是', required: '必填' }

function compareProse(english: Section, chinese: Section, where: string): string[] {
  const [expected, own] = [partsOf(english), partsOf(chinese)]
  const blocks =
    expected.code.length === own.code.length ? [] : [`${where}: ${own.code.length} blocks of code, expected ${expected.code.length}.`]
  const changed = expected.code.flatMap((code, index) =>
    own.code[index] === undefined || own.code[index] === code
      ? []
      : [`${where}: this block of code differs from ${englishFile}:\n${own.code[index]}`],
  )
  return [...blocks, ...changed, ...compareTexts(expected.prose, own.prose, where)]
}

/** The blocks of code of a section, without the comments in them, and its text without tables. */
function partsOf({ lines }: Section): { code: string[]; prose: string } {
  const text = lines.join('\n')
  const blocks = /^```[\s\S]*?^```$/gm
  const comments = / *(?:\/\/|# ).*| *\/\*[\s\S]*?\*\//g
  return {
    code: (text.match(blocks) ?? []).map((block) => (/^```(?:ts|css|sh)/.test(block) ? block.replace(comments, '') : block)),
    prose: text.replace(blocks, '').replace(/^\|.*$/gm, ''),
  }
}

/** The figures in a text, but for those in code and in links. */
function figuresIn(text: string): string[] {
  return text.replace(/(`+).+?\1|\]\([^)]*\)/g, '').match(/\d[\d,.]*\d|\d/g) ?? []
}

/** What two texts must have in common, in any order: code and links. */
function compareTexts(english: string, chinese: string, where: string): string[] {
  const links = (text: string) => Array.from(text.matchAll(/\]\(([^)]+)\)/g), ([, link = '']) => link)
  return [...differ(where, 'code', codeIn(english), codeIn(chinese)), ...differ(where, 'links', links(english), links(chinese))]
}

function differ(where: string, what: string, expected: string[], own: string[]): string[] {
  const missing = without(expected, own)
  const added = without(own, expected)
  if (missing.length + added.length === 0) return []
  const parts = [missing.length > 0 && `lacks ${missing.join(' , ')}`, added.length > 0 && `adds ${added.join(' , ')}`]
  return [`${where}: ${what}: ${parts.filter(Boolean).join('; ')}.`]
}

/** Those of a list that another list has not, each counted. */
function without(list: string[], other: string[]): string[] {
  const left = [...other]
  return list.filter((one) => {
    const place = left.indexOf(one)
    if (place >= 0) left.splice(place, 1)
    return place < 0
  })
}
