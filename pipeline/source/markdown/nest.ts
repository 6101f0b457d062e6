import type { Element, ElementContent, Root } from 'hast'

const blocks = new Set('blockquote details div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '))
/** Blocks whose own words an element of the text around them may hold. */
const worded = /^(?:p|div|h[1-6])$/
const ofText = new Set('a abbr b bdi bdo cite code del dfn em i ins kbd mark q ruby s samp small span strong sub sup time u var'.split(' '))
const holdsTextAlone = /^(?:h[1-6]|pre|rt|summary)$/

/**
 * Takes blocks out of what may hold text alone, as a browser does when it reads them: `<b>` around paragraphs becomes one
 * in each, and a paragraph in a heading is its text.
 */
export function nest(tree: Root): void {
  tree.children = lift(tree.children as ElementContent[])
}

function lift(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node]
    node.children = lift(node.children)
    if (!node.children.some(isBlock)) return [node]
    if (ofText.has(node.tagName)) return intoBlocks(node)
    return holdsTextAlone.test(node.tagName) ? outOf(node) : [node]
  })
}

function isBlock(node: ElementContent): node is Element {
  return node.type === 'element' && blocks.has(node.tagName)
}

/** `<b>text<p>more</p></b>` → `<b>text</b><p><b>more</b></p>`; a list only gets its language. */
function intoBlocks({ properties, tagName, children, position }: Element): ElementContent[] {
  const around = (inner: ElementContent[], own: Element['properties']): Element => ({
    type: 'element',
    tagName,
    properties: own,
    children: inner,
    ...(position && { position }),
  })
  const { id, lang, dir, ...copied } = properties
  const language = { ...(lang !== undefined && { lang }), ...(dir !== undefined && { dir }) }
  const found: ElementContent[] = []
  for (const run of runsOf(children)) {
    const [first] = run
    // An id names one place.
    const own = found.length === 0 ? properties : { ...copied, ...language }
    if (!first || !isBlock(first)) found.push(...(run.every(isBlank) ? run : [around(run, own)]))
    else if (worded.test(first.tagName) && !first.children.some(isBlock)) found.push({ ...first, children: [around(first.children, own)] })
    else found.push({ ...first, properties: { ...language, ...first.properties } })
  }
  return found
}

/** A heading, its paragraphs as text, and behind it the blocks that are none. */
function outOf(node: Element): ElementContent[] {
  const inside: ElementContent[] = []
  const behind: ElementContent[] = []
  for (const child of node.children) {
    if (!isBlock(child)) inside.push(child)
    else if (worded.test(child.tagName) && !child.children.some(isBlock))
      inside.push(...(inside.length > 0 ? [space] : []), ...child.children)
    else behind.push(child)
  }
  return [...(inside.every(isBlank) ? [] : [{ ...node, children: inside }]), ...behind]
}

const space = { type: 'text' as const, value: ' ' }

/** Blocks one by one, and what is between them together. */
function runsOf(nodes: ElementContent[]): ElementContent[][] {
  const runs: ElementContent[][] = []
  for (const node of nodes) {
    const last = runs.at(-1)
    if (last?.[0] && !isBlock(node) && !isBlock(last[0])) last.push(node)
    else runs.push([node])
  }
  return runs
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
