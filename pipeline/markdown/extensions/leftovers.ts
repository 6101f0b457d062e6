import type { Text } from 'mdast'
import type { VFile } from 'vfile'
import { foreignTag } from '../../foreign-tags.ts'
import { didYouMean } from '../../suggest.ts'
import { visit } from '../../visit.ts'
import type { Extension } from './index.ts'
import { blockNames } from './languages.ts'
import { pointIn } from './text.ts'

/** Markup of another dialect or generator that readers would see as text. */
interface Leftover {
  rule: 'markdown/shortcode' | 'link/missing'
  /** Global. A match must be in the file as it is in the tree: what is escaped is meant. */
  pattern: RegExp
  /** What is wrong, and what to do, behind the match in quotation marks. */
  says: string
  /** Only at the beginning of a paragraph. */
  first?: true
}

/** A row for each. Inline and block code is not looked at. */
const rows: Leftover[] = [
  {
    rule: 'markdown/shortcode',
    pattern: foreignTag,
    says: 'is a tag of another generator, which readers would see as text. Replace it with Markdown',
  },
  {
    rule: 'link/missing',
    pattern: /(?<![\])!])\[\^[^\]\s^[]+\](?!:)/g,
    says: 'is a footnote that is not defined. Write its text: "[^…]: …"',
  },
  {
    rule: 'link/missing',
    pattern: /(?<![\w\])])!?\[(?=[^\]]*\p{L})[^\][\n]+\]\[[^\][\n]*\]/gu,
    says: 'is a link without an address: the reference is not defined. Define it ("[…]: https://…"), or write the address behind the text: "[…](…)"',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /!?\[\[[^\][\n]+\]\]/g,
    says: 'is a wiki link, which readers would see as text. Write "[text](path.md)", or "![what it shows](path.png)"',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /^\[!\w+\]/g,
    says: 'marks a note of another dialect, which readers would see as text. Write it in words: "**Note:** …"',
    first: true,
  },
  {
    rule: 'markdown/shortcode',
    pattern: /^:{3,}\s?\{?\p{L}[\p{L}\w-]*/gu,
    says: 'begins a block of another dialect, which readers would see as text. Write a quotation or a heading',
    first: true,
  },
  {
    rule: 'markdown/shortcode',
    pattern: /\{:(?!\s)[^}\n]*\}|\{:? ?[#.][\w-]+(?: [#.][\w-]+)*\}/g,
    says: 'is a list of attributes of another dialect, which readers would see as text. Delete it',
  },
  {
    rule: 'markdown/shortcode',
    // The asterisks may have become emphasis.
    pattern: /\{\/(?:\*|$)/g,
    says: 'begins a comment of MDX, which readers would see as text. Write "<!-- … -->", or delete it',
  },
  {
    rule: 'markdown/shortcode',
    pattern: /^(?:@\[toc\]|\[toc\]|\[\[toc\]\])/gi,
    says: 'asks another generator for a table of contents. Delete it',
    first: true,
  },
  {
    rule: 'markdown/shortcode',
    pattern: /^export (?:const|default) /g,
    says: 'is a line of MDX, which readers would see as text. Delete it',
    first: true,
  },
]

/** Reports markup that another dialect or generator would have read. */
export const leftovers: Extension = {
  mdast(tree, file) {
    // A character reference may stand for a bracket.
    if (!/[{&[:]|import |export /.test(String(file.value))) return
    const counts = new Map<Leftover, number>()
    visit(tree, 'text', (node, index, parent) => {
      const isFirst = index === 0 && parent?.type === 'paragraph'
      for (const row of rows) if (isFirst || !row.first) report(node, row, file, counts)
    })
  },
}

/** Leftovers of one kind that are reported of one article. */
const most = 20

function report(node: Text, row: Leftover, file: VFile, counts: Map<Leftover, number>): void {
  const { rule, pattern, says } = row
  if (node.value.search(pattern) < 0) return
  const [source, ruleId] = rule.split('/')
  for (const match of node.value.matchAll(pattern)) {
    // The lines of a paragraph lose their indentation. One of ours with a letter wrong is reported as such (languages.ts).
    if (!String(file.value).includes(match[0].split('\n')[0] ?? '') || (match[0].startsWith(':::') && isAlmostOurs(match[0]))) continue
    const count = (counts.get(row) ?? 0) + 1
    counts.set(row, count)
    if (count > most) return
    const place = pointIn(node, match.index)
    const shown = match[0].length > 80 ? `${match[0].slice(0, 79)}…` : match[0]
    file.message(`${JSON.stringify(shown)} ${says}.`, { ...(place && { place }), ruleId, source })
  }
}

function isAlmostOurs(written: string): boolean {
  return didYouMean(written.replace(/^:+\s?/, ''), blockNames) !== ''
}
