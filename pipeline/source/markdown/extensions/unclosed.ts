import type { Code, Html } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { SKIP, visit } from '../../../core/visit.ts'
import type { Extension } from './extension.ts'

/** Elements that last until an end tag: the rest of an article would be in them. What HTML does not know is reported as left out. */
const lasting = new Set(
  `a abbr article aside audio b bdi bdo blockquote button canvas center cite code del details dfn dialog div dl em fieldset figcaption
  figure font footer form h1 h2 h3 h4 h5 h6 header i iframe ins kbd label main map mark math nav noscript object ol picture pre q ruby s
  samp script section select small span strike strong style sub summary sup svg table template textarea time title tt u ul var video`.split(
    /\s+/,
  ),
)
/** What is no element, by its beginning: how it ends, and what it is. */
const asides: Record<string, [end: string, name: string]> = {
  '<!--': ['-->', 'a comment'],
  '<![CDATA[': [']]>', 'a CDATA section'],
  '<?': ['?>', 'a processing instruction'],
}
/** A comment or its like, a whole tag, or the beginning of one. */
const token =
  /(<!--(?:[\s\S]*?-->|[\s\S]*$)|<!\[CDATA\[(?:[\s\S]*?\]\]>|[\s\S]*$)|<\?(?:[\s\S]*?\?>|[\s\S]*$))|<(\/?)([a-z][a-z\d-]*)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?\/?>|<([a-z][a-z\d-]*)\s[^<>]*=\s*["']/gi

/** Findings of one article. */
const most = 20

/** In these, a tag is text. */
const literal = new Set(['script', 'style', 'textarea', 'title'])

interface Open {
  name: string
  place: Point
}

/** What begins and never ends swallows the rest of an article: HTML elements, comments, fenced code. Reported where it begins. */
export const unclosed: Extension = {
  mdast(tree, file) {
    const source = String(file.value)
    if (/```|~~~/.test(source)) visit(tree, 'code', (node) => checkFence(node, file))
    if (!source.includes('<')) return
    const open: Open[] = []
    visit(tree, 'html', (node, index, parent) => {
      const isCut = read(node, open, file)
      if (!isCut || !parent || index === undefined) return undefined
      parent.children.splice(index, 1)
      return [SKIP, index]
    })
    // Where no HTML is allowed, each tag is an error of its own.
    for (const { name, place } of file.data.allowHtml ? open.slice(0, most) : [])
      fail(file, place, `<${name}> begins here and never ends, so that the rest of the text is inside it. Add </${name}> where it ends.`)
  },
}

/** Follows the tags of a piece of HTML. True where it is a comment that never ends, which is no text for readers. */
function read(node: Html, open: Open[], file: VFile): boolean {
  for (const match of node.value.matchAll(token)) {
    const [whole, aside, slash, written, broken] = match
    const place = pointIn(node, match.index)
    const name = (written ?? '').toLowerCase()
    const around = open.at(-1)?.name ?? ''
    if (literal.has(around) && !(slash === '/' && name === around)) continue
    if (aside !== undefined) {
      const [end, what] = Object.entries(asides).find(([start]) => aside.startsWith(start))?.[1] ?? ['', '']
      if (aside.endsWith(end)) continue
      fail(file, place, `${what} begins here and never ends, so that no reader sees the rest of the text. Add "${end}" where it ends.`)
      return match.index === 0
    }
    if (broken !== undefined) {
      if (file.data.allowHtml)
        fail(
          file,
          place,
          `the tag <${broken} …> has a quotation mark that does not end, so that text is taken for a part of it. Add the mark.`,
        )
      return false
    }
    if (!lasting.has(name) || whole.endsWith('/>')) continue
    if (slash === '') open.push({ name, place })
    else {
      const at = open.findLastIndex((one) => one.name === name)
      if (at >= 0) open.splice(at, 1)
    }
  }
  return false
}

/** Code between fences, whose last line is no fence. Without an empty line in it, it may well be all that follows. */
function checkFence({ value, position }: Code, file: VFile): void {
  if (!position || position.start.offset === undefined) return
  const lines = String(file.value).slice(position.start.offset, position.end.offset).split('\n')
  const [, fence] = /^(`{3,}|~{3,})/.exec(lines[0] ?? '') ?? []
  if (fence === undefined) return
  const last = (lines.at(-1) ?? '').replace(/^[\s>]+/, '').trimEnd()
  if (lines.length > 1 && last.startsWith(fence) && last === (fence[0] ?? '').repeat(last.length)) return
  fail(
    file,
    position.start,
    `code begins here and never ends, so that the rest of the text is code. Add a line of ${fence} where it ends.`,
    /\n\s*\n/.test(value),
  )
}

function pointIn({ value, position }: Html, index: number): Point {
  const before = value.slice(0, index).split('\n')
  const start = position?.start ?? { line: 1, column: 1 }
  return { line: start.line + before.length - 1, column: (before.length === 1 ? start.column : 1) + (before.at(-1) ?? '').length }
}

function fail(file: VFile, place: Point, reason: string, isError = true): void {
  const message = file.message(reason, { place, ruleId: 'unclosed', source: 'markdown' })
  message.fatal = isError ? true : message.fatal
}
