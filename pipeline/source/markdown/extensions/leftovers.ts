import type { Html, Text } from 'mdast'
import type { VFile } from 'vfile'
import { didYouMean } from '../../../core/suggest.ts'
import { visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'
import { blockNames } from './languages.ts'
import { type Leftover, leftoverRows as rows } from './leftover-rows.ts'
import { isWritten, pointInText } from './text.ts'

/** Reports markup that another dialect or generator would have read. */
export const leftovers: Extension = {
  mdast(tree, file) {
    const counts = new Map<Leftover, number>()
    visit(tree, 'text', (node, index, parent) => {
      if (!sign.test(node.value) || !rare.test(node.value)) return
      const isFirst = index === 0 && parent?.type === 'paragraph'
      const before = index === undefined ? undefined : parent?.children[index - 1]?.type
      for (const row of rows)
        if ((isFirst || row.where !== 'first') && (row.where !== 'behind' || followed.has(before))) report(node, row, file, counts)
    })
    if (String(file.value).includes('<')) visit(tree, 'html', (node) => reportHeadings(node, file))
  },
}

/** A line that would be a heading. */
const heading = /\n[ \t]{0,3}(#{1,6}[ \t]+\S[^\n]*)/g
/** HTML in which a line with "#" is none of Markdown. */
const literal = /^<(?:pre|script|style|textarea|svg)\b/i

/** A block of HTML lasts to the next blank line: a heading in it is text. */
function reportHeadings(node: Html, file: VFile): void {
  if (literal.test(node.value) || node.value.startsWith('<!--')) return
  for (const { 0: whole, 1: line = '', index } of node.value.matchAll(heading)) {
    const place = pointInText(node, index + whole.length - line.length)
    const shown = line.length > 80 ? `${line.slice(0, 79)}…` : line
    const message = `${JSON.stringify(shown)} is no heading: the HTML above it goes on up to the next blank line. Add a blank line above it.`
    file.message(message, { ...(place && { place }), ruleId: 'shortcode', source: 'markdown' })
  }
}

/** What every row begins or ends with. */
const sign = /[{}[\]:|#!?=$+%*<^~.]|import |export /
/** What a text has besides in which a row finds something: most prose has nothing but full stops, colons and question marks. */
const rare = /[{[\]|#=+*<^~]|import |export |:::|\n:|^(?:!!!|\?\?\?|\.\. |@include|!include)/
/** What other dialects give attributes to. */
const followed = new Set<string | undefined>(['link', 'linkReference', 'image', 'imageReference', 'inlineCode'])

/** Leftovers of one kind that are reported of one article. */
const most = 20

function report(node: Text, row: Leftover, file: VFile, counts: Map<Leftover, number>): void {
  const { rule, pattern, says } = row
  if (node.value.search(pattern) < 0) return
  const [source, ruleId] = rule.split('/')
  for (const match of node.value.matchAll(pattern)) {
    // The lines of a paragraph lose their indentation. One of ours with a letter wrong is reported as such (languages.ts).
    const [line = ''] = match[0].trim().split('\n')
    // Once for all articles: build/unread-tags.ts.
    if (file.data.unreadTags?.has(match[0].trim())) continue
    if (!isWritten(line, String(file.value)) || (match[0].startsWith(':::') && isAlmostOurs(match[0]))) continue
    const count = (counts.get(row) ?? 0) + 1
    counts.set(row, count)
    if (count > most) return
    const place = pointInText(node, match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0))
    const shown = line.length > 80 ? `${line.slice(0, 79)}…` : line
    file.message(`${JSON.stringify(shown)} ${says}.`, { ...(place && { place }), ruleId, source })
  }
}

declare module 'vfile' {
  interface DataMap {
    /** Tags of other generators that are known to be in the text. */
    unreadTags?: ReadonlySet<string>
  }
}

function isAlmostOurs(written: string): boolean {
  return didYouMean(written.replace(/^:+\s?/, ''), blockNames) !== ''
}
