import { SaxesParser } from 'saxes'

/** What an SVG file has besides a drawing; `line` and `column` begin at 1. */
export interface SvgFault {
  line: number
  column: number
  /** Such as `the element <script>`. */
  what: string
}

/** Elements that run a script, load a page or lead to one. HTML in a `foreignObject` may have them too. */
const active = new Set(['script', 'iframe', 'embed', 'object', 'handler', 'listener', 'meta', 'base', 'form'])
/** Attributes that are an address, or to which an animation sets one. */
const addresses = new Set(['href', 'src', 'to', 'from', 'by', 'values', 'data', 'action', 'formaction'])
const script = /(?:^|;)[\s\p{Cc}]*(?:j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|vbscript|data\s*:\s*text\/html)/iu

/** An entity that is a plain text: drawing programs write names of namespaces so. */
const plainEntity = /<!ENTITY\s+([^\s%"'>]+)\s+(?:"([^"&<%]*)"|'([^'&<%]*)')\s*>/g
/** Encodings in which every sign of XML is its own byte of ASCII. */
const readable = /^(?:utf-?8|us-ascii|iso-8859-\d+|windows-125\d)$/i

/**
 * What in an SVG file would run if a reader opens it at its own address, where browsers treat it as a page of the site.
 * Undefined where there is nothing. A file that is not well-formed is read to its end: browsers run what comes before.
 */
export function activeIn(bytes: Uint8Array): SvgFault | undefined {
  const text = Buffer.from(bytes).toString('latin1')
  const encoding = /^[^>]*?\bencoding\s*=\s*["']([^"']*)/.exec(text.slice(0, 200))?.[1] ?? 'utf-8'
  if (text.includes('\0') || !readable.test(encoding)) return { line: 1, column: 1, what: 'another encoding than UTF-8' }
  const parser = new SaxesParser({ position: true })
  let found: SvgFault | undefined
  const add = (what: string) => {
    found ??= { line: parser.line, column: Math.max(1, parser.column), what }
  }
  parser.on('error', () => undefined)
  parser.on('doctype', (doctype) => {
    for (const [, name = '', one, other] of doctype.matchAll(plainEntity)) parser.ENTITIES[name] = one ?? other ?? ''
    // One entity in another is how a small file becomes a large one, and markup in one is not seen here.
    if (doctype.replace(plainEntity, '').includes('<!ENTITY')) add('an entity that is more than a text')
  })
  parser.on('processinginstruction', ({ target }) => {
    if (target.toLowerCase() === 'xml-stylesheet') add('a style sheet of its own (<?xml-stylesheet?>)')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (active.has(localOf(name))) add(`the element <${name}>`)
    for (const [attribute, value] of Object.entries(attributes)) {
      const local = localOf(attribute)
      if (/^on[a-z]/.test(local)) add(`the attribute "${attribute}"`)
      else if (addresses.has(local) && script.test(value)) add(`a script in the attribute "${attribute}"`)
    }
  })
  parser.write(text).close()
  return found
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}
