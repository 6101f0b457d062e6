import type { Element, ElementData } from 'hast'
import type { Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { SKIP, visit } from '../../../core/visit.ts'
import { mayHaveFormula, unread } from '../math/forms.ts'
import { toMathMl } from '../math/mathml.ts'
import { mathFromMarkdown, mathToMarkdown, toMathBlock } from '../math/nodes.ts'
import { mathConstructs } from '../math/syntax.ts'
import type { Extension } from './extension.ts'
import { hastElement } from './hast-element.ts'

/**
 * Formulas in TeX. In the tree they are code, as after remark-math: all checks leave them alone. What is published of
 * one is in its `data`. Without the setting, that an article has some is reported.
 */
export const math: Extension = {
  setting: 'math',
  syntax() {
    const data = this.data()
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mathConstructs()]
    data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mathFromMarkdown()]
    data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), mathToMarkdown]
  },
  mdast(tree, file) {
    if (!mayHaveFormula(String(file.value))) return
    visit(tree, 'paragraph', (node, index, parent) => {
      const [only, ...others] = node.children
      if (only?.type !== 'inlineMath' || others.length > 0 || !only.form.isDisplay || !parent || index === undefined) return
      parent.children.splice(index, 1, toMathBlock(only))
    })
    reportUnread(tree, file)
  },
  hast(tree, file) {
    if (!file.data.math) return
    visit(tree, 'element', (node) => {
      const [only] = node.children
      const code = node.tagName === 'pre' && only?.type === 'element' ? only : node
      if (code.tagName !== 'code' || !hasClass(code, 'language-math')) return undefined
      drawFormula(node, code, file)
      return SKIP
    })
  },
}

function hasClass({ properties }: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name)
}

/** What cannot be read stays code, as it was written. */
function drawFormula(node: Element, code: Element, file: VFile): void {
  const [text] = code.children
  const tex = text?.type === 'text' ? text.value.trim() : ''
  const isBlock = node.tagName === 'pre'
  const isDisplay = isBlock || hasClass(code, 'math-display')
  const drawn = toMathMl(tex, isDisplay)
  if ('math' in drawn) {
    // A wide one scrolls sideways.
    const box = { className: ['formula'], ...(isDisplay && { tabIndex: 0 }) }
    const formula = isDisplay ? hastElement(isBlock ? 'div' : 'span', box, [drawn.math]) : drawn.math
    node.data = Object.assign(node.data ?? ({} as ElementData), { formula })
    return
  }
  const place = placeIn(node, tex, drawn.at, file)
  file.message(`the formula cannot be read: ${drawn.reason}. Correct its TeX.`, {
    ...(place && { place }),
    ruleId: 'formula',
    source: 'markdown',
  })
}

/** Where the sign at `at` of a formula is in its file. */
function placeIn({ position }: Element, tex: string, at: number, file: VFile): { line: number; column: number } | undefined {
  if (!position) return undefined
  const before = tex.slice(0, at).split('\n')
  const lines = String(file.value)
    .split('\n')
    .slice(position.start.line - 1, position.end.line)
  const [first = ''] = tex.split('\n')
  const from = Math.max(
    0,
    lines.findIndex((line) => line.includes(first)),
  )
  const index = Math.min(from + before.length - 1, lines.length - 1)
  const line = tex.split('\n')[before.length - 1] ?? ''
  const column = Math.max(0, lines[index]?.indexOf(line, index === 0 ? position.start.column - 1 : 0) ?? 0)
  return { line: position.start.line + index, column: column + (before.at(-1)?.length ?? 0) + 1 }
}

/** Reported of one article. */
const most = 20

/** Formulas that nobody reads: each where the setting is on; where it is off, they are one decision. */
function reportUnread(tree: Root, file: VFile): void {
  const found: { node: Text; from: number; shown: string }[] = []
  visit(tree, 'text', (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    if (start === undefined || end === undefined) return
    for (const { 0: written, index } of String(file.value).slice(start, end).matchAll(unread))
      found.push({ node, from: index, shown: shorten(written) })
  })
  const others = found.length === 1 ? '' : `, like ${found.length - 1} more in this article,`
  for (const { node, from, shown } of found.slice(0, file.data.math ? most : 1)) {
    const place = pointInSource(node, from, file)
    const message = file.data.math
      ? `${JSON.stringify(shown)} is read as no formula: what ends it is missing, or there is a blank inside "$".`
      : `${JSON.stringify(shown)}${others} is a formula, and readers would see its TeX. Set "markdown.math", or write it in words or signs.`
    file.message(message, { ...(place && { place }), ruleId: 'formula', source: 'markdown' })
  }
}

function shorten(written: string): string {
  const [line = ''] = written.split('\n')
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** Where the file is so many code units behind the beginning of a text. */
function pointInSource({ position }: Text, index: number, file: VFile): { line: number; column: number } | undefined {
  if (!position) return undefined
  const before = String(file.value)
    .slice(position.start.offset, (position.start.offset ?? 0) + index)
    .split('\n')
  const column = (before.length === 1 ? position.start.column : 1) + (before.at(-1)?.length ?? 0)
  return { line: position.start.line + before.length - 1, column }
}

declare module 'hast' {
  interface ElementData {
    /** What is published of code that is a formula, in formats with MathML. */
    formula?: Element
  }
}

declare module 'vfile' {
  interface DataMap {
    /** Whether formulas are read. */
    math?: boolean
  }
}
