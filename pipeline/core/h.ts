import type { Element, ElementContent, Properties } from 'hast'
import { h as general } from 'hastscript'

type Value = Properties[string]

/**
 * `h` of hastscript, in a third of its time: that one finds out for each property of each element what kind it is. What
 * it says of a property is asked once here; whatever is not plain is left to it (tests/unit/h.test.ts).
 */
export const h = ((name: string, first?: unknown, ...children: unknown[]): Element => {
  const isNode = isElement(first)
  // An object with a `type` may be another node, or say what type a button has: hastscript has rules for that.
  const isDoubtful = !isNode && first !== null && typeof first === 'object' && 'type' in first && !isFlat(first)
  if (isDoubtful || name === 'template' || !plainName.test(name))
    return general(name, first as Properties, ...(children as ElementContent[]))
  const element: Element = { type: 'element', tagName: name, properties: {}, children: [] }
  if (isNode || first === null || typeof first !== 'object' || Array.isArray(first)) add(element.children, first)
  else addProperties(element.properties, first as Properties)
  for (const child of children) add(element.children, child)
  return element
}) as typeof general

const plainName = /^[a-z][a-z0-9-]*$/

function isElement(value: unknown): value is Element {
  return (
    value !== null &&
    typeof value === 'object' &&
    'type' in value &&
    value.type === 'element' &&
    'children' in value &&
    Array.isArray(value.children)
  )
}

function isFlat(value: object): boolean {
  for (const one of Object.values(value)) if (one !== null && typeof one === 'object') return false
  return true
}

function addProperties(to: Properties, properties: Properties): void {
  for (const key of Object.keys(properties)) addProperty(to, key, properties[key])
}

/** Adds a property by its name in the tree or in HTML. */
export function addProperty(to: Properties, key: string, value: Value): void {
  if (value === undefined || value === null) return
  const { name, takes } = knownOf(key)
  if (name === undefined || !takes(value)) Object.assign(to, general('b', { [key]: value }).properties)
  else to[name] = Array.isArray(value) ? [...value] : value
}

interface Known {
  /** What the property is called in the tree. */
  name?: string | undefined
  /** Whether a value may be put there as it is. */
  takes(value: Value): boolean
}

const known = new Map<string, Known>()

function knownOf(key: string): Known {
  const before = known.get(key)
  if (before) return before
  const put = (value: Value) => Object.values(general('b', { [key]: value }).properties)[0]
  const isSame = (value: Value) => JSON.stringify(put(value)) === JSON.stringify(value)
  const [name] = Object.keys(general('b', { [key]: ['x'] }).properties)
  const texts = ['x y', 'x,y', '3', ''].every(isSame)
  const lists = isSame(['x y', 'x,y', '3', ''])
  const takes = (value: Value) =>
    typeof value === 'string'
      ? texts
      : typeof value === 'boolean' || (typeof value === 'number' ? !Number.isNaN(value) : lists && Array.isArray(value))
  known.set(key, { name, takes })
  return { name, takes }
}

function add(to: ElementContent[], child: unknown): void {
  if (child === undefined || child === null) return
  if (typeof child === 'string' || typeof child === 'number') to.push({ type: 'text', value: String(child) })
  else if (Array.isArray(child)) for (const one of child) add(to, one)
  else if (typeof child === 'object' && 'type' in child && child.type !== 'root') to.push(child as ElementContent)
  else to.push(...(general('b', {}, child as ElementContent).children as ElementContent[]))
}
