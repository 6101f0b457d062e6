import type { Element, ElementContent, Root } from 'hast'
import { visit } from '../../core/visit.ts'

/** Elements that HTML has no longer → those that say the same. */
const obsolete: Record<string, string> = { strike: 's', tt: 'samp' }
/** Left behind without anything in them where the parser takes elements apart (`<b><p>text</p></b>`). */
const remnants = new Set('a b bdi bdo cite del em i ins mark p q s small span strong sub sup u'.split(' '))
/** Attributes that hold a whole number → the least that it may be. */
const numbers: Record<string, number> = {
  width: 1,
  height: 1,
  colSpan: 1,
  rowSpan: 1,
  span: 1,
  start: Number.MIN_SAFE_INTEGER,
  value: Number.MIN_SAFE_INTEGER,
}
/** Parents that hold certain elements alone → those, and what wraps anything else. */
const holders: Record<string, { of: string[]; wrapper: string }> = {
  ul: { of: ['li'], wrapper: 'li' },
  ol: { of: ['li'], wrapper: 'li' },
  dl: { of: ['dt', 'dd', 'div'], wrapper: 'dd' },
}

/** Elements that belong to certain parents → those. The sanitizer looks at all that is around them. */
const parents: Record<string, string[]> = {
  li: ['ul', 'ol'],
  dt: ['dl', 'div'],
  dd: ['dl', 'div'],
  summary: ['details'],
  figcaption: ['figure'],
  rt: ['ruby'],
  rp: ['ruby'],
  caption: ['table'],
}

/** Makes valid HTML of what raw HTML has become: the parser and the sanitizer leave trees that browsers show and validators refuse. */
export function tidy(tree: Root): void {
  unwrapStrays(tree)
  visit(tree, 'element', (node) => {
    node.tagName = obsolete[node.tagName] ?? node.tagName
    // `<a name="high">` is how old pages name a place.
    if (node.tagName === 'a' && typeof node.properties.name === 'string') {
      node.properties.id ??= node.properties.name
      delete node.properties.name
    }
    for (const [name, least] of Object.entries(numbers)) {
      const value = node.properties[name]
      if (value !== undefined && !(Number.isInteger(Number(value)) && Number(value) >= least && value !== '')) delete node.properties[name]
    }
    if (node.tagName === 'details') summarise(node)
    if (node.tagName === 'figure') keepOne(node, 'figcaption')
    const holder = holders[node.tagName]
    if (holder) node.children = wrapOthers(node.children, holder)
    return undefined
  })
  dropRemnants(tree)
}

/** Moves the summary to the front. A `details` without one becomes a `div`. */
function summarise(node: Element): void {
  keepOne(node, 'summary')
  const summary = node.children.find((child) => child.type === 'element' && child.tagName === 'summary')
  if (summary) node.children = [summary, ...node.children.filter((child) => child !== summary)]
  else {
    node.tagName = 'div'
    delete node.properties.open
  }
}

/** Leaves the first element of this name; the others become `div`s. */
function keepOne({ children }: Element, name: string): void {
  const [, ...others] = children.filter((child) => child.type === 'element' && child.tagName === name)
  for (const other of others) if (other.type === 'element') other.tagName = 'div'
}

function unwrapStrays(parent: Root | Element): void {
  const name = parent.type === 'element' ? parent.tagName : ''
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type !== 'element') return [child]
    unwrapStrays(child)
    return parents[child.tagName]?.includes(name) === false ? child.children : [child]
  })
}

function wrapOthers(children: ElementContent[], { of, wrapper }: { of: string[]; wrapper: string }): ElementContent[] {
  const wrapped: ElementContent[] = []
  let open: Element | undefined
  for (const child of children) {
    const fits = child.type === 'element' ? of.includes(child.tagName) : child.type === 'text' && child.value.trim() === ''
    if (fits) {
      wrapped.push(child)
      if (child.type === 'element') open = undefined
    } else if (open) open.children.push(child)
    else {
      open = { type: 'element', tagName: wrapper, properties: {}, children: [child], ...(child.position && { position: child.position }) }
      wrapped.push(open)
    }
  }
  return wrapped
}

/** From the inside out: what held nothing but a remnant is one. */
function dropRemnants(parent: Root | Element): void {
  parent.children = (parent.children as ElementContent[]).filter((child) => {
    if (child.type !== 'element') return true
    dropRemnants(child)
    return !remnants.has(child.tagName) || child.properties.id !== undefined || child.children.some(holdsSomething)
  })
}

function holdsSomething(node: ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')
}
