const sealed = new WeakSet<object>()

/**
 * Marks an element that nobody changes any more, with all that is in it: whatever was found out about it (its HTML, that
 * no word leaks in it) holds wherever it stands, on other pages and in other formats. Who needs another form makes a copy.
 */
export function seal<Node extends { type: string }>(node: Node): Node {
  if (node.type === 'element') sealed.add(node)
  return node
}

export function sealAll<Nodes extends { type: string }[]>(nodes: Nodes): Nodes {
  for (const node of nodes) seal(node)
  return nodes
}

export function isSealed(node: object): boolean {
  return sealed.has(node)
}
