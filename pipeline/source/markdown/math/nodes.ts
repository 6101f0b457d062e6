import type { Element } from 'hast'
import type { Literal } from 'mdast'
import type { Options } from 'mdast-util-to-markdown'
import type { Data } from 'unified'
import { type Form, formOf } from './forms.ts'

/** A formula in TeX, in lines of its own (`math`) or between words (`inlineMath`): the nodes of remark-math. */
interface Formula extends Literal {
  /** As it is written in the file, without the signs around it. */
  written: string
  form: Form
  /** remark-rehype's names for the element that it becomes: code, for all that compares texts. */
  data?: { hName: string; hProperties?: Element['properties']; hChildren: Element['children'] }
}
export interface MathBlock extends Formula {
  type: 'math'
}
interface InlineMath extends Formula {
  type: 'inlineMath'
}

type FromMarkdown = Exclude<NonNullable<Data['fromMarkdownExtensions']>[number], unknown[]>
type Handle = NonNullable<FromMarkdown['exit']>[string]

/** Micromark's tokens to nodes of the tree. */
export function mathFromMarkdown(): FromMarkdown {
  const leave: Handle = function (token) {
    const written = this.resume()
    const node = this.stack.at(-1)
    if (node?.type === 'math' || node?.type === 'inlineMath') fill(node, written)
    this.exit(token)
  }
  const enter = (type: 'math' | 'inlineMath'): Handle =>
    function (token) {
      const form = formOf(this.sliceSerialize(token))
      if (!form) throw new Error('a formula begins with none of its signs')
      this.enter({ type, value: '', written: '', form }, token)
      this.buffer()
    }
  return {
    enter: { mathText: enter('inlineMath'), mathFlow: enter('math') },
    exit: {
      mathText: leave,
      mathFlow: leave,
      mathData(token) {
        this.config.enter.data?.call(this, token)
        this.config.exit.data?.call(this, token)
      },
    },
  }
}

/** An escape of Markdown, in what was written for a parser that reads these first. */
const markdownEscape = /\\([!-/:-@[-`{-~])/g

function fill(node: MathBlock | InlineMath, written: string): void {
  const { isDoubled, isDisplay, open } = node.form
  node.written = written
  const tex = isDoubled ? written.replace(markdownEscape, '$1') : written
  // GitHub's form with code in it.
  node.value = (open === '$' ? tex.replace(/^`(.*)`$/s, '$1') : tex).trim()
  const text = { type: 'text' as const, value: node.value }
  if (node.type === 'math') node.data = { hName: 'pre', hChildren: [codeOf(text, true)] }
  else {
    const { tagName: hName, properties: hProperties, children: hChildren } = codeOf(text, isDisplay)
    node.data = { hName, hProperties, hChildren }
  }
}

function codeOf(text: Element['children'][number], isDisplay: boolean): Element {
  const className = ['language-math', isDisplay ? 'math-display' : 'math-inline']
  return { type: 'element', tagName: 'code', properties: { className }, children: [text] }
}

/** A formula that is a paragraph is written on lines of its own. */
export function toMathBlock({ value, written, form, position }: InlineMath): MathBlock {
  const children = [codeOf({ type: 'text', value }, true)]
  return { type: 'math', value, written, form, data: { hName: 'pre', hChildren: children }, ...(position && { position }) }
}

/** Formulas as they were written (mdast-util-to-markdown). */
export const mathToMarkdown: Options = {
  // In text, what could begin one.
  unsafe: [{ character: '$', inConstruct: 'phrasing' }],
  handlers: {
    math: ({ written, form: { open, close } }: MathBlock) => open + written + close,
    inlineMath: ({ written, form: { open, close } }: InlineMath) => open + written.replaceAll('\n', ' ') + close,
  },
}

declare module 'mdast' {
  interface RootContentMap {
    math: MathBlock
    inlineMath: InlineMath
  }
  interface PhrasingContentMap {
    inlineMath: InlineMath
  }
  interface BlockContentMap {
    math: MathBlock
  }
}
