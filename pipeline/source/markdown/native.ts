import { createRequire } from 'node:module'
import type { Link, ListItem, Nodes, Root } from 'mdast'
import { visit } from '../../core/visit.ts'
import { hasCjkEmphasis } from './flanking.ts'

/** What is used of `satteri`. Its own types add MDX to every tree. */
interface Native {
  markdownToMdast(source: string, options: { features: { gfm: boolean; frontmatter: boolean } }): Root
}

const require = createRequire(import.meta.url)
let found: { native: Native | undefined } | undefined

/** The optional dependency `satteri`, loaded when first asked for. Without it, remark-parse reads everything. */
function nativeParser(): Native | undefined {
  try {
    found ??= { native: require('satteri') }
  } catch {
    found = { native: undefined }
  }
  return found.native
}

/** What the native parser reads otherwise, or not at all: a text with one of these goes to remark-parse. */
const others = [
  // Signs of emphasis in a row with others.
  '[*_~]{4}|\\\\[*_~]{2}|\\*_|_\\*|\\*~|~\\*|_~|~_',
  // Directives: languages.ts, video.ts, pullquote.ts, notice.ts.
  ':[a-z][\\w-]*\\[|:{2,}[ \\t]*(?:video|pullquote|notice|details|output)',
  // Anything but one blank between the words after a fence.
  '(?:```|~~~).*(?:[^\\S \\n]| {2,}[^ \\n])',
  // Code, HTML or a tab right where a list, a quotation or a note begins; a note that begins with anything but words.
  '^(?:[ \\t]*(?:>|[-+*]|\\d+[.)]|\\[\\^[^\\]\\n]*\\]:))+[ ]*(?:```|~~~|\\t|<(?:[!?]|script|pre|style|textarea))',
  '\\[\\^[^\\]\\n]*\\]:(?![ ]?[\\p{L}\\p{N}])|\\[\\^.*\\]:[ ]?\\d+[.)]',
  // A line that ends hard, and then the end of a label.
  '(?:\\\\|  )\\n[ \\t>]*\\]',
  // Code by its indent, in a quotation.
  '^(?:[ \\t]*>)+(?: {5}| *\\t)',
  // HTML behind blanks.
  '^[ \\t]+<(?:[!?]|script|pre|style|textarea)',
  // An item without words.
  '^[ \\t>]*(?:[-+*]|\\d+[.)])[ \\t]*$',
  // A line that goes on in a quotation without its sign.
  '^[ \\t]*>.*\\n(?![ \\t]*>)[ \\t]*\\S',
  // A box of a task without its task, or before a sign that begins nothing within a line; and a label over two lines (of a
  // definition, or in a list).
  '\\[[ xX]\\](?:[ \\t]*$|[ \\t]+(?![*_`~[]|!\\[)[^\\p{L}\\p{N}\\s])|\\[[^\\]]{0,1000}\\n(?:[^\\]]{0,1000}\\]:|[ \\t>][^\\]]{0,1000}\\](?!\\())',
  // The line below the head of a table that may also begin a list.
  '^[ \\t>]*-[ \\t]+\\|[ \\t|:-]*$',
  // A line of blanks, which may belong to what is before it.
  '^[ \\t>]*[ \\t]$',
]
const isOther = new RegExp(others.join('|'), 'imu')
const inside = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\||\[\^[^\]\n]*\]:/m
const tag = /^[ \t>]*</m
const blankLine = /\n[ \t>]*\n/
/** Strong and light emphasis of the same words, as everybody reads it. */
const both =
  /(?<=^|[\s(])(?:\*\*_(?=[^*_]+_\*\*)|_\*\*(?=[^*_]+\*\*_)|\*__(?=[^*_]+__\*)|__\*(?=[^*_]+\*__))[A-Za-z0-9](?:[A-Za-z0-9,;: -]*[A-Za-z0-9])?(?:_\*\*|\*\*_|__\*|\*__)(?=[\s.,;:!?)]|$)/gm
