import { rawTexts, voids } from '../../core/elements.ts'
import { escapeText, writeAttribute } from '../../core/escape.ts'
import type { Attribute, TemplateNode } from './template.ts'

/** What a template does, in order. */
export type Step =
  | string
  | { slot: number }
  /** The text of a script or a style sheet, in which nothing is escaped. */
  | { raw: (string | number)[] }
  | { tag: number; before: string }
  | { attribute: Attribute }
  | { element: string; attributes: Attribute[]; children: Step[] }

/** What a dialect writes itself. */
interface Written {
  elements: Readonly<Record<string, unknown>>
  attribute?(name: string, value: string | true, write: typeof writeAttribute): string
}

/** Attributes that lead somewhere. */
export const addressAttributes = new Set(['href', 'xlink:href', 'src', 'srcset', 'action', 'formaction', 'cite', 'poster', 'data'])

/** The steps of a template. Elements and attributes that the dialect writes are left to it. */
export function compile(nodes: TemplateNode[], to: Written): Step[] {
  const steps: Step[] = []
  for (const node of nodes) addSteps(node, to, steps)
  return steps
}

function addSteps(node: TemplateNode, to: Written, steps: Step[]): void {
  if (node.type === 'doctype') addText('<!doctype html>', steps)
  else if (node.type === 'text') addText(escapeText(node.value), steps)
  else if (node.type === 'slot') steps.push({ slot: node.slot })
  else addElement(node, to, steps)
}

function addElement({ tagName, attributes, children }: Extract<TemplateNode, { type: 'element' }>, to: Written, steps: Step[]): void {
  if (typeof tagName === 'string' && Object.hasOwn(to.elements, tagName)) {
    steps.push({ element: tagName, attributes, children: compile(children, to) })
    return
  }
  if (typeof tagName === 'string') addText(`<${tagName}`, steps)
  else steps.push({ tag: tagName.slot, before: '<' })
  for (const attribute of attributes) {
    const { name, parts } = attribute
    const isStatic =
      (parts === undefined || parts.every((part) => typeof part === 'string')) && !(to.attribute && addressAttributes.has(name))
    const value = parts?.join('') ?? true
    if (isStatic) addText(to.attribute?.(name, value, writeAttribute) ?? writeAttribute(name, value), steps)
    else steps.push({ attribute })
  }
  addText('>', steps)
  if (typeof tagName === 'string' && voids.has(tagName)) return
  if (typeof tagName === 'string' && rawTexts.has(tagName)) steps.push({ raw: children.flatMap(rawPart) })
  else for (const child of children) addSteps(child, to, steps)
  if (typeof tagName === 'string') addText(`</${tagName}>`, steps)
  else {
    steps.push({ tag: tagName.slot, before: '</' })
    addText('>', steps)
  }
}

function rawPart(node: TemplateNode): (string | number)[] {
  return node.type === 'text' ? [node.value] : node.type === 'slot' ? [node.slot] : []
}

function addText(text: string, steps: Step[]): void {
  const last = steps.at(-1)
  if (typeof last === 'string') steps[steps.length - 1] = last + text
  else steps.push(text)
}
