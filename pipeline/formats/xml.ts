import { toXml } from 'xast-util-to-xml'
import type { x } from 'xastscript'

/** A document of XML 1.0, in UTF-8. */
export function writeXml(root: ReturnType<typeof x>): string {
  return `${toXml([{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, root])}\n`
}