/** In these, a fence is text; but for a comment without any. */
const across = /<(?:[!?]|script|pre|style|textarea)/i
const comment = /<!--(?:(?!-->|```|~~~)[^<])*-->/g

/** Reads a text of which the native parser's tree is remark-parse's, with every position; undefined for any other. */
export function parseNatively(markdown: string): Root | undefined {
  const native = nativeParser()
  if (!native || !mayRead(markdown)) return undefined
  const tree = native.markdownToMdast(markdown, { features: { gfm: true, frontmatter: false } })
  return correct(tree, markdown) ? tree : undefined
}

function mayRead(markdown: string): boolean {
  if (/[\p{Cs}\0\r\uFEFF]/u.test(markdown)) return false
  const rest = withoutCode(markdown)
  if (rest === undefined) return false
  const text = (across.test(rest.replace(comment, '')) ? markdown : rest).replace(both, 'x')
  return (
    !isOther.test(text) && !hasHtmlInside(text) && !hasListInQuotation(text) && !hasTildes(text) && !goesOn(text) && !hasCjkEmphasis(text)
  )
}

/** HTML may end a table or a note, or go on in it. */
function hasHtmlInside(text: string): boolean {
  return inside.test(text) && tag.test(text) && text.split(blankLine).some((block) => inside.test(block) && tag.test(block))
}

/**
 * An empty line of a quotation in a list may belong to a list in it that starts before it; but not where the next item of that
 * list follows, and no other list is there.
 */
function hasListInQuotation(text: string): boolean {
  return quotedItem.test(text) && text.split(/\n(?![ \t]+>)/).some(endsWithEmptyLine)
}

const quotedItem = /^([ \t]+>[ \t>]*)(?:([-+*])|\d+([.)]))[ \t]/m
const emptyLine = /^[ \t]+>[ \t]*$/

function endsWithEmptyLine(quotation: string): boolean {
  const lines = quotation.split('\n')
  const items = lines.map((line) => quotedItem.exec(line))
  const first = items.findIndex((item) => item !== null)
  const empty = [...lines.keys()].filter((at) => at > first && emptyLine.test(lines[at] ?? ''))
  if (first < 0 || empty.length === 0) return false
  const kinds = new Set(items.flatMap((item) => (item ? `${item[1]}${item[2] ?? item[3]}` : [])))
  return kinds.size > 1 || empty.some((at) => !items[at + 1])
}

/** Two single tildes strike nothing out. */
function hasTildes(text: string): boolean {
  return (text.match(/(?<!~)~(?!~)/g)?.length ?? 0) > 1
}

/** A link, a picture or HTML where a line of words goes on in a list or a quotation. */
function goesOn(text: string): boolean {
  for (const { index } of text.matchAll(/\n[ \t>]+(?:!?\[|<)/g)) {
    const before = text.slice(text.lastIndexOf('\n', index - 1) + 1, index).replace(/^[ \t>]+/, '')
    if (before !== '' && !before.startsWith('<')) return true
  }
  return false
}

/**
 * A text without what is between fences, which decides nothing; as it is where a fence does not end as it began. Undefined
 * where such a fence is set in: how far the code in a list goes is read otherwise.
 */
function withoutCode(markdown: string): string | undefined {
  if (!/^[ \t]*(?:```|~~~)/m.test(markdown)) return markdown
  const lines: string[] = []
  let end: string | undefined
  let indent = ''
  for (const line of markdown.split('\n')) {
    if (end === undefined) {
      lines.push(line)
      const [, space = '', fence] = /^([ \t]*)(`{3,}|~{3,})(?!.*[ \t]{2})[^`]*$/.exec(line) ?? []
      if (fence !== undefined) [indent, end] = [space, space + fence]
    } else if (line.trimEnd() === end) {
      lines.push('', line)
      end = undefined
    } else if (line.trim() === '' ? indent !== '' && line !== '' : !line.startsWith(indent)) return indent === '' ? markdown : undefined
  }
  if (end === undefined) return lines.join('\n')
  return indent === '' ? markdown : undefined
}

/**
 * Makes text again of the addresses that GFM links in prose (6.9), which autolinks.ts does by its own rules, and has tasks
 * begin where remark-parse has them begin. False where that is not sure.
 */
function correct(tree: Root, markdown: string): boolean {
  if (!mayBeLiteral.test(markdown)) return true
  let isSure = true
  visit(tree, (node) => {
    if (node.type === 'listItem' && typeof node.checked === 'boolean') isSure &&= beginAtBox(node, markdown)
    if (!('children' in node) || !node.children.some((child) => isLiteral(child, markdown))) return
    node.children = joinTexts(
      node.children.map((child) => {
        if (!isLiteral(child, markdown)) return child
        const [text] = child.children
        if (text?.type !== 'text' || special.test(text.value) || entity.test(wordAt(child, markdown))) isSure = false
        return text ?? child
      }),
    ) as typeof node.children
  })
  return isSure
}

/** What is in every address of the web and of mail, and in the box of a task. */
const mayBeLiteral = /:\/\/|www\.|[@&\\]|\[[ \txX\n]\]/i

/** What means something in other text than an address. */
const special = /[*~`[\]<>\\!|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u
const entity = /&#?\w+;/

/** An address with what is right behind it. */
function wordAt({ position }: Link, markdown: string): string {
  return /^\S*/.exec(markdown.slice(position?.start.offset))?.[0] ?? ''
}

/** The paragraph of a task begins at its box where no text follows it. False for what is no task to remark-parse. */
function beginAtBox({ children: [first] }: ListItem, markdown: string): boolean {
  if (first?.type !== 'paragraph') return false
  const start = first.position?.start
  if (start?.offset === undefined || first.children[0]?.type === 'text') return true
  start.column -= 4
  start.offset -= 4
  return /\[[ xX]\][ \t]/y.test(markdown.slice(start.offset, start.offset + 4))
}

function isLiteral(node: Nodes, markdown: string): node is Link {
  return node.type === 'link' && !/[[<]/.test(markdown[node.position?.start.offset ?? 0] ?? '')
}

function joinTexts(nodes: Nodes[]): Nodes[] {
  const joined: Nodes[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (last?.type !== 'text' || node.type !== 'text') joined.push(node)
    else
      joined[joined.length - 1] = {
        type: 'text',
        value: last.value + node.value,
        ...(last.position && node.position && { position: { start: last.position.start, end: node.position.end } }),
      }
  }
  return joined
}
