import GithubSlugger from 'github-slugger'

/** A heading of REFERENCE.md or REFERENCE.zh.md, and all up to the next heading. */
export interface Section {
  /** 2 or 3. */
  level: number
  /** As Markdown. */
  title: string
  /** The address of the heading in the English file on GitHub, in both languages. */
  anchor: string
  /** From 1. */
  line: number
  lines: string[]
}

/** What of a line begins or ends code, which may contain lines that look like headings. */
const fence = /^```/
/** In the Chinese file, this is before each heading: links in it lead to the same anchors as in the English one. */
const given = /^<a id="([^"]+)"><\/a>$/

/** The sections of a file, in order; what is before the first heading of level 2 is in none. */
export function sectionsOf(text: string): Section[] {
  const slugger = new GithubSlugger()
  const sections: Section[] = []
  let isCode = false
  let anchor: string | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const heading = isCode ? null : /^(#+) (.*)$/.exec(line)
    if (fence.test(line)) isCode = !isCode
    const [, id] = given.exec(line) ?? []
    if (id !== undefined) anchor = id
    else if (heading) {
      const [, hashes = '', title = ''] = heading
      // GitHub numbers anchors that are there already: every heading counts.
      const own = slugger.slug(title.replaceAll('`', ''))
      if (hashes.length > 1) sections.push({ level: hashes.length, title, anchor: anchor ?? own, line: index + 1, lines: [] })
      anchor = undefined
    } else sections.at(-1)?.lines.push(line)
  }
  return sections
}

/** A row of a table, but for its head. */
export interface Row {
  /** The line of the file, from 1. */
  line: number
  /** Which table of its section it is in, from 0. */
  table: number
  /** The first cell of the table's head. */
  head: string
  cells: string[]
}

/** The rows of the tables of a section. */
export function rowsOf({ lines, line }: Pick<Section, 'lines' | 'line'>): Row[] {
  const rows: Row[] = []
  let table = -1
  let head: string[] | undefined
  for (const [index, text] of lines.entries()) {
    const cells = text.startsWith('|') ? cellsOf(text) : undefined
    if (cells === undefined) head = undefined
    else if (head === undefined) {
      head = cells
      table += 1
    } else if (!/^\|[ |:-]+\|$/.test(text)) rows.push({ line: line + 1 + index, table, head: head[0] ?? '', cells })
  }
  return rows
}

function cellsOf(row: string): string[] {
  return row
    .slice(1, row.lastIndexOf('|'))
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
}

/** What is between backticks in a line of Markdown, in order. */
export function codeIn(text: string): string[] {
  return [...text.matchAll(/(`+)(.+?)\1(?!`)/g)].map(([, , code = '']) => code.trim())
}
