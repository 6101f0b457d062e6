import { toXml } from 'xast-util-to-xml'
import type { x } from 'xastscript'
import { allForbidden } from '../../core/decode.ts'

type Node = ReturnType<typeof x>

/** A document of XML 1.0, in UTF-8. `children` follow those of the root, one by one: the tree of a long list would fill the memory. */
export function writeXml(root: Node, children: Iterable<Node> = []): string {
  const document = `${toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, root])}\n`
  const end = document.lastIndexOf('</')
  let text = document.slice(0, end)
  for (const child of children) text += toXml(child)
  // In a text, it would end a CDATA section that is none: a fatal error (XML 1.0, 2.4). Only texts and values have it.
  return (text + document.slice(end)).replaceAll(']]>', ']]&gt;')
}

/** A text without characters that no XML can carry: a character reference in Markdown or raw HTML may be of one. */
export function onlyXml(text: string): string {
  return text.replace(allForbidden, '')
}

// White space is looked at behind a tag alone: a text may have a lot of it.
const cdata = /(?<=>)\s*(<!\[CDATA\[.*?\]\]>)\s*/gs

/** A feed that can be read: without the lines that feedsmith puts around texts in CDATA, which would be a part of a headline with "&". */
export function feedXml(written: string): string {
  return onlyXml(written).replace(cdata, '$1')
}
