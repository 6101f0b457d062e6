import type { Element, Root } from 'hast'
import { defaultSchema } from 'rehype-sanitize'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { phrasing } from '../../core/elements.ts'
import { visit } from '../../core/visit.ts'

type Schema = typeof defaultSchema

/** A choice of pictures: the build makes its own, and not every format can carry one. */
const left = new Set(['picture', 'source'])
const added = 'abbr bdi bdo caption cite col colgroup figcaption figure mark small time u wbr'.split(' ')
const tag = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i
/** The forms of HTML Standard 2.3.5 that people write: a day, a month, a year, a time, with an offset, a duration. */
const moment =
  /^(?:\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?|\d\d:\d\d(?::\d\d)?|P(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/

/**
 * What raw HTML may hold, where a site allows it: GitHub's elements, those of tables, and the text-level elements that
 * editors use, each with the attributes that the HTML Standard gives it.
 * Ids stay as written, because footnotes and links between headings need them (headings.ts). Addresses stay too:
 * addresses.ts reads them all, and says what is wrong where this would take them away in silence.
 */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  clobber: [],
  // What is in these is no text for readers.
  strip: ['script', 'style', 'template', 'noscript', 'title'],
  protocols: {},
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => !left.has(name)), ...added],
  ancestors: {
    ...defaultSchema.ancestors,
    ...Object.fromEntries(['caption', 'col', 'colgroup'].map((name) => [name, ['table']])),
    li: ['ul', 'ol'],
    dt: ['dl'],
    dd: ['dl'],
    summary: ['details'],
    figcaption: ['figure'],
    rt: ['ruby'],
    rp: ['ruby'],
  },
  attributes: {
    // gfm.ts makes a class of `align`.
    '*': ['id', 'title', ['lang', tag], ['dir', 'ltr', 'rtl', 'auto'], ['translate', 'yes', 'no'], ['align', 'left', 'center', 'right']],
    a: [
      'href',
      'name',
      'ariaLabel',
      ['ariaDescribedBy', 'footnote-label'],
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['className', 'data-footnote-backref'],
    ],
    blockquote: ['cite'],
    code: [['className', /^language-./, 'math-inline', 'math-display']],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', ['dateTime', moment]],
    details: ['open'],
    // What notice.ts, video.ts, pullquote.ts and languages.ts have left there; the first two check it again.
    div: ['dataNotice'],
    p: ['dataNoticeTitle'],
    figure: ['dataVideo', 'dataPullquote'],
    h2: [['className', 'sr-only'], 'dataOwnId'],
    img: ['src', 'alt', 'width', 'height'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ins: ['cite', ['dateTime', moment]],
    li: ['value', ['className', 'task-list-item']],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I'], ['className', 'contains-task-list']],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    small: ['dataCredit'],
    table: ['ariaLabel'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'abbr', ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    time: [['dateTime', moment]],
    ul: [['className', 'contains-task-list']],
    // What attributes.ts has left there for headings.ts.
    ...Object.fromEntries(['h1', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, ['dataOwnId']])),
  },
}

export const known: ReadonlySet<string | undefined> = new Set(sanitizeSchema.tagNames)

/** What the list leaves out is said: nothing that somebody wrote is lost without a word. */
export function reportDropped(tree: Root, file: VFile): void {
  visit(tree, 'element', (node) => {
    if (known.has(node.tagName)) return
    file.message(`the element <${node.tagName}> is not allowed in an article, and was left out. Delete it, or write it in Markdown.`, {
      place: node.position,
      ruleId: 'element',
      source: 'markdown',
    })
  })
}

/** What an element that was left out held (`<center>text</center>`) becomes a paragraph: loose text is none, and would be lost. */
export function wrapLooseText(tree: Root): void {
  const children: Root['children'] = []
  const made = new Set<Root['children'][number]>()
  let loose: Element | undefined
  for (const node of tree.children) {
    const isText = node.type === 'text' || (node.type === 'element' && phrasing.has(node.tagName))
    if (isText && loose) loose.children.push(node)
    else if (isText && !(node.type === 'text' && node.value.trim() === '')) {
      loose = { type: 'element', tagName: 'p', properties: {}, children: [node] }
      made.add(loose)
      children.push(loose)
    } else {
      children.push(node)
      loose = undefined
    }
  }
  tree.children = children
  placeAll(children, made)
}

/** The loss check knows by a position what an article's body holds. Text within raw HTML has none of its own: it takes that of what is before it, or at first after it. */
function placeAll(children: Root['children'], made: ReadonlySet<Root['children'][number]>): void {
  let before = firstPosition(children)
  for (const node of children) {
    const position = firstPosition([node]) ?? before
    if (position && made.has(node)) node.position = position
    before = position
  }
}

/** Text of an element that another piece of HTML closes has no position either: it takes that of what is before it, or of the element. */
export function placeTexts(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'pre') return 'skip'
    let before = node.position
    for (const child of node.children) {
      if (child.type === 'text' && before && child.value.trim() !== '') child.position ??= before
      before = child.position ?? before
    }
    return undefined
  })
}

function firstPosition(nodes: Root['children']): Position | undefined {
  for (const node of nodes) {
    const position = node.position ?? (node.type === 'element' ? firstPosition(node.children) : undefined)
    if (position) return position
  }
  return undefined
}
