import { rawTexts, voids } from '../../core/elements.ts'
import { escapeText, writeAttribute } from '../../core/escape.ts'
import type { Attribute, TemplateNode } from './template.ts'

/** What a template does, in order. All have one shape: `slot` is a value between tags, -1 where there is none. */
export interface Step {
  /** What is written as it is, before the slot or the part. */
  text: string
  slot: number
  part: DynamicPart | undefined
}

export type DynamicPart =
  | { type: 'attribute'; attribute: Attribute }
  /** The text of a script or a style sheet, in which nothing is escaped. */
  | { type: 'raw'; raw: (string | number)[] }
  | { type: 'tag'; tag: number }
  | { type: 'element'; element: string; attributes: Attribute[]; children: Step[] }

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
  else if (node.type === 'slot') addSlot(node.slot, steps)
  else addElement(node, to, steps)
}

function addElement({ tagName, attributes, children }: Extract<TemplateNode, { type: 'element' }>, to: Written, steps: Step[]): void {
  if (typeof tagName === 'string' && Object.hasOwn(to.elements, tagName)) {
    addPart({ type: 'element', element: tagName, attributes, children: compile(children, to) }, steps)
    return
  }
  addTagName('<', tagName, steps)
  for (const attribute of attributes) {
    const { name, parts } = attribute
    const isStatic =
      (parts === undefined || parts.every((part) => typeof part === 'string')) && !(to.attribute && addressAttributes.has(name))
    const value = parts?.join('') ?? true
    if (isStatic) addText(to.attribute?.(name, value, writeAttribute) ?? writeAttribute(name, value), steps)
    else addPart({ type: 'attribute', attribute }, steps)
  }
  addText('>', steps)
  if (typeof tagName === 'string' && voids.has(tagName)) return
  if (typeof tagName === 'string' && rawTexts.has(tagName)) addPart({ type: 'raw', raw: children.flatMap(rawPart) }, steps)
  else for (const child of children) addSteps(child, to, steps)
  addTagName('</', tagName, steps)
  addText('>', steps)
}

function addTagName(before: string, tagName: string | { slot: number }, steps: Step[]): void {
  addText(typeof tagName === 'string' ? before + tagName : before, steps)
  if (typeof tagName !== 'string') addPart({ type: 'tag', tag: tagName.slot }, steps)
}

function rawPart(node: TemplateNode): (string | number)[] {
  return node.type === 'text' ? [node.value] : node.type === 'slot' ? [node.slot] : []
}

function addText(text: string, steps: Step[]): void {
  openStep(steps).text += text
}

function addSlot(slot: number, steps: Step[]): void {
  openStep(steps).slot = slot
}

function addPart(part: DynamicPart, steps: Step[]): void {
  openStep(steps).part = part
}

/** The last step if it ends with its text, or else a new one. */
function openStep(steps: Step[]): Step {
  const last = steps.at(-1)
  if (last && last.slot < 0 && !last.part) return last
  const step: Step = { text: '', slot: -1, part: undefined }
  steps.push(step)
  return step
}
